import type { PlanCell, SheetPlan, TablePlan } from '../../src/reports/plan';

type Value = Exclude<PlanCell, { readonly formula: string }>;

/** A cell as a reader sees it. */
export function shownValue(cell: PlanCell | undefined): Value {
  if (cell === undefined) return null;
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

export function tableNamed(sheet: SheetPlan, name: string): TablePlan {
  const table = sheet.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** The values of a table's rows by the keys of its columns. */
export function rowsByKey({ columns, rows }: TablePlan): Record<string, Value>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, shownValue(row[at])])));
}

/** The totals row by the keys of the columns. */
export function totalsByKey({ columns, totals = [] }: TablePlan): Record<string, Value> {
  return Object.fromEntries(columns.map(({ key }, at) => [key, shownValue(totals[at])]));
}

/** What stands outside the tables, line by line from the top: `[row, cells]`. */
export function blockLines(sheet: SheetPlan): readonly (readonly [number, readonly Value[]])[] {
  return sheet.blocks
    .flatMap(({ row, column, cells }) =>
      cells.map((line, at) => {
        const before = Array.from({ length: column }, () => null);
        return [row + at, [...before, ...line.map(shownValue)]] as const;
      }),
    )
    .sort(([a], [b]) => a - b);
}

/** The first line outside the tables that holds `value`. */
export function lineWith(sheet: SheetPlan, value: Value): readonly Value[] {
  const found = blockLines(sheet).find(([, cells]) => cells.includes(value));
  if (found === undefined) throw new Error(`no line with ${String(value)}`);
  return found[1];
}
