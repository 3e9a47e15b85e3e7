/** Counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Counted from 0, both ends inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** `0` is `A`, `27` is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` is `0`, `AB` is `27`. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number - 1;
}

/** `{row: 4, column: 1}` is `B5`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** Reads `B5` or `$B$5`; `undefined` for anything else or a place outside a sheet. */
export function parseCell(text: string): CellPlace | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnNumber(match[1] ?? '');
  return row >= 0 && row < ROW_LIMIT && column < COLUMN_LIMIT ? { row, column } : undefined;
}

/** Reads `A1:C4` or a single cell, with or without `$`. */
export function parseArea(text: string): Area | undefined {
  const [first, second] = text.split(':');
  const from = parseCell(first ?? '');
  const to = second === undefined ? from : parseCell(second);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
