import type { Area } from './address';
import { HostError } from './HostError';
import type { HostTable } from './HostTable';
import { isUsed, moveCells, openBelow } from './moveCells';

/** Totals rows and new rows of a table: the cells below it move down where they are in the way. */

export function setShowTotals(table: HostTable, show: boolean): void {
  const { flags } = table.side;
  if (show === flags.showTotals) return;
  table.sheet.assertUnprotected();
  const { area, sheet } = table;
  if (show) openBelow(sheet, { ...area, row: area.row + area.rows, rows: 1 }, table.id);
  else if (table.totalsArea) sheet.write(table.totalsArea, () => '');
  table.side.flags = { ...flags, showTotals: show };
  if (show) writeDefaultTotals(table);
  sheet.workbook.calculation.markTable(table.name);
}

/** Excel labels the row and sums up the last column. */
function writeDefaultTotals(table: HostTable): void {
  const totals = table.totalsArea;
  if (!totals) return;
  const last = totals.columns - 1;
  const name = table.columnNames[last] ?? '';
  const body = table.bodyArea;
  const isNumeric = table.sheet.grid.content(body.row, body.column + last).type === 'Double';
  table.sheet.write(totals, (_row, column) => {
    if (column === last) return `=SUBTOTAL(${isNumeric ? 109 : 103},${table.name}[${name}])`;
    return column === 0 ? 'Total' : undefined;
  });
}

/** Adds rows to the body, at its end without an index. Returns the index of the first. */
export function addRows(table: HostTable, index: number | undefined, count: number): number {
  table.sheet.assertUnprotected();
  const { bodyArea, area, sheet } = table;
  const at = index ?? bodyArea.rows;
  if (at < 0 || at > bodyArea.rows) throw HostError.invalidArgument('row index');
  if (takesInsertRow(table)) {
    if (count > 1) addRows(table, undefined, count - 1);
    return 0;
  }
  openBelow(sheet, { ...area, row: area.row + area.rows, rows: count }, table.id);
  const first = bodyArea.row + at;
  const moving: Area = { ...area, row: first, rows: area.row + area.rows - first };
  if (moving.rows > 0) moveCells(sheet, moving, { row: first + count, column: area.column });
  const totals = table.side.flags.showTotals ? 1 : 0;
  sheet.workbook.tableStore.setArea(table, { ...area, rows: area.rows - totals + count });
  return at;
}

/** Once: the blank row of a table that was made of a header alone, unless something was written into it. */
function takesInsertRow({ side, bodyArea, sheet }: HostTable): boolean {
  if (!side.hasInsertRow) return false;
  delete side.hasInsertRow;
  return bodyArea.rows === 1 && !isUsed(sheet, bodyArea);
}

/** A table keeps one row, which is then blank. */
export function deleteRows(table: HostTable, index: number, count: number): void {
  table.sheet.assertUnprotected();
  const { bodyArea, area, sheet } = table;
  if (index < 0 || count < 1 || index + count > bodyArea.rows) throw HostError.invalidArgument('table row');
  if (count === bodyArea.rows) {
    sheet.write(bodyArea, () => '');
    if (count === 1) return;
  }
  const first = bodyArea.row + index;
  const last = area.row + area.rows - 1;
  const removed = bodyArea.rows - Math.max(1, bodyArea.rows - count);
  const moving: Area = { ...area, row: first + removed, rows: last - first - removed + 1 };
  if (moving.rows > 0) moveCells(sheet, moving, { row: first, column: area.column });
  sheet.write({ ...area, row: last - removed + 1, rows: removed }, () => '');
  const totals = table.side.flags.showTotals ? 1 : 0;
  sheet.workbook.tableStore.setArea(table, { ...area, rows: area.rows - totals - removed });
}
