import type { Area } from './address';
import type { Content } from './cellReading';
import type { StyleDocument, TextRunDocument } from './document';
import { offsetFormula } from './formulaReferences';
import type { HostSheet } from './HostSheet';
import { richTextOf } from './keptWithCells';
import type { Permission } from './protection';
import { PlainText } from './typedInput';

/** A cell as it was read, to be put elsewhere. */
export interface ReadCell extends Content {
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
  readonly style: StyleDocument;
  readonly quoted: boolean;
  readonly richText?: readonly TextRunDocument[] | undefined;
}

/** The cells of an area, read before anything is written over them. */
export function readCells({ grid }: HostSheet, area: Area): ReadCell[][] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => {
      const row = area.row + r;
      const column = area.column + c;
      return {
        row,
        column,
        ...grid.content(row, column),
        formula: grid.formula(row, column),
        style: grid.style(row, column),
        quoted: grid.cell(row, column)?.custom?.quotePrefix === true,
        richText: richTextOf(grid.cell(row, column)),
      };
    }),
  );
}

/** What to write so that a cell is at another place what it was: formulas move along, a text stays one, with its looks. */
export function contentToWrite(cell: ReadCell | undefined, row: number, column: number): unknown {
  if (!cell) return '';
  if (cell.formula !== undefined) return offsetFormula(cell.formula, row - cell.row, column - cell.column);
  const { value, type, quoted, richText } = cell;
  if (type === 'String' && !quoted && richText) return new PlainText(String(value), richText);
  return valueToWrite(cell);
}

/** The same with the result of a formula in its place. */
export function valueToWrite({ value, type, quoted }: ReadCell): unknown {
  if (type !== 'String') return value;
  return quoted ? `'${String(value)}` : new PlainText(String(value));
}

/** Puts looks on cells, in runs down the columns: a report's columns are a few runs each. */
export function putStyles(
  sheet: HostSheet,
  area: Area,
  styleAt: (row: number, column: number) => StyleDocument | undefined,
  permission?: Permission,
): void {
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows;) {
      const style = styleAt(row, column);
      let end = row + 1;
      while (end < area.rows && styleAt(end, column) === style) end++;
      if (style) {
        const run = { row: area.row + row, column: area.column + column, rows: end - row, columns: 1 };
        sheet.restyle(run, () => style, permission);
      }
      row = end;
    }
  }
}
