import type { StyleDocument } from '../workbook/document';
import type { RangeTarget } from './RangeTarget';

/** One range, or the ranges of a RangeAreas: what has a format. */
export interface FormatTarget {
  readonly parts: readonly RangeTarget[];
}

/**
 * The value that a property of the style has in all cells; null where they differ. Of several ranges a switch is on
 * only when it is on in all of them.
 */
export function uniform<V>(target: FormatTarget, read: (style: StyleDocument) => V): V | null {
  return common(target, (range) => uniformOfRange(range, read));
}

/** What all ranges of a target have in common; null where they differ. */
export function common<V>({ parts }: FormatTarget, read: (range: RangeTarget) => V | null): V | null {
  const values = parts.map(read);
  const [first = null] = values;
  if (values.every((value) => value === first)) return first;
  const isSwitch = values.some((value) => typeof value === 'boolean');
  return isSwitch ? (false as V) : null;
}

function uniformOfRange<V>(range: RangeTarget, read: (style: StyleDocument) => V): V | null {
  const { area, sheet } = range;
  // Beyond the grid a cell looks like its row or column: the last cells of the grid stand for those.
  const part = sheet.clip(area) ?? { ...area, rows: 1, columns: 1 };
  const first = read(sheet.grid.style(part.row, part.column));
  let last: StyleDocument | undefined;
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      const style = sheet.grid.style(row, column);
      if (style === last) continue;
      if (read(style) !== first) return null;
      last = style;
    }
  }
  return first;
}

/** The number that all rows or columns of a span have; null where they differ. */
export function uniformNumber(start: number, count: number, read: (index: number) => number): number | null {
  const first = read(start);
  for (let index = start + 1; index < start + count; index++) if (read(index) !== first) return null;
  return first;
}

/** Changes the looks of all cells of a target. */
export function restyle({ parts }: FormatTarget, change: (style: StyleDocument) => StyleDocument): void {
  for (const { sheet, area } of parts) sheet.restyle(area, change);
}

export function setStyle(target: FormatTarget, change: StyleDocument): void {
  restyle(target, (style) => ({ ...style, ...change }));
}
