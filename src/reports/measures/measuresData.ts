import type { GroupedSums, MeasureBook } from '../../receivables/measures/measureBook';
import type { MeasureChoices } from '../../receivables/measures/measureChoices';
import { INPUTS, type InputName } from '../../receivables/measures/measureIds';
import type { GroupAt, MeasureWindow } from '../../receivables/measures/measureWindow';
import type { Overviewer } from '../../receivables/measures/overview';
import { END_SUMS, type SumName } from '../../receivables/measures/periodSums';
import { moneySum } from '../../ledger/moneySums';
import { overviewData, type OverviewData } from '../dashboard/dashboardData';
import type { ReportInput } from '../reportInput';
import type { MeasuredBy } from '../reportRequest';

/** More lines than a reader goes through: the rest stand together in one. */
export const MOST_LINES = 500;

/** The period of a measure, and the two that it is compared with. */
export interface Windows {
  readonly now: MeasureWindow;
  readonly previous: MeasureWindow | undefined;
  readonly lastYear: MeasureWindow | undefined;
}

/** What the measures of one line are made from; `group` is missing where it stands for several. */
export interface GroupLine {
  readonly group: number | undefined;
  readonly windows: Windows;
}

export interface MeasuresData extends OverviewData {
  readonly groupBy: MeasuredBy;
  /** By group: the customer's key, else as the ledger says. */
  readonly labels: readonly string[];
  /** Largest receivables first; the others, where there are any, stand last. */
  readonly lines: readonly GroupLine[];
  /** How many groups the last line stands for; 0 where every line is one. */
  readonly others: number;
  readonly total: Windows;
}

const MOVED = [
  'invoiced',
  'credited',
  'received',
  'writtenOff',
  'other',
] as const satisfies readonly SumName[];
/** Inputs that the days and months of all lines have in common, or that only the whole ledger has. */
const NO_SUMS: readonly InputName[] = [
  'days',
  'yearDays',
  'months',
  'customers',
  'owed',
  'topCustomer',
  'topFive',
  'topTen',
];

/** Groups that something stood open of, or moved, in the months that end the book. */
export function inPeriod(
  { labels, each }: GroupedSums,
  { choice }: MeasureBook,
  months: number,
): readonly number[] {
  const last = choice.periods.length - 1;
  const first = Math.max(0, last - months + 1);
  const found = new Uint8Array(labels.length);
  const look = (name: SumName, period: number): void => {
    each(name, period).forEach((sum, group) => {
      // What a list of open items cannot tell is no number.
      if (Math.abs(sum) > 0) found[group] = 1;
    });
  };
  for (const name of END_SUMS) look(name, last);
  look('opening', first);
  for (let period = first; period <= last; period++) for (const name of MOVED) look(name, period);
  return labels.flatMap((_, group) => (found[group] === 1 ? [group] : []));
}

function windowsOf(overviewer: Overviewer, now: MeasureWindow, group?: GroupAt): Windows {
  return {
    now: overviewer.window('now', group) ?? now,
    previous: overviewer.window('previous', group),
    lastYear: overviewer.window('lastYear', group),
  };
}

/** What a whole has beyond some of its parts: the sums tie whatever the parts leave over. */
function rest(whole: MeasureWindow, parts: readonly (MeasureWindow | undefined)[]): MeasureWindow {
  const sums = INPUTS.filter((name) => !NO_SUMS.includes(name)).map((name) => [
    name,
    moneySum(
      parts.map((part) => -(part?.inputs[name] ?? 0)),
      whole.inputs[name],
    ),
  ]);
  const inputs = { ...whole.inputs, ...(Object.fromEntries(sums) as Partial<MeasureWindow['inputs']>) };
  return { ...whole, inputs, sales: [], balances: undefined, spread: undefined };
}

function othersOf(total: Windows, lines: readonly GroupLine[]): GroupLine {
  const at = (end: keyof Windows): MeasureWindow | undefined =>
    total[end] &&
    rest(
      total[end],
      lines.map(({ windows }) => windows[end]),
    );
  return {
    group: undefined,
    windows: { now: at('now') ?? total.now, previous: at('previous'), lastYear: at('lastYear') },
  };
}

/**
 * The measures of one currency by the groups of `groupBy`. `input` has the aging by due date, with credits in the buckets.
 * Throws `currencyUnknown`, `noGroupColumn`.
 */
export function measuresData(
  input: ReportInput,
  request: { readonly groupBy: MeasuredBy; readonly measures: MeasureChoices; readonly currency?: string },
  most = MOST_LINES,
): MeasuresData {
  const { groupBy } = request;
  const isCustomer = groupBy === 'customer';
  const { overviewer, ...data } = overviewData(input, request, isCustomer ? [] : [groupBy]);
  const { book, settings } = overviewer;
  // A book has its customers first, then what it was asked for.
  const grouping = isCustomer ? 0 : 1;
  const groups = book.groups[grouping];
  const total = windowsOf(overviewer, data.overview.now.window);
  if (groups === undefined) return { ...data, groupBy, labels: [], lines: [], others: 0, total };
  const closing = groups.each('closing', book.choice.periods.length - 1);
  const found = [...inPeriod(groups, book, book.hasHistory ? settings.months : 1)].sort(
    (a, b) => (closing[b] ?? 0) - (closing[a] ?? 0),
  );
  // One alone has a line of its own.
  const named = found.length === most + 1 ? found : found.slice(0, most);
  const lines = named.map((group): GroupLine => ({
    group,
    windows: windowsOf(overviewer, total.now, { grouping, group }),
  }));
  const others = found.length - named.length;
  return {
    ...data,
    groupBy,
    labels: groups.labels,
    lines: others === 0 ? lines : [...lines, othersOf(total, lines)],
    others,
    total,
  };
}
