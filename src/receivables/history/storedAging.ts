import type { Day } from '../../ledger/ledger';
import type { Bucket } from '../buckets';
import { moneySum } from '../../ledger/moneySums';
import { keyOf, placeOf, type StoredBucket } from './bucketKey';

/** A figure of a stored aging: what a customer owed in a bucket. */
export interface StoredCell {
  /** Index into the history's customers. */
  readonly customer: number;
  readonly bucket: StoredBucket;
  readonly amount: number;
}

/** The stored aging of one day in one currency. */
export class StoredAging {
  private readonly rows: StoredCell[] = [];

  constructor(
    readonly asOf: Day,
    readonly currency: string,
  ) {}

  add(customer: number, bucket: StoredBucket, amount: number): void {
    this.rows.push({ customer, bucket, amount });
  }

  get cells(): readonly StoredCell[] {
    return this.rows;
  }

  get balance(): number {
    return moneySum(this.rows.map(({ amount }) => amount));
  }

  get notDue(): number {
    return moneySum(this.rows.filter(({ bucket }) => bucket.to === 0).map(({ amount }) => amount));
  }

  /** The buckets that it has amounts in, from not due to the oldest. */
  get stored(): readonly StoredBucket[] {
    const found = new Map(this.rows.map(({ bucket }) => [keyOf(bucket), bucket]));
    return [...found.values()].sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
  }

  /** What each customer owed. */
  byCustomer(): ReadonlyMap<number, number> {
    const amounts = new Map<number, number[]>();
    for (const { customer, amount } of this.rows) {
      const known = amounts.get(customer);
      if (known === undefined) amounts.set(customer, [amount]);
      else known.push(amount);
    }
    return new Map([...amounts].map(([customer, all]) => [customer, moneySum(all)]));
  }

  /** Its amounts by buckets; undefined where one of its own does not lie within one of them. */
  byBucket(buckets: readonly Bucket[]): readonly number[] | undefined {
    const amounts = buckets.map((): number[] => []);
    const places = new Map<string, number[] | undefined>();
    for (const { bucket, amount } of this.rows) {
      const key = keyOf(bucket);
      if (!places.has(key)) places.set(key, amounts[placeOf(bucket, buckets)]);
      const into = places.get(key);
      if (into === undefined) return undefined;
      into.push(amount);
    }
    return amounts.map((all) => moneySum(all));
  }
}
