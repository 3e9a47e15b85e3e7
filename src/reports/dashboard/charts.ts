import { reportText as text, type ReportKey } from '../../locales/reportText';
import { measure } from '../../receivables/measures/measures';
import { amountFormat } from '../reportInput';
import { bucketLabel } from '../bucketLabel';
import { CHART_COLORS, type Area, type ChartColor, type ChartPlan, type ChartSeriesPlan } from '../plan';
import { monthLabels, type DashboardData } from './dashboardData';
import type { LargestPlace } from './largestTable';
import type { OverduePlace } from './overdueTable';
import { bucketKey } from './rollTable';
import type { TablePlace } from './tablePlace';

export type ChartName = 'aging' | 'dso' | 'cei' | 'topTen' | 'overdue';

/** Where the charts' figures stand, and where there is room for those that there is something to show in. */
export interface ChartSources {
  readonly roll: TablePlace;
  readonly trend: TablePlace | undefined;
  readonly largest: LargestPlace | undefined;
  readonly overdue: OverduePlace | undefined;
  readonly places: Readonly<Partial<Record<ChartName, Area>>>;
}

/** From not due to the oldest bucket, however many there are. */
function bucketColor(at: number, buckets: number): ChartColor {
  const steps = CHART_COLORS.indexOf('hottest');
  return CHART_COLORS[buckets < 2 ? 0 : Math.round((at / (buckets - 1)) * steps)] ?? 'muted';
}

function span(labels: readonly string[]): { readonly from: string; readonly to: string } {
  return { from: labels[0] ?? '', to: labels.at(-1) ?? '' };
}

function agingChart(data: DashboardData, roll: TablePlace, place: Area): ChartPlan {
  const { language } = data.input;
  const { buckets } = data.overview.book;
  const marked = data.earlier.length === 0 ? '' : ` ${text(language, 'dashboard.stored.chart')}`;
  return {
    name: 'aging',
    title: text(language, 'chart.aging'),
    kind: 'stackedColumns',
    categories: roll.area('month'),
    series: buckets.map((bucket, at) => ({
      name: bucketLabel(bucket, language, 'due'),
      values: roll.area(bucketKey(at)),
      as: 'column',
      axis: 'primary',
      color: bucketColor(at, buckets.length),
    })),
    place,
    format: amountFormat(data.currency),
    description: `${text(language, 'chart.aging.about', span(monthLabels(data)))}${marked}`,
  };
}

/** Lines of the table of measures; none where no month has a value. */
function trendChart(
  data: DashboardData,
  trend: TablePlace,
  wanted: {
    readonly name: 'dso' | 'cei';
    readonly place: Area;
    readonly format: ChartPlan['format'];
    readonly lines: readonly (readonly [key: string, words: ReportKey, color: ChartColor])[];
  },
): ChartPlan {
  const { language } = data.input;
  const { name, place, format, lines } = wanted;
  return {
    name,
    title: text(language, `chart.${name}`),
    kind: 'lines',
    categories: trend.area('month'),
    series: lines
      .filter(([key]) => trend.has(key))
      .map(([key, words, color]): ChartSeriesPlan => ({
        name: text(language, words),
        values: trend.area(key),
        as: 'line',
        axis: 'primary',
        color,
      })),
    place,
    format,
    description: text(language, `chart.${name}.about`, span(data.months.map(({ label }) => label))),
  };
}

/** The charts of months that there is something to show in: one value is no trend. */
export function monthChartNames({
  overview,
  months,
  earlier,
}: DashboardData): readonly ('aging' | 'dso' | 'cei')[] {
  const aged = [...earlier.map(({ figures }) => figures?.buckets ?? []), ...months.map((one) => one.aged)];
  const moved = aged.length > 1 && aged.some((buckets) => buckets.some((amount) => amount !== 0));
  const aging = moved ? (['aging'] as const) : [];
  if (!overview.book.hasHistory || months.length < 2) return aging;
  const has = (id: 'dso' | 'cei'): boolean =>
    months.filter(({ window }) => 'value' in measure(id, window).result).length > 1;
  return [...aging, ...(['dso', 'cei'] as const).filter((id) => has(id))];
}

function monthCharts(data: DashboardData, sources: ChartSources): ChartPlan[] {
  const {
    roll,
    trend,
    places: { aging, dso, cei },
  } = sources;
  const aged = aging === undefined ? [] : [agingChart(data, roll, aging)];
  if (trend === undefined) return aged;
  return [
    ...aged,
    ...(dso === undefined
      ? []
      : [
          trendChart(data, trend, {
            name: 'dso',
            place: dso,
            format: 'decimal',
            lines: [
              ['dso', 'dashboard.trend.dso', 'accent'],
              ['dsoBest', 'dashboard.trend.dsoBest', 'calm'],
            ],
          }),
        ]),
    ...(cei === undefined
      ? []
      : [
          trendChart(data, trend, {
            name: 'cei',
            place: cei,
            format: 'percent',
            lines: [
              ['cei', 'dashboard.trend.cei', 'accent'],
              ['ceiTarget', 'dashboard.trend.ceiTarget', 'muted'],
            ],
          }),
        ]),
  ];
}

function topTenChart(data: DashboardData, { place, count }: LargestPlace, over: Area): ChartPlan {
  const { language } = data.input;
  const names = place.keys[0] ?? '';
  return {
    name: 'topTen',
    title: text(language, 'chart.topTen'),
    kind: 'columns',
    categories: place.area(names, count),
    series: [
      {
        name: text(language, 'dashboard.balance'),
        values: place.area('balance', count),
        as: 'column',
        axis: 'primary',
        color: 'calm',
      },
      {
        name: text(language, 'dashboard.cumulative'),
        values: place.area('cumulative', count),
        as: 'line',
        axis: 'secondary',
        color: 'accent',
      },
    ],
    place: over,
    format: amountFormat(data.currency),
    secondaryFormat: 'percent',
    description: text(language, 'chart.topTen.about', { count }),
  };
}

function overdueChart(data: DashboardData, { place, count, by }: OverduePlace, over: Area): ChartPlan {
  const { language } = data.input;
  return {
    name: 'overdue',
    title: text(language, `dashboard.${by}`),
    kind: 'bars',
    categories: place.area(place.keys[0] ?? '', count),
    series: [
      {
        name: text(language, 'dashboard.overdue'),
        values: place.area('overdue', count),
        as: 'column',
        axis: 'primary',
        color: 'hot',
      },
    ],
    place: over,
    format: amountFormat(data.currency),
    description: text(language, `chart.${by}.about`),
  };
}

/** The charts that there is room for. */
export function dashboardCharts(data: DashboardData, sources: ChartSources): readonly ChartPlan[] {
  const {
    largest,
    overdue,
    places: { topTen, overdue: beside },
  } = sources;
  return [
    ...monthCharts(data, sources),
    ...(largest === undefined || topTen === undefined ? [] : [topTenChart(data, largest, topTen)]),
    ...(overdue === undefined || beside === undefined ? [] : [overdueChart(data, overdue, beside)]),
  ];
}
