import { civilFromDay, endOfMonth } from '../../ledger/cells/dates';
import { Problem } from '../../locales/problem';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import type { CurrencyAging } from '../../receivables/aging';
import type { GroupBy } from '../../receivables/grouping';
import type { HistoryDifference } from '../../receivables/history/historyDifferences';
import { NO_HISTORY } from '../../receivables/history/readHistory';
import type { MeasureChoices } from '../../receivables/measures/measureChoices';
import { windowAt, type GroupAt, type MeasureWindow } from '../../receivables/measures/measureWindow';
import { Overviewer, type Overview } from '../../receivables/measures/overview';
import type { Period } from '../../receivables/measures/periods';
import type { PeriodSums } from '../../receivables/measures/periodSums';
import type { UsedHistory } from '../history/usedHistory';
import type { ReportInput } from '../reportInput';
import { differencesSince, earlierMonths, type EarlierMonth } from './earlierMonths';

/** One month that the sheet shows. */
export interface DashboardMonth {
  readonly period: Period;
  readonly label: string;
  readonly sums: PeriodSums;
  /** The closing balance by bucket; of the whole ledger only. */
  readonly aged: readonly number[];
  /** The period of the measures that ends with the month. */
  readonly window: MeasureWindow;
}

/** The measures of one currency, and what they were made from. */
export interface OverviewData {
  readonly input: ReportInput;
  readonly overview: Overview;
  readonly currency: string;
  /** The currency in the aging; absent where nothing is open in it. */
  readonly part: CurrencyAging | undefined;
}

/** Everything that the dashboard of one currency is made from. */
export interface DashboardData extends OverviewData {
  /** The earliest first, the last one that of the as-of date; that one alone where the ledger has no history. */
  readonly months: readonly DashboardMonth[];
  /** Before them, as stored in the aging history. */
  readonly earlier: readonly EarlierMonth[];
  /** Stored days of the months shown of which the ledger says something else now. */
  readonly differences: readonly HistoryDifference[];
  readonly history: UsedHistory;
}

/** The currency asked for, else the one that is converted to, else the one with the largest open amount. */
function currencyOf({ intake, aging }: ReportInput, wanted: string | undefined): string {
  const { ledger } = intake;
  const reporting = aging.choice.valuation?.currency;
  const { currencies } = aging.placing.blocks;
  if (wanted !== undefined) {
    if (!currencies.includes(wanted)) throw new Problem('currencyUnknown', { currency: wanted });
    return wanted;
  }
  const [largest] = [...aging.currencies].sort((a, b) => b.total - a.total);
  return reporting ?? largest?.currency ?? ledger.currencies[0] ?? '';
}

/** A month's own name; with the day that it goes to where that is not the month's last. */
export function monthLabel({ to }: Pick<Period, 'to'>, language: Language): string {
  const { year, month, day } = civilFromDay(to);
  const name = `${String(year)}-${String(month).padStart(2, '0')}`;
  return to === endOfMonth(to) ? name : text(language, 'dashboard.month.toDay', { month: name, day });
}

/** What every line of the month table is called; those that are stored are marked. */
export function monthLabels({
  input,
  earlier,
  months,
}: Pick<DashboardData, 'input' | 'earlier' | 'months'>): readonly string[] {
  const stored = earlier.map((month) =>
    text(input.language, 'dashboard.stored.month', { month: monthLabel(month, input.language) }),
  );
  return [...stored, ...months.map(({ label }) => label)];
}

/** The months of a trend, of the whole ledger or of one group. */
export function monthsOf(
  { book, settings, shown }: Overview,
  language: Language,
  group?: GroupAt,
): readonly DashboardMonth[] {
  const grouped = group && book.groups[group.grouping];
  const positions = book.hasHistory ? shown : shown.slice(-1);
  return positions.flatMap((at): DashboardMonth[] => {
    const period = book.choice.periods[at];
    const sums = grouped ? grouped.sums(group.group, at) : book.total[at];
    if (period === undefined || sums === undefined) return [];
    const window = windowAt(book, settings, at, group);
    const aged = grouped ? [] : (book.aged[at] ?? []);
    return [{ period, label: monthLabel(period, language), sums, aged, window }];
  });
}

const NO_USED_HISTORY: UsedHistory = { stored: NO_HISTORY };

/**
 * The measures of one currency, parted by `groupings` besides customers. `input` has the aging by due date, with credits in
 * the buckets. Throws `currencyUnknown`.
 */
export function overviewData(
  input: ReportInput,
  request: { readonly measures: MeasureChoices; readonly currency?: string },
  groupings: readonly GroupBy[],
): OverviewData & { readonly overviewer: Overviewer } {
  const { aging, intake } = input;
  const { asOf, limits, unit = 'days', valuation } = aging.choice;
  const currency = currencyOf(input, request.currency);
  const overviewer = new Overviewer(intake.ledger, {
    asOf,
    currency,
    limits,
    unit,
    measures: request.measures,
    groupings,
    ...(valuation === undefined ? {} : { valuation }),
  });
  const part = aging.currencies.find((one) => one.currency === currency);
  return { input, overviewer, overview: overviewer.overview(), currency, part };
}

/** `input` has the aging by due date, with credits in the buckets. Throws `currencyUnknown`. */
export function dashboardData(
  input: ReportInput,
  request: { readonly measures: MeasureChoices; readonly currency?: string },
  history: UsedHistory = NO_USED_HISTORY,
): DashboardData {
  const data = overviewData(input, request, []);
  const { overview } = data;
  const { ledger } = input.intake;
  const months = monthsOf(overview, input.language);
  const first = months[0]?.period.from ?? overview.choice.asOf;
  return {
    ...data,
    months,
    earlier: earlierMonths(ledger, overview, history.stored),
    differences: differencesSince(first, ledger, overview, history.stored),
    history,
  };
}
