import { COLUMN_LIMIT, ROW_LIMIT, columnName, columnNumber } from '../cellAddress';

/** Strings, quoted sheet names and brackets pass untouched; then a cell, a range of columns or one of rows. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/g;

/**
 * Moves the relative references of a formula, as Excel does when it fills a formula down: how the cells of a
 * "shared formula" get their own text. A reference that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (whole, ...groups: (string | undefined)[]) => {
    const [absoluteColumn, column, absoluteRow, row] = groups;
    if (column !== undefined && row !== undefined) {
      return join([moveColumn(absoluteColumn, column, columns), moveRow(absoluteRow, row, rows)], '');
    }
    const [absoluteLeft, left, absoluteRight, right] = groups.slice(4);
    if (left !== undefined && right !== undefined) {
      return join([moveColumn(absoluteLeft, left, columns), moveColumn(absoluteRight, right, columns)], ':');
    }
    const [absoluteTop, top, absoluteBottom, bottom] = groups.slice(8);
    if (top !== undefined && bottom !== undefined) {
      return join([moveRow(absoluteTop, top, rows), moveRow(absoluteBottom, bottom, rows)], ':');
    }
    return whole;
  });
}

function moveColumn(absolute: string | undefined, letters: string, by: number): string | undefined {
  const column = columnNumber(letters) + (absolute ? 0 : by);
  return column < 0 || column >= COLUMN_LIMIT ? undefined : (absolute ?? '') + columnName(column);
}

function moveRow(absolute: string | undefined, digits: string, by: number): string | undefined {
  const row = Number(digits) + (absolute ? 0 : by);
  return row < 1 || row > ROW_LIMIT ? undefined : (absolute ?? '') + String(row);
}

function join(parts: readonly (string | undefined)[], between: string): string {
  return parts.includes(undefined) ? '#REF!' : parts.join(between);
}
