import { columnName, type Area } from './address';
import { numberKeys } from './CellGrid';
import type { CellState, FormulaChange } from './HostEvents';
import type { HostSheet } from './HostSheet';

/** Formulas that one event lists; of more it only says that something changed. */
const MAX_FORMULAS = 1000;
const FEW_ROWS = 1000;

/** What stood in an area before it is written: events tell of it. */
export interface CellsBefore {
  /** Of one cell alone. */
  readonly cell: CellState | undefined;
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

export function cellsBefore(sheet: HostSheet, area: Area): CellsBefore {
  const single = area.rows === 1 && area.columns === 1;
  return {
    cell: single ? sheet.grid.content(area.row, area.column) : undefined,
    formulas: sheet.workbook.mayHaveFormulas ? formulasIn(sheet, area) : [],
  };
}

function formulasIn(sheet: HostSheet, area: Area): CellsBefore['formulas'] {
  const { matrix } = sheet.grid;
  const found: { row: number; column: number; formula: string }[] = [];
  for (const row of rowsOf(matrix, area)) {
    for (const column of numberKeys(matrix[row] ?? {})) {
      if (column < area.column || column >= area.column + area.columns) continue;
      const formula = sheet.grid.formula(row, column);
      if (formula !== undefined) found.push({ row, column, formula });
    }
  }
  return found;
}

/** The rows of an area: by their numbers where they are few, else those that the sheet has. */
function rowsOf(matrix: object, { row: first, rows }: Area): number[] {
  if (rows <= FEW_ROWS) return Array.from({ length: rows }, (_, index) => first + index);
  return numberKeys(matrix).filter((row) => row >= first && row < first + rows);
}

/** The cells that held a formula and hold another one, or none; undefined where there are none. */
export function formulaChanges(sheet: HostSheet, before: CellsBefore): FormulaChange[] | undefined {
  const changes = before.formulas
    .filter(({ row, column, formula }) => sheet.grid.formula(row, column) !== formula)
    .map(({ row, column, formula }) => ({
      cellAddress: `${columnName(column)}${row + 1}`,
      previousFormula: formula,
    }));
  return changes.length === 0 ? undefined : changes;
}

/** Emits what a write of values or formulas changed. */
export function tellWritten(sheet: HostSheet, address: string, before: CellsBefore, byAddIn: boolean): void {
  const { events } = sheet.workbook;
  events.emit({
    type: 'changed',
    sheetId: sheet.id,
    address,
    changeType: 'RangeEdited',
    byAddIn,
    ...(before.cell ? { before: before.cell } : {}),
  });
  const formulas = formulaChanges(sheet, before);
  if (!formulas) return;
  events.emit({
    type: 'formulaChanged',
    sheetId: sheet.id,
    ...(formulas.length > MAX_FORMULAS ? {} : { formulas }),
  });
}
