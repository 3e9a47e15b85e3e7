import { knownFrom } from '../../ledger/knownFrom';
import { NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { MoneySums, moneySum } from '../../ledger/moneySums';
import { openItems } from '../openItems';
import { holdsDays, keyOf, type StoredBucket } from './bucketKey';
import type { StoredHistory } from './readHistory';
import type { StoredAging } from './storedAging';

/** A stored date of which the ledger says something else today: somebody changed the past. */
export interface HistoryDifference {
  readonly asOf: Day;
  readonly currency: string;
  readonly stored: number;
  readonly ledger: number;
  /** ledger - stored; 0 where amounts moved between customers or buckets only. */
  readonly difference: number;
  /** Customers with another amount in some bucket. */
  readonly customers: number;
}

/** The first day of which the ledger knows anything. */
function firstDay(ledger: Ledger): Day {
  let first = Infinity;
  for (let item = 0; item < ledger.count; item++) {
    const day = knownFrom(ledger, item);
    if (day !== NO_DAY && day < first) first = day;
  }
  return first;
}

/** Where amounts stand among the buckets of a stored aging, so that both sides are placed alike. */
class Places {
  /** How many days a month has depends on the date: overdue is all that a bucket in months tells. */
  private readonly inDays: boolean;
  private readonly byKey: ReadonlyMap<string, number>;

  constructor(private readonly buckets: readonly StoredBucket[]) {
    this.inDays = buckets.every(({ unit }) => unit === 'days');
    this.byKey = new Map(buckets.map((bucket, at) => [keyOf(bucket), at]));
  }

  ofStored(bucket: StoredBucket): number {
    if (!this.inDays) return bucket.to === 0 ? 0 : 1;
    return this.byKey.get(keyOf(bucket)) ?? -1;
  }

  /** -1 for a bucket that nothing was stored in. */
  ofDays(daysOverdue: number): number {
    if (!this.inDays) return daysOverdue <= 0 ? 0 : 1;
    return this.buckets.findIndex((bucket) => holdsDays(bucket, daysOverdue));
  }
}

/** Amounts by customer (by key) and bucket. */
class Cells {
  private readonly places = new Map<string, number>();
  private readonly entries: { readonly place: number; readonly amount: number }[] = [];

  add(customer: string, bucket: number, amount: number): void {
    const key = `${String(bucket)}\u001f${customer}`;
    const place = this.places.get(key) ?? this.places.size;
    this.places.set(key, place);
    this.entries.push({ place, amount });
  }

  /** Customers whose amounts are not all zero. */
  get customers(): number {
    const sums = new MoneySums(this.places.size);
    for (const { place, amount } of this.entries) sums.add(place, amount);
    const differing = new Set<string>();
    for (const [key, place] of this.places) {
      if (sums.get(place) !== 0) differing.add(key.slice(key.indexOf('\u001f') + 1));
    }
    return differing.size;
  }
}

function compare(
  ledger: Ledger,
  { customers }: StoredHistory,
  stored: StoredAging,
  items: ReturnType<typeof openItems>,
): HistoryDifference | undefined {
  const { asOf, currency, balance } = stored;
  const index = ledger.currencies.indexOf(currency);
  const places = new Places(stored.stored);
  const cells = new Cells();
  for (const { customer, bucket, amount } of stored.cells)
    cells.add(customers[customer]?.key ?? '', places.ofStored(bucket), -amount);
  const now: number[] = [];
  for (let item = 0; item < ledger.count; item++) {
    const open = items.open[item] ?? 0;
    if (open === 0 || ledger.currency[item] !== index) continue;
    now.push(open);
    cells.add(
      ledger.customers[ledger.customer[item] ?? 0]?.key ?? '',
      places.ofDays(items.daysOverdue[item] ?? 0),
      open,
    );
  }
  const differing = cells.customers;
  if (differing === 0) return undefined;
  const today = moneySum(now);
  const difference = moneySum([today, -balance]);
  return { asOf, currency, stored: balance, ledger: today, difference, customers: differing };
}

/**
 * The stored dates up to the as-of date of which the ledger, where it still knows them, says something else today. A list
 * of what is open now knows its own day only.
 */
export function historyDifferences(
  ledger: Ledger,
  asOf: Day,
  history: StoredHistory,
): readonly HistoryDifference[] {
  const first = ledger.shape === 'openItems' ? asOf : firstDay(ledger);
  const known = history.agings.filter((one) => one.asOf <= asOf && one.asOf >= first);
  return [...new Set(known.map((one) => one.asOf))].flatMap((day) => {
    const items = openItems(ledger, day, 'due');
    return known
      .filter((one) => one.asOf === day && ledger.currencies.includes(one.currency))
      .flatMap((one) => compare(ledger, history, one, items) ?? []);
  });
}
