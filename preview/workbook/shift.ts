import type { Area } from './address';
import type { ShiftDirection } from './HostEvents';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** Rows or columns that came (`count` above 0) or went at an index. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  /** Only these columns (of a row shift) or rows (of a column shift) move; absent when entire lines came or went. */
  readonly across?: Span;
}

export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Where an area is afterwards; undefined when all of it went. An area that only a part of moves stays where it is,
 * as Excel's references do.
 */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { axis, at, count, across } = shift;
  if (across && !holds(across, crossSpan(area, axis))) return area;
  const { start, length } = mainSpan(area, axis);
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  // Entire columns have all rows before and after.
  if (length === limit) return area;
  const moved = count > 0 ? grown(start, length, at, count, limit) : shrunk(start, length, at, -count);
  if (!moved) return undefined;
  return axis === 'row'
    ? { ...area, row: moved.start, rows: moved.length }
    : { ...area, column: moved.start, columns: moved.length };
}

/** The same for what can be cut into pieces, such as the cells of a rule: the part in the way moves, the rest stays. */
export function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => pieces(area, shift).flatMap((piece) => shiftArea(piece, shift) ?? []));
}

/** The rows of a row shift, the columns of a column shift. */
export function mainSpan(area: Area, axis: Shift['axis']): Span {
  return axis === 'row'
    ? { start: area.row, length: area.rows }
    : { start: area.column, length: area.columns };
}

export function crossSpan(area: Area, axis: Shift['axis']): Span {
  return mainSpan(area, axis === 'row' ? 'column' : 'row');
}

export function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.start + inner.length <= outer.start + outer.length;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.start + b.length && b.start < a.start + a.length;
}

function pieces(area: Area, { axis, at, across }: Shift): Area[] {
  const main = mainSpan(area, axis);
  if (!across || main.start + main.length <= at) return [area];
  const cross = crossSpan(area, axis);
  const end = cross.start + cross.length;
  const first = Math.min(Math.max(across.start, cross.start), end);
  const last = Math.max(first, Math.min(across.start + across.length, end));
  const spans = [
    { start: cross.start, length: first - cross.start },
    { start: first, length: last - first },
    { start: last, length: end - last },
  ];
  return spans
    .filter(({ length }) => length > 0)
    .map(({ start, length }) =>
      axis === 'row' ? { ...area, column: start, columns: length } : { ...area, row: start, rows: length },
    );
}

function grown(start: number, length: number, at: number, count: number, limit: number): Span | undefined {
  const moved =
    at <= start
      ? { start: start + count, length }
      : { start, length: at < start + length ? length + count : length };
  if (moved.start >= limit) return undefined;
  return { start: moved.start, length: Math.min(moved.length, limit - moved.start) };
}

function shrunk(start: number, length: number, at: number, count: number): Span | undefined {
  const before = Math.max(0, Math.min(start + length, at) - start);
  const after = Math.max(0, start + length - Math.max(start, at + count));
  if (before + after === 0) return undefined;
  return { start: Math.min(start, start < at ? start : Math.max(at, start - count)), length: before + after };
}

/** What inserting (1) or deleting (-1) the cells of an area moves. */
export function cellShiftOf(area: Area, axis: Shift['axis'], sign: 1 | -1): Shift {
  const { start, length } = mainSpan(area, axis);
  return { axis, at: start, count: sign * length, across: crossSpan(area, axis) };
}

/** Where cells go. */
export function directionOf({ axis, count }: Shift): ShiftDirection {
  if (axis === 'row') return count > 0 ? 'ShiftCellDown' : 'ShiftCellUp';
  return count > 0 ? 'ShiftCellRight' : 'ShiftCellLeft';
}
