import type { CellValue } from '../../ledger/mapping';
import type { Language } from '../../locales/language';
import { Problem, type ProblemCode } from '../../locales/problem';
import {
  findStoredColumns,
  headersToWrite,
  placeOf,
  type StoredPlaces,
  type StoredTable,
} from '../../reports/history/storedColumns';
import type { StoredCells } from '../../reports/history/mergeStored';
import { listSheets, markReport, type SheetInfo } from '../ownedSheets';
import { uses1904 } from '../reading/dateSystem';
import { readColumns, type Place } from '../reading/readColumns';
import type { SheetLayout, TableLayout } from '../sheetLayout';

/** A history of the workbook: the sheet that keeps it, its table, and what is said where a column is gone. */
export interface HistoryKind<Column extends string> {
  readonly report: 'history' | 'creditHistory';
  readonly stored: StoredTable<Column>;
  readonly lostColumn: ProblemCode;
}

/** A history as it stands in the workbook, with what the user has done to it. */
export interface StandingTable<Column extends string = string> {
  readonly kind: HistoryKind<Column>;
  readonly info: SheetInfo;
  readonly layout: SheetLayout;
  readonly table: TableLayout;
  readonly headers: readonly string[];
  readonly places: StoredPlaces<Column>;
  readonly cells: StoredCells<Column>;
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
 * Finds and reads a history of the workbook; undefined where none was stored. Throws the kind's problem where a column
 * that it cannot be read without is gone.
 */
export async function findStanding<Column extends string>(
  context: Excel.RequestContext,
  kind: HistoryKind<Column>,
  language: Language,
): Promise<StandingTable<Column> | undefined> {
  const { stored } = kind;
  const info = (await listSheets(context)).find(({ mark }) => mark === kind.report);
  const layout = info?.layout;
  const table = layout?.tables.find(({ plan }) => plan === stored.table);
  if (info === undefined || layout === undefined || table === undefined) return undefined;
  const found = info.sheet.tables.getItem(table.name);
  const header = found.getHeaderRowRange();
  const body = found.getDataBodyRange();
  header.load('values');
  body.load('rowIndex,rowCount,columnIndex');
  await context.sync();
  const headers = ((header.values as CellValue[][])[0] ?? []).map(String);
  const places = findStoredColumns(stored, headers, table.headers);
  const missing = stored.missing(places);
  if (missing !== undefined)
    throw new Problem(kind.lostColumn, { sheet: info.name, column: stored.header(missing, language) });
  const place = {
    sheet: info.name,
    firstRow: body.rowIndex,
    rowCount: body.rowCount,
    firstColumn: body.columnIndex,
  };
  const wanted = stored.columns.flatMap((column) => places[column] ?? []);
  const read = await readColumns(context, place, wanted, () => undefined);
  const columns: Partial<Record<Column, readonly CellValue[]>> = {};
  for (const column of stored.columns) {
    const cells = read.get(placeOf(places, column));
    if (cells !== undefined) columns[column] = cells;
  }
  const cells: StoredCells<Column> = {
    count: body.rowCount,
    columns,
    date1904: await uses1904(context),
  };
  const end = await endOfTables(context, info, layout);
  return { kind, info, layout, table, headers, places, cells, body: place, end };
}

/**
 * Tells the writer what the user has made of the table since: what they called our columns, and where it ends by now.
 * Other than in a report, rows that they added are part of it, not notes below it.
 */
export function adoptChanges<Column extends string>(standing: StandingTable<Column>): void {
  const { kind, info, layout, table, headers, places, end } = standing;
  const { columns } = kind.stored;
  const known = columns.map((column, at) => headers[placeOf(places, column)] ?? table.headers[at] ?? '');
  const keyColumns = table.keyColumns.filter((at) => {
    const column = columns[at];
    return column !== undefined && places[column] !== undefined;
  });
  const tables = layout.tables.map((one) => (one === table ? { ...table, headers: known, keyColumns } : one));
  markReport(info.sheet, kind.report, { ...layout, rows: end, tables }, undefined);
}

/** The headers that the table gets: the user's where they renamed ours. */
export function headersOf<Column extends string>(
  { stored }: HistoryKind<Column>,
  standing: StandingTable<Column> | undefined,
  language: Language,
): readonly string[] {
  return standing === undefined
    ? stored.columns.map((column) => stored.header(column, language))
    : headersToWrite(stored, standing.places, standing.headers, language);
}

/** Columns that the table did not have until now. */
export function addedColumns<Column extends string>(
  { stored }: HistoryKind<Column>,
  standing: StandingTable<Column> | undefined,
): readonly Column[] {
  return standing === undefined
    ? []
    : stored.columns.filter((column) => standing.places[column] === undefined);
}
