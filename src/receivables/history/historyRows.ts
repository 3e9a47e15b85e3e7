import type { Day, Ledger } from '../../ledger/ledger';
import { bucketIndex, bucketsAt, limitsAt, type BucketScheme } from '../buckets';
import { MoneySums } from '../../ledger/moneySums';
import { openItems } from '../openItems';
import { bucketKey } from './bucketKey';

/** One stored figure: what a customer owed in a bucket at the end of a day. */
export interface HistoryRow {
  readonly asOf: Day;
  readonly currency: string;
  readonly customerNumber: string;
  readonly customerName: string;
  /** Who was in charge of the items; a customer with two owners has a row for each. */
  readonly owner: string;
  /** `bucketKey` of its bucket. */
  readonly bucket: string;
  /** Never 0; negative where credit notes and receipts on account are more than the invoices. */
  readonly amount: number;
}

/**
 * The aging of a ledger by due date, to be kept: customers x owners x buckets in each currency of its own. Credit notes
 * and receipts on account stand in the buckets, and nothing is converted, so that a figure means the same whatever the
 * reports are set to on the day. Amounts come to those of `ageLedger` to the minor unit. Throws `badBuckets`.
 */
export function historyRows(ledger: Ledger, asOf: Day, scheme: BucketScheme): readonly HistoryRow[] {
  const keys = bucketsAt(scheme, asOf).map(bucketKey);
  const limits = limitsAt(scheme, asOf);
  const items = openItems(ledger, asOf, 'due');
  const owners = ledger.owners.length + 1;
  const currencies = ledger.currencies.length;
  const places = new Map<number, number>();
  const placed = new Int32Array(ledger.count).fill(-1);
  for (let item = 0; item < ledger.count; item++) {
    if ((items.open[item] ?? 0) === 0) continue;
    const bucket = bucketIndex(items.daysOverdue[item] ?? 0, limits);
    const customer = (ledger.currency[item] ?? 0) + currencies * (ledger.customer[item] ?? 0);
    const cell = bucket + keys.length * ((ledger.owner[item] ?? -1) + 1 + owners * customer);
    let place = places.get(cell);
    if (place === undefined) {
      place = places.size;
      places.set(cell, place);
    }
    placed[item] = place;
  }
  const sums = new MoneySums(places.size);
  placed.forEach((place, item) => {
    if (place >= 0) sums.add(place, items.open[item] ?? 0);
  });
  const rows: HistoryRow[] = [];
  for (const [cell, place] of [...places].sort(([one], [other]) => one - other)) {
    const amount = sums.get(place);
    if (amount === 0) continue;
    const owner = Math.floor(cell / keys.length) % owners;
    const customer = Math.floor(cell / keys.length / owners);
    const { number = '', name = '' } = ledger.customers[Math.floor(customer / currencies)] ?? {};
    rows.push({
      asOf,
      currency: ledger.currencies[customer % currencies] ?? '',
      customerNumber: number,
      customerName: name,
      owner: ledger.owners[owner - 1] ?? '',
      bucket: keys[cell % keys.length] ?? '',
      amount,
    });
  }
  return rows;
}

/** The currencies that a ledger's items are in: those whose stored rows of the day a new run replaces. */
export function currenciesOf(ledger: Ledger): ReadonlySet<string> {
  return new Set([...new Set(ledger.currency)].map((currency) => ledger.currencies[currency] ?? ''));
}
