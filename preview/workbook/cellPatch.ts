import type { ICellData, IObjectArrayPrimitiveType, Nullable } from '@univerjs/core';
import type { Area } from './address';
import type { CellGrid } from './CellGrid';

type Row = IObjectArrayPrimitiveType<Nullable<ICellData>>;

/** The cells of an area as they stood: Univer's own objects, of which the grid has others by now. */
export interface CellPatch {
  readonly area: Area;
  /** Rows without cells are left out. */
  readonly rows: ReadonlyMap<number, Row>;
}

/** How many cells the area holds. */
export function countCells({ matrix }: CellGrid, area: Area): number {
  let cells = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const source = matrix[row];
    if (!source) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (source[column]) cells++;
    }
  }
  return cells;
}

/** What the area holds now. */
export function cellsOf({ matrix }: CellGrid, area: Area): CellPatch {
  const rows = new Map<number, Row>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const source = matrix[row];
    if (!source) continue;
    const kept: Row = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = source[column];
      if (cell) kept[column] = cell;
    }
    rows.set(row, kept);
  }
  return { area, rows };
}

/** Puts the patch's cells into the grid. Tells whether a formula came or went. */
export function putCells(grid: CellGrid, { area, rows }: CellPatch): boolean {
  let formulasChanged = grid.forgetSpills(area);
  const { matrix } = grid;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const kept = rows.get(row);
    if (!kept && !matrix[row]) continue;
    const target = (matrix[row] ??= {});
    for (let column = area.column; column < area.column + area.columns; column++) {
      const old = target[column];
      const cell = kept?.[column];
      formulasChanged ||= isFormula(old) || isFormula(cell);
      if (cell) target[column] = cell;
      else if (old) Reflect.deleteProperty(target, column);
    }
  }
  return formulasChanged;
}

function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
