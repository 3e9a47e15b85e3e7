import type { ProblemCode } from '../../locales/problem';
import { moneySum } from '../../ledger/moneySums';
import { concentration, type Concentration } from './concentration';
import type { MonthOfSales } from './formulas';
import type { MeasureBook } from './measureBook';
import type { InputName } from './measureIds';
import { yearDays, type DaysConvention, type Period } from './periods';
import { AT_RISK_DAYS, joined, type PeriodSums } from './periodSums';

/** What counts as credit sales: invoices less credit notes, invoices alone, or both without what was paid at once. */
export const CREDIT_SALES = ['net', 'gross', 'netWithoutCash'] as const;
export type CreditSales = (typeof CREDIT_SALES)[number];

export interface MeasureSettings {
  /** Months that a measure's period has, its last month counted. */
  readonly months: number;
  readonly days: DaysConvention;
  readonly creditSales: CreditSales;
}

/** The period of a measure with everything that formulas are made of. */
export interface MeasureWindow {
  readonly period: Period;
  readonly inputs: Readonly<Record<InputName, number>>;
  /** Credit sales by month, the latest first: all that the book has. */
  readonly sales: readonly MonthOfSales[];
  /** What each customer owes at the end; only of the whole ledger. */
  readonly balances: readonly number[] | undefined;
  /** How they are spread; absent where nobody owes anything. */
  readonly spread: Concentration | undefined;
  /** Months whose billing `billed` and `stillOpen` are; absent while none is old enough. */
  readonly billedIn: Period | undefined;
  /** Why the window has no measures at all. */
  readonly why: ProblemCode | undefined;
}

/** Whose window it is: one group of one of the book's groupings. */
export interface GroupAt {
  readonly grouping: number;
  readonly group: number;
}

/** Credit sales of a period. */
export function creditSalesOf({ invoiced, credited, cash }: PeriodSums, counted: CreditSales): number {
  if (counted === 'gross') return invoiced;
  return moneySum([invoiced, -credited, counted === 'netWithoutCash' ? -cash : 0]);
}

/** Balances of the customers at the end of a period, where the book has them. */
function balancesAt(book: MeasureBook, at: number): readonly number[] | undefined {
  const customers = book.groups.find(({ groupBy }) => groupBy === 'customer');
  return customers && [...customers.each('closing', at)];
}

type Spread = Pick<Record<InputName, number>, 'customers' | 'owed' | 'topCustomer' | 'topFive' | 'topTen'>;

function spreadInputs(spread: Concentration | undefined): Spread {
  if (spread === undefined) return { customers: 0, owed: 0, topCustomer: 0, topFive: 0, topTen: 0 };
  const { customers, total, top } = spread;
  return { customers, owed: total, topCustomer: top[1], topFive: top[5], topTen: top[10] };
}

function entry<T>(list: readonly T[], at: number): T {
  const found = list[at];
  if (found === undefined) throw new RangeError(`No period ${String(at)}`);
  return found;
}

/** The days are no money: a twelfth of 365 is not rounded. */
function span(periods: readonly Period[]): Period {
  const { from } = entry(periods, 0);
  const { to } = entry(periods, periods.length - 1);
  return { from, to, days: periods.reduce((sum, { days }) => sum + days, 0) };
}

/**
 * The latest periods, as many as the window has, of which the window's own end can tell what stayed open: it shows
 * what could be known on that day, even where the ledger knows better by now.
 */
function oldEnough({ hasHistory, choice }: MeasureBook, at: number, months: number): readonly number[] {
  const end = entry(choice.periods, at).to;
  const last = choice.periods.findLastIndex(({ to }) => to + AT_RISK_DAYS <= end);
  const first = last - months + 1;
  if (!hasHistory || last < 0 || first < 0) return [];
  return Array.from({ length: months }, (_, step) => first + step);
}

/** The sums of a period: of the whole ledger, of one group or of several. */
export type SumsOf = (period: number) => PeriodSums;

/** Where the sums of the whole ledger or of one group are read. */
export function sumsOf(book: MeasureBook, group?: GroupAt): SumsOf {
  const grouped = group && book.groups[group.grouping];
  return (period) => (grouped ? grouped.sums(group.group, period) : entry(book.total, period));
}

/** The window that ends with period `at`, of the whole ledger or of one group. */
export function windowAt(
  book: MeasureBook,
  settings: MeasureSettings,
  at: number,
  group?: GroupAt,
): MeasureWindow {
  const [window] = windowsAt(book, settings, [at], sumsOf(book, group), group === undefined);
  return window ?? entry([], at);
}

/**
 * The windows that end with periods of a book, the latest last: they share months, each of which is read once.
 * `isWhole`: they are of the whole ledger, which alone has a concentration.
 */
export function windowsAt(
  book: MeasureBook,
  settings: MeasureSettings,
  ends: readonly number[],
  read: SumsOf,
  isWhole: boolean,
): readonly MeasureWindow[] {
  const { periods } = book.choice;
  const last = Math.max(...ends);
  const known = periods.slice(0, last + 1).map((_, period) => read(period));
  const sales = known
    .map((sums, at) => ({
      sales: creditSalesOf(sums, settings.creditSales),
      days: entry(periods, at).days,
    }))
    .reverse();
  return ends.map((at) => {
    const balances = isWhole ? balancesAt(book, at) : undefined;
    return windowOf(book, settings, at, { known, sales: sales.slice(last - at), balances });
  });
}

/** What a window is made of besides the book's periods. */
interface Made extends Pick<MeasureWindow, 'sales' | 'balances'> {
  /** The sums of the periods up to the window's end, at least. */
  readonly known: readonly PeriodSums[];
}

function windowOf(
  book: MeasureBook,
  settings: MeasureSettings,
  at: number,
  { known, sales, balances }: Made,
): MeasureWindow {
  const { periods } = book.choice;
  const months = book.hasHistory ? settings.months : 1;
  const start = at - months + 1;
  const first = Math.max(0, start);
  const sums = joined(known.slice(first, at + 1), moneySum);
  const old = oldEnough(book, at, months);
  const cohort =
    old.length === 0
      ? undefined
      : joined(
          old.map((one) => entry(known, one)),
          moneySum,
        );
  const spread = balances?.some((balance) => balance > 0) ? concentration(balances) : undefined;
  const period = span(periods.slice(first, at + 1));
  const { closing, notDue } = sums;
  return {
    period,
    inputs: {
      begin: sums.opening,
      end: closing,
      notDue,
      overdue: moneySum([closing, -notDue]),
      invoiced: sums.invoiced,
      credited: sums.credited,
      cash: sums.cash,
      creditSales: creditSalesOf(sums, settings.creditSales),
      received: sums.received,
      writtenOff: sums.writtenOff,
      days: period.days,
      yearDays: yearDays(settings.days),
      months,
      settled: sums.settled,
      settledDays: sums.settledDays,
      late: sums.late,
      lateDays: sums.lateDays,
      overNinety: sums.overNinety,
      billed: cohort?.billed ?? NaN,
      stillOpen: cohort?.stillOpen ?? NaN,
      ...spreadInputs(spread),
    },
    sales,
    balances,
    spread,
    billedIn: old.length === 0 ? undefined : span(old.map((one) => entry(periods, one))),
    why: start < 0 ? 'historyTooShort' : undefined,
  };
}
