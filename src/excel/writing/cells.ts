import type { PlanCell } from '../../reports/plan';

/**
 * A cell as `Range.values` takes it. Every string goes in as text, with Excel's apostrophe, so that `=1+1`,
 * `00123` or `1-30` from a ledger stay what they are; only our own formulas begin with `=`.
 */
export function toExcel(cell: PlanCell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell === '' ? '' : asText(cell);
  return typeof cell === 'object' ? cell.formula : cell;
}

/** Characters that a cell takes, with the apostrophe. */
const MOST_CHARACTERS = 32_767;
/** What Excel takes for something else than text, or would not show as it is. */
const NOT_TEXT = /^['=+\-@\s]|^[\d.,()%\s\p{Sc}]*$/u;

/** A text that fills the cell needs no apostrophe unless Excel took it for something else; then it loses its end. */
function asText(words: string): string {
  if (words.length < MOST_CHARACTERS) return `'${words}`;
  return NOT_TEXT.test(words) ? `'${words.slice(0, MOST_CHARACTERS - 1)}` : words.slice(0, MOST_CHARACTERS);
}

/** What one request may carry: Excel on the web refuses 5 MB, and the request repeats some of its text. */
export const CHUNK_BYTES = 2_000_000;
/** A number or a boolean with its comma, at most. */
const NUMBER_BYTES = 24;
/** `""` with its comma. */
const EMPTY_BYTES = 3;

/** What a row of cells adds to a request, at most. */
export function bytesOf(cells: readonly PlanCell[]): number {
  let bytes = 2;
  for (const cell of cells) {
    // Three bytes a character: Chinese text in UTF-8.
    if (typeof cell === 'string') bytes += cell.length * 3 + 4;
    else if (cell === null) bytes += EMPTY_BYTES;
    else bytes += typeof cell === 'object' ? cell.formula.length * 3 + 4 : NUMBER_BYTES;
  }
  return bytes;
}

/** What the cells of rows take of a request. */
export function bytesOfRows(rows: readonly (readonly PlanCell[])[]): number {
  return rows.reduce((sum, cells) => sum + bytesOf(cells), 0);
}

/** Cuts rows into runs that fit one request each. */
export function* chunks(
  rows: readonly (readonly PlanCell[])[],
): Generator<{ readonly at: number; readonly rows: readonly (readonly PlanCell[])[] }> {
  let at = 0;
  let bytes = 0;
  for (let row = 0; row < rows.length; row++) {
    const size = bytesOf(rows[row] ?? []);
    if (row > at && bytes + size > CHUNK_BYTES) {
      yield { at, rows: rows.slice(at, row) };
      at = row;
      bytes = 0;
    }
    bytes += size;
  }
  if (at < rows.length) yield { at, rows: rows.slice(at) };
}
