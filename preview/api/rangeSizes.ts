import { columnPixels, isColumnHidden, isRowHidden, rowPixels } from '../workbook/sheetLayout';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsToPoints } from '../workbook/sizes';
import type { Property } from './HostObject';
import type { RangeTarget } from './RangeTarget';

/** Where a range lies on its sheet, in points. Beyond the grid every row and column has its default size. */
export const rangeSizeProperties: Readonly<Record<string, Property<RangeTarget>>> = {
  top: { get: ({ sheet, area }) => rowPoints(sheet, 0, area.row) },
  left: { get: ({ sheet, area }) => columnPoints(sheet, 0, area.column) },
  height: { get: ({ sheet, area }) => rowPoints(sheet, area.row, area.rows) },
  width: { get: ({ sheet, area }) => columnPoints(sheet, area.column, area.columns) },
};

type Sheet = RangeTarget['sheet'];

function rowPoints(sheet: Sheet, start: number, count: number): number {
  const end = Math.min(start + count, sheet.worksheet.getRowCount());
  return points(start, count, end, DEFAULT_ROW_PIXELS, (row) => rowPixels(sheet, row));
}

function columnPoints(sheet: Sheet, start: number, count: number): number {
  const end = Math.min(start + count, sheet.worksheet.getColumnCount());
  return points(start, count, end, DEFAULT_COLUMN_PIXELS, (column) => columnPixels(sheet, column));
}

function points(
  start: number,
  count: number,
  end: number,
  standard: number,
  size: (index: number) => number,
): number {
  let pixels = 0;
  for (let index = start; index < end; index++) pixels += size(index);
  const beyond = count - Math.max(0, end - start);
  return pixelsToPoints(pixels + beyond * standard);
}

/** Whether all rows of a range are hidden; null when some are. */
export function rowsHidden({ sheet, area }: RangeTarget): boolean | null {
  const part = sheet.clip(area) ?? area;
  return same(part.row, part.rows, (row) => isRowHidden(sheet, row));
}

export function columnsHidden({ sheet, area }: RangeTarget): boolean | null {
  const part = sheet.clip(area) ?? area;
  return same(part.column, part.columns, (column) => isColumnHidden(sheet, column));
}

/** Whether all cells are hidden, by their rows or columns; null when some are. */
export function cellsHidden(range: RangeTarget): boolean | null {
  const rows = rowsHidden(range);
  const columns = columnsHidden(range);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function same(start: number, count: number, read: (index: number) => boolean): boolean | null {
  const first = read(start);
  for (let index = start + 1; index < start + count; index++) if (read(index) !== first) return null;
  return first;
}
