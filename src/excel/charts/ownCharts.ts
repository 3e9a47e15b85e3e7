import type { Area } from '../../reports/plan';
import type { SheetInfo } from '../ownedSheets';
import { rangeOf } from '../writing/styleWriter';

/** Where a chart stands on its sheet, in points. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the user put a chart of ours: how far from the cells that it is to cover, and how large. */
export interface MovedChart {
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

export const BOX = ['left', 'top', 'width', 'height'] as const;
/** Points: Excel puts edges on whole pixels. */
const NO_MOVE = 2;
/** Points that a chart leaves free within its cells, so that neighbours do not touch. */
const AIR = 3;

/** Where a chart stands that is over cells. */
function within({ left, top, width, height }: ChartBox): ChartBox {
  return { left: left + AIR, top: top + AIR, width: width - 2 * AIR, height: height - 2 * AIR };
}

/**
 * Where the user put charts of ours, by name: those that no longer cover the cells that we put them over. Wider columns
 * make a wider chart, which is no move. Of two charts of one name the first is ours.
 */
export async function readMovedCharts(
  context: Excel.RequestContext,
  { sheet, layout }: SheetInfo,
): Promise<ReadonlyMap<string, MovedChart>> {
  const moved = new Map<string, MovedChart>();
  const { charts: ours = [] } = layout ?? {};
  if (ours.length === 0) return moved;
  const { charts } = sheet;
  charts.load(['name', ...BOX].map((one) => `items/${one}`).join(','));
  const covered = ours.map(({ place }) => rangeOf(sheet, place).load([...BOX]));
  await context.sync();
  ours.forEach(({ name }, at) => {
    const chart = charts.items.find((one) => one.name === name);
    const cells = covered[at];
    if (chart === undefined || cells === undefined) return;
    const planned = within(cells);
    if (BOX.every((side) => Math.abs(chart[side] - planned[side]) <= NO_MOVE)) return;
    const { left, top, width, height } = chart;
    moved.set(name, { right: left - cells.left, down: top - cells.top, width, height });
  });
  return moved;
}

/** Puts charts over their cells, or where the user had them. */
export async function placeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  charts: readonly {
    readonly chart: Excel.Chart;
    readonly place: Area;
    readonly moved: MovedChart | undefined;
  }[],
): Promise<void> {
  const placed = charts.map((one) => ({ ...one, cells: rangeOf(sheet, one.place).load([...BOX]) }));
  await context.sync();
  for (const { chart, cells, moved } of placed) {
    if (moved === undefined) {
      chart.set(within(cells));
      continue;
    }
    const { right, down, width, height } = moved;
    chart.set({ left: Math.max(0, cells.left + right), top: Math.max(0, cells.top + down), width, height });
  }
  await context.sync();
}
