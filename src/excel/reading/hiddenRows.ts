import type { Place } from './readColumns';

/** More pieces of visible rows than this are not counted one by one: the rows count all the same. */
const MOST_AREAS = 5000;

/**
 * 1-based sheet rows of a ledger that a filter or the user has hidden. They count like all others; the reader is
 * told. One property answers for a ledger without any.
 */
export async function readHiddenRows(
  context: Excel.RequestContext,
  { sheet, firstRow, rowCount, firstColumn }: Place,
  columns: number,
): Promise<readonly number[]> {
  if (rowCount === 0) return [];
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(firstRow, firstColumn, rowCount, Math.max(1, columns));
  range.load('rowHidden');
  await context.sync();
  const hidden: unknown = range.rowHidden;
  const all = Array.from({ length: rowCount }, (_, row) => firstRow + row + 1);
  // `null` is Excel's word for some.
  if (hidden !== null) return hidden === true ? all : [];
  const visible = range.getSpecialCellsOrNullObject('Visible');
  visible.load('areaCount');
  await context.sync();
  if (visible.isNullObject || visible.areaCount > MOST_AREAS) return [];
  visible.areas.load('items/rowIndex,items/rowCount');
  await context.sync();
  const shown = new Set<number>();
  for (const area of visible.areas.items) {
    for (let row = 0; row < area.rowCount; row++) shown.add(area.rowIndex + row + 1);
  }
  return all.filter((row) => !shown.has(row));
}
