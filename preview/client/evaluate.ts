import type { FunctionBridge } from '../functions/FunctionBridge';
import type { Area } from '../workbook/address';
import type { CellValue } from '../workbook/cellReading';
import type { HostWorkbook } from '../workbook/HostWorkbook';

/** Columns that a formula's own references seldom reach. */
const FAR_COLUMN = 200;

export interface Evaluation {
  /** What the formula comes to, with all that it spills. */
  readonly rows: CellValue[][];
  /** The add-in's words for the error that it comes to. */
  readonly message?: string;
}

/**
 * Puts a formula into an empty cell to the right of everything on the active sheet, so that references without a sheet
 * name mean that sheet; waits until everything is calculated, and gives the values that it spills. The cell is empty
 * again afterwards.
 */
export async function evaluate(
  workbook: HostWorkbook,
  formula: string,
  functions?: FunctionBridge,
): Promise<Evaluation> {
  const sheet = workbook.activeSheet;
  const used = sheet.usedArea(true);
  const end = used === undefined ? 0 : used.column + used.columns;
  const cell: Area = { row: 0, column: Math.max(end + 1, FAR_COLUMN), rows: 1, columns: 1 };
  try {
    sheet.write(cell, () => (formula.startsWith('=') ? formula : `=${formula}`));
    await workbook.settled();
    const spill = sheet.grid
      .spills()
      .find(({ area }) => area.row === cell.row && area.column === cell.column);
    const area = spill?.area ?? cell;
    const message = functions?.messageOf(sheet.id, cell.row, cell.column);
    const rows = Array.from({ length: area.rows }, (_row, row) =>
      Array.from(
        { length: area.columns },
        (_column, column) => sheet.grid.content(area.row + row, area.column + column).value,
      ),
    );
    return message === undefined ? { rows } : { rows, message };
  } finally {
    sheet.write(cell, () => '');
    await workbook.settled();
  }
}
