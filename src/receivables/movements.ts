import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import type { MovementKind } from './figure';
import type { OpenItems } from './openItems';

/** Below this a difference is the noise of binary fractions. */
const NOISE = 1e-6;
const CREDIT_NOTE = KINDS.indexOf('creditNote');
const RECEIPT = KINDS.indexOf('receipt');

/** What every item owes on a day. */
export type OpenOnDay = Pick<OpenItems, 'asOf' | 'open'>;

/** Tells what of an item belongs to a movement, in the sign in which the movement is shown. */
export type MovementAmounts = (item: number, kind: MovementKind) => number;

/** What an item is when it turns up between the two dates. */
export function additionKind(ledger: Ledger, item: number): MovementKind {
  if (ledger.kind[item] === RECEIPT) return 'collected';
  if (ledger.kind[item] !== CREDIT_NOTE) return 'invoiced';
  return ledger.writtenOff[item] === 1 ? 'writtenOff' : 'credited';
}

/**
 * What applications between the two dates did to each item's open amount. Those within one customer and currency
 * take from one item what they give another; others move money between two balances and are left out.
 */
function appliedBetween(ledger: Ledger, after: Day, upTo: Day): Float64Array {
  const applied = new Float64Array(ledger.count);
  const { count, to, from, day, amount } = ledger.applications;
  for (let at = 0; at < count; at++) {
    const target = to[at] ?? -1;
    const origin = from[at] ?? -1;
    if (target < 0 || origin < 0) continue;
    const effective = day[at] ?? NO_DAY;
    const within =
      ledger.customer[target] === ledger.customer[origin] &&
      ledger.currency[target] === ledger.currency[origin];
    if (effective <= after || effective > upTo || !within) continue;
    applied[target] = (applied[target] ?? 0) - (amount[at] ?? 0);
    applied[origin] = (applied[origin] ?? 0) + (amount[at] ?? 0);
  }
  return applied;
}

/**
 * The movements of every item of a ledger between two days. An item dated between them comes in with its whole
 * amount; what its open amount fell by besides is money that came in where the ledger states receipts with the
 * item. What no document of the ledger accounts for is `other`.
 */
export function movementAmounts(ledger: Ledger, before: OpenOnDay, after: OpenOnDay): MovementAmounts {
  const start = before.asOf;
  const end = after.asOf;
  const applied = appliedBetween(ledger, start, end);
  const addition = (item: number): number => {
    const known = knownFrom(ledger, item);
    return known > start && known <= end ? (ledger.amount[item] ?? 0) : 0;
  };
  const rest = (item: number): number => {
    const change = (after.open[item] ?? 0) - (before.open[item] ?? 0);
    const left = change - addition(item) - (applied[item] ?? 0);
    return Math.abs(left) < NOISE ? 0 : left;
  };
  const statesReceipts = (item: number): boolean =>
    ledger.shape === 'invoices' ||
    ledger.settledDate[item] !== NO_DAY ||
    !Number.isNaN(ledger.paid[item] ?? Number.NaN);
  return (item, kind) => {
    if (kind === 'opening') return before.open[item] ?? 0;
    if (kind === 'closing') return after.open[item] ?? 0;
    if (kind === 'other') return statesReceipts(item) ? 0 : rest(item);
    const added = additionKind(ledger, item) === kind ? addition(item) : 0;
    const amount = kind === 'invoiced' ? added : -added;
    return kind === 'collected' && statesReceipts(item) ? amount - rest(item) : amount;
  };
}
