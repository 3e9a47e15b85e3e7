import {
  ObjectMatrix,
  type ICellData,
  type IExecutionOptions,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Area } from './address';

/** What Univer's mutation writes: sparse rows of parts of cells. */
type Cells = ISetRangeValuesMutationParams['cellValue'];

/** Our own writes and the results of formulas are local: they are told elsewhere, or are no edits. */
export function isEdit(options: IExecutionOptions | undefined): boolean {
  return options?.onlyLocal !== true;
}

/** The area that holds all that is written; undefined for nothing. */
export function writtenArea(cells: Cells): Area | undefined {
  if (!cells) return undefined;
  const range = new ObjectMatrix(cells).getDataRange();
  return range.endRow < range.startRow ? undefined : areaOf(range);
}

/** Whether an edit changes how cells look: not at all, also, or that only. */
export function lookChanges(cells: NonNullable<Cells>): 'none' | 'also' | 'only' {
  const keys = new Set<string>();
  new ObjectMatrix(cells).forValue((_row, _column, cell: Nullable<ICellData>) => {
    for (const key of Object.keys(cell ?? { v: null })) keys.add(key);
  });
  if (!keys.has('s')) return 'none';
  return keys.size > 1 ? 'also' : 'only';
}

export function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
