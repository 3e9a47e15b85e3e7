import type { PlanCell, SheetPlan, TablePlan } from '../../reports/plan';

/** What a serial of the 1900 system is more than the same day's in the 1904 system. */
export const SHIFT_1904 = 1462;

function shifted(cell: PlanCell): PlanCell {
  if (typeof cell === 'number') return cell - SHIFT_1904;
  return cell;
}

function shiftTable(table: TablePlan): TablePlan {
  const dates = new Set(table.columns.flatMap(({ format }, at) => (format === 'date' ? [at] : [])));
  if (dates.size === 0) return table;
  const shift = (row: readonly PlanCell[]): PlanCell[] =>
    row.map((cell, at) => (dates.has(at) ? shifted(cell) : cell));
  return {
    ...table,
    rows: table.rows.map(shift),
    ...(table.totals === undefined ? {} : { totals: shift(table.totals) }),
  };
}

/** A plan with every date as the 1904 system counts it: the cells that have a date format. */
export function shiftDates(plan: SheetPlan): SheetPlan {
  const areas = plan.styles.flatMap(({ area, format }) => (format === 'date' ? [area] : []));
  const isDate = (row: number, column: number): boolean =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  return {
    ...plan,
    tables: plan.tables.map(shiftTable),
    blocks: plan.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((cells, row) =>
        cells.map((cell, at) => (isDate(block.row + row, block.column + at) ? shifted(cell) : cell)),
      ),
    })),
  };
}

/** Serial of 2000-01-01 in the 1900 system. */
const MILLENNIUM = 36_526;

/** Whether the workbook counts its days from 1904: no released property tells, but what DATE answers does. */
export async function uses1904(context: Excel.RequestContext): Promise<boolean> {
  const date = context.workbook.functions.date(2000, 1, 1);
  date.load('value');
  await context.sync();
  return date.value === MILLENNIUM - SHIFT_1904;
}
