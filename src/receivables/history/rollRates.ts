import type { Day } from '../../ledger/ledger';
import type { Bucket } from '../buckets';
import { moneySum } from '../moneySums';
import { placeOf } from './bucketKey';
import type { StoredAging } from './storedAging';

/**
 * What a rate is made from. `balances`: the amount in the next bucket over the amount in the bucket a month before;
 * the default, because it is what a provision matrix is made from, because anyone can check it on two agings, and because
 * a customer who got a new number does not count as having paid. It lets new amounts in the next bucket (a late invoice, a
 * returned payment) stand in for those that were paid. `customers` does not: of each customer's amount, no more rolls than
 * the same customer has in the next bucket; it needs the stored rows of both dates.
 */
export type RollMethod = 'balances' | 'customers';

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
  readonly method: RollMethod;
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

function step(from: number, to: number): RollStep {
  if (from <= 0) return { from, to, capped: false };
  const rate = to / from;
  return { from, to, rate: Math.min(1, Math.max(0, rate)), capped: rate < 0 || rate > 1 };
}

function summary(method: RollMethod, months: readonly RollMonth[], buckets: number): RollRates {
  const mean = Array.from({ length: Math.max(0, buckets - 1) }, (_, at) => {
    const rates = months.flatMap(({ steps }) => steps[at]?.rate ?? []);
    return rates.length === 0 ? undefined : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  });
  const toLast: (number | undefined)[] = [1];
  for (const rate of [...mean].reverse()) {
    const [next] = toLast;
    toLast.unshift(rate === undefined || next === undefined ? undefined : rate * next);
  }
  return { method, months, mean, toLast };
}

/** Roll rates from month-end balances, the earliest first; only of dates that are a month apart. */
export function rollRates(ends: readonly BucketsAt[], buckets: readonly Bucket[]): RollRates {
  const months = ends.flatMap((end, at): RollMonth[] => {
    const before = ends[at - 1];
    if (before?.buckets === undefined || end.buckets === undefined || !isMonthApart(before.asOf, end.asOf))
      return [];
    const { buckets: first } = before;
    const { buckets: then } = end;
    const steps = buckets.slice(1).map((_, place) => step(first[place] ?? 0, then[place + 1] ?? 0));
    return [{ before: before.asOf, after: end.asOf, steps }];
  });
  return summary('balances', months, buckets.length);
}

/** What each customer has in each bucket, what is in credit left out; undefined where the buckets are others. */
function owedCells(
  { cells }: StoredAging,
  buckets: readonly Bucket[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const amounts = new Map<number, number[]>();
  for (const { customer, bucket, amount } of cells) {
    const place = placeOf(bucket, buckets);
    if (place < 0) return undefined;
    const row = amounts.get(customer) ?? buckets.map(() => 0);
    row[place] = moneySum([row[place] ?? 0, amount]);
    amounts.set(customer, row);
  }
  return new Map([...amounts].map(([customer, row]) => [customer, row.map((amount) => Math.max(0, amount))]));
}

/** Roll rates customer by customer, from stored agings of one currency, the earliest first. */
export function customerRollRates(agings: readonly StoredAging[], buckets: readonly Bucket[]): RollRates {
  const months = agings.flatMap((after, at): RollMonth[] => {
    const before = agings[at - 1];
    if (before === undefined || !isMonthApart(before.asOf, after.asOf)) return [];
    const first = owedCells(before, buckets);
    const then = owedCells(after, buckets);
    if (first === undefined || then === undefined) return [];
    const steps = buckets.slice(1).map((_, place): RollStep => {
      const rows = [...first];
      const from = moneySum(rows.map(([, row]) => row[place] ?? 0));
      const rolled = rows.map(([customer, row]) =>
        Math.min(row[place] ?? 0, then.get(customer)?.[place + 1] ?? 0),
      );
      return step(from, moneySum(rolled));
    });
    return [{ before: before.asOf, after: after.asOf, steps }];
  });
  return summary('customers', months, buckets.length);
}
