import { endOfMonth } from '../../ledger/cells/dates';
import type { Day, Ledger } from '../../ledger/ledger';
import { DEFAULT_LIMITS } from '../buckets';
import { measureBook, type MeasureBook } from './measureBook';
import { windowAt, type CreditSales, type MeasureWindow } from './measureWindow';
import { monthsOfHistory, monthsToMeasure, monthsUpTo, type Period } from './periods';

/** Days of a month in the mean: for what is told by months in a period that is given in days. */
const MONTH_DAYS = 365 / 12;

export interface RecentChoice {
  readonly asOf: Day;
  /** Length of the period that ends with the as-of date. */
  readonly days: number;
  readonly currency: string;
  readonly creditSales: CreditSales;
}

/**
 * The window of the days up to a day, whatever months they are in. What needs months is told by whole months: the
 * sales of a countback, and what stayed open of the billing of as many months as the period has, rounded. Without
 * measures (`historyTooShort`) where the ledger begins after the month in which the period does.
 */
export function recentWindow(
  ledger: Ledger,
  { asOf, days, currency, creditSales }: RecentChoice,
): MeasureWindow {
  const book = (periods: readonly Period[]): MeasureBook =>
    measureBook(ledger, { periods, currency, limits: DEFAULT_LIMITS, groupings: ['customer'] });
  const period = { from: asOf - days + 1, to: asOf, days };
  const history = monthsToMeasure(ledger, asOf);
  const months = Math.min(history, Math.max(1, Math.round(days / MONTH_DAYS)));
  const monthly = book(monthsUpTo(asOf, history, 'calendar'));
  const settings = { days: 'calendar', creditSales } as const;
  const own = windowAt(book([period]), { ...settings, months: 1 }, 0);
  const { sales, billedIn, inputs } = windowAt(monthly, { ...settings, months }, history - 1);
  const reachesBack = !monthly.hasHistory || monthsOfHistory(ledger, endOfMonth(period.from)) > 0;
  return {
    ...own,
    inputs: { ...own.inputs, billed: inputs.billed, stillOpen: inputs.stillOpen },
    sales,
    billedIn,
    why: reachesBack ? undefined : 'historyTooShort',
  };
}
