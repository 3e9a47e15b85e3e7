import type { SheetInfo } from '../ownedSheets';
import { rangeOf } from '../writing/styleWriter';

/** Where a chart stands on its sheet, in points. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const BOX = 'left,top,width,height';
/** Points: Excel puts edges on whole pixels. */
const NO_MOVE = 2;

export function boxOf({ left, top, width, height }: ChartBox): ChartBox {
  return { left, top, width, height };
}

/**
 * Where the user put charts of ours, by name: those that no longer cover the cells that we put them over. Wider columns
 * make a wider chart, which is no move. Of two charts of one name the first is ours.
 */
export async function readMovedCharts(
  context: Excel.RequestContext,
  { sheet, layout }: SheetInfo,
): Promise<ReadonlyMap<string, ChartBox>> {
  const moved = new Map<string, ChartBox>();
  const { charts: ours = [] } = layout ?? {};
  if (ours.length === 0) return moved;
  const { charts } = sheet;
  charts.load(
    `items/name,${BOX.split(',')
      .map((one) => `items/${one}`)
      .join(',')}`,
  );
  const covered = ours.map(({ place }) => rangeOf(sheet, place).load(BOX));
  await context.sync();
  ours.forEach(({ name }, at) => {
    const chart = charts.items.find((one) => one.name === name);
    const cells = covered[at];
    if (chart === undefined || cells === undefined) return;
    const differs = (['left', 'top', 'width', 'height'] as const).some(
      (side) => Math.abs(chart[side] - cells[side]) > NO_MOVE,
    );
    if (differs) moved.set(name, boxOf(chart));
  });
  return moved;
}
