import { HostError } from './HostError';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetAddress {
  readonly sheet?: string;
  readonly address: string;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `0` is `A`, `27` is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const column = match[1] === undefined ? undefined : columnNumber(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  if (column !== undefined && column >= MAX_COLUMNS) return undefined;
  return { row, column };
}

/** `A1`, `A1:C4`, `A:C`, `1:3`, with or without `$`; undefined if it is none of these. */
export function tryParseArea(address: string): Area | undefined {
  const parts = address.split(':');
  const first = parseCorner(parts[0] ?? '');
  const last = parts.length === 1 ? first : parseCorner(parts[1] ?? '');
  if (parts.length > 2 || !first || !last) return undefined;
  const wholeRows = first.column === undefined;
  const wholeColumns = first.row === undefined;
  if (wholeRows !== (last.column === undefined) || wholeColumns !== (last.row === undefined))
    return undefined;
  if (parts.length === 1 && (wholeRows || wholeColumns)) return undefined;
  const top = Math.min(first.row ?? 0, last.row ?? 0);
  const left = Math.min(first.column ?? 0, last.column ?? 0);
  const bottom = wholeColumns ? MAX_ROWS - 1 : Math.max(first.row, last.row ?? 0);
  const right = wholeRows ? MAX_COLUMNS - 1 : Math.max(first.column, last.column ?? 0);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** @throws HostError InvalidArgument */
export function parseArea(address: string): Area {
  const area = tryParseArea(address);
  if (!area) throw HostError.invalidArgument(address);
  return area;
}

/** `A1:C4`; one cell is `A1`, entire columns are `A:C`, entire rows `1:3`. */
export function formatArea(area: Area): string {
  const right = columnName(area.column + area.columns - 1);
  const bottom = area.row + area.rows;
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${columnName(area.column)}:${right}`;
  if (area.columns === MAX_COLUMNS && area.rows < MAX_ROWS) return `${area.row + 1}:${bottom}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** With quotes where Excel puts them: `'Sheet 1'`. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && tryParseArea(name) === undefined;
  return plain && !/^[rc]\d*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Sheet 1'!A1` into the sheet's name and the rest. */
export function splitSheetAddress(text: string): SheetAddress {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { address: text };
  const raw = text.slice(0, bang);
  const sheet = /^'.*'$/s.test(raw) ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  return { sheet, address: text.slice(bang + 1) };
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Area, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    row < outer.row + outer.rows &&
    column >= outer.column &&
    column < outer.column + outer.columns
  );
}

/** Whether `inner` lies wholly in `outer`. */
export function covers(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common?.rows === inner.rows && common.columns === inner.columns;
}
