import { looseCells, type FoundTable, type LooseCell, type Matrix } from './looseCells';
import type { SheetInfo } from './ownedSheets';
import { readColumns } from './readColumns';
import { merged, NOTES_SUFFIX, userColumnsOf, type UserColumns } from './userColumns';

/** What the user added to an old report, by where it belongs. */
export interface UserNotes {
  /** By the name that the table has in its plan. */
  readonly columns: ReadonlyMap<string, UserColumns>;
  /** Cells beyond our part of the sheet. */
  readonly loose: readonly LooseCell[];
}

export const NO_NOTES: UserNotes = { columns: new Map(), loose: [] };

/** Where the tables of an old report stand now; the user may have sorted, filtered or moved them. */
async function findTables(context: Excel.RequestContext, old: SheetInfo): Promise<readonly FoundTable[]> {
  const found = (old.layout?.tables ?? []).map((layout) => {
    const body = old.sheet.tables.getItem(layout.name).getDataBodyRange();
    body.load('rowIndex,rowCount,columnIndex');
    return { layout, body };
  });
  await context.sync();
  return found.map(({ layout, body }) => ({
    layout,
    headerRow: body.rowIndex - 1,
    rows: body.rowCount + 1,
    column: body.columnIndex,
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
  const columns = new Map<string, UserColumns>();
  for (const { layout, headerRow, rows, column } of tables) {
    const from = headerRow - firstRow;
    const theirs = userColumnsOf(
      layout,
      matrix.slice(from, from + rows).map((row) => row.slice(column)),
      nameless,
    );
    if (theirs === undefined) continue;
    const owner = layout.plan.endsWith(NOTES_SUFFIX)
      ? layout.plan.slice(0, -NOTES_SUFFIX.length)
      : layout.plan;
    const before = columns.get(owner);
    columns.set(owner, before === undefined ? theirs : merged(before, theirs));
  }
  return { columns, loose: looseCells(matrix, firstRow, old.layout, tables) };
}
