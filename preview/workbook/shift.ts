import type { Area } from './address';

/** Rows or columns that came (`count` above 0) or went at an index. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where an area is afterwards; undefined when all of it went. */
export function shiftArea(area: Area, { axis, at, count }: Shift): Area | undefined {
  const start = axis === 'row' ? area.row : area.column;
  const length = axis === 'row' ? area.rows : area.columns;
  const moved = count > 0 ? grown(start, length, at, count) : shrunk(start, length, at, -count);
  if (!moved) return undefined;
  return axis === 'row'
    ? { ...area, row: moved.start, rows: moved.length }
    : { ...area, column: moved.start, columns: moved.length };
}

interface Span {
  readonly start: number;
  readonly length: number;
}

function grown(start: number, length: number, at: number, count: number): Span {
  if (at <= start) return { start: start + count, length };
  return { start, length: at < start + length ? length + count : length };
}

function shrunk(start: number, length: number, at: number, count: number): Span | undefined {
  const before = Math.max(0, Math.min(start + length, at) - start);
  const after = Math.max(0, start + length - Math.max(start, at + count));
  if (before + after === 0) return undefined;
  return { start: Math.min(start, start < at ? start : Math.max(at, start - count)), length: before + after };
}
