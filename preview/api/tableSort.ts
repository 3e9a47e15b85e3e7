import { HostError } from '../workbook/HostError';
import type { HostTable } from '../workbook/HostTable';
import { sortTable, type SortField } from '../workbook/tableSort';
import { flagOr, integer, record } from './arguments';
import { defineType } from './HostObject';

function sortFields(table: HostTable, value: unknown): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw HostError.invalidArgument('fields');
  return value.map((item) => {
    const { key, ascending, sortOn, dataOption } = record(item, 'field');
    const at = integer(key, 'key');
    if (at < 0 || at >= table.columnNames.length) throw HostError.invalidArgument('key');
    if ((sortOn ?? 'Value') !== 'Value') throw HostError.notImplemented(`SortField.sortOn ${String(sortOn)}`);
    if ((dataOption ?? 'Normal') !== 'Normal')
      throw HostError.notImplemented(`SortField.dataOption ${String(dataOption)}`);
    return { key: at, ascending: flagOr(ascending, true) };
  });
}

/** The sorting of a table's body. */
export const tableSort = defineType<HostTable>({
  name: 'TableSort',
  properties: {
    fields: {
      get: ({ side }) =>
        (side.sort?.fields ?? []).map((field) => ({ ...field, sortOn: 'Value', dataOption: 'Normal' })),
    },
    matchCase: { get: ({ side }) => side.sort?.matchCase ?? false },
    method: { get: () => 'PinYin' },
  },
  methods: {
    apply: (table, [fields, matchCase, method]) => {
      if ((method ?? 'PinYin') !== 'PinYin') throw HostError.notImplemented('TableSort.apply by strokes');
      const sort = { fields: sortFields(table, fields), matchCase: flagOr(matchCase, false) };
      sortTable(table, sort);
      table.side.sort = sort;
    },
    clear: ({ side }) => {
      delete side.sort;
    },
    reapply: (table) => {
      if (table.side.sort) sortTable(table, table.side.sort);
    },
  },
  limits: { apply: 'by values, not by colours, icons or strokes' },
});
