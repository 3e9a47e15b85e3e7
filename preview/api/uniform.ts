import type { StyleDocument } from '../workbook/document';
import type { RangeTarget } from './RangeTarget';

/** The value that a property of the style has in all cells of a range; null where they differ. */
export function uniform<V>(range: RangeTarget, read: (style: StyleDocument) => V): V | null {
  const { area, sheet } = range;
  // Beyond the grid no cell was ever formatted: the cells of an entire row or column end with it.
  const part = sheet.clip(area) ?? { ...area, rows: 1, columns: 1 };
  const first = read(sheet.grid.style(part.row, part.column));
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      if (read(sheet.grid.style(row, column)) !== first) return null;
    }
  }
  return first;
}

/** The number that all rows or columns of a span have; null where they differ. */
export function uniformNumber(start: number, count: number, read: (index: number) => number): number | null {
  const first = read(start);
  for (let index = start + 1; index < start + count; index++) if (read(index) !== first) return null;
  return first;
}
