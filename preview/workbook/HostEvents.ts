export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

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

export type HostEvent =
  | {
      readonly type: 'changed';
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: ChangeType;
      readonly byAddIn: boolean;
    }
  | {
      readonly type: 'comment';
      readonly sheetId: string;
      readonly change: CommentChange;
      readonly commentId: string;
      readonly replyIds: readonly string[];
    }
  | { readonly type: 'selectionChanged'; readonly sheetId: string; readonly address: string }
  | { readonly type: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheetId: string };

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
