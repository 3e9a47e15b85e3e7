/**
 * Steps that one request takes at most. A step is a range with a style or a row of words, up to some 2,000 bytes;
 * Excel on the web refuses a request of 5 MB.
 */
const STEPS = 800;

async function writeSome<T>(
  context: Excel.RequestContext,
  items: readonly T[],
  write: (item: T) => void,
): Promise<void> {
  items.forEach(write);
  await context.sync();
}

/** Writes small things, however many: the statements of a thousand customers have tens of thousands of styles. */
export async function inRequests<T>(
  context: Excel.RequestContext,
  items: readonly T[],
  write: (item: T) => void,
): Promise<void> {
  for (let at = 0; at < items.length; at += STEPS) {
    await writeSome(context, items.slice(at, at + STEPS), write);
  }
}
