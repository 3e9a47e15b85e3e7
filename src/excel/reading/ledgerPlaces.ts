import type { Field } from '../../ledger/ledger';
import type { CellValue, Holding, LedgerGuess } from '../../ledger/mapping';
import { recogniseLedger } from '../../ledger/recognition/recogniseLedger';
import { cellsOf, ledgerRegions, type Region } from '../../ledger/recognition/regions';
import { areaAddress } from '../../reports/a1';
import type { SheetInfo } from '../ownedSheets';
import { readHeads } from './readHeads';

/** Rows that are enough to find the headers under a long title and to see what the columns hold. */
const HEAD_ROWS = 200;
/** More lines over a table than this are another list. */
const TITLE_ROWS = 10;
/** A ledger wider than this is read to here: no export has more, and a stray cell in XFD must not cost a read. */
const MOST_COLUMNS = 512;

/** An area of a sheet that could be a ledger, with its head. */
export interface LedgerArea {
  readonly info: SheetInfo;
  /** Name of the Excel table that the area is; `''` for a part of the sheet. */
  readonly table: string;
  /** 0-based place of the header row and of the first column. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: number;
  /** Rows below the header. */
  readonly rowCount: number;
  readonly guess: LedgerGuess;
  /** The first rows below the header, whole. */
  readonly sampleRows: readonly (readonly CellValue[])[];
}

/** The beginning of what stands on a sheet. */
export interface SheetHead {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
}

interface Wanted {
  readonly info: SheetInfo;
  readonly table: string;
  readonly range: Excel.Range;
}

/** What an area is a list of. */
export function holdsOf({ guess }: LedgerArea): Holding {
  return guess.holds ?? 'items';
}

/** A1 address of an area with its header row. */
export function areaRange({ headerRow, firstColumn, columns, rowCount }: LedgerArea): string {
  return areaAddress(headerRow, firstColumn, rowCount + 1, Math.max(1, columns));
}

/** The tables of the sheets and their used ranges; a stray cell far off costs nothing yet. */
async function wantedAreas(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
): Promise<readonly Wanted[]> {
  const wanted = infos.flatMap((info): Wanted[] => [
    ...info.tables.map((table) => ({ info, table, range: info.sheet.tables.getItem(table).getRange() })),
    { info, table: '', range: info.sheet.getUsedRangeOrNullObject(true) },
  ]);
  for (const { range } of wanted) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return wanted;
}

interface Head extends Wanted {
  readonly values: readonly (readonly CellValue[])[];
}

async function headsOf(context: Excel.RequestContext, wanted: readonly Wanted[]): Promise<readonly Head[]> {
  const there = wanted.filter(({ range }) => !range.isNullObject);
  const values = await readHeads(
    context,
    there.map(({ info, range }) => ({
      sheet: info.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: Math.min(range.rowCount, HEAD_ROWS),
      columns: Math.min(range.columnCount, MOST_COLUMNS),
    })),
  );
  const read = new Map(there.map((area, at) => [area, values[at] ?? []]));
  return wanted.map((area) => ({ ...area, values: read.get(area) ?? [] }));
}

/** The part of a head that is one table, where a sheet holds several. */
function partAt(
  { values, range }: Head,
  part: Region,
  above: readonly (readonly CellValue[])[],
): Omit<LedgerArea, 'info' | 'table'> {
  const cells = cellsOf(values, part);
  const guess = recogniseLedger(cells, above);
  // A part that goes on to the end of the head goes on below it.
  const goesOn = part.row + part.rows === values.length;
  const rows = goesOn ? range.rowCount - part.row : part.rows;
  return {
    headerRow: range.rowIndex + part.row + guess.headerRow,
    firstColumn: range.columnIndex + part.column,
    columns: part.columns,
    rowCount: Math.max(0, rows - guess.headerRow - 1),
    guess,
    sampleRows: cells.slice(guess.headerRow + 1),
  };
}

/** The lines over an Excel table, which begins with its header: they may say the year or the unit of its amounts. */
function titlesOver({ info, table, range }: Head, heads: readonly Head[]): readonly (readonly CellValue[])[] {
  if (table === '' || range.isNullObject) return [];
  const sheet = heads.find((other) => other.table === '' && other.info.id === info.id);
  if (sheet === undefined || sheet.range.isNullObject) return [];
  const end = Math.max(0, range.rowIndex - sheet.range.rowIndex);
  return sheet.values.slice(Math.max(0, end - TITLE_ROWS), end);
}

function areasOf(head: Head, heads: readonly Head[]): readonly LedgerArea[] {
  const { info, table, range, values } = head;
  const whole = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 };
  if (range.isNullObject) {
    const nothing = { headerRow: 0, firstColumn: 0, columns: 0, rowCount: 0, sampleRows: [] };
    return [{ info, table, ...nothing, guess: recogniseLedger([]) }];
  }
  const parts = table === '' ? ledgerRegions(values) : [whole];
  const above = titlesOver(head, heads);
  return (parts.length === 0 ? [whole] : parts).map((part) => ({
    info,
    table,
    ...partAt(head, part, above),
  }));
}

/** Whether an area of a sheet is one of its tables, seen a second time. */
function repeats(area: LedgerArea, tables: readonly LedgerArea[]): boolean {
  return tables.some(
    (table) =>
      table.info.id === area.info.id &&
      table.headerRow >= area.headerRow &&
      table.headerRow <= area.headerRow + area.rowCount &&
      area.firstColumn < table.firstColumn + table.columns &&
      table.firstColumn < area.firstColumn + area.columns,
  );
}

/** Fields of which every item has one: where the last of them ends, the ledger ends. */
const ALWAYS_THERE = [
  'customerNumber',
  'customerName',
  'document',
  'amount',
  'openAmount',
  'debit',
  'credit',
  'documentDate',
  'dueDate',
  'dateDay',
] as const satisfies readonly Field[];

/** A ledger longer than its head ends with its own columns: a stray cell far below is no part of it. */
async function withoutStrays(
  context: Excel.RequestContext,
  areas: readonly LedgerArea[],
): Promise<readonly LedgerArea[]> {
  const ends = areas.map((area) => {
    const { info, table, headerRow, firstColumn, rowCount, guess } = area;
    if (table !== '' || rowCount <= HEAD_ROWS) return [];
    const columns = new Set(ALWAYS_THERE.flatMap((field) => guess.mapping[field] ?? []));
    return [...columns].map((column) => {
      const used = info.sheet
        .getRangeByIndexes(headerRow, firstColumn + column, rowCount + 1, 1)
        .getUsedRangeOrNullObject(true);
      used.load('rowIndex,rowCount');
      return used;
    });
  });
  if (ends.every((used) => used.length === 0)) return areas;
  await context.sync();
  return areas.map((area, at) => {
    const lasts = (ends[at] ?? []).flatMap((used) =>
      used.isNullObject ? [] : [used.rowIndex + used.rowCount - 1],
    );
    if (lasts.length === 0) return area;
    return { ...area, rowCount: Math.min(area.rowCount, Math.max(...lasts) - area.headerRow) };
  });
}

/** What stands on the sheets that could be ledgers, and the beginning of everything else on them. */
export interface Looked {
  /** Excel tables first, then what else stands on each sheet. */
  readonly areas: readonly LedgerArea[];
  readonly sheets: readonly SheetHead[];
}

/** Looks at the heads of all sheets in a few requests, however many there are. */
export async function lookAtSheets(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
): Promise<Looked> {
  const heads = await headsOf(context, await wantedAreas(context, infos));
  const areas = heads.flatMap((head) => areasOf(head, heads));
  const tables = areas.filter(({ table }) => table !== '');
  const all = areas.filter((area) => area.table !== '' || !repeats(area, tables));
  const sheets = heads.filter(({ table, range }) => table === '' && !range.isNullObject);
  return {
    areas: await withoutStrays(context, all),
    sheets: sheets.map(({ info, range, values }) => ({
      name: info.name,
      values,
      firstRow: range.rowIndex,
      firstColumn: range.columnIndex,
      rowCount: range.rowCount,
    })),
  };
}

/** The area at an address that the user gave, whatever stands around it. */
export async function areaAt(
  context: Excel.RequestContext,
  info: SheetInfo,
  address: string,
): Promise<LedgerArea | undefined> {
  const range = info.sheet.getRange(address).getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  // The user's own range is one table, with whatever blank columns it has.
  const heads = await headsOf(context, [{ info, table: address, range }]);
  const [area] = await withoutStrays(
    context,
    heads.flatMap((head) => areasOf(head, heads)),
  );
  return area === undefined ? undefined : { ...area, table: '' };
}
