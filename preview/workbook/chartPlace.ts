import type { ChartAnchor, ChartCorner } from './chartDocument';
import type { HostSheet } from './HostSheet';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { columnPixels, rowPixels } from './sheetLayout';
import { crossSpan, holds, shiftArea, type Shift } from './shift';
import { pixelsToPoints } from './sizes';

/** In points from the corner of the sheet. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function placeOf(sheet: HostSheet, { from, to }: ChartAnchor): ChartPlace {
  const left = columnStart(sheet, from.column) + from.right;
  const top = rowStart(sheet, from.row) + from.down;
  return {
    left: round(left),
    top: round(top),
    width: round(columnStart(sheet, to.column) + to.right - left),
    height: round(rowStart(sheet, to.row) + to.down - top),
  };
}

export function anchorAt(sheet: HostSheet, { left, top, width, height }: ChartPlace): ChartAnchor {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

/** Where a row begins, in points from the top of the sheet. */
export function rowStart(sheet: HostSheet, row: number): number {
  let pixels = 0;
  for (let above = 0; above < row; above++) pixels += rowPixels(sheet, above);
  return pixelsToPoints(pixels);
}

/** Where a column begins, in points from the left of the sheet. */
export function columnStart(sheet: HostSheet, column: number): number {
  let pixels = 0;
  for (let before = 0; before < column; before++) pixels += columnPixels(sheet, before);
  return pixelsToPoints(pixels);
}

function cornerAt(sheet: HostSheet, right: number, down: number): ChartCorner {
  const column = lineAt(right, MAX_COLUMNS, (index) => pixelsToPoints(columnPixels(sheet, index)));
  const row = lineAt(down, MAX_ROWS, (index) => pixelsToPoints(rowPixels(sheet, index)));
  return { row: row.index, column: column.index, down: row.rest, right: column.rest };
}

function lineAt(
  points: number,
  count: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly rest: number } {
  let rest = Math.max(0, points);
  for (let index = 0; index < count; index++) {
    const size = sizeOf(index);
    if (rest < size) return { index, rest: round(rest) };
    rest -= size;
  }
  return { index: count - 1, rest: 0 };
}

/** Where a chart stands after rows or columns came or went: it moves and grows with its cells. */
export function shiftAnchor({ from, to }: ChartAnchor, shift: Shift): ChartAnchor {
  const { axis, across } = shift;
  const place = {
    row: from.row,
    column: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
  if (across && !holds(across, crossSpan(place, axis))) return { from, to };
  return { from: shiftCorner(from, shift), to: shiftCorner(to, shift) };
}

function shiftCorner(corner: ChartCorner, shift: Shift): ChartCorner {
  const cell = { row: corner.row, column: corner.column, rows: 1, columns: 1 };
  const moved = shiftArea(cell, shift);
  if (moved) return { ...corner, row: moved.row, column: moved.column };
  // Its cell went: the corner comes to the edge that closed over it.
  return shift.axis === 'row'
    ? { ...corner, row: shift.at, down: 0 }
    : { ...corner, column: shift.at, right: 0 };
}

function round(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}
