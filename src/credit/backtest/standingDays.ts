import { settledDays } from '../../ledger/applying/settledDays';
import { civilFromDay, endOfMonth } from '../../ledger/cells/dates';
import { knownFrom } from '../../ledger/knownFrom';
import { NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { judgedOn, type OutcomeRule } from './outcome';

/** First and last day of which the ledger tells anything; undefined for a ledger without dates. */
export function daysTold(ledger: Ledger): { readonly first: Day; readonly last: Day } | undefined {
  const settled = settledDays(ledger);
  let first = Infinity;
  let last = -Infinity;
  for (let item = 0; item < ledger.count; item++) {
    const from = knownFrom(ledger, item);
    if (from === NO_DAY) continue;
    first = Math.min(first, from);
    last = Math.max(last, from, settled[item] ?? NO_DAY);
  }
  return first <= last ? { first, last } : undefined;
}

/**
 * The quarter ends at which one could have stood: after the ledger's first day, and so early that everything
 * that fell due in the window had its grace by `until` (the as-of date, or the last day of the ledger if earlier).
 */
export function quarterEnds(ledger: Ledger, until: Day, rule: OutcomeRule): readonly Day[] {
  const told = daysTold(ledger);
  if (!told) return [];
  const last = Math.min(until, told.last);
  const ends: Day[] = [];
  const { month } = civilFromDay(told.first);
  let end = endOfMonth(told.first, (3 - (month % 3)) % 3);
  for (; judgedOn(end, rule) <= last; end = endOfMonth(end, 3)) ends.push(end);
  return ends;
}
