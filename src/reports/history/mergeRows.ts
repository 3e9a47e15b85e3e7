import { isEmpty } from '../../ledger/cells/cells';
import { DAYS_1904 } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { HistoryRow } from '../../receivables/history/historyRows';
import {
  cellsOf,
  dateAndCurrency,
  HISTORY_COLUMNS,
  readHistory,
  type HistoryCells,
} from '../../receivables/history/readHistory';

import type { PlanCell } from '../plan';

/** What a run stores, and which earlier rows it takes the place of. */
export interface FreshRows {
  readonly asOf: Day;
  readonly currencies: ReadonlySet<string>;
  readonly rows: readonly HistoryRow[];
}

export interface MergedRows {
  readonly rows: readonly (readonly PlanCell[])[];
  /** How many earlier rows of the day have gone. */
  readonly replaced: number;
  /** Whether all earlier rows stand where they stood, and those of the run below them. */
  readonly isAppended: boolean;
}

/**
 * The stored rows with those of a run in their place, by date. All cells of other rows stay as they are, also those that
 * cannot be read: they may be somebody's figures.
 */
export function mergeRows(cells: HistoryCells, fresh: FreshRows): MergedRows {
  const cell = cellsOf(cells);
  const unread = new Set(
    readHistory(cells).faults.flatMap(({ row, reason }) => (reason === 'repeated' ? [] : [row])),
  );
  const dated: { readonly day: number; readonly row: readonly PlanCell[] }[] = [];
  let replaced = 0;
  for (let row = 0; row < cells.count; row++) {
    // A plan counts its days from 1900 in every workbook.
    const kept = HISTORY_COLUMNS.map((column): PlanCell => {
      const value = cell(column, row);
      if (value === '') return null;
      return column === 'asOf' && cells.date1904 === true && typeof value === 'number'
        ? value + DAYS_1904
        : value;
    });
    if (kept.every((value) => value === null || (typeof value === 'string' && isEmpty(value)))) continue;
    const { asOf = Infinity, currency = '' } = dateAndCurrency(cells, row);
    if (asOf === fresh.asOf && fresh.currencies.has(currency) && !unread.has(row)) replaced++;
    else dated.push({ day: asOf, row: kept });
  }
  for (const one of fresh.rows)
    dated.push({
      day: fresh.asOf,
      row: HISTORY_COLUMNS.map((column) => (one[column] === '' ? null : one[column])),
    });
  const kept = dated.length - fresh.rows.length;
  const isInOrder = dated.every(({ day }, at) => day >= (dated[at - 1]?.day ?? -Infinity));
  // Stable: rows of one day stay in their order. Infinity less itself is no number.
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { rows: dated.map(({ row }) => row), replaced, isAppended: isInOrder && kept === cells.count };
}
