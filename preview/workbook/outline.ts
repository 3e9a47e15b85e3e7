import type { OutlineDocument } from './document';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { setColumnsHidden, setRowsHidden } from './sheetLayout';
import { shiftArea, type Shift, type Span } from './shift';

/** Groups within groups: eight levels, the first of which is that of no group. */
const MAX_LEVEL = 7;

export type OutlineAxis = 'row' | 'column';
export interface OutlineLine {
  readonly level: number;
  readonly collapsed?: boolean;
}
/** Grouped rows and columns by index. */
export type Outlines = Record<OutlineAxis, Map<number, OutlineLine>>;

export function loadOutline(document: OutlineDocument | undefined): Map<number, OutlineLine> {
  return new Map(Object.entries(document ?? {}).map(([index, line]) => [Number(index), line]));
}

export function saveOutlines({ row, column }: Outlines): {
  rowOutline?: OutlineDocument;
  columnOutline?: OutlineDocument;
} {
  return {
    ...(row.size > 0 ? { rowOutline: Object.fromEntries(row) } : {}),
    ...(column.size > 0 ? { columnOutline: Object.fromEntries(column) } : {}),
  };
}

export function group(sheet: HostSheet, axis: OutlineAxis, span: Span): void {
  sheet.assertUnprotected();
  const lines = sheet.side.outlines[axis];
  const indexes = indexesOf(span);
  if (indexes.some((index) => levelAt(sheet, axis, index) >= MAX_LEVEL))
    throw HostError.invalidOperation('An outline has at most eight levels.');
  for (const index of indexes)
    lines.set(index, { ...lines.get(index), level: levelAt(sheet, axis, index) + 1 });
}

/** Takes the outermost level away: what was within it moves one level out. */
export function ungroup(sheet: HostSheet, axis: OutlineAxis, span: Span): void {
  sheet.assertUnprotected();
  const lines = sheet.side.outlines[axis];
  const grouped = indexesOf(span).filter((index) => levelAt(sheet, axis, index) > 0);
  if (grouped.length === 0) throw HostError.invalidOperation('There is no group in the range.');
  for (const index of grouped) {
    const level = levelAt(sheet, axis, index) - 1;
    if (level === 0) lines.delete(index);
    else lines.set(index, { ...lines.get(index), level });
  }
}

/** Shows or hides the grouped lines that lie in the range. */
export function setDetails(sheet: HostSheet, axis: OutlineAxis, span: Span, show: boolean): void {
  const grouped = [...sheet.side.outlines[axis].keys()].filter(
    (index) => index >= span.start && index < span.start + span.length,
  );
  if (grouped.length === 0) throw HostError.invalidOperation('There is no group in the range.');
  for (const index of grouped) hide(sheet, axis, index, !show);
}

/** Shows the lines of the first levels and hides those further in; level 1 is what is in no group. */
export function showLevels(sheet: HostSheet, axis: OutlineAxis, levels: number): void {
  for (const [index, { level }] of sheet.side.outlines[axis]) hide(sheet, axis, index, level >= levels);
}

/** The hook of `shiftSide`: only entire lines that come or go move an outline. */
export function shiftOutlines(sheet: HostSheet, shift: Shift): void {
  if (shift.across) return;
  const { outlines } = sheet.side;
  const moved = new Map<number, OutlineLine>();
  for (const [index, line] of outlines[shift.axis]) {
    const area =
      shift.axis === 'row'
        ? { row: index, rows: 1, column: 0, columns: MAX_COLUMNS }
        : { column: index, columns: 1, row: 0, rows: MAX_ROWS };
    const next = shiftArea(area, shift);
    if (next) moved.set(shift.axis === 'row' ? next.row : next.column, line);
  }
  outlines[shift.axis] = moved;
}

function levelAt(sheet: HostSheet, axis: OutlineAxis, index: number): number {
  return sheet.side.outlines[axis].get(index)?.level ?? 0;
}

function hide(sheet: HostSheet, axis: OutlineAxis, index: number, hidden: boolean): void {
  if (axis === 'row') setRowsHidden(sheet, { row: index, rows: 1, column: 0, columns: 1 }, hidden);
  else setColumnsHidden(sheet, { column: index, columns: 1, row: 0, rows: 1 }, hidden);
}

function indexesOf({ start, length }: Span): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
