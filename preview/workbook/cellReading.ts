import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { ErrorValue } from './document';
import { isErrorValue } from './typedInput';

export type CellValue = string | number | boolean;
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** How a formula that waits for a custom function's answer is kept in the grid: an error that spreads. */
export const PENDING: ErrorValue = '#GETTING_DATA';

/** A cell's content without its look. */
export interface Content {
  readonly value: CellValue;
  readonly type: ValueType;
}

const EMPTY_CONTENT: Content = { value: '', type: 'Empty' };

/** What a cell holds, or comes to: an empty cell is `''`, an error its text. */
export function contentOf(cell: Nullable<ICellData>): Content {
  if (!cell) return EMPTY_CONTENT;
  const value = cell.v ?? richText(cell);
  if (value === undefined) return EMPTY_CONTENT;
  if (typeof value === 'boolean') return { value, type: 'Boolean' };
  if (cell.t === CellValueType.BOOLEAN) return { value: Number(value) === 1, type: 'Boolean' };
  if (typeof value === 'number') return { value, type: 'Double' };
  if (cell.t === CellValueType.NUMBER && value !== '' && Number.isFinite(Number(value))) {
    return { value: Number(value), type: 'Double' };
  }
  if (isErrorValue(value) && cell.t !== CellValueType.FORCE_STRING && cell.custom?.quotePrefix !== true) {
    return { value: value === PENDING ? '#BUSY!' : value, type: 'Error' };
  }
  if (value === '' && !cell.f) return EMPTY_CONTENT;
  return { value, type: 'String' };
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f) || Boolean(cell.si) || contentOf(cell).type !== 'Empty';
}

// The page's user can paste rich text: its plain text is the value.
function richText(cell: ICellData): string | undefined {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? undefined : stream.replace(/\r?\n$/, '').replaceAll('\r', '\n');
}
