import { reportText as text } from '../../locales/reportText';
import type { Figure } from '../../receivables/figure';
import { NO_HISTORY } from '../../receivables/history/readHistory';
import type { MeasureId } from '../../receivables/measures/measureIds';
import type { GroupAt } from '../../receivables/measures/measureWindow';
import type { Overview, Overviewer } from '../../receivables/measures/overview';
import { moneySum } from '../../ledger/moneySums';
import { groupText } from '../groupText';
import { inPeriod } from '../measures/measuresData';
import type { ReportInput } from '../reportInput';
import type { MeasuredBy, MeasuresRequest } from '../reportRequest';
import { monthsOf, overviewData, type DashboardData, type OverviewData } from './dashboardData';
import { glanceWith, type Glance } from './glance';
import { hasValues, largestChart, monthly, trendCharts, type GlanceChart } from './glanceCharts';

/** One customer, owner or group of a column. */
export interface GlanceGroup {
  /** The key of a customer, else as the ledger says. */
  readonly key: string;
  readonly name: string;
  readonly balance: number;
}

/** Dashboards of every group of a ledger; one is worked out when it is asked for. */
export interface GroupedGlance {
  readonly by: MeasuredBy;
  readonly currency: string;
  /** With something open or moved in the months of the trends, the largest receivables first. */
  readonly groups: readonly GlanceGroup[];
  /** Undefined for a key that no group has. */
  readonly of: (key: string) => Glance | undefined;
}

/** What a group has no answer to: how receivables are spread over customers is asked of the whole ledger. */
const OF_THE_WHOLE: readonly MeasureId[] = ['topCustomer', 'topFive', 'topTen', 'herfindahl'];

/** The overview of one group, as that of a whole ledger stands; targets are the whole ledger's. */
function overviewOf(overviewer: Overviewer, whole: Overview, group: GroupAt): Overview {
  const { window, measures } = overviewer.measures(group);
  return {
    ...whole,
    choice: { ...whole.choice, measures: { ...whole.choice.measures, targets: {} } },
    now: { window, measures: measures.filter(({ id }) => !OF_THE_WHOLE.includes(id)) },
    previous: overviewer.window('previous', group),
    lastYear: overviewer.window('lastYear', group),
  };
}

/** What was owed at the end of each month, and what of it was late: a book has the buckets of the whole ledger only. */
function balanceChart(data: DashboardData): GlanceChart {
  const { months, input, currency } = data;
  const { language } = input;
  const [first, last] = [months[0], months.at(-1)];
  const span = { from: first?.label ?? '', to: last?.label ?? '' };
  const at = (part: Figure): readonly Figure[] =>
    months.map(({ period }) => ({ currency, on: period.to, ...part }));
  return {
    id: 'balance',
    kind: 'stack',
    title: text(language, 'chart.balance'),
    about: text(language, 'chart.balance.about', span),
    ...monthly(data),
    series: [
      {
        name: text(language, 'bucket.notDue'),
        unit: 'money',
        values: months.map(({ sums }) => sums.notDue),
        figures: at({ bucket: 0 }),
      },
      {
        name: text(language, 'dashboard.overdue'),
        unit: 'money',
        values: months.map(({ sums }) => moneySum([sums.closing, -sums.notDue])),
        figures: at({ part: 'overdue' }),
      },
    ],
  };
}

/** The customers of a group, where it is not one itself. */
function customersChart({ input, currency, part }: OverviewData, label: string): readonly GlanceChart[] {
  const customers = part?.groups.find((group) => group.label === label)?.customers ?? [];
  const owed = moneySum(customers.map(({ total }) => Math.max(0, total)));
  return customers.length === 0 ? [] : [largestChart(input, currency, { customers, owed })];
}

/** The same with figures of the group alone. */
function narrowed(found: Glance, who: Figure): Glance {
  const cards = found.cards.map((card) => ({
    ...card,
    inputs: card.inputs.map(({ figure, ...input }) =>
      figure === undefined ? input : { ...input, figure: { ...figure, ...who } },
    ),
  }));
  const charts = found.charts.map((chart) => ({
    ...chart,
    series: chart.series.map(({ figures, ...one }) =>
      figures === undefined
        ? one
        : { ...one, figures: figures.map((figure) => figure && { ...figure, ...who }) },
    ),
  }));
  return { ...found, cards, charts };
}

/**
 * The dashboards of the customers, owners or groups of a column. `input` has the aging by due date, grouped like
 * `request`, with credits in the buckets. Throws `currencyUnknown`, `noGroupColumn`.
 */
export function groupedGlance(input: ReportInput, request: MeasuresRequest): GroupedGlance {
  const { groupBy } = request;
  const { language, intake, aging } = input;
  const isCustomer = groupBy === 'customer';
  const { overviewer, ...whole } = overviewData(input, request, isCustomer ? [] : [groupBy]);
  const { book, shown } = whole.overview;
  // A book has its customers first, then what it was asked for.
  const grouping = isCustomer ? 0 : 1;
  const sums = book.groups[grouping];
  const labels = sums?.labels ?? [];
  const closing = sums?.each('closing', book.choice.periods.length - 1);
  const found = sums === undefined ? [] : inPeriod(sums, book, book.hasHistory ? shown.length : 1);
  const whoIs = (group: number): { readonly number: string; readonly name: string } => {
    const { number = '', name = '' } = intake.ledger.customers[group] ?? {};
    return { number, name };
  };
  const nameOf = (group: number): string => {
    if (!isCustomer) return groupText(labels[group] ?? '', aging, language);
    const { number, name } = whoIs(group);
    return `${number} ${name}`.trim();
  };
  const groups = found
    .map((group) => ({ key: labels[group] ?? '', name: nameOf(group), balance: closing?.[group] ?? 0 }))
    .sort((a, b) => b.balance - a.balance);
  const places = new Map(found.map((group) => [labels[group] ?? '', group]));
  const hasTargets = Object.keys(request.measures.targets).length > 0;
  return {
    by: groupBy,
    currency: whole.currency,
    groups,
    of: (key) => {
      const group = places.get(key);
      if (group === undefined) return undefined;
      const at = { grouping, group };
      const data: DashboardData = {
        ...whole,
        overview: overviewOf(overviewer, whole.overview, at),
        months: monthsOf(whole.overview, whole.input.language, at),
        earlier: [],
        differences: [],
        history: { stored: NO_HISTORY },
      };
      const charts = [balanceChart(data), ...trendCharts(data)].filter(hasValues);
      const notes = hasTargets ? [text(language, 'dashboard.group.targets')] : [];
      const more = isCustomer ? [] : customersChart(whole, key);
      const who = isCustomer ? { customer: whoIs(group) } : { group: nameOf(group) };
      return narrowed(glanceWith(data, { notes, charts: [...charts, ...more] }), who);
    },
  };
}
