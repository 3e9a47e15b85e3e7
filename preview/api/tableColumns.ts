import type { Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostTable } from '../workbook/HostTable';
import { addColumn, deleteColumn } from '../workbook/tableColumnChanges';
import { integer, optionalText, text } from './arguments';
import { columnFilter } from './filters';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { RangeTarget } from './RangeTarget';
import { cellReader } from './rangeValues';

interface ColumnTarget {
  readonly table: HostTable;
  readonly index: number;
}

function part({ table, index }: ColumnTarget, area: Area | undefined, what: string): RangeTarget {
  if (!area) throw HostError.itemNotFound(what);
  return new RangeTarget(table.sheet, { ...area, column: area.column + index, columns: 1 });
}

const columnObject: (column: ColumnTarget) => HostObject = defineType<ColumnTarget>({
  name: 'TableColumn',
  properties: {
    id: { get: ({ table, index }) => table.columnNumber(index) },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }) => table.columnNames[index] ?? '',
      set: ({ table, index }, value) => {
        table.sheet.assertUnprotected();
        table.sheet.workbook.tableStore.renameColumn(table, index, text(value));
      },
    },
    values: {
      get: ({ table, index }) => {
        const { area, sheet } = { area: table.area, sheet: table.sheet };
        return Array.from({ length: area.rows }, (_, row) => [
          sheet.grid.content(area.row + row, area.column + index).value,
        ]);
      },
      set: ({ table, index }, value) => {
        const target = part({ table, index }, table.area, 'column');
        table.sheet.write(target.area, cellReader(target.area, value));
      },
    },
  },
  navigations: { filter: (column) => columnFilter(column) },
  methods: {
    delete: ({ table, index }) => {
      deleteColumn(table, index);
    },
    getRange: (column) => rangeObject(part(column, column.table.area, 'column')),
    getDataBodyRange: (column) => rangeObject(part(column, column.table.bodyArea, 'body')),
    getHeaderRowRange: (column) => rangeObject(part(column, column.table.headerArea, 'header row')),
    getTotalRowRange: (column) => rangeObject(part(column, column.table.totalsArea, 'totals row')),
  },
  identity: ({ table, index }) => ({ Id: table.columnNumber(index) }),
});

function add(table: HostTable, [index, values, name]: readonly unknown[]): HostObject {
  const at = index === null || index === undefined || index === -1 ? undefined : integer(index);
  const given = columnValues(table, values);
  const column = { table, index: addColumn(table, at, optionalText(name)) };
  if (!given) return columnObject(column);
  const { area } = part(column, table.area, 'column');
  // The name, where one is given, is the header.
  const header = table.headerArea ? 1 : 0;
  const skip = given.length === area.rows && name !== null && name !== undefined ? header : 0;
  const first = area.rows - given.length;
  const written = { ...area, row: area.row + first + skip, rows: given.length - skip };
  table.sheet.write(written, (row) => given[row + skip] ?? undefined);
  return columnObject(column);
}

/** One value for each row of the table, or of it without its header; a single value is for the whole body. */
function columnValues(table: HostTable, values: unknown): readonly unknown[] | undefined {
  if (values === null || values === undefined) return undefined;
  const { rows } = table.area;
  const body = rows - (table.headerArea ? 1 : 0);
  if (!Array.isArray(values)) return Array.from({ length: body }, () => values);
  const given = values as readonly unknown[];
  const fits = given.every((row) => Array.isArray(row) && row.length === 1);
  if (!fits || (given.length !== rows && given.length !== body)) {
    throw HostError.invalidArgument('values do not have one cell for each row of the table');
  }
  return given.map((row) => (row as readonly unknown[])[0]);
}

/** By name, whatever its case, or by id. */
function findColumn(table: HostTable, key: unknown): HostObject | undefined {
  const names = table.columnNames;
  const index =
    typeof key === 'number'
      ? names.findIndex((_, at) => table.columnNumber(at) === key)
      : names.findIndex((name) => name.toLowerCase() === text(key).toLowerCase());
  return index >= 0 && index < names.length ? columnObject({ table, index }) : undefined;
}

export const tableColumns = defineType<HostTable>({
  name: 'TableColumnCollection',
  properties: { count: { get: (table) => table.columnNames.length } },
  methods: {
    add,
    getCount: (table) => table.columnNames.length,
    getItemAt: (table, [index]) => {
      const at = integer(index);
      if (at < 0 || at >= table.columnNames.length) throw HostError.itemNotFound('column');
      return columnObject({ table, index: at });
    },
    getItemOrNullObject: (table, [key]) => findColumn(table, key) ?? NULL_OBJECT,
  },
  items: (table) => table.columnNames.map((_, index) => columnObject({ table, index })),
  item: (table, key) => {
    const column = findColumn(table, key);
    if (!column) throw HostError.itemNotFound(`column ${String(key)}`);
    return column;
  },
});
