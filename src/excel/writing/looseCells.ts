import type { SheetPlan } from '../../reports/plan';
import { toExcel } from './cells';
import { onRange } from './styleWriter';
import type { PlaceMap } from '../formulas/placeMap';
import type { FormulaAt } from '../formulas/readFormulas';
import type { SheetLayout, TableLayout } from '../sheetLayout';
import { movedFormula, type CarriedFormulas } from '../formulas/userFormulas';

/** Cells as Office.js gives them. */
export type Matrix = readonly (readonly (string | number | boolean)[])[];

/** A table of an old report where it stands now; rows and columns of the sheet count from 0. */
export interface FoundTable {
  readonly layout: TableLayout;
  readonly headerRow: number;
  /** With the header row, without the totals row. */
  readonly rows: number;
  readonly column: number;
  readonly totals: boolean;
}

/** A cell that the user typed outside our part of a report, where it stood. */
export interface LooseCell {
  readonly value: string | number | boolean;
  /** Where the value comes from, as it stood in the old report. */
  readonly formula?: string;
  readonly row: number;
  readonly column: number;
}

/** More than this is not a note but somebody's calculation, and writing it cell by cell would take minutes. */
const MOST_CELLS = 5000;

/** The user's cells below and to the right of our part; those in the rows of a table belong to its rows. */
export function looseCells(
  matrix: Matrix,
  firstRow: number,
  layout: SheetLayout,
  tables: readonly FoundTable[],
  formulaAt: (row: number, column: number) => string | undefined,
): readonly LooseCell[] {
  const found: LooseCell[] = [];
  matrix.forEach((cells, at) => {
    const row = firstRow + at;
    const inTable = tables.some(
      ({ headerRow, rows, totals }) => row >= headerRow && row < headerRow + rows + (totals ? 1 : 0),
    );
    cells.forEach((value, column) => {
      const below = row >= layout.rows;
      const beyond = column >= layout.columns && !inTable;
      const formula = formulaAt(row, column);
      const empty = value === '' && formula === undefined;
      if (empty || !(below || beyond) || found.length >= MOST_CELLS) return;
      found.push({
        value,
        ...(formula === undefined ? {} : { formula }),
        row,
        column,
      });
    });
  });
  return found;
}

/**
 * Puts loose cells back, as far below and to the right of the new report as they were of the old one. What stood
 * beside a row that has left the report goes below everything.
 */
export function writeLooseCells(
  sheet: Excel.Worksheet,
  cells: readonly LooseCell[],
  map: PlaceMap,
  end: number,
): Pick<CarriedFormulas, 'formulas' | 'asValues'> {
  const formulas: FormulaAt[] = [];
  let asValues = 0;
  const rows = new Map(cells.map(({ row }) => [row, map.row(row)]));
  let below = Math.max(end, ...[...rows.values()].map((row) => (row ?? 0) + 1));
  for (const { value, formula, row, column } of cells) {
    const known = rows.get(row);
    if (known === undefined) rows.set(row, ++below);
    const place = { row: known ?? below, column: map.column(column, row) ?? column };
    onRange(sheet, { ...place, rows: 1, columns: 1 }, (range) => {
      range.values = [[toExcel(value)]];
    });
    if (formula === undefined) continue;
    const moved = movedFormula(formula, map);
    if (moved === undefined) asValues++;
    else formulas.push({ ...place, formula: moved });
  }
  return { formulas, asValues };
}

/** Where a plan ends: the first free row and column. */
export function endOf({ blocks, tables, links, charts = [] }: SheetPlan): {
  readonly rows: number;
  readonly columns: number;
} {
  let rows = 0;
  let columns = 0;
  // One at a time: a list of a hundred thousand links is more than a call takes as arguments.
  const reach = (row: number, column: number): void => {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  };
  for (const { row, column, cells } of blocks) {
    const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
    reach(row + cells.length, column + width);
  }
  for (const table of tables) {
    const below = table.totals === undefined ? 1 : 2;
    reach(table.row + table.rows.length + below, table.column + table.columns.length);
  }
  for (const { place } of charts) reach(place.row + place.rows, place.column + place.columns);
  for (const { row, column } of links) reach(row + 1, column + 1);
  return { rows, columns };
}
