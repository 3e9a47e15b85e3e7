import type { PlanCell, SheetPlan } from './plan';

/** Below this every amount fits the width that its column has anyway. */
const LONG_AMOUNT = 1_000_000;
/** `.00`, and the room that bold figures and the edges of a cell take. */
const DECIMALS_AND_ROOM = 5;

/**
 * The widths of a sheet's columns, in characters: those that the report gives, and more where an amount would
 * not fit. A number that does not fit its cell shows as ####.
 */
export function columnWidths({
  widths,
  tables,
  blocks,
}: Pick<SheetPlan, 'widths' | 'tables' | 'blocks'>): readonly number[] {
  const fitted = [...widths];
  const fit = (cells: readonly PlanCell[], first: number): void => {
    for (const [at, cell] of cells.entries()) {
      const amount = typeof cell === 'object' ? cell?.value : cell;
      if (typeof amount !== 'number' || Math.abs(amount) < LONG_AMOUNT) continue;
      const width = fitted[first + at];
      if (width !== undefined) fitted[first + at] = Math.max(width, charactersOf(amount));
    }
  };
  for (const { cells, column } of blocks) for (const row of cells) fit(row, column);
  for (const { rows, totals, column } of tables) {
    for (const row of rows) fit(row, column);
    if (totals !== undefined) fit(totals, column);
  }
  return fitted;
}

function charactersOf(amount: number): number {
  const digits = Math.floor(Math.log10(Math.abs(amount))) + 1;
  const separators = Math.floor((digits - 1) / 3);
  return (amount < 0 ? 1 : 0) + digits + separators + DECIMALS_AND_ROOM;
}
