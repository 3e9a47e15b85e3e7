import type { Area, SheetPlan } from '../../reports/plan';

/** A cell well under the chart: its edge leaves the outer ones in sight. */
function under({ row, column }: Area): Area {
  return { row: row + 1, column: column + 1, rows: 1, columns: 1 };
}

/** The plan with what each chart shows in words in a cell under it, unless that cell is taken. */
export function withChartWords(plan: SheetPlan): SheetPlan {
  const { charts = [], blocks, tables, styles } = plan;
  const isTaken = ({ row, column }: Area): boolean =>
    blocks.some(
      (one) =>
        row >= one.row &&
        row < one.row + one.cells.length &&
        column >= one.column &&
        column < one.column + (one.cells[row - one.row]?.length ?? 0),
    ) ||
    tables.some(
      (one) =>
        row >= one.row &&
        row <= one.row + one.rows.length + 1 &&
        column >= one.column &&
        column < one.column + one.columns.length,
    );
  const free = charts
    .map(({ place, description }) => ({ area: under(place), description }))
    .filter(({ area }) => !isTaken(area));
  if (free.length === 0) return plan;
  return {
    ...plan,
    blocks: [
      ...blocks,
      ...free.map(({ area: { row, column }, description }) => ({ row, column, cells: [[description]] })),
    ],
    styles: [...styles, ...free.map(({ area }) => ({ area, style: 'covered' as const }))],
  };
}
