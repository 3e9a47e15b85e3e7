import type { Area } from './address';
import { mapReferences, referenceText, type Corner } from './formulaReferences';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** A formula of a cell with its references as distances from that cell, `R[-1]C`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, ({ prefix, area, first, last }) => {
    const bottom = area.row + area.rows - 1;
    const right = area.column + area.columns - 1;
    const rowPart = (index: number, { fixedRow }: Corner) => part('R', index, row, fixedRow);
    const columnPart = (index: number, { fixedColumn }: Corner) => part('C', index, column, fixedColumn);
    if (area.rows === MAX_ROWS)
      return prefix + joined(columnPart(area.column, first), columnPart(right, last));
    if (area.columns === MAX_COLUMNS) return prefix + joined(rowPart(area.row, first), rowPart(bottom, last));
    const start = rowPart(area.row, first) + columnPart(area.column, first);
    if (area.rows === 1 && area.columns === 1) return prefix + start;
    return `${prefix}${start}:${rowPart(bottom, last)}${columnPart(right, last)}`;
  });
}

function part(letter: string, index: number, own: number, fixed: boolean): string {
  if (fixed) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
}

/** Entire rows and columns are named once where both ends are the same. */
function joined(first: string, last: string): string {
  return first === last ? first : `${first}:${last}`;
}

const ROW = String.raw`R(?:\[-?\d+\]|\d+)?`;
const COLUMN = String.raw`C(?:\[-?\d+\]|\d+)?`;
const CELL = `${ROW}${COLUMN}`;
const PARTS = new RegExp(
  [
    String.raw`(?<skip>"(?:[^"]|"")*"|'(?:[^']|'')*'!?)`,
    String.raw`(?<reference>${CELL}(?::${CELL})?|${ROW}(?::${ROW})?|${COLUMN}(?::${COLUMN})?)(?![\p{L}\p{N}_.(!'\[])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?!?`,
  ].join('|'),
  'giu',
);

/** The formula in A1 style for the cell that it is written into. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(PARTS, (...found: unknown[]) => {
    const { reference } = found.at(-1) as Partial<Record<string, string>>;
    if (reference === undefined) return String(found[0]);
    const [first = '', last = first] = reference.split(':');
    return areaText(end(first, row, column), end(last, row, column));
  });
}

interface End {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly corner: Corner;
}

function end(text: string, row: number, column: number): End {
  const parts = /^(?:R(\[-?\d+\]|\d+)?)?(?:C(\[-?\d+\]|\d+)?)?$/i.exec(text);
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  return {
    row: hasRow ? index(parts?.[1], row, MAX_ROWS) : undefined,
    column: hasColumn ? index(parts?.[2], column, MAX_COLUMNS) : undefined,
    corner: { fixedRow: isFixed(parts?.[1]), fixedColumn: isFixed(parts?.[2]) },
  };
}

function isFixed(part: string | undefined): boolean {
  return part !== undefined && !part.startsWith('[');
}

/** Distances go round the edges of the sheet, as in Excel. */
function index(part: string | undefined, own: number, limit: number): number {
  if (part === undefined) return own;
  if (!part.startsWith('[')) return Number(part) - 1;
  return (own + Number(part.slice(1, -1)) + limit) % limit;
}

function areaText(first: End, last: End): string {
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  const area: Area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.max(...rows) - Math.min(...rows) + 1,
    columns: Math.max(...columns) - Math.min(...columns) + 1,
  };
  return referenceText(area, first.corner, last.corner);
}
