import type { TableManager } from '@univerjs/sheets-table';
import type { Area } from './address';
import type { HostSheet } from './HostSheet';
import type { TableSide } from './SheetSide';

export type UniverTable = ReturnType<TableManager['getTablesBySubunitId']>[number];

/** One table. Univer's table is its header and body; the totals row, which Univer lacks, lies below them. */
export class HostTable {
  constructor(
    readonly sheet: HostSheet,
    readonly univerTable: UniverTable,
    readonly side: TableSide,
  ) {}

  get id(): string {
    return this.univerTable.getId();
  }

  get name(): string {
    return this.univerTable.getDisplayName();
  }

  get columnNames(): string[] {
    return this.univerTable.getTableInfo().columns.map((column) => column.displayName);
  }

  /** Univer's ids of the columns: they stay when a column is renamed. */
  get columnIds(): string[] {
    return this.univerTable.getTableInfo().columns.map((column) => column.id);
  }

  /** Excel's id of a column: a number that stays while the column does. */
  columnNumber(index: number): number {
    const { columnNumbers } = this.side;
    for (const id of this.columnIds) {
      if (!columnNumbers.has(id)) columnNumbers.set(id, Math.max(0, ...columnNumbers.values()) + 1);
    }
    return columnNumbers.get(this.columnIds[index] ?? '') ?? 0;
  }

  /** Header to totals row. */
  get area(): Area {
    const { startRow, startColumn, endRow, endColumn } = this.univerTable.getRange();
    const totals = this.side.flags.showTotals ? 1 : 0;
    return {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1 + totals,
      columns: endColumn - startColumn + 1,
    };
  }

  get headerArea(): Area | undefined {
    return this.side.flags.showHeaders ? { ...this.area, rows: 1 } : undefined;
  }

  get bodyArea(): Area {
    const { area } = this;
    const headers = this.side.flags.showHeaders ? 1 : 0;
    const totals = this.side.flags.showTotals ? 1 : 0;
    return { ...area, row: area.row + headers, rows: area.rows - headers - totals };
  }

  get totalsArea(): Area | undefined {
    const { area } = this;
    return this.side.flags.showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
  }
}
