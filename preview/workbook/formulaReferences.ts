import { columnName, splitSheetAddress, tryParseArea, type Area } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { shiftArea, type Shift } from './shift';

/** One reference of a formula to cells. */
export interface Reference {
  /** The sheet it names; undefined for the formula's own. */
  readonly sheet: string | undefined;
  /** That sheet as it is written, `'My sheet'!`, or empty. */
  readonly prefix: string;
  readonly area: Area;
  readonly first: Corner;
  readonly last: Corner;
}

/** One end of a reference; what has a `$` stays when the formula is copied. */
export interface Corner {
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const SHEET = String.raw`'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!`;
const PARTS = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    // Columns of tables, and other workbooks with what follows their names.
    String.raw`(?<brackets>\[(?:[^[\]]|\[[^\]]*\])*\](?:[\p{L}_][\p{L}\p{N}_.]*!${CELL}(?::${CELL})?)?)`,
    String.raw`(?<sheet>${SHEET})?(?<address>${CELL}:${CELL}|${CELL}|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(!'\[])`,
    String.raw`(?<word>(?:'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|\d+(?:\.\d*)?(?:E[+-]?\d+)?|#[A-Z/0!?]+))`,
  ].join('|'),
  'giu',
);

/** A formula with its references changed: `change` gives the new text of one, or undefined to keep it. */
export function mapReferences(formula: string, change: (reference: Reference) => string | undefined): string {
  return formula.replace(PARTS, (...found: unknown[]) => {
    const whole = String(found[0]);
    const groups = found.at(-1) as Partial<Record<string, string>>;
    const { sheet, address } = groups;
    const reference = address === undefined ? undefined : parseReference(sheet, address);
    return (reference && change(reference)) ?? whole;
  });
}

export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

function parseReference(sheet: string | undefined, address: string): Reference | undefined {
  const area = tryParseArea(address);
  if (!area) return undefined;
  const [first = '', last = first] = address.split(':');
  return {
    sheet: sheet === undefined ? undefined : splitSheetAddress(sheet).sheet,
    prefix: sheet ?? '',
    area,
    first: cornerOf(first),
    last: cornerOf(last),
  };
}

function cornerOf(text: string): Corner {
  return { fixedColumn: /^\$[A-Za-z]/.test(text), fixedRow: /\$\d/.test(text) };
}

/** The text of a reference that has come to lie elsewhere. */
export function referenceText(area: Area, first: Corner, last: Corner): string {
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  const columnText = (column: number, { fixedColumn }: Corner) =>
    `${fixedColumn ? '$' : ''}${columnName(column)}`;
  const rowText = (row: number, { fixedRow }: Corner) => `${fixedRow ? '$' : ''}${row + 1}`;
  if (area.rows === MAX_ROWS) return `${columnText(area.column, first)}:${columnText(right, last)}`;
  if (area.columns === MAX_COLUMNS) return `${rowText(area.row, first)}:${rowText(bottom, last)}`;
  const start = columnText(area.column, first) + rowText(area.row, first);
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnText(right, last)}${rowText(bottom, last)}`;
}

/**
 * A formula after cells moved on the sheet `shifted`. `own` is the sheet of the formula itself.
 * Two names of sheets are the same whatever their case.
 */
export function shiftFormula(formula: string, own: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, ({ sheet, prefix, area, first, last }) => {
    if ((sheet ?? own).toLowerCase() !== shifted.toLowerCase()) return undefined;
    const moved = shiftArea(area, shift);
    if (!moved) return '#REF!';
    return moved === area ? undefined : prefix + referenceText(moved, first, last);
  });
}

/** A formula as it is where it was copied to: what is not fixed moves with it. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ prefix, area, first, last }) => {
    const down = area.rows === MAX_ROWS ? 0 : rows;
    const across = area.columns === MAX_COLUMNS ? 0 : columns;
    const top = area.row + (first.fixedRow ? 0 : down);
    const left = area.column + (first.fixedColumn ? 0 : across);
    const bottom = area.row + area.rows - 1 + (last.fixedRow ? 0 : down);
    const right = area.column + area.columns - 1 + (last.fixedColumn ? 0 : across);
    if (Math.min(top, left, bottom, right) < 0 || Math.max(top, bottom) >= MAX_ROWS) return '#REF!';
    if (Math.max(left, right) >= MAX_COLUMNS) return '#REF!';
    const moved: Area = {
      row: Math.min(top, bottom),
      column: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    };
    return prefix + referenceText(moved, first, last);
  });
}
