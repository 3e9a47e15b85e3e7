import type { Day } from '../../ledger/ledger';
import type { HistoryRow } from '../../receivables/history/historyRows';
import {
  dateAndCurrency,
  HISTORY_COLUMNS,
  readHistory,
  type HistoryCells,
} from '../../receivables/history/readHistory';
import { mergeStored, type MergedRows } from './mergeStored';

/** What a run stores, and which earlier rows it takes the place of. */
export interface FreshRows {
  readonly asOf: Day;
  readonly currencies: ReadonlySet<string>;
  readonly rows: readonly HistoryRow[];
}

/** The stored rows with those of a run in their place: readable ones of its day and currencies go. */
export function mergeRows(cells: HistoryCells, fresh: FreshRows): MergedRows {
  const unread = new Set(
    readHistory(cells).faults.flatMap(({ row, reason }) => (reason === 'repeated' ? [] : [row])),
  );
  return mergeStored(HISTORY_COLUMNS, cells, {
    asOf: fresh.asOf,
    rows: fresh.rows.map((one) => HISTORY_COLUMNS.map((column) => (one[column] === '' ? null : one[column]))),
    dayOf: (row) => dateAndCurrency(cells, row).asOf,
    replaces: (row) => {
      const { asOf, currency = '' } = dateAndCurrency(cells, row);
      return asOf === fresh.asOf && fresh.currencies.has(currency) && !unread.has(row);
    },
  });
}
