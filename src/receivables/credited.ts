import { KINDS, NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { knownFrom } from './openItems';

const CREDIT_NOTE = KINDS.indexOf('creditNote');

/** The day from which an application counts: the later of its own and both documents' days. */
export function appliedFrom(ledger: Ledger, application: number): Day {
  const { to, from, day } = ledger.applications;
  const known = (item: number | undefined): Day => (item === undefined ? NO_DAY : knownFrom(ledger, item));
  return Math.max(day[application] ?? NO_DAY, known(to[application]), known(from[application]));
}

/**
 * By item, what credit notes had taken off it by a day, in the sign of the item; for a credit note itself, what
 * was used of it. What else an item is short of its amount was received.
 */
export function creditedBy(ledger: Ledger, asOf: Day): Float64Array {
  const { count, to, from, amount } = ledger.applications;
  const credited = new Float64Array(ledger.count);
  for (let at = 0; at < count; at++) {
    const source = from[at] ?? 0;
    const target = to[at] ?? 0;
    if (ledger.kind[source] !== CREDIT_NOTE || appliedFrom(ledger, at) > asOf) continue;
    const applied = amount[at] ?? 0;
    credited[target] = (credited[target] ?? 0) + applied;
    credited[source] = (credited[source] ?? 0) - applied;
  }
  return credited;
}
