export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type HostEvent =
  | {
      readonly type: 'changed';
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: ChangeType;
      readonly byAddIn: boolean;
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
