import {
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectiveness,
  dso as dsoOf,
  dsoCountback,
  turnover as turnoverOf,
} from '../receivables/measures/formulas';
import { Problem } from '../locales/problem';
import { daysInPeriod, daysOfMonths, monthsInPeriod, number, numbers } from './readers';
import { answerEach } from './wrapper';

/**
 * Days sales outstanding on the end balance: receivables / credit sales x days.
 * @customfunction DSO
 * @param receivables Receivables at the end of the period; a value or a range.
 * @param creditSales Credit sales of the period; a value or a range.
 * @param [days] Days in the period; 365 when omitted.
 * @returns Days.
 */
export function dso(
  receivables: unknown[][],
  creditSales: unknown[][],
  days?: unknown[][],
): Promise<unknown[][]> {
  const args = [number('receivables'), number('creditSales'), daysInPeriod('days')] as const;
  return answerEach(args, [receivables, creditSales, days], ([balance, sales, length]) =>
    dsoOf(balance, sales, length),
  );
}

/**
 * Countback DSO: takes monthly credit sales off the balance, latest month first, and counts the days.
 * @customfunction DSO.COUNTBACK
 * @param receivables Receivables at the end of the latest month; a value or a range.
 * @param sales Credit sales by month, the latest month first.
 * @param days Days of each month in the same order, or one number for all.
 * @returns Days.
 */
export function dsoCountbackOf(
  receivables: unknown[][],
  sales: unknown[][],
  days: unknown[][],
): Promise<unknown[][]> {
  const args = [number('receivables'), numbers('sales'), daysOfMonths('days')] as const;
  return answerEach(args, [receivables, sales, days], ([balance, months, lengths]) => {
    if (lengths.length !== 1 && lengths.length !== months.length) {
      throw new Problem('monthsDiffer', { sales: months.length, days: lengths.length });
    }
    return dsoCountback(
      balance,
      months.map((amount, i) => ({ sales: amount, days: lengths[i] ?? lengths[0] ?? 0 })),
    );
  });
}

/**
 * Best possible DSO, as if nobody paid late: receivables not yet due / credit sales x days.
 * @customfunction DSO.BESTPOSSIBLE
 * @param notDue Receivables that are not yet due; a value or a range.
 * @param creditSales Credit sales of the period; a value or a range.
 * @param [days] Days in the period; 365 when omitted.
 * @returns Days.
 */
export function dsoBestPossible(
  notDue: unknown[][],
  creditSales: unknown[][],
  days?: unknown[][],
): Promise<unknown[][]> {
  const args = [number('notDue'), number('creditSales'), daysInPeriod('days')] as const;
  return answerEach(args, [notDue, creditSales, days], ([balance, sales, length]) =>
    bestPossibleDso(balance, sales, length),
  );
}

/**
 * Average days delinquent, the part of DSO that comes from late payment: DSO - best possible DSO.
 * @customfunction ADD
 * @param dso Days sales outstanding; a value or a range.
 * @param bestPossible Best possible DSO; a value or a range.
 * @returns Days.
 */
export function add(dso: unknown[][], bestPossible: unknown[][]): Promise<unknown[][]> {
  const args = [number('dso'), number('bestPossible')] as const;
  return answerEach(args, [dso, bestPossible], ([actual, best]) => averageDaysDelinquent(actual, best));
}

/**
 * Collection effectiveness index: of what could be collected in a period, the percentage that was.
 * @customfunction CEI
 * @param begin Receivables at the beginning of the period; a value or a range.
 * @param creditSales Credit sales of the period; a value or a range.
 * @param end Receivables at the end of the period; a value or a range.
 * @param endNotDue Of these, what is not yet due; a value or a range.
 * @param [months] Months that the sales are divided by, as the index is often defined for a quarter (3); 1 when
 *   omitted.
 * @returns A percentage, 100 when everything due was collected.
 */
export function cei(
  begin: unknown[][],
  creditSales: unknown[][],
  end: unknown[][],
  endNotDue: unknown[][],
  months?: unknown[][],
): Promise<unknown[][]> {
  const args = [
    number('begin'),
    number('creditSales'),
    number('end'),
    number('endNotDue'),
    monthsInPeriod('months'),
  ] as const;
  return answerEach(args, [begin, creditSales, end, endNotDue, months], ([first, sales, last, notDue, by]) =>
    collectionEffectiveness({ begin: first, creditSales: sales, end: last, endNotDue: notDue }, by),
  );
}

/**
 * Turnover of receivables: credit sales / average of the balances at the beginning and the end.
 * @customfunction TURNOVER
 * @param creditSales Credit sales of the period; a value or a range.
 * @param begin Receivables at the beginning of the period; a value or a range.
 * @param end Receivables at the end of the period; a value or a range.
 * @returns Times per period.
 */
export function turnover(
  creditSales: unknown[][],
  begin: unknown[][],
  end: unknown[][],
): Promise<unknown[][]> {
  const args = [number('creditSales'), number('begin'), number('end')] as const;
  return answerEach(args, [creditSales, begin, end], ([sales, first, last]) =>
    turnoverOf(sales, first, last),
  );
}
