import type { Ledger } from '../../src/ledger/ledger';
import type { Aging } from '../../src/receivables/aging';
import { itemsOf, type Figure } from '../../src/receivables/figure';
import { MoneySums } from '../../src/ledger/moneySums';

/** What the items behind a figure of an aging add up to: in the money of its block, or of the converted currency that it names. */
export function amountOf(ledger: Ledger, aging: Aging, figure: Figure): number {
  const { blocks, value, items } = aging.placing;
  const own = figure.currency !== undefined && !blocks.currencies.includes(figure.currency);
  const amounts = own ? items.open : value;
  const sums = new MoneySums(1);
  for (const item of itemsOf(ledger, aging, figure)) sums.add(0, amounts[item] ?? 0);
  return sums.get(0);
}
