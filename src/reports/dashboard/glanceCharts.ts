import { reportText as text } from '../../locales/reportText';
import type { CustomerAging } from '../../receivables/aging';
import type { Figure } from '../../receivables/figure';
import type { MeasureId } from '../../receivables/measures/measureIds';
import { DEFINITIONS, measure } from '../../receivables/measures/measures';
import { moneySum } from '../../ledger/moneySums';
import { bucketLabel } from '../bucketLabel';
import { groupText } from '../groupText';
import { monthLabels, type DashboardData } from './dashboardData';
import type { GlanceUnit } from './glance';

export interface GlanceSeries {
  readonly name: string;
  readonly unit: GlanceUnit;
  /** By line of the chart; undefined where there is no value. */
  readonly values: readonly (number | undefined)[];
  /** What stands behind each value, where that is a sum of items. */
  readonly figures?: readonly (Figure | undefined)[];
  /** A straight line to be reached. */
  readonly isTarget?: true;
}

/** A picture of figures, which a table of the same figures can stand for: a line for each label. */
export interface GlanceChart {
  readonly id: 'aging' | 'balance' | 'dso' | 'cei' | 'topTen' | 'owners' | 'overdueCustomers';
  readonly kind: 'stack' | 'lines' | 'ranking';
  readonly title: string;
  readonly about: string;
  /** Heading of the labels. */
  readonly head: string;
  readonly labels: readonly string[];
  readonly series: readonly GlanceSeries[];
}

const TOP = 10;
const SHOWN_OVERDUE = 8;

function span({ months }: DashboardData): { readonly from: string; readonly to: string } {
  return { from: months[0]?.label ?? '', to: months.at(-1)?.label ?? '' };
}

export function monthly(data: DashboardData): Pick<GlanceChart, 'head' | 'labels'> {
  const { months, input } = data;
  return { head: text(input.language, 'dashboard.month'), labels: months.map(({ label }) => label) };
}

function agingChart(data: DashboardData): GlanceChart {
  const { months, earlier, input, overview, currency } = data;
  const { language } = input;
  const labels = monthLabels(data);
  const marked = earlier.length === 0 ? '' : ` ${text(language, 'dashboard.stored.chart')}`;
  const span = { from: labels[0] ?? '', to: labels.at(-1) ?? '' };
  return {
    id: 'aging',
    kind: 'stack',
    title: text(language, 'chart.aging'),
    about: `${text(language, 'chart.aging.about', span)}${marked}`,
    head: text(language, 'dashboard.month'),
    labels,
    series: overview.book.buckets.map((bucket, at) => ({
      name: bucketLabel(bucket, language, 'due'),
      unit: 'money',
      values: [
        ...earlier.map(({ figures }) => figures?.buckets?.[at]),
        ...months.map(({ aged }) => aged[at]),
      ],
      // The ledger has no items of the stored months.
      figures: [
        ...earlier.map(() => undefined),
        ...months.map(({ period }) => ({ currency, on: period.to, bucket: at })),
      ],
    })),
  };
}

/** A measure's line; a click on it shows what stood at the month's end that it is about. */
function trend(data: DashboardData, id: MeasureId, behind: Figure): GlanceSeries {
  const { months, currency } = data;
  return {
    name: text(data.input.language, `measure.${id}`),
    unit: DEFINITIONS[id].unit,
    values: months.map(({ window }) => {
      const { result } = measure(id, window);
      return 'value' in result ? result.value : undefined;
    }),
    figures: months.map(({ period }) => ({ currency, on: period.to, ...behind })),
  };
}

function targetOf(data: DashboardData, id: MeasureId): readonly GlanceSeries[] {
  const target = data.overview.choice.measures.targets[id];
  if (target === undefined) return [];
  return [
    {
      name: text(data.input.language, 'dashboard.target'),
      unit: DEFINITIONS[id].unit,
      values: data.months.map(() => target),
      isTarget: true,
    },
  ];
}

function trendChart(data: DashboardData, id: 'dso' | 'cei', series: readonly GlanceSeries[]): GlanceChart {
  const { language } = data.input;
  return {
    id,
    kind: 'lines',
    title: text(language, `chart.${id}`),
    about: text(language, `chart.${id}.about`, span(data)),
    ...monthly(data),
    series: [...series, ...targetOf(data, id)],
  };
}

function topTenChart({ input, part, currency, overview }: DashboardData): GlanceChart {
  const { owed } = overview.now.window.inputs;
  return largestChart(input, currency, { customers: part?.customers ?? [], owed });
}

/** Who owes most, with which share of all that is owed they make together. */
export function largestChart(
  input: DashboardData['input'],
  currency: string,
  { customers, owed }: { readonly customers: readonly CustomerAging[]; readonly owed: number },
): GlanceChart {
  const { language, intake } = input;
  const top = customers.filter(({ total }) => total > 0).slice(0, TOP);
  const who = top.map(({ customer }) => {
    const { number = '', name = '' } = intake.ledger.customers[customer] ?? {};
    return { number, name };
  });
  const balances = top.map(({ total }) => total);
  return {
    id: 'topTen',
    kind: 'ranking',
    title: text(language, 'chart.topTen'),
    about: text(language, 'chart.topTen.about', { count: top.length }),
    head: text(language, 'column.customerName'),
    labels: who.map(({ number, name }) => (name === '' ? number : name)),
    series: [
      {
        name: text(language, 'dashboard.balance'),
        unit: 'money',
        values: balances,
        figures: who.map((customer) => ({ currency, customer })),
      },
      {
        name: text(language, 'dashboard.cumulative'),
        unit: 'share',
        values: balances.map((_, at) => moneySum(balances.slice(0, at + 1)) / owed),
      },
    ],
  };
}

/** By owner where the ledger names owners, else by customer. */
function overdueChart({ input, part, currency }: DashboardData): GlanceChart {
  const { language, intake, aging } = input;
  const byOwner = aging.choice.groupBy === 'owner';
  const all = byOwner
    ? (part?.groups ?? []).map(({ label, overdue }) => {
        const group = groupText(label, aging, language);
        return { label: group, overdue, who: { group } satisfies Figure };
      })
    : (part?.customers ?? []).map(({ customer, overdue }) => {
        const { number = '', name = '' } = intake.ledger.customers[customer] ?? {};
        return { label: name === '' ? number : name, overdue, who: { customer: { number, name } } };
      });
  const late = all.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const shown = late.slice(0, SHOWN_OVERDUE);
  const id = byOwner ? 'owners' : 'overdueCustomers';
  return {
    id,
    kind: 'ranking',
    title: text(language, `dashboard.${id}`),
    about: text(language, `chart.${id}.about`),
    head: text(language, byOwner ? 'column.owner' : 'column.customerName'),
    labels: shown.map(({ label }) => label),
    series: [
      {
        name: text(language, 'dashboard.overdue'),
        unit: 'money',
        values: shown.map(({ overdue }) => overdue),
        figures: shown.map(({ who }) => ({ currency, ...who, part: 'overdue' })),
      },
    ],
  };
}

/** Measures by month; none of a ledger that does not tell its history. */
export function trendCharts(data: DashboardData): readonly GlanceChart[] {
  if (!data.overview.book.hasHistory) return [];
  return [
    trendChart(data, 'dso', [trend(data, 'dso', {}), trend(data, 'dsoBest', { bucket: 0 })]),
    trendChart(data, 'cei', [trend(data, 'cei', { part: 'overdue' })]),
  ];
}

/** Whether a picture has a value to show. */
export function hasValues({ series }: GlanceChart): boolean {
  return series.some(
    ({ values, isTarget }) => isTarget === undefined && values.some((value) => value !== undefined),
  );
}

/** The pictures of a dashboard; none without a value. */
export function glanceCharts(data: DashboardData): readonly GlanceChart[] {
  return [agingChart(data), ...trendCharts(data), topTenChart(data), overdueChart(data)].filter(hasValues);
}
