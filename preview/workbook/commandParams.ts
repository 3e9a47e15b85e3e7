import type { IRange } from '@univerjs/core';

/** What Univer's commands bring along, as far as the host follows them. */
export interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}
export interface RowColumnParams extends SheetParams {
  readonly range: IRange;
}
export interface RowsParams extends SheetParams {
  readonly ranges: readonly IRange[];
}

/** Without a range it is what is selected. */
export type CellShiftParams = { readonly range?: IRange } | undefined;
export interface TableParams extends SheetParams {
  readonly tableId: string;
}
