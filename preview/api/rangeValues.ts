import type { Area } from '../workbook/address';
import { formatCategory } from '../workbook/formatCategory';
import { HostError } from '../workbook/HostError';
import { MAX_CELLS_PER_GET } from '../workbook/limits';
import { shownFormula } from '../workbook/tableFormulas';
import { fromR1C1, toR1C1 } from '../workbook/r1c1';
import type { Property } from './HostObject';
import type { RangeTarget } from './RangeTarget';

/** The cell-wise properties of a range: read as arrays of rows, written as such or as one value for all cells. */
export const rangeValueProperties: Readonly<Record<string, Property<RangeTarget>>> = {
  values: {
    get: (range) => rows(range, (row, column) => range.sheet.grid.content(row, column).value),
    set: (range, value) => {
      write(range, value);
    },
  },
  formulas: {
    get: readFormulas,
    set: (range, value) => {
      write(range, value);
    },
  },
  formulasLocal: {
    get: readFormulas,
    set: (range, value) => {
      write(range, value);
    },
  },
  formulasR1C1: {
    get: (range) =>
      rows(range, (row, column) => {
        const formula = shownFormula(range.sheet, row, column);
        return formula === undefined
          ? range.sheet.grid.content(row, column).value
          : toR1C1(formula, row, column);
      }),
    set: (range, value) => {
      const at = cellReader(range.area, value);
      writeCells(range, (row, column) => {
        const given = at(row, column);
        if (typeof given !== 'string' || !given.startsWith('=')) return given;
        return fromR1C1(given, range.area.row + row, range.area.column + column);
      });
    },
  },
  text: {
    get: (range) => rows(range, (row, column) => range.sheet.workbook.textOf(range.sheet, row, column)),
  },
  valueTypes: {
    get: (range) => rows(range, (row, column) => range.sheet.grid.content(row, column).type),
  },
  numberFormat: {
    get: readFormats,
    set: writeFormats,
  },
  numberFormatLocal: { get: readFormats, set: writeFormats },
  numberFormatCategories: {
    get: (range) => rows(range, (row, column) => formatCategory(formatAt(range, row, column))),
    onlyByName: true,
  },
  hasSpill: {
    get: isSpilled,
  },
  // Dynamic arrays are the only array formulas that the grid has.
  savedAsArray: { get: isSpilled },
};

/** Whether arrays fill all cells; null when they fill some. */
function isSpilled({ sheet, area }: RangeTarget): boolean | null {
  let spilled = 0;
  for (const spill of sheet.grid.spills()) spilled += overlap(spill.area, area);
  if (spilled === 0) return false;
  return spilled === area.rows * area.columns ? true : null;
}

function readFormulas(range: RangeTarget): unknown {
  const { sheet } = range;
  return rows(range, (row, column) => {
    const formula = shownFormula(sheet, row, column);
    return formula ?? sheet.grid.content(row, column).value;
  });
}

function readFormats(range: RangeTarget): unknown {
  return rows(range, (row, column) => formatAt(range, row, column));
}

function formatAt({ sheet }: RangeTarget, row: number, column: number): string {
  return sheet.grid.style(row, column).numberFormat ?? 'General';
}

function overlap(a: Area, b: Area): number {
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return rows > 0 && columns > 0 ? rows * columns : 0;
}

/** Cell-wise properties of entire rows and columns are null, as in Excel. */
function rows<T>(range: RangeTarget, cell: (row: number, column: number) => T): T[][] | null {
  if (range.isUnbounded) return null;
  const { area } = range;
  assertCellLimit(area);
  const result: T[][] = new Array<T[]>(area.rows);
  for (let row = 0; row < area.rows; row++) {
    const cells: T[] = new Array<T>(area.columns);
    for (let column = 0; column < area.columns; column++)
      cells[column] = cell(area.row + row, area.column + column);
    result[row] = cells;
  }
  return result;
}

/** How to read a written value: one for all cells, or an array of exactly the range's size. */
export function cellReader(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (value === null || value === undefined) throw HostError.invalidArgument('null for a whole range');
  if (!Array.isArray(value)) return () => value;
  const given: readonly unknown[] = value;
  const fits =
    given.length === area.rows && given.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw HostError.invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const matrix = given as readonly (readonly unknown[])[];
  return (row, column) => matrix[row]?.[column] ?? undefined;
}

function write(range: RangeTarget, value: unknown): void {
  writeCells(range, cellReader(range.area, value));
}

function writeCells(range: RangeTarget, at: (row: number, column: number) => unknown): void {
  if (range.isUnbounded) throw HostError.invalidArgument('values of entire rows or columns');
  assertCellLimit(range.area);
  range.sheet.write(range.area, at);
}

/** @throws HostError RangeExceedsLimit for more cells than one call takes */
function assertCellLimit({ rows: height, columns }: Area): void {
  if (height * columns <= MAX_CELLS_PER_GET) return;
  throw new HostError(
    'RangeExceedsLimit',
    'The cell count in the range has exceeded the maximum supported number.',
  );
}

function writeFormats(range: RangeTarget, value: unknown): void {
  const { area, sheet } = range;
  if (!Array.isArray(value)) {
    if (typeof value !== 'string') throw HostError.invalidArgument('number format');
    sheet.restyle(area, (style) => ({ ...style, numberFormat: value === '' ? 'General' : value }));
    return;
  }
  if (range.isUnbounded) throw HostError.invalidArgument('number formats of entire rows or columns');
  const at = cellReader(area, value);
  for (const [format, parts] of columnRuns(area, at)) {
    const numberFormat = format === '' ? 'General' : format;
    for (const part of parts) sheet.restyle(part, (style) => ({ ...style, numberFormat }));
  }
}

/** Runs of equal formats down each column: a report's columns are one run each. */
function columnRuns(area: Area, at: (row: number, column: number) => unknown): Map<string, Area[]> {
  const runs = new Map<string, Area[]>();
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows;) {
      const format = at(row, column);
      let end = row + 1;
      while (end < area.rows && at(end, column) === format) end++;
      if (format !== undefined) {
        if (typeof format !== 'string') throw HostError.invalidArgument('number format');
        const part = { row: area.row + row, column: area.column + column, rows: end - row, columns: 1 };
        runs.set(format, [...(runs.get(format) ?? []), part]);
      }
      row = end;
    }
  }
  return runs;
}
