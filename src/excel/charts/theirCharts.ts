import { changeFormula, type Reference } from '../formulas/formulaText';
import type { SheetInfo } from '../ownedSheets';
import { BOX, type ChartBox } from './ownCharts';

/** A series of the user's and the cells that it shows; absent where they are none that we can read. */
export interface TheirSeries {
  readonly name: string;
  readonly type: Excel.ChartSeries['chartType'];
  readonly axisGroup: Excel.ChartSeries['axisGroup'];
  readonly values?: Reference;
  readonly categories?: Reference;
}

/** A chart of the user's that shows cells of a report which will go, or stands on one. */
export interface TheirChart {
  readonly chart: Excel.Chart;
  /** Where it stands, with the size of our part of it. */
  readonly info: SheetInfo;
  readonly isOnReport: boolean;
  readonly part: Pick<ChartBox, 'width' | 'height'>;
  readonly name: string;
  readonly type: Excel.Chart['chartType'];
  readonly title: string | undefined;
  readonly box: ChartBox;
  readonly series: readonly TheirSeries[];
}

export interface TheirCharts {
  readonly charts: readonly TheirChart[];
  /** Charts on reports that cannot be read. */
  readonly unread: readonly string[];
  /** Sheets with charts of which Excel does not tell what they show. */
  readonly unchecked: readonly string[];
}

export const NO_CHARTS: TheirCharts = { charts: [], unread: [], unchecked: [] };

/** A chart that is not ours. */
interface Listed {
  readonly chart: Excel.Chart;
  readonly info: SheetInfo;
  readonly isOnReport: boolean;
}

/** The cells that a source names, `Sheet1!$A$2:$A$9`; nothing for other workbooks, lists of values and several areas. */
function cellsOf(source: string): Reference | undefined {
  if (source.includes('[')) return undefined;
  const found: Reference[] = [];
  changeFormula(source.startsWith('=') ? source : `=${source}`, {
    reference: (reference) => {
      found.push(reference);
      return undefined;
    },
  });
  return found.length === 1 ? found[0] : undefined;
}

async function listTheirs(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  replaced: readonly SheetInfo[],
): Promise<readonly Listed[]> {
  for (const { sheet } of infos) sheet.charts.load('items/name');
  await context.sync();
  return infos.flatMap((info) => {
    const ours = (info.layout?.charts ?? []).map(({ name }) => name);
    const { items } = info.sheet.charts;
    // Of two charts of one name the first is ours.
    return items
      .filter(({ name }, at) => !ours.includes(name) || items.findIndex((one) => one.name === name) < at)
      .map((chart) => ({ chart, info, isOnReport: replaced.includes(info) }));
  });
}

const hasNumberAxes = (type: string): boolean => /^(?:XYScatter|Bubble)/.test(type);
const isRound = (type: string): boolean => /^(?:Pie|Doughnut)/.test(type);

async function readTogether(
  context: Excel.RequestContext,
  listed: readonly Listed[],
): Promise<readonly TheirChart[]> {
  const looked = listed.map((one) => {
    const { chart, info } = one;
    chart.load(['name', 'chartType', ...BOX].join(','));
    chart.title.load('text,visible');
    chart.series.load('items/name,items/chartType');
    const { rows = 1, columns = 1 } = info.layout ?? {};
    return {
      ...one,
      part: info.sheet.getRangeByIndexes(0, 0, rows, Math.max(1, columns)).load('width,height'),
    };
  });
  await context.sync();
  const sources = looked.map(({ chart }) =>
    chart.series.items.map((series) => {
      const [x, y] = hasNumberAxes(series.chartType)
        ? (['XValues', 'YValues'] as const)
        : (['Categories', 'Values'] as const);
      if (!isRound(series.chartType)) series.load('axisGroup');
      return {
        series,
        x: series.getDimensionDataSourceString(x),
        y: series.getDimensionDataSourceString(y),
      };
    }),
  );
  await context.sync();
  return looked.map(({ chart, info, isOnReport, part }, at): TheirChart => {
    const { left, top, width, height } = chart;
    const series = (sources[at] ?? []).map((one): TheirSeries => {
      const values = cellsOf(one.y.value);
      const categories = cellsOf(one.x.value);
      const { name, chartType } = one.series;
      const axisGroup = isRound(chartType) ? 'Primary' : one.series.axisGroup;
      return {
        name,
        type: chartType,
        axisGroup,
        ...(values === undefined ? {} : { values }),
        ...(categories === undefined ? {} : { categories }),
      };
    });
    return {
      chart,
      info,
      isOnReport,
      part: { width: part.width, height: part.height },
      name: chart.name,
      type: chart.chartType,
      title: chart.title.visible ? chart.title.text : undefined,
      box: { left, top, width, height },
      series,
    };
  });
}

/** Reads charts; one of a kind that Excel's API does not know spoils its request, so that it is looked for. */
async function readApart(
  context: Excel.RequestContext,
  listed: readonly Listed[],
  unread: Listed[],
): Promise<readonly TheirChart[]> {
  try {
    return await readTogether(context, listed);
  } catch {
    if (listed.length <= 1) {
      unread.push(...listed);
      return [];
    }
    const half = Math.ceil(listed.length / 2);
    const first = await readApart(context, listed.slice(0, half), unread);
    return [...first, ...(await readApart(context, listed.slice(half), unread))];
  }
}

/** The user's charts on reports that will go, and those elsewhere that show such a report's cells. */
export async function readTheirCharts(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  replaced: readonly SheetInfo[],
): Promise<TheirCharts> {
  if (replaced.length === 0) return NO_CHARTS;
  const listed = await listTheirs(context, infos, replaced);
  if (listed.length === 0) return NO_CHARTS;
  const onReports = (all: readonly Listed[]): string[] =>
    all.flatMap(({ isOnReport, chart }) => (isOnReport ? [chart.name] : []));
  // Which cells a chart shows is told since ExcelApi 1.15.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) {
    const elsewhere = listed.filter(({ isOnReport }) => !isOnReport).map(({ info }) => info.name);
    return { charts: [], unread: onReports(listed), unchecked: [...new Set(elsewhere)] };
  }
  const unread: Listed[] = [];
  const charts = await readApart(context, listed, unread);
  const going = new Set(replaced.map(({ name }) => name.toLowerCase()));
  const names = (reference: Reference | undefined): boolean =>
    reference?.sheet !== undefined && going.has(reference.sheet.toLowerCase());
  return {
    charts: charts.filter(
      ({ isOnReport, series }) =>
        isOnReport || series.some(({ values, categories }) => names(values) || names(categories)),
    ),
    unread: onReports(unread),
    unchecked: [],
  };
}
