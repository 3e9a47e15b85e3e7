import type { SheetPlan } from '../../reports/plan';
import { toExcel } from './cells';
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
    sheet.getRangeByIndexes(place.row, place.column, 1, 1).values = [[toExcel(value)]];
    if (formula === undefined) continue;
    const moved = movedFormula(formula, map);
    if (moved === undefined) asValues++;
    else formulas.push({ ...place, formula: moved });
  }
  return { formulas, asValues };
}

/** Where a plan ends: the first free row and column. */
export function endOf(plan: SheetPlan): { readonly rows: number; readonly columns: number } {
  const areas = [
    ...plan.blocks.map((block) => ({
      row: block.row + block.cells.length,
      column: block.column + Math.max(0, ...block.cells.map((cells) => cells.length)),
    })),
    ...plan.tables.map((table) => ({
      row: table.row + table.rows.length + (table.totals === undefined ? 1 : 2),
      column: table.column + table.columns.length,
    })),
    ...(plan.charts ?? []).map(({ place }) => ({
      row: place.row + place.rows,
      column: place.column + place.columns,
    })),
    ...plan.links.map((link) => ({ row: link.row + 1, column: link.column + 1 })),
  ];
  return {
    rows: Math.max(0, ...areas.map(({ row }) => row)),
    columns: Math.max(0, ...areas.map(({ column }) => column)),
  };
}
