import { isEmpty } from '../cells/cells';
import { headerScore } from './findHeader';
import { headerKey } from './headers';
import type { CellValue } from '../mapping';
import { recogniseLedger } from './recogniseLedger';
import { usedRows } from '../usedRows';

type Row = readonly CellValue[];

/** A rectangle of a sheet, 0-based from the first cell of the values. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Names that a line needs to be the header of another table. */
const HEADER_NAMES_NEEDED = 3;
const HEADER_SCORE = 1.4;
/** Two headers that share this much are one repeated. */
const SAME = 0.8;

/**
 * The tables of a sheet that may be ledgers: side by side when a blank column stands between two headers, one
 * below the other when a second header of another kind follows. Blank rows alone part nothing: exports put them
 * between customers.
 */
export function ledgerRegions(values: readonly Row[]): readonly Region[] {
  const rows = usedRows(values);
  const columns = values.slice(0, rows).reduce((most, row) => Math.max(most, row.length), 0);
  return partsOf(values, { row: 0, column: 0, rows, columns });
}

function partsOf(values: readonly Row[], region: Region): readonly Region[] {
  const trimmed = trim(values, region);
  if (trimmed === undefined) return [];
  const parts = besides(values, trimmed) ?? below(values, trimmed);
  return parts === undefined ? [trimmed] : parts.flatMap((part) => partsOf(values, part));
}

/** The region without blank rows and columns around it; undefined when nothing is left. */
function trim(values: readonly Row[], region: Region): Region | undefined {
  let top = region.row;
  let bottom = region.row + region.rows;
  const isBlank = (row: number): boolean => blankRow(values, row, region);
  while (top < bottom && isBlank(top)) top++;
  while (bottom > top && isBlank(bottom - 1)) bottom--;
  if (top === bottom) return undefined;
  const filled = filledColumns(values, { ...region, row: top, rows: bottom - top });
  const left = filled.indexOf(true);
  const right = filled.lastIndexOf(true);
  return { row: top, rows: bottom - top, column: region.column + left, columns: right - left + 1 };
}

function blankRow(values: readonly Row[], row: number, { column, columns }: Region): boolean {
  const cells = values[row] ?? [];
  for (let at = column; at < column + columns; at++) if (!isEmpty(cells[at])) return false;
  return true;
}

function filledColumns(values: readonly Row[], { row, column, rows, columns }: Region): boolean[] {
  const filled = new Array<boolean>(columns).fill(false);
  let missing = columns;
  for (let at = row; at < row + rows && missing > 0; at++) {
    for (let offset = 0; offset < columns; offset++) {
      if (filled[offset] === true || isEmpty(values[at]?.[column + offset])) continue;
      filled[offset] = true;
      missing--;
    }
  }
  return filled;
}

/** Left and right of the first blank column that has a table on either side. */
function besides(values: readonly Row[], region: Region): readonly Region[] | undefined {
  const filled = filledColumns(values, region);
  for (let gap = filled.indexOf(false); gap >= 0; gap = filled.indexOf(false, gap + 1)) {
    const left = { ...region, columns: gap };
    const right = { ...region, column: region.column + gap + 1, columns: region.columns - gap - 1 };
    if (isTable(values, left) && isTable(values, right)) return [left, right];
  }
  return undefined;
}

function isTable(values: readonly Row[], region: Region): boolean {
  const { problem, holds } = recogniseLedger(cellsOf(values, region));
  return problem === undefined || problem === 'headerOnly' || holds === 'openingBands';
}

/** Above and below the first header that is of another kind than the one before it. */
function below(values: readonly Row[], region: Region): readonly Region[] | undefined {
  let first: ReadonlySet<string> | undefined;
  let last = region.row;
  for (let row = region.row; row < region.row + region.rows; row++) {
    const cells = rowOf(values, row, region);
    if (!mayBeHeader(cells)) continue;
    if (headerScore(cells) < HEADER_SCORE) continue;
    const keys = keysOf(cells);
    // The line below a header may be its second one.
    if (first === undefined || row - last < 2) {
      first ??= keys;
      last = row;
      continue;
    }
    if (overlap(first, keys) >= SAME) continue;
    const from = titleAbove(values, row, last + 1, region);
    return [
      { ...region, rows: from - region.row },
      { ...region, row: from, rows: region.row + region.rows - from },
    ];
  }
  return undefined;
}

/** Quick to say no: rows of figures are most of a sheet. */
function mayBeHeader(cells: Row): boolean {
  let names = 0;
  let digits = 0;
  for (const value of cells) {
    if (value === '') continue;
    if (typeof value !== 'string') return false;
    if (/\d/.test(value)) digits++;
    else names++;
  }
  return names >= HEADER_NAMES_NEEDED && names >= digits;
}

function keysOf(cells: Row): ReadonlySet<string> {
  return new Set(cells.filter((value) => !isEmpty(value)).map((value) => headerKey(String(value))));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...b].filter((key) => a.has(key)).length;
  return both / Math.max(1, Math.max(a.size, b.size));
}

/** A title directly above a header, with nothing but a blank row between it and the table before, belongs to it. */
function titleAbove(values: readonly Row[], header: number, from: number, region: Region): number {
  let row = header;
  while (row > from && !blankRow(values, row - 1, region)) {
    if (rowOf(values, row - 1, region).filter((value) => !isEmpty(value)).length > 2) return header;
    row--;
  }
  return row > from ? row : header;
}

function rowOf(values: readonly Row[], row: number, { column, columns }: Region): Row {
  return (values[row] ?? []).slice(column, column + columns);
}

/** The cells of a region, for `recogniseLedger` and `columnsOf`. */
export function cellsOf(values: readonly Row[], region: Region): readonly Row[] {
  return values
    .slice(region.row, region.row + region.rows)
    .map((row) => row.slice(region.column, region.column + region.columns));
}
