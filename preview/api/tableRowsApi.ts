import { HostError } from '../workbook/HostError';
import type { HostTable } from '../workbook/HostTable';
import { addRows, deleteRows } from '../workbook/tableRows';
import { integer } from './arguments';
import { defineType, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { RangeTarget } from './RangeTarget';
import { cellReader } from './rangeValues';

interface RowTarget {
  readonly table: HostTable;
  readonly index: number;
}

function rowRange({ table, index }: RowTarget): RangeTarget {
  const { bodyArea, sheet } = table;
  if (index < 0 || index >= bodyArea.rows) throw HostError.itemNotFound('table row');
  return new RangeTarget(sheet, { ...bodyArea, row: bodyArea.row + index, rows: 1 });
}

const rowObject: (row: RowTarget) => HostObject = defineType<RowTarget>({
  name: 'TableRow',
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (row) => {
        const { area, sheet } = rowRange(row);
        return [
          Array.from(
            { length: area.columns },
            (_, column) => sheet.grid.content(area.row, area.column + column).value,
          ),
        ];
      },
      set: (row, value) => {
        const { area, sheet } = rowRange(row);
        sheet.write(area, cellReader(area, value));
      },
    },
  },
  methods: {
    getRange: (row) => rangeObject(rowRange(row)),
    delete: ({ table, index }) => {
      deleteRows(table, index, 1);
    },
  },
});

function add(table: HostTable, [index, values]: readonly unknown[]): HostObject {
  const given = rowsOf(values, table.area.columns);
  const at = index === null || index === undefined || index === -1 ? undefined : integer(index);
  const first = addRows(table, at, given?.length ?? 1);
  if (given) {
    const { bodyArea, sheet } = table;
    const area = { ...bodyArea, row: bodyArea.row + first, rows: given.length };
    sheet.write(area, cellReader(area, given));
  }
  return rowObject({ table, index: first });
}

/** Rows to add: an array of rows, or one row on its own. */
function rowsOf(values: unknown, columns: number): readonly unknown[] | undefined {
  if (values === null || values === undefined) return undefined;
  if (!Array.isArray(values) || values.length === 0) throw HostError.invalidArgument('values');
  const rows: readonly unknown[] = Array.isArray(values[0]) ? values : [values];
  const fits = rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw HostError.invalidArgument('values do not have one cell for each column');
  return rows;
}

/** From the last to the first, so that the others stay where they are. */
function rowIndexes(table: HostTable, rows: unknown): number[] {
  if (!Array.isArray(rows)) throw HostError.invalidArgument('rows');
  const indexes = (rows as readonly unknown[]).map((row) =>
    typeof row === 'number'
      ? integer(row)
      : integer((row as { target?: Partial<RowTarget> } | null)?.target?.index),
  );
  const isWrong = indexes.some((index) => index < 0 || index >= table.bodyArea.rows);
  if (isWrong || new Set(indexes).size !== indexes.length) throw HostError.invalidArgument('rows');
  return indexes.sort((a, b) => b - a);
}

function assertUnfiltered(table: HostTable): void {
  if (table.side.filters.length === 0) return;
  throw new HostError(
    'InsertDeleteConflict',
    'The insert or delete operation attempted resulted in a conflict.',
  );
}

export const tableRows = defineType<HostTable>({
  name: 'TableRowCollection',
  properties: { count: { get: (table) => table.bodyArea.rows } },
  methods: {
    add,
    getCount: (table) => table.bodyArea.rows,
    getItemAt: (table, [index]) => {
      const row = { table, index: integer(index) };
      rowRange(row);
      return rowObject(row);
    },
    deleteRows: (table, [rows]) => {
      assertUnfiltered(table);
      for (const index of rowIndexes(table, rows)) deleteRows(table, index, 1);
    },
    deleteRowsAt: (table, [index, count]) => {
      assertUnfiltered(table);
      deleteRows(table, integer(index), count === null || count === undefined ? 1 : integer(count));
    },
  },
  items: (table) => Array.from({ length: table.bodyArea.rows }, (_, index) => rowObject({ table, index })),
});
