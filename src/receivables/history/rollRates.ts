import type { Day } from '../../ledger/ledger';
import type { Bucket } from '../buckets';

/** From one bucket to the next within a month. */
export interface RollStep {
  /** In the bucket a month before, and in the next bucket now. */
  readonly from: number;
  readonly to: number;
  /** to / from, never below 0 nor above 1; absent where nothing was there to roll. */
  readonly rate?: number;
  /** Whether `to / from` itself lies beyond: more in the next bucket than there was before, or credits only. */
  readonly capped: boolean;
}

/** What rolled between two month ends: a step for each bucket but the last. */
export interface RollMonth {
  readonly before: Day;
  readonly after: Day;
  readonly steps: readonly RollStep[];
}

export interface RollRates {
  readonly months: readonly RollMonth[];
  /** The plain mean of the months' rates, by bucket but the last; undefined where no month has one. */
  readonly mean: readonly (number | undefined)[];
  /**
   * How much of each bucket reaches the last one: the product of the mean rates from it on, 1 for the last. Undefined
   * where a rate on the way is missing.
   */
  readonly toLast: readonly (number | undefined)[];
}

/** Balances by bucket at a month end; none where they are not known by these buckets. */
export interface BucketsAt {
  readonly asOf: Day;
  readonly buckets?: readonly number[];
}

/** Two dates are a month apart, whether month ends or last working days: what is 30 days wide rolls once. */
const FEWEST_DAYS = 25;
const MOST_DAYS = 35;

export function isMonthApart(before: Day, after: Day): boolean {
  return after - before >= FEWEST_DAYS && after - before <= MOST_DAYS;
}

export function rollStep(from: number, to: number): RollStep {
  if (from <= 0) return { from, to, capped: false };
  const rate = to / from;
  return { from, to, rate: Math.min(1, Math.max(0, rate)), capped: rate < 0 || rate > 1 };
}

function summary(months: readonly RollMonth[], buckets: number): RollRates {
  const mean = Array.from({ length: Math.max(0, buckets - 1) }, (_, at) => {
    const rates = months.flatMap(({ steps }) => steps[at]?.rate ?? []);
    return rates.length === 0 ? undefined : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  });
  const toLast: (number | undefined)[] = [1];
  for (const rate of [...mean].reverse()) {
    const [next] = toLast;
    toLast.unshift(rate === undefined || next === undefined ? undefined : rate * next);
  }
  return { months, mean, toLast };
}

/**
 * Roll rates from month-end balances, the earliest first; only of dates that are a month apart. Balances, because a
 * provision matrix is made from them, anyone can check them on two agings, and a customer who got a new number does not
 * count as having paid. New amounts in the next bucket (a late invoice, a returned payment) stand in for those that were
 * paid; `rolledOn` follows each customer instead.
 */
export function rollRates(ends: readonly BucketsAt[], buckets: readonly Bucket[]): RollRates {
  const months = ends.flatMap((end, at): RollMonth[] => {
    const before = ends[at - 1];
    if (before?.buckets === undefined || end.buckets === undefined || !isMonthApart(before.asOf, end.asOf))
      return [];
    const { buckets: first } = before;
    const { buckets: then } = end;
    const steps = buckets.slice(1).map((_, place) => rollStep(first[place] ?? 0, then[place + 1] ?? 0));
    return [{ before: before.asOf, after: end.asOf, steps }];
  });
  return summary(months, buckets.length);
}
