import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { HostTable } from './HostTable';
import { writtenAgain } from './moveCells';

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** How a table was sorted last. */
export interface TableSortState {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

interface SortedCell {
  readonly value: string | number | boolean;
  readonly type: string;
}

const TYPE_ORDER = ['Double', 'String', 'Boolean', 'Error', 'Empty'];

/** Sorts the body's rows, with their looks; formulas follow their rows. */
export function sortTable(table: HostTable, { fields, matchCase }: TableSortState): void {
  const { sheet, bodyArea: body } = table;
  sheet.assertUnprotected();
  const rows = Array.from({ length: body.rows }, (_, index) => ({
    index,
    keys: fields.map(({ key }) => sheet.grid.content(body.row + index, body.column + key)),
    contents: columnsOf(body.columns, (c) => writtenAgain(sheet, body.row + index, body.column + c)),
    styles: columnsOf(body.columns, (c) => sheet.grid.style(body.row + index, body.column + c)),
  }));
  const collator = new Intl.Collator('en', matchCase ? { caseFirst: 'lower' } : { sensitivity: 'accent' });
  rows.sort((a, b) => {
    for (const [at, { ascending }] of fields.entries()) {
      const order = compare(a.keys[at], b.keys[at], ascending ? 1 : -1, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  const lexer = sheet.workbook.injector.get(LexerTreeBuilder);
  sheet.write(body, (r, c) => {
    const content = rows[r]?.contents[c];
    if (typeof content !== 'string' || !content.startsWith('=')) return content;
    return lexer.moveFormulaRefOffset(content, 0, r - (rows[r]?.index ?? r));
  });
  for (const [r, { styles }] of rows.entries()) {
    for (const [c, style] of styles.entries()) {
      const cell = { row: body.row + r, column: body.column + c, rows: 1, columns: 1 };
      if (sheet.grid.style(cell.row, cell.column) !== style) sheet.restyle(cell, () => style);
    }
  }
}

function columnsOf<T>(count: number, read: (column: number) => T): T[] {
  return Array.from({ length: count }, (_, column) => read(column));
}

// Numbers before texts before booleans; blanks last in either direction.
function compare(
  a: SortedCell | undefined,
  b: SortedCell | undefined,
  sign: number,
  collator: Intl.Collator,
): number {
  const typeA = TYPE_ORDER.indexOf(a?.type ?? 'Empty');
  const typeB = TYPE_ORDER.indexOf(b?.type ?? 'Empty');
  if (typeA !== typeB) {
    const blank = TYPE_ORDER.length - 1;
    return typeA === blank || typeB === blank ? typeA - typeB : sign * (typeA - typeB);
  }
  if (typeof a?.value === 'number' && typeof b?.value === 'number') return sign * (a.value - b.value);
  return sign * collator.compare(String(a?.value ?? ''), String(b?.value ?? ''));
}
