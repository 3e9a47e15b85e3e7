/** `fetch`, but an answer that is no success is an error that names the address. */
export async function fetchOk(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  }
  return answer;
}

export interface FetchedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file at an address, by the last part of its path. */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const answer = await fetchOk(address);
  const name = decodeURIComponent(new URL(address, location.href).pathname.split('/').at(-1) ?? '');
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/**
 * The workbook that the page's address asks for with `?file=`, if any.
 * @throws Error for a file of another origin
 */
export function fileInQuery(pageAddress: string): string | undefined {
  const page = new URL(pageAddress);
  const file = page.searchParams.get('file');
  if (file === null) {
    return undefined;
  }
  const address = new URL(file, page);
  if (address.origin !== page.origin) {
    throw new Error(`?file= takes an address of ${page.origin}`);
  }
  return address.href;
}
