import { rowWords } from './alignRows';
import { readMovedCharts, type MovedChart } from '../charts/ownCharts';
import { looseCells, type FoundTable, type LooseCell, type Matrix } from './looseCells';
import type { SheetInfo } from '../ownedSheets';
import type { OldTable } from '../formulas/placeMap';
import { readColumns } from '../reading/readColumns';
import { readFormulas } from '../formulas/readFormulas';
import { merged, NOTES_SUFFIX, rowKeys, userColumnsOf, type UserColumns } from './userColumns';

/** What the user added to an old report, by where it belongs. */
export interface UserNotes {
  /** By the name that the table has in its plan. */
  readonly columns: ReadonlyMap<string, UserColumns>;
  /** Cells beyond our part of the sheet. */
  readonly loose: readonly LooseCell[];
  /** The old report's tables, and how far our part went: formulas that refer to it follow what they refer to. */
  readonly tables: readonly OldTable[];
  readonly size: { readonly rows: number; readonly columns: number };
  /** What each row of our part says, where it has no tables. */
  readonly words: readonly string[];
  /** Where they put charts of ours, by name. */
  readonly movedCharts: ReadonlyMap<string, MovedChart>;
}

export const NO_NOTES: UserNotes = {
  columns: new Map(),
  loose: [],
  tables: [],
  size: { rows: 0, columns: 0 },
  words: [],
  movedCharts: new Map(),
};

/** Where the tables of an old report stand now; the user may have sorted, filtered or moved them. */
async function findTables(context: Excel.RequestContext, old: SheetInfo): Promise<readonly FoundTable[]> {
  const found = (old.layout?.tables ?? []).map((layout) => {
    const table = old.sheet.tables.getItem(layout.name);
    const body = table.getDataBodyRange();
    table.load('showTotals');
    body.load('rowIndex,rowCount,columnIndex');
    return { layout, table, body };
  });
  await context.sync();
  return found.map(({ layout, table, body }) => ({
    layout,
    headerRow: body.rowIndex - 1,
    rows: body.rowCount + 1,
    column: body.columnIndex,
    totals: table.showTotals,
  }));
}

/** The used cells of a sheet from its column A on, read in blocks. */
async function readUsed(
  context: Excel.RequestContext,
  { sheet, name }: SheetInfo,
): Promise<{ readonly matrix: Matrix; readonly firstRow: number }> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  await context.sync();
  if (used.isNullObject) return { matrix: [], firstRow: 0 };
  const width = used.columnIndex + used.columnCount;
  const place = { sheet: name, firstRow: used.rowIndex, rowCount: used.rowCount, firstColumn: 0 };
  const offsets = Array.from({ length: width }, (_, column) => column);
  const columns = await readColumns(context, place, offsets, () => undefined);
  const matrix = Array.from({ length: used.rowCount }, (_, row) =>
    offsets.map((column) => columns.get(column)?.[row] ?? ''),
  );
  return { matrix, firstRow: used.rowIndex };
}

/** Reads what the user added to an old report. */
export async function readUserNotes(
  context: Excel.RequestContext,
  old: SheetInfo,
  nameless: string,
): Promise<UserNotes> {
  const tables = await findTables(context, old);
  if (old.layout === undefined) return NO_NOTES;
  const { matrix, firstRow } = await readUsed(context, old);
  const formulas = await readFormulas(context, old.sheet);
  const known = new Map((formulas ?? []).map((one) => [placeText(one.row, one.column), one.formula]));
  const formulaAt = (row: number, column: number): string | undefined => known.get(placeText(row, column));
  const columns = new Map<string, UserColumns>();
  const olds: OldTable[] = [];
  for (const table of tables) {
    const { layout, headerRow, rows, column, totals } = table;
    const from = headerRow - firstRow;
    const cells = matrix.slice(from, from + rows).map((row) => row.slice(column));
    const theirs = userColumnsOf(layout, cells, nameless, {
      formulaAt: (row, offset) => formulaAt(headerRow + row, column + offset),
      ...(totals ? { totals: (matrix[from + rows] ?? []).slice(column) } : {}),
    });
    olds.push(oldTable(table, cells, theirs));
    if (theirs === undefined) continue;
    const owner = layout.plan.endsWith(NOTES_SUFFIX)
      ? layout.plan.slice(0, -NOTES_SUFFIX.length)
      : layout.plan;
    const before = columns.get(owner);
    columns.set(owner, before === undefined ? theirs : merged(before, theirs));
  }
  return {
    columns,
    loose: looseCells(matrix, firstRow, old.layout, tables, formulaAt),
    tables: olds,
    size: old.layout,
    words: tables.length === 0 ? oldWords(matrix, firstRow, old.layout) : [],
    movedCharts: await readMovedCharts(context, old),
  };
}

function oldWords(
  matrix: Matrix,
  firstRow: number,
  { rows, columns }: NonNullable<SheetInfo['layout']>,
): readonly string[] {
  return Array.from({ length: rows }, (_, row) => rowWords((matrix[row - firstRow] ?? []).slice(0, columns)));
}

function placeText(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** A table with the keys of its rows and the headers that its columns get. */
function oldTable(table: FoundTable, cells: Matrix, theirs: UserColumns | undefined): OldTable {
  const headers = (cells[0] ?? []).map(String);
  theirs?.at?.forEach((column, at) => {
    headers[column] = theirs.headers[at] ?? '';
  });
  const { headers: ours, keyColumns } = table.layout;
  const places = keyColumns.map((column) => headers.indexOf(ours[column] ?? ''));
  return { ...table, headers, keys: rowKeys(cells.slice(1), places) };
}
