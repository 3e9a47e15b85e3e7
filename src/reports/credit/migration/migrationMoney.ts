import type { Migration } from '../../../credit/monitoring/migration';
import { moneySum } from '../../../ledger/moneySums';

/** What the customers of a currency owe, by line and column of the matrix. */
export interface MigratedMoney {
  readonly currency: string;
  /** Of the later day; in the column of those that have gone what they owed on the earlier one. */
  readonly cells: readonly (readonly number[])[];
  readonly total: number;
}

/** The exposures behind a matrix, the currency with most first; a currency that nobody owes anything in is left out. */
export function migratedMoney({ moves, standings }: Migration): readonly MigratedMoney[] {
  const gone = standings.length - 1;
  const amounts = new Map<string, Map<number, number[]>>();
  for (const { before, now, from, to } of moves) {
    const { currency, exposure } = now ?? before ?? { currency: '', exposure: 0 };
    if (exposure === 0) continue;
    const cells = amounts.get(currency) ?? new Map<number, number[]>();
    amounts.set(currency, cells);
    const place = from * standings.length + to;
    const cell = cells.get(place);
    if (cell) cell.push(exposure);
    else cells.set(place, [exposure]);
  }
  return [...amounts]
    .map(([currency, byPlace]): MigratedMoney => {
      const cells = standings.map((_, from) =>
        standings.map((__, to) => moneySum(byPlace.get(from * standings.length + to) ?? [])),
      );
      return { currency, cells, total: moneySum(cells.flatMap((line) => line.slice(0, gone))) };
    })
    .sort((a, b) => b.total - a.total);
}
