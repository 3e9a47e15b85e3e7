import type { SheetPlan } from '../reports/plan';
import { toExcel } from './cells';
import type { SheetLayout, TableLayout } from './sheetLayout';

/** Cells as Office.js gives them. */
export type Matrix = readonly (readonly (string | number | boolean)[])[];

/** A table of an old report where it stands now; rows and columns of the sheet count from 0. */
export interface FoundTable {
  readonly layout: TableLayout;
  readonly headerRow: number;
  /** With the header row, without the totals row. */
  readonly rows: number;
  readonly column: number;
}

/** A cell that the user typed outside our part of a report; its place counts from the end of our part. */
export interface LooseCell {
  readonly value: string | number | boolean;
  /** Rows below our last row (from 0), or else the row itself, for a cell to the right of us. */
  readonly below?: number;
  readonly row: number;
  /** Columns to the right of our last column (from 0), or else the column itself. */
  readonly beyond?: number;
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
): readonly LooseCell[] {
  const found: LooseCell[] = [];
  matrix.forEach((cells, at) => {
    const row = firstRow + at;
    const inTable = tables.some(({ headerRow, rows }) => row >= headerRow && row < headerRow + rows);
    cells.forEach((value, column) => {
      const below = row >= layout.rows;
      const beyond = column >= layout.columns && !inTable;
      if (value === '' || !(below || beyond) || found.length >= MOST_CELLS) return;
      found.push({
        value,
        row,
        column,
        ...(below ? { below: row - layout.rows } : {}),
        ...(column >= layout.columns ? { beyond: column - layout.columns } : {}),
      });
    });
  });
  return found;
}

/** Puts loose cells back, as far below and to the right of the new report as they were of the old one. */
export function writeLooseCells(
  sheet: Excel.Worksheet,
  cells: readonly LooseCell[],
  end: { readonly rows: number; readonly columns: number },
): void {
  for (const { value, row, column, below, beyond } of cells) {
    const newRow = below === undefined ? row : end.rows + below;
    const newColumn = beyond === undefined ? column : end.columns + beyond;
    sheet.getRangeByIndexes(newRow, newColumn, 1, 1).values = [[toExcel(value)]];
  }
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
    ...plan.links.map((link) => ({ row: link.row + 1, column: link.column + 1 })),
  ];
  return {
    rows: Math.max(0, ...areas.map(({ row }) => row)),
    columns: Math.max(0, ...areas.map(({ column }) => column)),
  };
}
