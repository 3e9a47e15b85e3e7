export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Where cells went that made room, or that filled a gap. */
export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

export interface CellState {
  readonly value: string | number | boolean;
  readonly type: string;
}

export interface FormulaChange {
  readonly cellAddress: string;
  readonly previousFormula: string;
}

/** `Added` and `Deleted` are of threads, the others as in `Excel.CommentChangeType`. */
export type CommentChange =
  | 'Added'
  | 'Deleted'
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyEdited'
  | 'ReplyDeleted';

/** What happened on a sheet. Addresses are without the sheet's name. */
export type HostEvent = { readonly sheetId: string } & (
  | {
      readonly type: 'changed';
      readonly address: string;
      readonly changeType: ChangeType;
      readonly byAddIn: boolean;
      /** `None` if absent. */
      readonly shiftDirection?: ShiftDirection;
      /** What stood in the cell, when one cell alone was edited. */
      readonly before?: CellState;
    }
  | { readonly type: 'formatChanged' | 'calculated' | 'rowSorted' | 'columnSorted'; readonly address: string }
  | {
      readonly type: 'formulaChanged';
      /** Absent where they are too many to list. */
      readonly formulas?: readonly FormulaChange[];
    }
  | { readonly type: 'selectionChanged'; readonly address: string; readonly previous?: string }
  | { readonly type: 'rowHiddenChanged'; readonly address: string; readonly hidden: boolean }
  | {
      readonly type: 'singleClicked';
      readonly address: string;
      /** Points from the cell's left and top edges. */
      readonly offsetX: number;
      readonly offsetY: number;
    }
  | { readonly type: 'activated' | 'deactivated' | 'added' | 'deleted' }
  | { readonly type: 'moved'; readonly positionBefore: number; readonly positionAfter: number }
  | { readonly type: 'nameChanged'; readonly nameBefore: string; readonly nameAfter: string }
  | {
      readonly type: 'visibilityChanged';
      readonly visibilityBefore: string;
      readonly visibilityAfter: string;
    }
  | { readonly type: 'protectionChanged'; readonly isProtected: boolean }
  | {
      readonly type: 'comment';
      readonly change: CommentChange;
      readonly commentId: string;
      readonly replyIds: readonly string[];
    }
  | { readonly type: 'tableAdded' | 'tableDeleted'; readonly tableId: string; readonly tableName: string }
);

/** What happens in the workbook, whoever does it. */
export class HostEvents {
  private readonly listeners = new Set<(event: HostEvent) => void>();

  /** Returns how to stop listening. */
  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  emit(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
