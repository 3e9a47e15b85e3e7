import type { Area, ChartPlan, ChartSeriesPlan, PlanCell, SheetPlan } from '../../reports/plan';
import { placeCharts, type MovedChart } from '../charts/ownCharts';
import { CHART_COLORS, CHART_LOOK, chartFormat } from './palette';
import { rangeOf } from './styleWriter';

const TYPES = {
  columns: 'ColumnClustered',
  stackedColumns: 'ColumnStacked',
  bars: 'BarClustered',
  lines: 'LineMarkers',
} as const;
/** Excel takes no longer names of series. */
const LONGEST_NAME = 255;

/** Excel takes a name or a title that begins with `=` for a reference. */
export function chartText(text: string): string {
  return (text.startsWith('=') ? ` ${text}` : text).slice(0, LONGEST_NAME);
}

/** The figures of an area, as they are planned. */
function figuresOf({ blocks, tables }: SheetPlan, { row, column, rows, columns }: Area): readonly number[] {
  const parts = [
    ...blocks.map((block) => ({ row: block.row, column: block.column, cells: block.cells })),
    ...tables.map((table) => ({ row: table.row + 1, column: table.column, cells: table.rows })),
  ];
  const valueOf = (cell: PlanCell | undefined): unknown =>
    typeof cell === 'object' && cell !== null ? cell.value : cell;
  return parts.flatMap((part) =>
    part.cells.slice(Math.max(0, row - part.row), Math.max(0, row + rows - part.row)).flatMap((cells) =>
      cells
        .slice(Math.max(0, column - part.column), Math.max(0, column + columns - part.column))
        .map(valueOf)
        .filter((value) => typeof value === 'number'),
    ),
  );
}

function isLine({ kind }: ChartPlan, { as }: ChartSeriesPlan): boolean {
  return kind === 'lines' || (kind !== 'bars' && as === 'line');
}

function styleSeries(series: Excel.ChartSeries, plan: ChartPlan, one: ChartSeriesPlan): void {
  const color = CHART_COLORS[one.color];
  const { line } = series.format;
  const asLine = isLine(plan, one);
  const isMixed = plan.series.some((other) => isLine(plan, other) !== asLine);
  if (isMixed) series.chartType = asLine ? TYPES.lines : TYPES[plan.kind];
  if (asLine) {
    if (one.axis === 'secondary') series.axisGroup = 'Secondary';
    line.color = color;
    line.weight = CHART_LOOK.line;
    // What stands beside the figure in question steps back, also where print has no colours.
    line.lineStyle = one.color === 'muted' ? 'Dash' : 'Continuous';
    series.markerStyle = 'Circle';
    series.markerSize = 5;
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
    return;
  }
  if (one.axis === 'secondary') series.axisGroup = 'Secondary';
  series.format.fill.setSolidColor(color);
  line.color = '#FFFFFF';
  line.weight = 0.75;
  if (plan.kind !== 'lines') series.gapWidth = CHART_LOOK.gap[plan.kind];
}

/** The figures stand at the ends of the bars: no axis has to be read. */
function labelBars(series: Excel.ChartSeries, plan: ChartPlan): void {
  series.hasDataLabels = true;
  const format = chartFormat(plan.format);
  if (format !== undefined) series.dataLabels.numberFormat = format;
}

function writeSeries(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  plan.series.forEach((one, at) => {
    // The chart is made with its first series.
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(chartText(one.name));
    if (at === 0) series.name = chartText(one.name);
    series.setValues(rangeOf(sheet, one.values));
    series.setXAxisValues(rangeOf(sheet, plan.categories));
    styleSeries(series, plan, one);
    if (plan.kind === 'bars') labelBars(series, plan);
  });
}

function writeValueAxis(axis: Excel.ChartAxis, plan: ChartPlan, figures: readonly number[]): void {
  const format = chartFormat(plan.format);
  if (format !== undefined) axis.numberFormat = format;
  axis.format.line.clear();
  axis.majorGridlines.visible = plan.kind !== 'bars';
  if (plan.kind !== 'bars') axis.majorGridlines.format.line.color = CHART_LOOK.gridlines;
  // Left to itself Excel cuts columns off at the foot where they are nearly equal.
  if (plan.kind !== 'lines' && figures.every((figure) => figure >= 0)) axis.minimum = 0;
  // Last: an axis that is not there takes nothing.
  if (plan.kind === 'bars') axis.visible = false;
}

function writeSecondaryAxis(chart: Excel.Chart, plan: ChartPlan, figures: readonly number[]): void {
  const axis = chart.axes.getItem('Value', 'Secondary');
  const format = chartFormat(plan.secondaryFormat ?? plan.format);
  if (format !== undefined) axis.numberFormat = format;
  axis.format.line.clear();
  // Shares of a whole end with the whole.
  const areShares = plan.secondaryFormat === 'percent' && figures.every((one) => one >= 0 && one < 1.0001);
  if (!areShares) return;
  axis.minimum = 0;
  axis.maximum = 1;
  axis.majorUnit = 0.2;
}

function writeAxes(chart: Excel.Chart, plan: ChartPlan, sheetPlan: SheetPlan): void {
  const figures = (axis: ChartSeriesPlan['axis']): readonly number[] =>
    plan.series.filter((one) => one.axis === axis).flatMap((one) => figuresOf(sheetPlan, one.values));
  const { categoryAxis, valueAxis } = chart.axes;
  // Month ends are shown as they stand in their cells, not as points in time.
  categoryAxis.categoryType = 'TextAxis';
  // Below the figures that are negative, too.
  categoryAxis.tickLabelPosition = 'Low';
  if (plan.kind === 'bars') categoryAxis.reversePlotOrder = true;
  writeValueAxis(valueAxis, plan, figures('primary'));
  if (plan.series.some(({ axis }) => axis === 'secondary'))
    writeSecondaryAxis(chart, plan, figures('secondary'));
}

function writeFrame(chart: Excel.Chart, plan: ChartPlan): void {
  const { title, legend, format } = chart;
  format.fill.setSolidColor('#FFFFFF');
  format.border.color = CHART_LOOK.border;
  format.font.size = CHART_LOOK.size;
  format.font.color = CHART_LOOK.ink;
  title.text = chartText(plan.title);
  title.format.font.bold = true;
  title.format.font.size = CHART_LOOK.titleSize;
  title.format.font.color = CHART_LOOK.titleInk;
  legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) legend.position = 'Bottom';
}

/**
 * Writes the charts of a sheet whose cells and sizes are complete. `moved` says where the user put charts of ours, by
 * name; the others cover the cells of the plan.
 */
export async function writeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  moved: ReadonlyMap<string, MovedChart>,
): Promise<void> {
  const { charts = [] } = plan;
  if (charts.length === 0) return;
  const made: Parameters<typeof placeCharts>[2][number][] = [];
  for (const one of charts) {
    const [first] = one.series;
    if (first === undefined) continue;
    const chart = sheet.charts.add(TYPES[one.kind], rangeOf(sheet, first.values), 'Columns');
    chart.name = one.name;
    writeFrame(chart, one);
    writeSeries(sheet, chart, one);
    writeAxes(chart, one, plan);
    made.push({ chart, place: one.place, moved: moved.get(one.name) });
  }
  await placeCharts(context, sheet, made);
}
