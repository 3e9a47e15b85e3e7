import type { Area } from './address';
import { hasContent } from './cellReading';
import type { HostSheet } from './HostSheet';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

export type EdgeDirection = 'Left' | 'Right' | 'Up' | 'Down';

/** Where Ctrl and an arrow key lead from a cell: to the end of the cells that are filled, or on to the next ones. */
export function dataEdge(sheet: HostSheet, row: number, column: number, direction: EdgeDirection): Area {
  const byRow = direction === 'Up' || direction === 'Down';
  const by = direction === 'Down' || direction === 'Right' ? 1 : -1;
  const limit = byRow ? MAX_ROWS : MAX_COLUMNS;
  const used = sheet.usedArea(true);
  const lastUsed = used ? (byRow ? used.row + used.rows : used.column + used.columns) - 1 : -1;
  const isFilled = (index: number): boolean => {
    if (index < 0 || index > lastUsed) return false;
    const [r, c] = byRow ? [index, column] : [row, index];
    return hasContent(sheet.grid.cell(r, c)) || sheet.grid.content(r, c).type !== 'Empty';
  };
  const start = byRow ? row : column;
  const end = by > 0 ? limit - 1 : 0;
  let index = start;
  if (isFilled(start) && isFilled(start + by)) {
    while (isFilled(index + by)) index += by;
  } else {
    // Beyond what is used nothing is filled: the way leads to the end of the sheet.
    do index = by > 0 && index >= lastUsed ? end : index + by;
    while (index > 0 && index < end && !isFilled(index));
    index = Math.max(0, Math.min(index, limit - 1));
  }
  return byRow ? { row: index, column, rows: 1, columns: 1 } : { row, column: index, rows: 1, columns: 1 };
}
