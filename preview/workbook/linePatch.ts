import type { IColumnData, IRowData, Nullable } from '@univerjs/core';
import type { Area } from './address';
import type { HostSheet } from './HostSheet';

type Lines = Record<number, Nullable<Partial<IColumnData & IRowData>>>;

/** Sizes, visibility and looks of rows or columns as they stood. */
export interface LinePatch {
  readonly axis: 'row' | 'column';
  readonly first: number;
  /** Undefined for a line of which nothing was said. */
  readonly lines: readonly (Lines[number] | undefined)[];
}

/** The columns or rows of the area as they are now. */
export function linesOf(sheet: HostSheet, axis: LinePatch['axis'], area: Area): LinePatch {
  const [first, length] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const source = linesIn(sheet, axis);
  const lines = Array.from({ length }, (_line, index) => {
    const line = source[first + index];
    return line && { ...line };
  });
  return { axis, first, lines };
}

export function putLines(sheet: HostSheet, { axis, first, lines }: LinePatch): void {
  const target = linesIn(sheet, axis);
  for (const [index, line] of lines.entries()) {
    if (line) target[first + index] = { ...line };
    else Reflect.deleteProperty(target, first + index);
  }
}

function linesIn({ worksheet }: HostSheet, axis: LinePatch['axis']): Lines {
  return axis === 'row'
    ? worksheet.getRowManager().getRowData()
    : worksheet.getColumnManager().getColumnData();
}
