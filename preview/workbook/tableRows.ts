import { bounding, intersect, type Area } from './address';
import { hasContent } from './cellReading';
import { HostError } from './HostError';
import type { HostTable } from './HostTable';
import { PlainText } from './typedInput';

/** Totals rows and new rows of a table: the cells below it move down where they are in the way. */

export function setShowTotals(table: HostTable, show: boolean): void {
  const { flags } = table.side;
  if (show === flags.showTotals) return;
  table.sheet.assertUnprotected();
  if (!show) {
    const totals = table.totalsArea;
    if (totals) table.sheet.write(totals, () => '');
    table.side.flags = { ...flags, showTotals: false };
    return;
  }
  const { area } = table;
  openRows(table, area.row + area.rows, 1);
  table.side.flags = { ...flags, showTotals: true };
  writeDefaultTotals(table);
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
  const { bodyArea, area } = table;
  const at = index ?? bodyArea.rows;
  if (at < 0 || at > bodyArea.rows) throw HostError.invalidArgument('row index');
  openRows(table, area.row + area.rows, count);
  moveDown(table, bodyArea.row + at, area.row + area.rows - 1, count);
  const totals = table.side.flags.showTotals ? 1 : 0;
  table.sheet.workbook.tableStore.setArea(table, { ...area, rows: area.rows - totals + count });
  return at;
}

export function deleteRows(table: HostTable, index: number, count: number): void {
  table.sheet.assertUnprotected();
  const { bodyArea, area, sheet } = table;
  if (index < 0 || index + count > bodyArea.rows) throw HostError.itemNotFound('table row');
  if (count === bodyArea.rows) {
    sheet.write(bodyArea, () => '');
    if (count === 1) return;
  }
  const first = bodyArea.row + index;
  const last = area.row + area.rows - 1;
  const moved: Area = { ...area, row: first + count, rows: last - first - count + 1 };
  const keep = Math.max(1, bodyArea.rows - count);
  const removed = bodyArea.rows - keep;
  if (moved.rows > 0) copyCells(table, moved, first);
  sheet.write({ ...area, row: last - removed + 1, rows: removed }, () => '');
  const totals = table.side.flags.showTotals ? 1 : 0;
  sheet.workbook.tableStore.setArea(table, { ...area, rows: area.rows - totals - removed });
}

/** Makes room below the table, in its columns only, as Excel does. */
function openRows(table: HostTable, row: number, count: number): void {
  const { area, sheet } = table;
  const below: Area = { row, column: area.column, rows: count, columns: area.columns };
  const others = sheet.workbook.tableStore.of(sheet).filter((other) => other.id !== table.id);
  if (!others.some((other) => intersect(other.area, below)) && !isUsed(table, below)) return;
  const used = sheet.usedArea(false);
  const last = used ? used.row + used.rows - 1 : row;
  const moving: Area = { ...below, rows: last - row + 1 };
  if (others.some((other) => intersect(other.area, moving))) {
    throw HostError.invalidOperation('The cells below the table cannot be moved: another table is there.');
  }
  moveDown(table, row, last, count);
}

function moveDown(table: HostTable, first: number, last: number, count: number): void {
  if (last < first) return;
  const { area, sheet } = table;
  copyCells(table, { ...area, row: first, rows: last - first + 1 }, first + count);
  sheet.write({ ...area, row: first, rows: Math.min(count, last - first + 1) }, () => '');
}

function copyCells(table: HostTable, from: Area, row: number): void {
  const { sheet } = table;
  const contents = Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (_cell, c) => {
      const formula = sheet.grid.formula(from.row + r, from.column + c);
      const { value, type } = sheet.grid.content(from.row + r, from.column + c);
      return {
        value: formula ?? (type === 'String' ? new PlainText(String(value)) : value),
        style: sheet.grid.style(from.row + r, from.column + c),
      };
    }),
  );
  const to: Area = { ...from, row };
  sheet.makeRoom(bounding(from, to));
  sheet.write(to, (r, c) => contents[r]?.[c]?.value);
  for (const [r, cells] of contents.entries()) {
    for (const [c, { style }] of cells.entries()) {
      sheet.restyle({ row: row + r, column: from.column + c, rows: 1, columns: 1 }, () => style);
    }
  }
}

function isUsed(table: HostTable, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (hasContent(table.sheet.grid.cell(row, column))) return true;
    }
  }
  return false;
}
