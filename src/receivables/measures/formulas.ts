import { Problem } from '../../locales/problem';

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

/** DSO on the average balance: (begin + end) / 2 / credit sales x days. Throws as `dso` does. */
export function dsoAverage(begin: number, end: number, creditSales: number, days: number): number {
  return dso((begin + end) / 2, creditSales, days);
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
 * `countbackTooShort` when the balance is larger than all months given: the answer would be too low. Sales that nobody
 * knows (NaN) give NaN.
 */
export function dsoCountback(receivables: number, latestFirst: readonly MonthOfSales[]): number {
  let left = receivables;
  let counted = 0;
  for (const { sales, days } of latestFirst) {
    if (Number.isNaN(sales)) return NaN;
    if (left <= 0 || sales <= 0) return counted;
    if (left <= sales) return counted + (left / sales) * days;
    left -= sales;
    counted += days;
  }
  if (left > 0) throw new Problem('countbackTooShort', { months: latestFirst.length });
  return counted;
}

/**
 * Collection effectiveness: what was collected of what could be, in percent of 100.
 * (begin + sales / N - end) / (begin + sales / N - end not due) x 100. Credit managers' associations divide sales of a
 * longer period by its `months` N; others leave that out (N = 1). Throws `nothingToCollect` when all of it is not yet due.
 */
export function collectionEffectiveness(
  {
    begin,
    creditSales,
    end,
    endNotDue,
  }: Readonly<Record<'begin' | 'creditSales' | 'end' | 'endNotDue', number>>,
  months = 1,
): number {
  const sales = creditSales / months;
  const collectable = begin + sales - endNotDue;
  if (collectable <= 0) throw new Problem('nothingToCollect');
  return ((begin + sales - end) / collectable) * 100;
}

/** How often receivables turn over: credit sales / average of the balances. Throws `noReceivables`. */
export function turnover(creditSales: number, begin: number, end: number): number {
  const average = (begin + end) / 2;
  if (average <= 0) throw new Problem('noReceivables');
  return creditSales / average;
}

/** Receipts of a period as a share of what there was to collect: open at its start and invoiced in it. */
export function collectionRate(received: number, begin: number, invoiced: number): number {
  const due = begin + invoiced;
  if (due <= 0) throw new Problem('noReceivables');
  return received / due;
}

/** Part of a balance: overdue / total, still open / billed. Throws `noReceivables` where there is no balance. */
export function shareOf(part: number, whole: number): number {
  if (whole <= 0) throw new Problem('noReceivables');
  return part / whole;
}

/** Write-offs as a share of credit sales. Throws `noSales`, `negativeSales`. */
export function badDebtRate(writtenOff: number, creditSales: number): number {
  checkSales(creditSales);
  return writtenOff / creditSales;
}
