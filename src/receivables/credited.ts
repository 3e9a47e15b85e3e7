import { KINDS, type Day, type Ledger } from '../ledger/ledger';

const CREDIT_NOTE = KINDS.indexOf('creditNote');

/**
 * By item, what credit notes had taken off it by a day, in the sign of the item; for a credit note itself, what
 * was used of it. What else an item is short of its amount was received.
 */
export function creditedBy(ledger: Ledger, asOf: Day): Float64Array {
  const { count, to, from, day, amount } = ledger.applications;
  const credited = new Float64Array(ledger.count);
  for (let at = 0; at < count; at++) {
    const source = from[at] ?? 0;
    const target = to[at] ?? 0;
    if (ledger.kind[source] !== CREDIT_NOTE || (day[at] ?? 0) > asOf) continue;
    const applied = amount[at] ?? 0;
    credited[target] = (credited[target] ?? 0) + applied;
    credited[source] = (credited[source] ?? 0) - applied;
  }
  return credited;
}
