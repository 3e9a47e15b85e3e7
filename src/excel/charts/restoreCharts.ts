import { areaText, type Reference } from '../formulas/formulaText';
import { chartText } from '../writing/chartWriter';
import type { InPlace, Swap } from '../writing/swap';
import type { TheirChart, TheirCharts, TheirSeries } from './theirCharts';

/** What became of the user's charts that is not as it was, by the charts' names. */
export interface ChartLosses {
  /** Made again on a report, with their cells and kind but with Excel's own looks. */
  readonly rebuilt: readonly string[];
  /** Not carried over, or showing cells that are gone. */
  readonly lost: readonly string[];
  /** Sheets whose charts could not be looked at. */
  readonly unchecked: readonly string[];
}

/** Where the cells of a chart of the user's stand now; nothing where they are gone. */
type RangeOf = (reference: Reference | undefined) => Excel.Range | undefined;

function rangesOf(
  context: Excel.RequestContext,
  { info }: TheirChart,
  swaps: ReadonlyMap<string, Swap>,
): RangeOf {
  return (reference) => {
    if (reference === undefined) return undefined;
    const name = reference.sheet ?? info.name;
    const swap = swaps.get(name.toLowerCase());
    if (swap === undefined) return context.workbook.worksheets.getItem(name).getRange(areaText(reference));
    const { map, sheet } = swap.staged;
    const cells = map.reference(reference);
    const found = cells === 'gone' ? map.sameRows(reference) : cells;
    return found === 'gone' ? undefined : sheet.getRange(areaText(found));
  };
}

/** Shows the new cells in a chart that stayed, which lost them with the old sheet. */
async function point(context: Excel.RequestContext, one: TheirChart, rangeOf: RangeOf): Promise<boolean> {
  let isWhole = true;
  const named = one.series.map((series, at) => {
    const now = one.chart.series.getItemAt(at);
    const values = rangeOf(series.values);
    const categories = rangeOf(series.categories);
    if (values === undefined || (series.categories !== undefined && categories === undefined))
      isWhole = false;
    if (values !== undefined) now.setValues(values);
    if (categories !== undefined) now.setXAxisValues(categories);
    return { now: now.load('name'), name: series.name };
  });
  await context.sync();
  // A name that was the heading of a column is gone with it: it comes back as words.
  const changed = named.filter(({ now, name }) => now.name !== name);
  for (const { now, name } of changed) now.name = chartText(name);
  if (changed.length > 0) await context.sync();
  return isWhole;
}

function addSeries(chart: Excel.Chart, one: TheirChart, at: number, series: TheirSeries): Excel.ChartSeries {
  const name = chartText(series.name);
  // The chart is made with its first series.
  const added = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
  if (at === 0) added.name = name;
  if (series.type !== one.type) added.chartType = series.type;
  if (series.axisGroup === 'Secondary') added.axisGroup = series.axisGroup;
  return added;
}

/** Makes a chart of the user's again on the new report; what was below or beside our part stays so. */
async function rebuild(
  context: Excel.RequestContext,
  one: TheirChart,
  swap: Swap,
  rangeOf: RangeOf,
): Promise<boolean> {
  const { sheet, plan, extent } = swap.staged;
  const ranges = one.series.map(({ values, categories }) => ({
    values: rangeOf(values),
    categories: rangeOf(categories),
    isWhole: categories === undefined || rangeOf(categories) !== undefined,
  }));
  const source = ranges[0]?.values;
  if (source === undefined || ranges.some(({ values, isWhole }) => values === undefined || !isWhole))
    return false;
  const part = sheet.getRangeByIndexes(0, 0, Math.max(1, extent.rows), Math.max(1, extent.columns));
  part.load('width,height');
  await context.sync();
  const chart = sheet.charts.add(one.type, source, 'Columns');
  if (plan.charts?.every(({ name }) => name !== one.name) ?? true) chart.name = one.name;
  one.series.forEach((series, at) => {
    const { values, categories } = ranges[at] ?? {};
    const added = addSeries(chart, one, at, series);
    if (values !== undefined) added.setValues(values);
    if (categories !== undefined) added.setXAxisValues(categories);
  });
  if (one.title === undefined) chart.title.visible = false;
  else chart.title.text = chartText(one.title);
  const { left, top, width, height } = one.box;
  chart.set({
    left: left >= one.part.width ? left - one.part.width + part.width : left,
    top: top >= one.part.height ? top - one.part.height + part.height : top,
    width,
    height,
  });
  await context.sync();
  return true;
}

/** Brings the user's charts back once the new reports bear their names. */
export async function restoreCharts(
  context: Excel.RequestContext,
  { charts, unread, unchecked }: TheirCharts,
  inPlace: readonly InPlace[],
): Promise<ChartLosses> {
  const swaps = new Map(
    inPlace.flatMap(({ swap }) =>
      swap.old === undefined ? [] : [[swap.old.name.toLowerCase(), swap] as const],
    ),
  );
  const rebuilt: string[] = [];
  const lost = [...unread];
  for (const one of charts) {
    const swap = one.isOnReport ? swaps.get(one.info.name.toLowerCase()) : undefined;
    const rangeOf = rangesOf(context, one, swaps);
    let isThere = false;
    try {
      isThere = await (swap === undefined
        ? point(context, one, rangeOf)
        : rebuild(context, one, swap, rangeOf));
    } catch {
      // A sheet that is protected, or a kind of chart that Excel does not make on demand: it is named.
    }
    if (!isThere) lost.push(one.name);
    else if (swap !== undefined) rebuilt.push(one.name);
  }
  return { rebuilt, lost, unchecked };
}
