import { endOfMonth } from '../../ledger/cells/dates';
import { Problem } from '../../locales/problem';
import type { End } from '../../receivables/measures/comparedBooks';
import type { Overviewer } from '../../receivables/measures/overview';
import type { Period } from '../../receivables/measures/periods';
import { trendsOf, type TrendId, type TrendLines, type Trends } from '../../receivables/measures/trends';
import { overviewData, type OverviewData } from '../dashboard/dashboardData';
import { inPeriod, MOST_LINES } from '../measures/measuresData';
import type { ReportInput } from '../reportInput';
import type { MeasuredBy, TrendsRequest } from '../reportRequest';

/** An end of earlier periods that the latest are compared with. */
export interface Then {
  readonly trends: Trends;
  readonly period: Period;
  /** Its position among the shown months, where it is one of them. */
  readonly month: number | undefined;
}

/** Everything that the sheet of one currency is made from. */
export interface TrendData extends OverviewData {
  readonly groupBy: MeasuredBy;
  readonly shown: readonly TrendId[];
  /** By group: the customer's key, else as the ledger says. */
  readonly labels: readonly string[];
  /** The group of each line, largest receivables first; undefined for the others together, who stand last. */
  readonly lines: readonly (number | undefined)[];
  /** How many groups that line stands for. */
  readonly others: number;
  /** The months shown, the earliest first, and how many were asked for. */
  readonly months: readonly Period[];
  readonly wanted: number;
  /** By line, month by month; the whole ledger's line comes after the last one. */
  readonly trends: Trends;
  /** The period before, unless that is a year, and the one that ended a year earlier; absent where the ledger is too short. */
  readonly previous: Then | undefined;
  readonly lastYear: Then | undefined;
}

/** Positions of the months whose whole period the ledger has, at most `wanted` of them. */
function shownMonths({ book, settings }: Overviewer, wanted: number): readonly number[] {
  const { length } = book.choice.periods;
  const first = Math.max(settings.months - 1, length - wanted);
  return Array.from({ length: length - first }, (_, at) => first + at);
}

/** Ends of months are compared with ends of months, another day with the same day of an earlier month. */
function thenOf(
  { book, settings }: Overviewer,
  end: End | undefined,
  ids: readonly TrendId[],
  lines: TrendLines,
  shown: readonly number[],
): Then | undefined {
  const period = end?.book.choice.periods[end.at];
  if (end === undefined || period === undefined || end.at - settings.months + 1 < 0) return undefined;
  const month = end.book === book ? shown.indexOf(end.at) : -1;
  return {
    period,
    trends: trendsOf(end.book, settings, ids, [end.at], lines),
    month: month === -1 ? undefined : month,
  };
}

/**
 * Measures by the groups of `groupBy` month by month. `input` has the aging by due date, with credits in the buckets.
 * Throws `currencyUnknown`, `noGroupColumn`, and `measureNeedsHistory` for a list of open items.
 */
export function trendData(input: ReportInput, request: TrendsRequest, most = MOST_LINES): TrendData {
  const { groupBy, shown, over } = request;
  if (input.intake.ledger.shape === 'openItems') throw new Problem('measureNeedsHistory');
  const isCustomer = groupBy === 'customer';
  const { overviewer, ...data } = overviewData(input, request, isCustomer ? [] : [groupBy]);
  const { book, settings, ends } = overviewer;
  // A book has its customers first, then what it was asked for.
  const grouping = isCustomer ? 0 : 1;
  const groups = book.groups[grouping];
  const months = shownMonths(overviewer, over);
  const closing = groups?.each('closing', book.choice.periods.length - 1);
  const found =
    groups === undefined
      ? []
      : [...inPeriod(groups, book, months.length + settings.months - 1)].sort(
          (a, b) => (closing?.[b] ?? 0) - (closing?.[a] ?? 0),
        );
  // One alone has a line of its own.
  const named = found.length === most + 1 ? found : found.slice(0, most);
  const others = found.length - named.length;
  const lines = { grouping, groups: named, hasOthers: others > 0 };
  const ids = [...new Set<TrendId>([...shown, 'end'])];
  return {
    ...data,
    groupBy,
    shown,
    labels: groups?.labels ?? [],
    lines: others > 0 ? [...named, undefined] : named,
    others,
    months: months.flatMap((at) => book.choice.periods[at] ?? []),
    wanted: over,
    trends: trendsOf(book, settings, ids, months, lines),
    previous: settings.months === 12 ? undefined : thenOf(overviewer, ends.previous, ids, lines, months),
    lastYear: thenOf(overviewer, ends.lastYear, ids, lines, months),
  };
}

/** Whether the last month is still going on. */
export function isUnfinished({ overview }: Pick<TrendData, 'overview'>): boolean {
  const { asOf } = overview.choice;
  return asOf !== endOfMonth(asOf);
}
