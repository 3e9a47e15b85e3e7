import { chunks, toExcel } from '../src/excel/writing/cells';
import type { PlanCell, SheetPlan } from '../src/reports/plan';

type Grid = readonly (readonly PlanCell[])[];

/** Every cell that a plan writes as one rectangle, which is what a report costs without tables, looks and links. */
export function gridOf(plan: SheetPlan): Grid {
  const rows: PlanCell[][] = [];
  let width = 0;
  const put = (row: number, column: number, cells: Grid): void => {
    cells.forEach((line, at) => {
      const into = (rows[row + at] ??= []);
      line.forEach((cell, x) => (into[column + x] = typeof cell === 'object' ? null : cell));
      width = Math.max(width, column + line.length);
    });
  };
  for (const { row, column, cells } of plan.blocks) put(row, column, cells);
  for (const table of plan.tables) {
    put(table.row, table.column, [table.columns.map(({ header }) => header), ...table.rows]);
  }
  return Array.from(rows, (line: PlanCell[] | undefined = []) =>
    Array.from({ length: width }, (_, column) => line[column] ?? null),
  );
}

/** The least that making a sheet can cost: every cell once into an array. */
export function copyCells(grid: Grid): Grid {
  return grid.map((line) => line.map((cell) => cell));
}

/** Writes the cells to a new sheet as values, in requests of the size that the reports' have. */
export async function writePlainly(context: Excel.RequestContext, grid: Grid): Promise<void> {
  const sheet = context.workbook.worksheets.add('Plain cells');
  for (const { at, rows } of chunks(grid)) await writeChunk(context, sheet, at, rows);
}

async function writeChunk(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  rows: Grid,
): Promise<void> {
  const range = sheet.getRangeByIndexes(row, 0, rows.length, rows[0]?.length ?? 0);
  range.values = rows.map((line) => line.map(toExcel));
  await context.sync();
}
