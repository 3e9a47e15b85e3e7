import type { Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import { readProperties, writeProperties } from './cellProperties';
import type { ApiContext, HostObject } from './HostObject';
import type { RangeTarget } from './RangeTarget';

type Method = (range: RangeTarget, args: readonly unknown[], context: ApiContext) => unknown;
type ToObject = (range: RangeTarget) => HostObject;

/** `getCellProperties` and the like: what single cells, rows and columns look like, in one call. */
export function partMethods(toObject: ToObject): Readonly<Record<string, Method>> {
  return {
    getCellProperties: (range, [options], context) =>
      cellsOf(range).map((row) => row.map((cell) => readProperties(toObject(cell), options, context))),
    getRowProperties: (range, [options], context) =>
      rowsOf(range).map((row) => readProperties(toObject(row), options, context)),
    getColumnProperties: (range, [options], context) =>
      columnsOf(range).map((column) => readProperties(toObject(column), options, context)),
    setCellProperties: (range, [data], context) => {
      const cells = cellsOf(range);
      const rows = listOf(data, cells.length);
      for (const [row, line] of cells.entries()) {
        const given = listOf(rows[row], line.length);
        for (const [column, cell] of line.entries()) writeProperties(toObject(cell), given[column], context);
      }
    },
    setRowProperties: (range, [data], context) => {
      const rows = rowsOf(range);
      const given = listOf(data, rows.length);
      for (const [index, row] of rows.entries()) writeProperties(toObject(row), given[index], context);
    },
    setColumnProperties: (range, [data], context) => {
      const columns = columnsOf(range);
      const given = listOf(data, columns.length);
      for (const [index, column] of columns.entries())
        writeProperties(toObject(column), given[index], context);
    },
  };
}

function listOf(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length)
    throw HostError.invalidArgument('properties of another size than the range');
  return value as readonly unknown[];
}

function cellsOf(range: RangeTarget): RangeTarget[][] {
  if (range.isUnbounded) throw HostError.invalidArgument('cells of entire rows or columns');
  return rowsOf(range).map(columnsOf);
}

function rowsOf(range: RangeTarget): RangeTarget[] {
  const { area } = range;
  if (range.isEntireColumn) throw HostError.invalidArgument('rows of entire columns');
  return Array.from({ length: area.rows }, (_, row) =>
    range.at({ ...area, row: area.row + row, rows: 1 } satisfies Area),
  );
}

function columnsOf(range: RangeTarget): RangeTarget[] {
  const { area } = range;
  if (range.isEntireRow) throw HostError.invalidArgument('columns of entire rows');
  return Array.from({ length: area.columns }, (_, column) =>
    range.at({ ...area, column: area.column + column, columns: 1 } satisfies Area),
  );
}
