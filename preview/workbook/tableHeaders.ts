import { SetSheetTableMutation } from '@univerjs/sheets-table';
import type { Area } from './address';
import type { HostSheet } from './HostSheet';
import type { HostTable } from './HostTable';
import { isUsed, moveCells, openBelow } from './moveCells';

/**
 * Shows or takes away the header row. Without it the table begins a row lower; the columns keep their names. It comes
 * back above the body where that row is free, or moves the body down.
 */
export function setShowHeaders(table: HostTable, show: boolean): void {
  const { flags } = table.side;
  if (show === flags.showHeaders) return;
  const { sheet, area, columnNames } = table;
  const { tableStore } = sheet.workbook;
  sheet.assertUnprotected();
  if (!show) {
    const header: Area = { ...area, row: area.row, rows: 1 };
    tableStore.setLook(table, { showHeaders: false });
    place(table, { ...area, row: area.row + 1, rows: area.rows - 1 - totalsRows(table) }, false);
    sheet.write(header, () => '');
  } else {
    const above: Area = { ...area, row: area.row - 1, rows: 1 };
    const isFree = area.row > 0 && !isUsed(sheet, above) && !isInTable(sheet, above);
    if (!isFree) {
      openBelow(sheet, { ...area, row: area.row + area.rows, rows: 1 }, table.id);
      moveCells(sheet, area, { row: area.row + 1, column: area.column });
    }
    const row = isFree ? above.row : area.row;
    place(table, { ...area, row, rows: area.rows + 1 - totalsRows(table) }, true);
    tableStore.setLook(table, { showHeaders: true });
  }
  tableStore.nameColumns(table, columnNames);
  sheet.workbook.calculation.markTable(table.name);
}

/** Makes a row for headers on top of data that has none: the data moves down by one row. */
export function openHeaderRow(sheet: HostSheet, area: Area): Area {
  openBelow(sheet, { ...area, row: area.row + area.rows, rows: 1 });
  moveCells(sheet, area, { row: area.row + 1, column: area.column });
  return { ...area, rows: area.rows + 1 };
}

function place(table: HostTable, area: Area, showHeader: boolean): void {
  table.sheet.mutate(SetSheetTableMutation.id, {
    tableId: table.id,
    config: { updateRange: { newRange: table.sheet.range(area) }, options: { showHeader } },
  });
}

function totalsRows(table: HostTable): number {
  return table.side.flags.showTotals ? 1 : 0;
}

function isInTable(sheet: HostSheet, { row, column, columns }: Area): boolean {
  return Array.from({ length: columns }, (_, at) => sheet.tableAt(row, column + at)).some(Boolean);
}
