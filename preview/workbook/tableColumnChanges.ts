import { generateRandomId } from '@univerjs/core';
import { SetSheetTableMutation } from '@univerjs/sheets-table';
import type { Area } from './address';
import { HostError } from './HostError';
import type { HostTable } from './HostTable';
import { moveCells, openBeside } from './moveCells';
import { uniqueHeaders } from './tableNames';
import { dropColumnReferences } from './tableFormulas';

/** Adds a blank column, at the end without an index. Returns its index. */
export function addColumn(table: HostTable, index: number | undefined, name: string | undefined): number {
  const { sheet, area, columnNames } = table;
  sheet.assertUnprotected();
  const at = index ?? columnNames.length;
  if (at < 0 || at > columnNames.length) throw HostError.invalidArgument('column index');
  const beside: Area = { ...area, column: area.column + area.columns, columns: 1 };
  openBeside(sheet, beside, table.id);
  // The names that the others have now count first: the new one gives way.
  const wanted = uniqueHeaders([...columnNames, name ?? freeColumnName(columnNames)]).at(-1) ?? '';
  const restore = takeFilters(table, (column) => (column < at ? column : column + 1));
  operate(table, 'insert', at, [{ id: generateRandomId(), displayName: wanted }]);
  const moving: Area = { ...area, column: area.column + at, columns: area.columns - at };
  const names = [...columnNames.slice(0, at), wanted, ...columnNames.slice(at)];
  sheet.workbook.tableStore.withoutHeaderSync(() => {
    if (moving.columns > 0) moveCells(sheet, moving, { row: area.row, column: moving.column + 1 });
  });
  sheet.workbook.tableStore.nameColumns(table, names);
  sheet.workbook.calculation.markTable(table.name);
  restore();
  return at;
}

/** What is beside the table moves into its place. */
export function deleteColumn(table: HostTable, index: number): void {
  const { sheet, area, columnNames } = table;
  sheet.assertUnprotected();
  if (columnNames.length === 1) throw HostError.invalidOperation('A table needs a column.');
  dropColumnReferences(table, columnNames[index] ?? '');
  const id = table.columnIds[index];
  if (id !== undefined) table.side.totals.delete(id);
  const first = area.column + index;
  const end = area.column + area.columns;
  const others = sheet.workbook.tableStore.of(sheet).filter((other) => other.id !== table.id);
  const used = sheet.usedArea(false);
  const isFree = !others.some((other) => other.area.column >= end && overlapsRows(other.area, area));
  const stop = isFree && used ? Math.max(end, used.column + used.columns) : end;
  const restore = takeFilters(table, (column) =>
    column === index ? undefined : column - (column > index ? 1 : 0),
  );
  operate(table, 'delete', index);
  sheet.workbook.tableStore.withoutHeaderSync(() => {
    const moving: Area = { ...area, column: first + 1, columns: stop - first - 1 };
    if (moving.columns > 0) moveCells(sheet, moving, { row: area.row, column: first });
    else sheet.write({ ...area, column: first, columns: 1 }, () => '');
  });
  sheet.workbook.tableStore.nameColumns(
    table,
    columnNames.filter((_, at) => at !== index),
  );
  sheet.workbook.calculation.markTable(table.name);
  restore();
}

/** Takes the filters off; returns how to put them on again, each on its column's new place. */
function takeFilters(table: HostTable, placeOf: (column: number) => number | undefined): () => void {
  const { filters } = table.sheet.workbook;
  const before = table.side.filters;
  filters.clear(table);
  return () => {
    for (const { column, criteria } of before) {
      const place = placeOf(column);
      if (place !== undefined) filters.set(table, place, criteria);
    }
  };
}

function operate(
  table: HostTable,
  operationType: 'insert' | 'delete',
  index: number,
  added: readonly { readonly id: string; readonly displayName: string }[] = [],
): void {
  const columnsJson = added.map((column) => ({
    ...column,
    dataType: 'string',
    formula: '',
    meta: {},
    style: {},
  }));
  table.sheet.mutate(SetSheetTableMutation.id, {
    tableId: table.id,
    config: {
      rowColOperation: {
        operationType,
        rowColType: 'column',
        index: table.area.column + index,
        count: 1,
        ...(added.length > 0 ? { columnsJson } : {}),
      },
    },
  });
}

function overlapsRows(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows;
}

function freeColumnName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`column${number}`)) return `Column${number}`;
}
