import type { Figure } from '../../../src/receivables/figure';
import type { CellFormat, NoFigure, PlanCell, SheetPlan, TablePlan } from '../../../src/reports/plan';
import { shownValue } from '../planValues';

/** A number of a report, and what the plan says that it stands for. */
export interface NumberCell {
  /** In the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** Key of its column, or the label of its group of cells outside the tables. */
  readonly place: string;
  readonly format: CellFormat | undefined;
  readonly shown: number;
  readonly counts: boolean;
  readonly meaning: Figure | NoFigure | undefined;
  /** The whole line, as shown. */
  readonly line: readonly unknown[];
}

const AMOUNTS: readonly (CellFormat | undefined)[] = [
  'amount',
  'wholeAmount',
  'fineAmount',
  'difference',
  'percent',
  'general',
  undefined,
];

/** Money, a difference, a ratio or a rate: anything but days, dates and counts. */
export function isAmount({ format }: NumberCell): boolean {
  return AMOUNTS.includes(format);
}

function ofRow(table: TablePlan, row: readonly PlanCell[]): Figure {
  const said = (key: string): string | undefined => {
    const at = table.columns.findIndex((column) => column.key === key);
    return at === -1 || !table.keyColumns.includes(at) ? undefined : String(shownValue(row[at]) ?? '');
  };
  const [number, name, group, currency] = ['customerNumber', 'customerName', 'group', 'currency'].map(said);
  const isCustomer = number !== undefined || name !== undefined;
  return {
    ...(isCustomer ? { customer: { number: number ?? '', name: name ?? '' } } : {}),
    ...(group === undefined ? {} : { group }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function inTable(table: TablePlan): NumberCell[] {
  const { columns, rows, totals = [], rowFigures } = table;
  return [...rows, totals].flatMap((row, at) =>
    columns.flatMap(({ key, format, figure, noFigure }, column): NumberCell[] => {
      const shown = shownValue(row[column]);
      if (typeof shown !== 'number') return [];
      const kept = at === rows.length ? {} : rowFigures === 'item' ? 'item' : (rowFigures?.[at] ?? {});
      const own = at === rows.length || typeof kept === 'string' ? {} : { ...ofRow(table, row), ...kept };
      const whole = figure && { ...table.figure, ...figure, ...own };
      const meaning = noFigure ?? (whole && typeof kept === 'string' ? kept : whole);
      const line = row.map(shownValue);
      const where = { row: table.row + 1 + at, column: table.column + column };
      return [{ ...where, place: key, format, shown, counts: key === 'items', meaning, line }];
    }),
  );
}

function outside(plan: SheetPlan): NumberCell[] {
  const formats = new Map<string, CellFormat>();
  for (const { area, format } of plan.styles) {
    if (format === undefined) continue;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        formats.set(`${String(row)}:${String(column)}`, format);
  }
  const meanings = new Map<string, Pick<NumberCell, 'place' | 'counts' | 'meaning'>>();
  for (const { row, label, figure, cells } of plan.figures ?? [])
    for (const cell of cells) {
      const at = `${String(row + cell.row)}:${String(cell.column)}`;
      if (meanings.has(at)) throw new Error(`${at} stands for two figures`);
      const meaning = typeof cell.figure === 'string' ? cell.figure : { ...figure, ...cell.figure };
      meanings.set(at, { place: label, counts: cell.counts ?? false, meaning });
    }
  return plan.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, y) =>
      line.flatMap((cell, x): NumberCell[] => {
        const at = `${String(row + y)}:${String(column + x)}`;
        const shown = shownValue(cell);
        if (typeof shown !== 'number') return [];
        const other = { place: 'other', counts: false, meaning: plan.otherFigures };
        const known = meanings.get(at) ?? other;
        const where = { row: row + y, column: column + x };
        return [{ ...known, ...where, format: formats.get(at), shown, line: line.map(shownValue) }];
      }),
    ),
  );
}

/** Every number of a sheet. */
export function numbersIn(plan: SheetPlan): NumberCell[] {
  return [...plan.tables.flatMap(inTable), ...outside(plan)];
}

/** The first cell of each group's first row is what its layout says: by it the group is found again. */
export function labelsStand({ figures = [], blocks }: SheetPlan): boolean {
  const first = new Map(
    blocks.flatMap(({ row, column, cells }) =>
      column === 0 ? cells.map((line, at) => [row + at, line[0]] as const) : [],
    ),
  );
  return figures.every(({ row, label }) => label !== '' && first.get(row) === label);
}
