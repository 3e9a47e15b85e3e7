import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import type { CellValue } from '../../ledger/mapping';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import {
  HISTORY_COLUMNS,
  readHistory,
  type HistoryCells,
  type HistoryColumn,
  type StoredHistory,
} from '../../receivables/history/readHistory';
import { finishSheet } from '../finishSheet';
import type { CellFormat, ColumnPlan, PlanCell, SheetPlan } from '../plan';
import { SheetBuilder } from '../sheetBuilder';
import { HISTORY_TABLE } from './historyColumns';

/** Damaged rows named on the sheet. */
const MOST_NAMED = 10;

const LOOKS: Readonly<Record<HistoryColumn, readonly [format: CellFormat, width: number]>> = {
  asOf: ['date', 13],
  currency: ['text', 10],
  customerNumber: ['text', 16],
  customerName: ['text', 34],
  owner: ['text', 16],
  bucket: ['text', 12],
  amount: ['amount', 18],
};

/** The table that a history sheet shall have. */
export interface HistoryTable {
  readonly rows: readonly (readonly PlanCell[])[];
  /** By column: ours, or what the user called it. */
  readonly headers: readonly string[];
  /** Columns that the table did not have until now: the user's notes beside it are not found by them. */
  readonly added: readonly HistoryColumn[];
}

/** The rows as cells that can be read. */
function cellsOfRows(rows: readonly (readonly PlanCell[])[]): HistoryCells {
  const value = (cell: PlanCell | undefined): CellValue =>
    cell === null || cell === undefined || typeof cell === 'object' ? '' : cell;
  const columns = HISTORY_COLUMNS.map((column, at) => [column, rows.map((row) => value(row[at]))] as const);
  return { count: rows.length, columns: Object.fromEntries(columns) };
}

/** As many decimals as the finest of the currencies has. */
function amountLook({ agings }: StoredHistory): CellFormat {
  const digits = Math.max(0, ...agings.map(({ currency }) => minorDigits(currency)));
  return digits === 0 && agings.length > 0 ? 'wholeAmount' : digits === 3 ? 'fineAmount' : 'amount';
}

/** The sheet of the aging history, and what its rows say. */
export function historySheet(
  { rows, headers, added }: HistoryTable,
  language: Language,
): { readonly plan: SheetPlan; readonly history: StoredHistory } {
  const history = readHistory(cellsOfRows(rows));
  const { agings, faults } = history;
  const days = [...new Set(agings.map(({ asOf }) => asOf))];
  const last = isoFromDay(days.at(-1) ?? 0);
  const sheet = new SheetBuilder();
  sheet.line([text(language, 'history.title')], 'title');
  sheet.line([text(language, 'history.note')], 'note');
  sheet.line([text(language, 'history.buckets')], 'note');
  const dates = { dates: days.length, first: isoFromDay(days[0] ?? 0), last };
  sheet.line([text(language, 'history.dates', dates)], 'subtitle');
  const named = faults.slice(0, MOST_NAMED);
  const headerRow = sheet.row + (faults.length === 0 ? 1 : named.length + 2);
  if (faults.length > 0) sheet.line([text(language, 'history.faults', { count: faults.length })], 'bad');
  for (const { row, reason } of named) {
    const words = { row: headerRow + 2 + row, reason: text(language, `history.fault.${reason}`) };
    sheet.line([text(language, 'history.fault', words)], 'note');
  }
  const columns = HISTORY_COLUMNS.map((key, at): ColumnPlan => ({
    key,
    header: headers[at] ?? '',
    format: key === 'amount' ? amountLook(history) : LOOKS[key][0],
  }));
  sheet.table({
    name: HISTORY_TABLE,
    row: headerRow,
    column: 0,
    columns,
    rows,
    keyColumns: HISTORY_COLUMNS.flatMap((key, at) => (key === 'amount' || added.includes(key) ? [] : [at])),
  });
  const plan = finishSheet(sheet, {
    report: 'history',
    language,
    name: 'sheet.history',
    title: 'history.title',
    widths: HISTORY_COLUMNS.map((key) => LOOKS[key][1]),
    freeze: { rows: headerRow + 1, columns: 1 },
    orientation: 'portrait',
    titleRow: headerRow,
    trueFor: last,
  });
  return { plan, history };
}
