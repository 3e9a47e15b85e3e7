import type { FormulaCell, PlanCell, SheetPlan, TablePlan } from '../../src/reports/plan';

type Value = Exclude<PlanCell, { readonly formula: string }>;

/** A cell as a reader sees it. */
export function shownValue(cell: PlanCell | undefined): Value {
  if (cell === undefined) return null;
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** Every cell of a planned sheet by `row:column`, blocks and tables alike. Throws where two parts share a cell. */
export function planCells(sheet: SheetPlan): ReadonlyMap<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  const put = (row: number, column: number, rows: readonly (readonly PlanCell[])[]): void => {
    for (const [y, line] of rows.entries()) {
      for (const [x, cell] of line.entries()) {
        const place = `${String(row + y)}:${String(column + x)}`;
        if ((cells.get(place) ?? null) !== null) throw new Error(`${place} is taken`);
        cells.set(place, cell);
      }
    }
  };
  for (const block of sheet.blocks) put(block.row, block.column, block.cells);
  for (const table of sheet.tables) {
    const heads = table.columns.map(({ header }) => header);
    put(table.row, table.column, [heads, ...table.rows, ...(table.totals ? [table.totals] : [])]);
  }
  return cells;
}

export function isFormula(cell: PlanCell | undefined): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null;
}

/** What a cell shows. */
export function shown(cell: PlanCell): string | number | boolean | null {
  return isFormula(cell) ? cell.value : cell;
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

/** The cells beside a label of the first column, as shown. */
export function besides(sheet: SheetPlan, label: string): (string | number | boolean | null)[] {
  const cells = planCells(sheet);
  const found = [...cells].find(([place, cell]) => cell === label && place.endsWith(':0'));
  if (found === undefined) throw new Error(`no cell ${label}`);
  const row = found[0].slice(0, -2);
  return Array.from({ length: 12 }, (_, at) => cells.get(`${row}:${String(1 + at)}`))
    .filter((cell) => cell !== undefined)
    .map(shown);
}
