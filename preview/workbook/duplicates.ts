import type { Area } from './address';
import { contentToWrite, readCells, type ReadCell } from './cellContents';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';

export interface DuplicatesRemoved {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Takes out rows whose cells in some columns are as in a row above; the rows below move up within the area. */
export function removeDuplicates(
  sheet: HostSheet,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): DuplicatesRemoved {
  if (columns.length === 0 || columns.some((column) => column < 0 || column >= area.columns))
    throw HostError.invalidArgument('columns');
  const body = hasHeader ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  if (body.rows < 1) return { removed: 0, uniqueRemaining: 0 };
  const cells = readCells(sheet, body);
  const seen = new Set<string>();
  const kept = cells.filter((row) => {
    const key = JSON.stringify(columns.map((column) => keyOf(row[column])));
    return !seen.has(key) && seen.add(key);
  });
  if (kept.length < cells.length) {
    sheet.write(body, (row, column) =>
      contentToWrite(kept[row]?.[column], body.row + row, body.column + column),
    );
  }
  return { removed: cells.length - kept.length, uniqueRemaining: kept.length };
}

/** Formulas are compared, not what they come to; texts whatever their case. */
function keyOf(cell: ReadCell | undefined): unknown {
  if (!cell) return '';
  if (cell.formula !== undefined) return { formula: cell.formula };
  return typeof cell.value === 'string' ? cell.value.toLowerCase() : cell.value;
}
