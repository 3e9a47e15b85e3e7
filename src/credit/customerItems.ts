import { knownFrom } from '../ledger/knownFrom';
import type { Day, Ledger } from '../ledger/ledger';

/** The items of a ledger customer by customer: those of customer `c` are `items[start[c]]` to `items[start[c + 1] - 1]`. */
export interface CustomerItems {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** The items that are known on `asOf`, in the order of the ledger within each customer. */
export function customerItems(ledger: Ledger, asOf: Day): CustomerItems {
  const customers = ledger.customers.length;
  const start = new Int32Array(customers + 1);
  const known = new Uint8Array(ledger.count);
  for (let item = 0; item < ledger.count; item++) {
    if (knownFrom(ledger, item) > asOf) continue;
    known[item] = 1;
    const next = (ledger.customer[item] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let at = 1; at <= customers; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const items = new Int32Array(start[customers] ?? 0);
  const free = start.slice();
  for (let item = 0; item < ledger.count; item++) {
    if (known[item] === 0) continue;
    const customer = ledger.customer[item] ?? 0;
    const at = free[customer] ?? 0;
    items[at] = item;
    free[customer] = at + 1;
  }
  return { start, items };
}
