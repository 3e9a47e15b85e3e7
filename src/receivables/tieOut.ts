import { knownFrom } from '../ledger/knownFrom';
import type { Ledger } from '../ledger/ledger';
import type { TieOut } from './aging';
import type { TieOutLine } from './figure';
import { MoneySums, moneySum, roundTo } from '../ledger/moneySums';
import type { Placing } from './placing';

const LINES: readonly TieOutLine[] = ['amounts', 'afterAsOf', 'received', 'receivedSince'];

/** The side of a tie-out that comes from the ledger's rows; the report's own cells come beside it. */
export type LedgerSide = Omit<TieOut, 'report' | 'difference'>;

/** Tells in which lines an item is counted, and with how much in the money of its block. */
export function tellTieOut(
  ledger: Ledger,
  { items, blocks, value }: Placing,
  item: number,
  tell: (line: TieOutLine, amount: number) => void,
): void {
  const currency = ledger.currency[item] ?? 0;
  const amount = roundTo(blocks.valueOf(currency, ledger.amount[item] ?? 0), 6);
  tell('amounts', amount);
  if (knownFrom(ledger, item) > items.asOf) tell('afterAsOf', amount);
  else if (amount !== value[item]) tell('received', amount - (value[item] ?? 0));
  const since = items.since[item] ?? 0;
  if (since !== 0) tell('receivedSince', blocks.valueOf(currency, since));
}

/** Walks the ledger's rows, not the report's cells: the two must come to the same, block by block. */
export function tieOuts(ledger: Ledger, placing: Placing): readonly LedgerSide[] {
  const { blocks } = placing;
  const sums = new MoneySums(blocks.currencies.length * LINES.length);
  const counts = new Int32Array(blocks.currencies.length * LINES.length);
  for (let item = 0; item < ledger.count; item++) {
    const first = (blocks.blockOf[ledger.currency[item] ?? 0] ?? 0) * LINES.length;
    tellTieOut(ledger, placing, item, (line, amount) => {
      const at = first + LINES.indexOf(line);
      sums.add(at, amount);
      counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  return blocks.currencies.map((_, block) => {
    const line = (wanted: TieOutLine) => {
      const at = block * LINES.length + LINES.indexOf(wanted);
      return { items: counts[at] ?? 0, amount: sums.get(at) };
    };
    return {
      amounts: line('amounts'),
      afterAsOf: line('afterAsOf'),
      received: line('received'),
      receivedSince: line('receivedSince'),
      ledger: moneySum([line('amounts').amount, -line('afterAsOf').amount, -line('received').amount]),
    };
  });
}
