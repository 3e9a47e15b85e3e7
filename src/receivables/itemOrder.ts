import type { Ledger } from '../ledger/ledger';
import type { Aging } from './aging';
import { agedFrom } from './openItems';

/** The totals of a report by the currency of the items, before any conversion. */
export function totalsByCurrency(aging: Aging): ReadonlyMap<string, number> {
  return new Map(
    aging.currencies.flatMap(({ currency, total, converted }) =>
      converted.length === 0
        ? [[currency, total] as const]
        : converted.map((one) => [one.currency, one.total] as const),
    ),
  );
}

/**
 * The open items as a report lists them: currencies and customers in the order of the aging, then by due date,
 * then as in the ledger.
 */
export function itemOrder(ledger: Ledger, aging: Aging): Int32Array {
  const {
    items: { open },
    placing,
  } = aging;
  const ranks = aging.currencies.map(({ customers }) => {
    const rankOf = new Int32Array(ledger.customers.length);
    for (const [rank, { customer }] of customers.entries()) rankOf[customer] = rank;
    return rankOf;
  });
  const places = placing.blocks.currencies.map((currency) =>
    aging.currencies.findIndex((part) => part.currency === currency),
  );
  const placeOf = Array.from(placing.blocks.blockOf, (block) => places[block] ?? 0);
  const items = Int32Array.from({ length: ledger.count }, (_, item) => item).filter(
    (item) => open[item] !== 0,
  );
  const block = (item: number): number => placeOf[ledger.currency[item] ?? 0] ?? 0;
  const rank = (item: number): number => ranks[block(item)]?.[ledger.customer[item] ?? 0] ?? 0;
  return items.sort(
    (a, b) =>
      block(a) - block(b) ||
      rank(a) - rank(b) ||
      agedFrom(ledger, a, 'due') - agedFrom(ledger, b, 'due') ||
      a - b,
  );
}
