import type { CellValue } from '../../ledger/mapping';
import { Problem } from '../../locales/problem';
import type { Language } from '../../locales/language';
import {
  HISTORY_COLUMNS,
  NO_HISTORY,
  readHistory,
  type HistoryCells,
  type StoredHistory,
} from '../../receivables/history/readHistory';
import {
  findHistoryColumns,
  headersToWrite,
  historyHeader,
  missingColumn,
  type HistoryPlaces,
} from '../../reports/history/historyColumns';
import { HISTORY_TABLE } from '../../reports/history/historySheet';
import { listSheets, markReport, type SheetInfo } from '../ownedSheets';
import { uses1904 } from '../reading/dateSystem';
import { readColumns, type Place } from '../reading/readColumns';
import type { SheetLayout, TableLayout } from '../sheetLayout';

/** The aging history as it stands in the workbook, with what the user has done to it. */
export interface StandingHistory {
  readonly info: SheetInfo;
  readonly layout: SheetLayout;
  readonly table: TableLayout;
  readonly headers: readonly string[];
  readonly places: HistoryPlaces;
  readonly cells: HistoryCells;
  /** Where its cells stand on the sheet, below the header. */
  readonly body: Place;
  /** The first row of the sheet (from 0) below all of our tables. */
  readonly end: number;
}

/** The first free row below the tables of a sheet. */
async function endOfTables(
  context: Excel.RequestContext,
  { sheet }: SheetInfo,
  { tables }: SheetLayout,
): Promise<number> {
  const ranges = tables.map(({ name }) => sheet.tables.getItem(name).getRange());
  for (const range of ranges) range.load('rowIndex,rowCount');
  await context.sync();
  return Math.max(0, ...ranges.map(({ rowIndex, rowCount }) => rowIndex + rowCount));
}

/**
 * Finds and reads the workbook's aging history; undefined where none was stored. Throws `historyColumn` where a column
 * that it cannot be read without is gone.
 */
export async function findHistory(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  language: Language,
): Promise<StandingHistory | undefined> {
  const info = infos.find(({ mark }) => mark === 'history');
  const layout = info?.layout;
  const table = layout?.tables.find(({ plan }) => plan === HISTORY_TABLE);
  if (info === undefined || layout === undefined || table === undefined) return undefined;
  const found = info.sheet.tables.getItem(table.name);
  const header = found.getHeaderRowRange();
  const body = found.getDataBodyRange();
  header.load('values');
  body.load('rowIndex,rowCount,columnIndex');
  await context.sync();
  const headers = ((header.values as CellValue[][])[0] ?? []).map(String);
  const places = findHistoryColumns(headers, table.headers);
  const missing = missingColumn(places);
  if (missing !== undefined)
    throw new Problem('historyColumn', { sheet: info.name, column: historyHeader(missing, language) });
  const place = {
    sheet: info.name,
    firstRow: body.rowIndex,
    rowCount: body.rowCount,
    firstColumn: body.columnIndex,
  };
  const read = await readColumns(context, place, Object.values(places), () => undefined);
  const columns = HISTORY_COLUMNS.flatMap((column) => {
    const cells = read.get(places[column] ?? -1);
    return cells === undefined ? [] : [[column, cells] as const];
  });
  const date1904 = await uses1904(context);
  const cells = { count: body.rowCount, columns: Object.fromEntries(columns), date1904 };
  return {
    info,
    layout,
    table,
    headers,
    places,
    cells,
    body: place,
    end: await endOfTables(context, info, layout),
  };
}

/** What is stored in the workbook; empty where nothing is. Throws `historyColumn`. */
export async function loadHistory(context: Excel.RequestContext, language: Language): Promise<StoredHistory> {
  const standing = await findHistory(context, await listSheets(context), language);
  return standing === undefined ? NO_HISTORY : readHistory(standing.cells);
}

/**
 * Tells the writer what the user has made of the table since: what they called our columns, and where it ends by now.
 * Other than in a report, rows that they added are part of it, not notes below it.
 */
export function adoptChanges({ info, layout, table, headers, places, end }: StandingHistory): void {
  const known = HISTORY_COLUMNS.map((column, at) => headers[places[column] ?? -1] ?? table.headers[at] ?? '');
  const keyColumns = table.keyColumns.filter((at) => {
    const column = HISTORY_COLUMNS[at];
    return column !== undefined && places[column] !== undefined;
  });
  const tables = layout.tables.map((one) => (one === table ? { ...table, headers: known, keyColumns } : one));
  markReport(info.sheet, 'history', { ...layout, rows: end, tables }, undefined);
}

/** The headers that the table gets: the user's where they renamed ours. */
export function headersOfHistory(
  standing: StandingHistory | undefined,
  language: Language,
): readonly string[] {
  return headersToWrite(standing?.places ?? {}, standing?.headers ?? [], language);
}
