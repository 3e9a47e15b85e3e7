import { Problem } from '../locales/problem';

/** Why sales cannot divide a balance: `noSales` when zero, `negativeSales` below. */
function checkSales(creditSales: number): void {
  if (creditSales === 0) throw new Problem('noSales');
  if (creditSales < 0) throw new Problem('negativeSales');
}

/**
 * Days sales outstanding on the end balance: receivables / credit sales x days.
 * `days` is the length of the period that the sales belong to. Throws `noSales`, `negativeSales`.
 */
export function dso(receivables: number, creditSales: number, days: number): number {
  checkSales(creditSales);
  return (receivables / creditSales) * days;
}

/** The DSO that would remain if nobody paid late: what is not yet due / credit sales x days. */
export function bestPossibleDso(notDue: number, creditSales: number, days: number): number {
  return dso(notDue, creditSales, days);
}

/** Days of the DSO that come from late payment alone: DSO - best possible DSO. */
export function averageDaysDelinquent(dsoDays: number, bestPossibleDays: number): number {
  return dsoDays - bestPossibleDays;
}

/** One month of credit sales, and the days in it. */
export interface MonthOfSales {
  readonly sales: number;
  readonly days: number;
}

/**
 * Countback DSO: takes the months' sales off the balance, latest month first, and counts their days; of
 * the month that covers the rest, only its share of the days. Stops at a month without sales. Throws
 * `countbackTooShort` when the balance is larger than all months given: the answer would be too low.
 */
export function dsoCountback(receivables: number, latestFirst: readonly MonthOfSales[]): number {
  let left = receivables;
  let counted = 0;
  for (const { sales, days } of latestFirst) {
    if (left <= 0 || sales <= 0) return counted;
    if (left <= sales) return counted + (left / sales) * days;
    left -= sales;
    counted += days;
  }
  if (left > 0) throw new Problem('countbackTooShort', { months: latestFirst.length });
  return counted;
}
