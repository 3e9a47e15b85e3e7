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
  const { open } = aging.items;
  const blocks = aging.currencies.map(({ customers }) => {
    const ranks = new Int32Array(ledger.customers.length);
    for (const [rank, { customer }] of customers.entries()) ranks[customer] = rank;
    return ranks;
  });
  const blockOf = new Map(
    aging.currencies.flatMap(({ currency, converted }, at) =>
      converted.length === 0
        ? [[currency, at] as const]
        : converted.map((one) => [one.currency, at] as const),
    ),
  );
  const blockOfCurrency = ledger.currencies.map((currency) => blockOf.get(currency) ?? blocks.length);
  const items = Int32Array.from({ length: ledger.count }, (_, item) => item).filter(
    (item) => open[item] !== 0,
  );
  const block = (item: number): number => blockOfCurrency[ledger.currency[item] ?? 0] ?? blocks.length;
  const rank = (item: number): number => blocks[block(item)]?.[ledger.customer[item] ?? 0] ?? 0;
  return items.sort(
    (a, b) =>
      block(a) - block(b) ||
      rank(a) - rank(b) ||
      agedFrom(ledger, a, 'due') - agedFrom(ledger, b, 'due') ||
      a - b,
  );
}
