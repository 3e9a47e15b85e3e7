import { formatArea, type Area } from './address';
import type { HostSheet } from './HostSheet';

/** Tells that rows were sorted; `moved` are the indexes, within the area, of those that came to stand elsewhere. */
export function tellRowsSorted(sheet: HostSheet, area: Area, moved: readonly number[]): void {
  const parts = runs(moved).map(([first, count]) => ({ ...area, row: area.row + first, rows: count }));
  const address = parts.map(formatArea).join(',');
  sheet.workbook.events.emit({ type: 'rowSorted', sheetId: sheet.id, address });
}

/** The same for columns, of a sort from left to right. */
export function tellColumnsSorted(sheet: HostSheet, area: Area, moved: readonly number[]): void {
  const parts = runs(moved).map(([first, count]) => ({
    ...area,
    column: area.column + first,
    columns: count,
  }));
  const address = parts.map(formatArea).join(',');
  sheet.workbook.events.emit({ type: 'columnSorted', sheetId: sheet.id, address });
}

/** Ascending indexes as runs: where each begins, and how long it is. */
function runs(indexes: readonly number[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const index of indexes) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  }
  return found;
}
