import type { Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostTable } from '../workbook/HostTable';
import { integer, text } from './arguments';
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
    // Numbers that stay while the table lives would need Univer's text ids; positions do as well in one batch.
    id: { get: ({ index }) => index + 1 },
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
  methods: {
    getRange: (column) => rangeObject(part(column, column.table.area, 'column')),
    getDataBodyRange: (column) => rangeObject(part(column, column.table.bodyArea, 'body')),
    getHeaderRowRange: (column) => rangeObject(part(column, column.table.headerArea, 'header row')),
    getTotalRowRange: (column) => rangeObject(part(column, column.table.totalsArea, 'totals row')),
  },
  identity: ({ index }) => ({ Id: index + 1 }),
});

/** By name, whatever its case, or by id. */
function findColumn(table: HostTable, key: unknown): HostObject | undefined {
  const names = table.columnNames;
  const index =
    typeof key === 'number'
      ? key - 1
      : names.findIndex((name) => name.toLowerCase() === text(key).toLowerCase());
  return index >= 0 && index < names.length ? columnObject({ table, index }) : undefined;
}

export const tableColumns = defineType<HostTable>({
  name: 'TableColumnCollection',
  properties: { count: { get: (table) => table.columnNames.length } },
  methods: {
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
