import type { CellValue } from '../ledger/mapping';

/** An Excel error that stood in a cell: `#N/A`, `#REF!` ... */
export class CellError {
  constructor(readonly code: string) {}
}

/** One cell of an argument; `''` is an empty cell. */
export type Cell = CellValue | CellError;
/** Rows of cells, at least one by one. */
export type Cells = readonly (readonly Cell[])[];

/**
 * What Excel hands over for one argument: rows of values, one value, or nothing (`null`) when it is
 * omitted.
 */
export type Input = unknown;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Errors come as objects with a code, data types as objects with a basic value (entities also with a text).
 */
function cellFromObject(value: Record<string, unknown>): Cell {
  const { type, code, text, basicValue } = value;
  if (type === 'Entity' && typeof text === 'string') return text;
  if (typeof code === 'string' && code.startsWith('#')) return new CellError(code);
  if (typeof basicValue === 'string' && basicValue.startsWith('#')) return new CellError(basicValue);
  return cellFrom(basicValue);
}

/** Any value that Excel may put into an argument, as a plain cell. */
export function cellFrom(value: Input): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isRecord(value) ? cellFromObject(value) : '';
}

/** The cells of an argument; one value is a range of one cell, an omitted argument an empty cell. */
export function cellsFrom(input: Input): Cells {
  if (!Array.isArray(input)) return [[cellFrom(input)]];
  const rows = input.map((row: unknown) => (Array.isArray(row) ? row.map(cellFrom) : [cellFrom(row)]));
  return rows.length === 0 ? [['']] : rows;
}

function isBlankInput(value: Input): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function isBlankRow(row: Input): boolean {
  if (!Array.isArray(row)) return isBlankInput(row);
  for (const value of row) if (!isBlankInput(value)) return false;
  return true;
}

/** How many rows a range has up to its last one with something in it. */
export function usedRowCount(rows: readonly Input[]): number {
  let count = rows.length;
  while (count > 0 && isBlankRow(rows[count - 1])) count--;
  return count;
}

/** A whole-column reference has a million rows, most of them blank: only those up to the last used one are copied. */
export function withoutBlankTail(input: Input): Input {
  return Array.isArray(input) ? input.slice(0, Math.max(1, usedRowCount(input))) : input;
}

export function isSingle(cells: Cells): boolean {
  return cells.length === 1 && cells[0]?.length === 1;
}

export function isBlank(cells: Cells): boolean {
  return cells.every((row) =>
    row.every((cell) => cell === '' || (typeof cell === 'string' && cell.trim() === '')),
  );
}
