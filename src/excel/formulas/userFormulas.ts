import type { FormulaCell, PlanCell, TablePlan } from '../../reports/plan';
import { changeFormula, type Reference } from './formulaText';
import type { OldTable, PlaceMap } from './placeMap';
import type { FormulaAt } from './readFormulas';
import { isUserColumn, rowKeys } from '../writing/userColumns';

/** Tables with values where the user has formulas, and the formulas for where they stand now. */
export interface CarriedFormulas {
  readonly tables: readonly TablePlan[];
  readonly formulas: readonly FormulaAt[];
  /** Formulas that come back as their values: what they refer to is gone. */
  readonly asValues: number;
}

function asFormula(cell: PlanCell | undefined): FormulaCell | undefined {
  return typeof cell === 'object' && cell !== null ? cell : undefined;
}

/** A formula of the user's for its new place, or nothing where it refers to cells that are gone. */
export function movedFormula(
  formula: string,
  map: PlaceMap,
  own?: { readonly old: number; readonly next: number },
): string | undefined {
  // What names a sheet waits until that sheet is in its place.
  const reference = (ref: Reference): ReturnType<PlaceMap['reference']> | undefined =>
    ref.sheet === undefined ? map.reference(ref, own) : undefined;
  return changeFormula(formula, { reference });
}

/** Far below every sheet, so that a distance never becomes a row above the first. */
const FAR = 10_000_000;

/** A formula as it reads from its own row: equal for all rows of a column that Excel fills by itself. */
function fromOwnRow(formula: string, row: number): string {
  const end = (one: Reference['from']): Reference['from'] =>
    one.row === undefined || one.rowFixed ? one : { ...one, row: one.row - row + FAR };
  return (
    changeFormula(formula, {
      reference: ({ from, to }) => ({ from: end(from), ...(to === undefined ? {} : { to: end(to) }) }),
    }) ?? formula
  );
}

/** The formula that a column of the old table had in every row: new rows get it too. */
function fillsColumn(
  table: TablePlan,
  column: number,
  rowOf: ReadonlyMap<string, number>,
): { readonly formula: string; readonly row: number } | undefined {
  const keys = rowKeys(table.rows, table.keyColumns);
  let pattern: { readonly formula: string; readonly row: number } | undefined;
  let count = 0;
  for (const [at, cells] of table.rows.entries()) {
    const row = rowOf.get(keys[at] ?? '');
    if (row === undefined) continue;
    const formula = asFormula(cells[column])?.formula;
    if (formula === undefined) return undefined;
    pattern ??= { formula, row };
    if (fromOwnRow(formula, row) !== fromOwnRow(pattern.formula, pattern.row)) return undefined;
    count++;
  }
  return count > 1 || rowOf.size === 1 ? pattern : undefined;
}

interface Carrying {
  readonly formulas: FormulaAt[];
  asValues: number;
}

function carryColumn(
  table: TablePlan,
  column: number,
  old: OldTable | undefined,
  map: PlaceMap,
  into: Carrying,
): readonly (PlanCell | undefined)[] {
  const rowOf = new Map(old?.keys.map((key, at) => [key, old.headerRow + 1 + at]));
  const keys = rowKeys(table.rows, table.keyColumns);
  const pattern = fillsColumn(table, column, rowOf);
  return table.rows.map((cells, at) => {
    const cell = cells[column];
    const row = rowOf.get(keys[at] ?? '');
    const own = asFormula(cell);
    const from =
      own !== undefined && row !== undefined
        ? { formula: own.formula, row }
        : row === undefined && cell === null
          ? pattern
          : undefined;
    const next = table.row + 1 + at;
    const formula = from && movedFormula(from.formula, map, { old: from.row, next });
    if (formula !== undefined) into.formulas.push({ row: next, column: table.column + column, formula });
    else if (own !== undefined) into.asValues++;
    return own === undefined ? cell : own.value;
  });
}

function carryTotals(table: TablePlan, map: PlaceMap, into: Carrying): readonly PlanCell[] | undefined {
  const row = table.row + table.rows.length + 1;
  return table.totals?.map((cell, at) => {
    const own = isUserColumn(table.columns[at]) ? asFormula(cell) : undefined;
    if (own === undefined) return cell;
    const formula = movedFormula(own.formula, map);
    if (formula === undefined) into.asValues++;
    else into.formulas.push({ row, column: table.column + at, formula });
    return own.value;
  });
}

/** Takes the user's formulas out of the tables and gives them for their new rows. */
export function carryFormulas(
  tables: readonly TablePlan[],
  olds: readonly OldTable[],
  map: PlaceMap,
): CarriedFormulas {
  const into: Carrying = { formulas: [], asValues: 0 };
  const carried = tables.map((table): TablePlan => {
    const theirs = table.columns.flatMap((column, at) => (isUserColumn(column) ? [at] : []));
    if (theirs.length === 0) return table;
    const old = olds.find(({ layout }) => layout.plan === table.name);
    const cells = new Map(theirs.map((column) => [column, carryColumn(table, column, old, map, into)]));
    const totals = carryTotals(table, map, into);
    return {
      ...table,
      rows: table.rows.map((row, at) =>
        row.map((cell, column) => {
          const theirs = cells.get(column);
          return theirs === undefined ? cell : (theirs[at] ?? null);
        }),
      ),
      ...(totals === undefined ? {} : { totals }),
    };
  });
  return { tables: carried, ...into };
}
