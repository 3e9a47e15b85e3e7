import type { Area, SheetPlan } from '../../reports/plan';

/** The plan with what each chart shows in words in the first cell under it, unless that cell is taken. */
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
  const free = charts.filter(({ place }) => !isTaken(place));
  if (free.length === 0) return plan;
  return {
    ...plan,
    blocks: [
      ...blocks,
      ...free.map(({ place, description }) => ({
        row: place.row,
        column: place.column,
        cells: [[description]],
      })),
    ],
    styles: [
      ...styles,
      ...free.map(({ place }) => ({ area: { ...place, rows: 1, columns: 1 }, style: 'covered' as const })),
    ],
  };
}
