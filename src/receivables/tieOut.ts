import { knownFrom } from '../ledger/knownFrom';
import type { Ledger } from '../ledger/ledger';
import type { TieOut } from './aging';
import { MoneySums, moneySum, roundTo } from './moneySums';
import type { Placing } from './placing';

const LINES = 4;

/** The side of a tie-out that comes from the ledger's rows; the report's own cells come beside it. */
export type LedgerSide = Omit<TieOut, 'report' | 'difference'>;

/** Walks the ledger's rows, not the report's cells: the two must come to the same, block by block. */
export function tieOuts(ledger: Ledger, { items, blocks, value }: Placing): readonly LedgerSide[] {
  const sums = new MoneySums(blocks.currencies.length * LINES);
  const counts = new Int32Array(blocks.currencies.length * LINES);
  const count = (line: number, amount: number): void => {
    sums.add(line, amount);
    counts[line] = (counts[line] ?? 0) + 1;
  };
  for (let item = 0; item < ledger.count; item++) {
    const currency = ledger.currency[item] ?? 0;
    const first = (blocks.blockOf[currency] ?? 0) * LINES;
    const amount = roundTo(blocks.valueOf(currency, ledger.amount[item] ?? 0), 6);
    count(first, amount);
    if (knownFrom(ledger, item) > items.asOf) count(first + 1, amount);
    else if (amount !== value[item]) count(first + 2, amount - (value[item] ?? 0));
  }
  for (const [currency, since] of items.receivedSince) {
    const line = (blocks.blockOf[currency] ?? 0) * LINES + 3;
    sums.add(line, blocks.valueOf(currency, since.amount));
    counts[line] = (counts[line] ?? 0) + since.items;
  }
  return blocks.currencies.map((_, block) => {
    const line = (at: number) => ({
      items: counts[block * LINES + at] ?? 0,
      amount: sums.get(block * LINES + at),
    });
    return {
      amounts: line(0),
      afterAsOf: line(1),
      received: line(2),
      receivedSince: line(3),
      ledger: moneySum([line(0).amount, -line(1).amount, -line(2).amount]),
    };
  });
}
