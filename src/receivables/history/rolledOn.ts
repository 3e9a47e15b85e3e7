import type { Day } from '../../ledger/ledger';
import type { Bucket } from '../buckets';
import { moneySum } from '../../ledger/moneySums';
import { placeOf } from './bucketKey';
import { isMonthApart, rollStep, type RollStep } from './rollRates';
import type { StoredAging } from './storedAging';

/** What of a customer's balance was still there a month later, a bucket further on. */
export interface RolledCustomer {
  /** Index into the history's customers. */
  readonly customer: number;
  /** What could roll: in all buckets but the last. */
  readonly owed: number;
  /** By bucket but the last: what of it rolled into the next. */
  readonly steps: readonly number[];
  readonly rolled: number;
}

/** What rolled on between two stored days a month apart. */
export interface RolledOn {
  readonly before: Day;
  readonly after: Day;
  /** Who owed anything that could roll: the most rolled first. */
  readonly customers: readonly RolledCustomer[];
  /** By bucket but the last, of all of them. */
  readonly steps: readonly RollStep[];
}

/** What each customer has in each bucket, what is in credit left out; undefined where the buckets are others. */
function owedCells(
  { cells }: StoredAging,
  buckets: readonly Bucket[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const amounts = new Map<number, number[][]>();
  for (const { customer, bucket, amount } of cells) {
    const place = placeOf(bucket, buckets);
    if (place < 0) return undefined;
    const row = amounts.get(customer) ?? buckets.map((): number[] => []);
    row[place]?.push(amount);
    amounts.set(customer, row);
  }
  return new Map(
    [...amounts].map(([customer, row]) => [customer, row.map((all) => Math.max(0, moneySum(all)))]),
  );
}

function between(
  first: ReadonlyMap<number, readonly number[]>,
  then: ReadonlyMap<number, readonly number[]>,
): readonly RolledCustomer[] {
  const found = [...first].map(([customer, row]): RolledCustomer => {
    const could = row.slice(0, -1);
    const next = then.get(customer);
    const steps = could.map((amount, place) => Math.min(amount, next?.[place + 1] ?? 0));
    return { customer, owed: moneySum(could), steps, rolled: moneySum(steps) };
  });
  return found.filter(({ owed }) => owed > 0).sort((a, b) => b.rolled - a.rolled || b.owed - a.owed);
}

/**
 * What rolled on customer by customer, between the latest stored days that are a month apart: of an amount in a bucket no
 * more than the same customer has in the next bucket a month later, so that new amounts of others count for nothing. The
 * agings are of one currency, the earliest first. Undefined where no two are a month apart and have these buckets.
 */
export function rolledOn(agings: readonly StoredAging[], buckets: readonly Bucket[]): RolledOn | undefined {
  for (const after of [...agings].reverse()) {
    const before = agings.findLast(({ asOf }) => isMonthApart(asOf, after.asOf));
    const first = before && owedCells(before, buckets);
    const then = before && owedCells(after, buckets);
    if (before === undefined || first === undefined || then === undefined) continue;
    const customers = between(first, then);
    const steps = buckets.slice(1).map((_, place) => {
      const from = [...first.values()].map((row) => row[place] ?? 0);
      return rollStep(moneySum(from), moneySum(customers.map((one) => one.steps[place] ?? 0)));
    });
    return { before: before.asOf, after: after.asOf, customers, steps };
  }
  return undefined;
}
