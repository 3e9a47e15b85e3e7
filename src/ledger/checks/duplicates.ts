/**
 * Calls `found` for every item that shares its key with an earlier one, with the first item of that key.
 * Items whose hash is undefined take no part. An open-addressing table of item numbers: a Map of a million composite keys would cost seconds.
 */
export function eachRepeat(
  count: number,
  hashOf: (item: number) => number | undefined,
  isSame: (a: number, b: number) => boolean,
  found: (item: number, first: number) => void,
): void {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
  const slots = new Int32Array(size).fill(-1);
  for (let item = 0; item < count; item++) {
    const hash = hashOf(item);
    if (hash === undefined) continue;
    let slot = mixed(hash) & (size - 1);
    for (;;) {
      const first = slots[slot] ?? -1;
      if (first < 0) {
        slots[slot] = item;
        break;
      }
      if (isSame(first, item)) {
        found(item, first);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
}

/** Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
