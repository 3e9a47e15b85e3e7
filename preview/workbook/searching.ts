import type { Area } from './address';
import type { HostSheet } from './HostSheet';

export interface SearchOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells whose shown text has what is sought, row by row. */
export function findCells(sheet: HostSheet, within: Area, sought: string, options: SearchOptions): Cell[] {
  const used = sheet.usedArea(true, within);
  if (!used) return [];
  const pattern = searchPattern(sought, options);
  const found: Cell[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const text = sheet.workbook.textOf(sheet, row, column);
      if (text !== '' && text.search(pattern) >= 0) found.push({ row, column });
    }
  }
  return found;
}

/** Replaces in constants and in the text of formulas, as Excel does. Returns how many cells were changed. */
export function replaceInCells(
  sheet: HostSheet,
  within: Area,
  sought: string,
  replacement: string,
  options: SearchOptions,
): number {
  const used = sheet.usedArea(true, within);
  if (!used) return 0;
  const pattern = searchPattern(sought, options);
  const changed: (Cell & { readonly text: string })[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const text = editedText(sheet, row, column);
      const next = text.replace(pattern, () => replacement);
      if (next !== text) changed.push({ row, column, text: next });
    }
  }
  for (const { row, column, text } of changed) sheet.write({ row, column, rows: 1, columns: 1 }, () => text);
  return changed.length;
}

/** What a user who edits the cell would see; a spilled value cannot be edited. */
function editedText({ grid }: HostSheet, row: number, column: number): string {
  const formula = grid.formula(row, column);
  if (formula !== undefined) return formula;
  const cell = grid.cell(row, column);
  const { value } = grid.content(row, column);
  if (!cell || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return cell.custom?.quotePrefix === true ? `'${String(value)}` : String(value);
}

/** `*` and `?` stand for any text and any character, `~` before them for themselves. */
export function searchPattern(sought: string, { completeMatch, matchCase }: SearchOptions): RegExp {
  const body = sought.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found: string, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped === '~' ? 'x7E' : escaped}`;
    if (found === '*') return '[^]*';
    return found === '?' ? '[^]' : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^(?:${body})$` : body, matchCase ? 'gu' : 'giu');
}
