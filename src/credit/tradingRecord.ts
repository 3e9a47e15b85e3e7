import { addMonths, endOfMonth } from '../ledger/cells/dates';
import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type ExtraColumn, type Ledger, type VoidDocuments } from '../ledger/ledger';
import type { CustomerItems } from './customerItems';
import { volumeRanks } from './volumeRanks';

/** Months of invoicing that a trading record looks back on. */
export const RECORD_MONTHS = 24;

/**
 * What the customers bought month by month, as it was known on the as-of date, by customer. Amounts are those of
 * the customer's main currency, the one of most of its invoices: currencies are never added.
 */
export interface TradingRecords {
  /** Main currency, index into the ledger's currencies; -1 without any invoice. */
  readonly currency: Int32Array;
  /** Whole calendar months since the first invoice, at most `RECORD_MONTHS`. */
  readonly months: Int32Array;
  /** Invoices less credit notes, `RECORD_MONTHS` values for each customer, the latest month last. */
  readonly sales: Float64Array;
  /** Invoices of any currency in the same months. */
  readonly documents: Int32Array;
  /** Invoices and credit notes of the months of the record, and those that were made void. */
  readonly issued: Int32Array;
  readonly voided: Int32Array;
  readonly knowsVoids: boolean;
  /** Amounts of the months of the record: invoices, and what credit notes took off them. */
  readonly billed: Float64Array;
  readonly credited: Float64Array;
  /** Amounts of the whole ledger: invoices, and what was written off. */
  readonly invoiced: Float64Array;
  readonly writtenOff: Float64Array;
  /** Whether the ledger names write-offs at all by the as-of date. */
  readonly knowsWriteOffs: boolean;
  /** Open invoices. */
  readonly open: Float64Array;
  /** Largest counterparty's share of what was billed; NaN where none is named. */
  readonly largestShare: Float64Array;
  /** Place among the customers by average monthly purchases, 0..1; NaN where there is none. */
  readonly volumeRank: Float64Array;
}

export interface RecordSources {
  readonly ledger: Ledger;
  readonly open: Float64Array;
  readonly asOf: Day;
  readonly voids?: VoidDocuments | undefined;
  readonly counterparty?: ExtraColumn | undefined;
}

const INVOICE = KINDS.indexOf('invoice');
const CREDIT_NOTE = KINDS.indexOf('creditNote');

/** The calendar months of the record: those that are over on the as-of date. */
export class RecordMonths {
  /** First day of every month, and the day after the last. */
  private readonly starts: Int32Array;

  constructor(asOf: Day) {
    const last = endOfMonth(asOf) === asOf ? asOf : endOfMonth(asOf, -1);
    const next = last + 1;
    this.starts = Int32Array.from({ length: RECORD_MONTHS + 1 }, (_, at) =>
      addMonths(next, at - RECORD_MONTHS),
    );
  }

  /** Position of a day's month, -1 before the first and `RECORD_MONTHS` after the last. */
  at(day: Day): number {
    const first = this.starts[0] ?? 0;
    if (day < first) return -1;
    let month = Math.min(RECORD_MONTHS, Math.floor((day - first) / 31));
    while (month < RECORD_MONTHS && day >= (this.starts[month + 1] ?? 0)) month++;
    return month;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function emptyRecords(customers: number): Mutable<TradingRecords> {
  const counts = (): Int32Array => new Int32Array(customers);
  const amounts = (): Float64Array => new Float64Array(customers);
  return {
    currency: counts().fill(-1),
    months: counts(),
    sales: new Float64Array(customers * RECORD_MONTHS),
    documents: new Int32Array(customers * RECORD_MONTHS),
    issued: counts(),
    voided: counts(),
    knowsVoids: false,
    billed: amounts(),
    credited: amounts(),
    invoiced: amounts(),
    writtenOff: amounts(),
    knowsWriteOffs: false,
    open: amounts(),
    largestShare: amounts().fill(Number.NaN),
    volumeRank: amounts(),
  };
}

function addTo(column: Int32Array | Float64Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by;
}

/** The currency of most of a customer's invoices; of equally many the first of the ledger. */
function mainCurrency(ledger: Ledger, items: Int32Array, counts: Int32Array): number {
  counts.fill(0);
  let main = -1;
  for (const item of items) if (ledger.kind[item] === INVOICE) addTo(counts, ledger.currency[item] ?? 0, 1);
  counts.forEach((count, currency) => {
    if (count > (main === -1 ? 0 : (counts[main] ?? 0))) main = currency;
  });
  return main;
}

/** The trading record of every customer; `items` are those known on the as-of date. */
export function tradingRecords(sources: RecordSources, items: CustomerItems): TradingRecords {
  const { ledger, asOf, voids, counterparty } = sources;
  const customers = ledger.customers.length;
  const records = emptyRecords(customers);
  const months = new RecordMonths(asOf);
  const counts = new Int32Array(ledger.currencies.length);
  for (let customer = 0; customer < customers; customer++)
    records.currency[customer] = mainCurrency(ledger, itemsOf(items, customer), counts);
  // In the order of the ledger: its columns are read from end to end, not here and there.
  for (let item = 0; item < ledger.count; item++)
    if (knownFrom(ledger, item) <= asOf) addItem(records, sources, item, months);
  if (counterparty) {
    const shares = new LargestShare(counterparty);
    for (let customer = 0; customer < customers; customer++) {
      for (const item of itemsOf(items, customer))
        if (inRecord(months.at(knownFrom(ledger, item))))
          shares.add(ledger, item, records.currency[customer] ?? -1);
      records.largestShare[customer] = shares.take();
    }
  }
  if (voids) addVoids(records, voids, asOf, months);
  records.volumeRank = volumeRanks(records);
  return records;
}

function itemsOf({ start, items }: CustomerItems, customer: number): Int32Array {
  return items.subarray(start[customer], start[customer + 1]);
}

function inRecord(month: number): boolean {
  return month >= 0 && month < RECORD_MONTHS;
}

/** A ledger without a single void document by the day may be one that leaves them out. */
function addVoids(
  records: Mutable<TradingRecords>,
  voids: VoidDocuments,
  asOf: Day,
  months: RecordMonths,
): void {
  voids.customer.forEach((customer, at) => {
    const day = voids.day[at] ?? NO_DAY;
    if (day === NO_DAY || day > asOf) return;
    records.knowsVoids = true;
    const month = months.at(day);
    if (inRecord(month)) addTo(records.voided, customer, 1);
  });
}

/** Adds an item to its customer's record. */
function addItem(
  records: Mutable<TradingRecords>,
  { ledger, open }: RecordSources,
  item: number,
  months: RecordMonths,
): void {
  const customer = ledger.customer[item] ?? 0;
  const kind = ledger.kind[item];
  const amount = ledger.amount[item] ?? 0;
  const isMain = ledger.currency[item] === records.currency[customer];
  const isWriteOff = ledger.writtenOff[item] === 1;
  if (isWriteOff) records.knowsWriteOffs = true;
  if (isWriteOff && isMain) addTo(records.writtenOff, customer, -amount);
  if (kind === INVOICE && isMain) {
    addTo(records.invoiced, customer, amount);
    addTo(records.open, customer, Math.max(0, open[item] ?? 0));
  }
  const day = knownFrom(ledger, item);
  if (day === NO_DAY || isWriteOff || (kind !== INVOICE && kind !== CREDIT_NOTE)) return;
  const month = months.at(day);
  if (kind === INVOICE) {
    const since = RECORD_MONTHS - Math.max(0, month);
    records.months[customer] = Math.max(records.months[customer] ?? 0, since);
  }
  if (!inRecord(month)) return;
  addTo(records.issued, customer, 1);
  const at = customer * RECORD_MONTHS + month;
  if (kind === INVOICE) addTo(records.documents, at, 1);
  if (!isMain) return;
  addTo(records.sales, at, amount);
  if (kind === INVOICE) addTo(records.billed, customer, amount);
  else addTo(records.credited, customer, -amount);
}

/** Finds the largest counterparty of one customer after the other. */
class LargestShare {
  private readonly sums: Float64Array;
  private touched: number[] = [];

  constructor(private readonly column: ExtraColumn) {
    this.sums = new Float64Array(column.texts.length);
  }

  add(ledger: Ledger, item: number, currency: number): void {
    const id = this.column.ids[item] ?? -1;
    if (id < 0 || this.column.texts[id] === '') return;
    if (ledger.kind[item] !== INVOICE || ledger.currency[item] !== currency) return;
    if (this.sums[id] === 0) this.touched.push(id);
    addTo(this.sums, id, ledger.amount[item] ?? 0);
  }

  /** The share of the largest, NaN without any; then begins anew. */
  take(): number {
    let all = 0;
    let largest = 0;
    for (const id of this.touched) {
      const sum = this.sums[id] ?? 0;
      all += sum;
      largest = Math.max(largest, sum);
      this.sums[id] = 0;
    }
    this.touched = [];
    return all > 0 ? largest / all : Number.NaN;
  }
}
