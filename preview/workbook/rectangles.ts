import type { Area } from './address';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells as few rectangles: runs along the rows, put together where they lie below one another. */
export function rectangles(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const found: Area[] = [];
  /** By first column and width, the rectangle that the next row may go on with. */
  const open = new Map<string, number>();
  for (const run of runs(sorted)) {
    const key = `${run.column},${run.columns}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : found[at];
    if (at !== undefined && above && above.row + above.rows === run.row) {
      found[at] = { ...above, rows: above.rows + 1 };
    } else {
      open.set(key, found.push(run) - 1);
    }
  }
  return found;
}

function runs(sorted: readonly Cell[]): Area[] {
  const found: Area[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last?.row === row && last.column + last.columns >= column) {
      if (last.column + last.columns === column)
        found[found.length - 1] = { ...last, columns: last.columns + 1 };
    } else found.push({ row, column, rows: 1, columns: 1 });
  }
  return found;
}
