import type { HostTable } from './HostTable';
import { sortCells } from './sortCells';

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** How a table was sorted last. */
export interface TableSortState {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

/** Sorts the body's rows, with their looks; formulas follow their rows. */
export function sortTable({ sheet, bodyArea }: HostTable, { fields, matchCase }: TableSortState): void {
  sheet.assertUnprotected('allowSort');
  const keys = fields.map((field) => ({ ...field, textAsNumber: false }));
  sortCells(sheet, bodyArea, keys, { matchCase, hasHeaders: false, lines: 'rows' });
}
