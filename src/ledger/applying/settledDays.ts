import { NO_DAY, type Ledger } from '../ledger';

/** Amounts that differ from zero by less than this are float noise of the sheet, not money. */
const NOISE = 1e-6;

/**
 * The day from which each item owes nothing any more, or `NO_DAY`: what the sheet gives as its settlement date, and
 * where receipts are rows of their own the day on which the last of them was applied.
 */
export function settledDays(ledger: Ledger): Int32Array {
  const { count, to, from, day, amount } = ledger.applications;
  if (count === 0) return ledger.settledDate;
  const settled = ledger.settledDate.slice();
  const left = ledger.amount.slice();
  const take = (item: number, by: number, on: number): void => {
    const rest = (left[item] ?? 0) - by;
    left[item] = rest;
    const owed = rest * Math.sign(ledger.amount[item] ?? 0);
    settled[item] = owed < NOISE ? on : NO_DAY;
  };
  const inOrder = Int32Array.from({ length: count }, (_, at) => at);
  inOrder.sort((a, b) => (day[a] ?? 0) - (day[b] ?? 0) || a - b);
  for (const at of inOrder) {
    take(to[at] ?? -1, amount[at] ?? 0, day[at] ?? 0);
    take(from[at] ?? -1, -(amount[at] ?? 0), day[at] ?? 0);
  }
  return settled;
}
