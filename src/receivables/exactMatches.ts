import { minorDigits } from '../ledger/cells/currencies';
import type { Intake } from '../ledger/ledger';
import type { Aging } from './aging';
import { MoneySums, roundTo } from '../ledger/moneySums';

/** More than this many of one amount tell nothing. */
const MOST_MATCHES = 20;

/**
 * Something whose amount is the difference, with either sign; `half` where it is half of it, as when a document
 * was posted to the wrong side. `settled` items are not in the report.
 */
export interface ExactMatch {
  readonly what: 'item' | 'settled' | 'customer' | 'setAside';
  /** Index of the item or customer; for a row that was set aside its `RowId`. */
  readonly at: number;
  readonly amount: number;
  readonly half: boolean;
}

export interface ExactMatches {
  readonly found: readonly ExactMatch[];
  /** How many more there are. */
  readonly more: number;
}

/** Single items, customers and rows whose amount is exactly the difference, the likeliest first. */
export function exactMatches(
  { ledger, setAside }: Intake,
  aging: Aging,
  currency: number,
  difference: number,
): ExactMatches {
  if (difference === 0) return { found: [], more: 0 };
  const digits = minorDigits(ledger.currencies[currency] ?? '');
  const whole: ExactMatch[] = [];
  const halves: ExactMatch[] = [];
  const compare = (what: ExactMatch['what'], at: number, amount: number): void => {
    const size = Math.abs(amount);
    if (roundTo(size - Math.abs(difference), digits) === 0) whole.push({ what, at, amount, half: false });
    else if (what !== 'settled' && roundTo(size * 2 - Math.abs(difference), digits) === 0)
      halves.push({ what, at, amount, half: true });
  };
  const totals = new MoneySums(ledger.customers.length);
  const counts = new Int32Array(ledger.customers.length);
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.currency[item] !== currency) continue;
    const open = aging.items.open[item] ?? 0;
    if (open === 0) {
      compare('settled', item, ledger.amount[item] ?? 0);
      continue;
    }
    compare('item', item, open);
    const customer = ledger.customer[item] ?? 0;
    totals.add(customer, open);
    counts[customer] = (counts[customer] ?? 0) + 1;
  }
  // A customer with one item is that item.
  counts.forEach((count, customer) => {
    if (count > 1) compare('customer', customer, totals.get(customer));
  });
  for (const { row, amount, reason } of setAside) {
    if (!Number.isNaN(amount) && reason !== 'totalRow') compare('setAside', row, amount);
  }
  const order: readonly ExactMatch['what'][] = ['item', 'customer', 'setAside', 'settled'];
  const rank = ({ what }: ExactMatch): number => order.indexOf(what);
  const all = [...whole.sort((a, b) => rank(a) - rank(b)), ...halves.sort((a, b) => rank(a) - rank(b))];
  return { found: all.slice(0, MOST_MATCHES), more: Math.max(0, all.length - MOST_MATCHES) };
}
