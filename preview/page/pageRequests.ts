/** `fetch`, but an answer that is no success is an error that names the address. */
export async function fetchOk(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  }
  return answer;
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
