import type { ICellData, Nullable } from '@univerjs/core';
import type { Area } from './address';
import { numberKeys } from './sparse';
import type { HostSheet } from './HostSheet';
import { without } from './without';

type Cells = [row: number, column: number, cell: ICellData][];

/** Moves cells as they are, looks included, over what lies at their new place; the old one is left blank. */
export function moveCells(from: HostSheet, area: Area, to: HostSheet, row: number, column: number): void {
  const cells = takeCells(from, area);
  const target = { ...area, row, column };
  takeCells(to, target);
  const last = cells.reduce(
    (end, [r, c]) => ({ row: Math.max(end.row, r), column: Math.max(end.column, c) }),
    { row: 0, column: 0 },
  );
  if (cells.length > 0) to.makeRoom({ row, column, rows: last.row + 1, columns: last.column + 1 });
  const { matrix } = to.grid;
  for (const [r, c, cell] of cells) (matrix[row + r] ??= {})[column + c] = cell;
  from.touched(area);
  to.touched(target);
}

/** The cells of an area, counted from its corner; they are gone from the grid. */
function takeCells({ grid }: HostSheet, area: Area): Cells {
  const taken: Cells = [];
  const { matrix } = grid;
  const last = area.column + area.columns;
  for (const row of numberKeys(matrix)) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const cells = matrix[row] ?? {};
    for (const column of numberKeys(cells)) {
      const cell = cells[column];
      if (column < area.column || column >= last) continue;
      if (cell) taken.push([row - area.row, column - area.column, cell]);
      Reflect.deleteProperty(cells, column);
    }
  }
  return taken;
}

/** Rewrites the formulas of all sheets; those that stay the same are not touched. */
export function rewriteFormulas(
  sheets: readonly HostSheet[],
  rewrite: (formula: string, sheet: HostSheet, row: number, column: number) => string,
): void {
  for (const sheet of sheets) {
    const { matrix } = sheet.grid;
    for (const row of numberKeys(matrix)) {
      const cells = matrix[row] ?? {};
      for (const column of numberKeys(cells)) {
        const cell = cells[column];
        const formula = hasFormula(cell) ? sheet.grid.formula(row, column) : undefined;
        if (!cell || formula === undefined) continue;
        const next = rewrite(formula, sheet, row, column);
        if (next !== cell.f) cells[column] = { ...without(cell, 'si'), f: next };
      }
    }
  }
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
