import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { settledDays } from '../ledger/applying/settledDays';

/**
 * How the customers of a ledger paid, as it was known on the as-of date: columns over all customers, those of
 * customer `c` from `start[c]` to `start[c + 1] - 1`. No object for an invoice: a book may have a million.
 */
export interface PaymentHistories {
  readonly asOf: Day;
  /**
   * Invoices of which it is known whether they were paid in time: settled by the as-of date, or overdue on it.
   */
  readonly judged: {
    readonly start: Int32Array;
    readonly due: Int32Array;
    /** Settled - due, or as-of - due while it is open; zero or less is in time. */
    readonly daysLate: Int32Array;
    /** Amount of a settled invoice, open amount of an open one. */
    readonly amount: Float64Array;
    /** Index into the ledger's currencies. */
    readonly currency: Int32Array;
  };
  /** Invoices that are open on the as-of date. */
  readonly open: {
    readonly start: Int32Array;
    readonly amount: Float64Array;
    readonly overdue: Uint8Array;
    readonly currency: Int32Array;
  };
  /** Invoices known on the as-of date, by customer. */
  readonly invoices: Int32Array;
  /** Of these marked as disputed; undefined when the ledger cannot tell for this day. */
  readonly disputed: Int32Array | undefined;
  /** Day of the first invoice, by customer; `NO_DAY` when no invoice has one. */
  readonly since: Int32Array;
  /** Whether the ledger tells who paid in time; see `tellsPayments`. */
  readonly tellsPayments: boolean;
}

const INVOICE = KINDS.indexOf('invoice');

/**
 * Whether a ledger can tell how customers paid by `asOf`. A list of what is open, or one without a single
 * payment date, holds none of the invoices that were paid in time: by it everybody is late.
 */
export function tellsPayments(ledger: Ledger, asOf: Day, settled = settledDays(ledger)): boolean {
  return ledger.shape !== 'openItems' && settled.some((day) => day !== NO_DAY && day <= asOf);
}

/**
 * Dispute marks have no date: they say how things stand when the ledger was written. So they answer only
 * for a day that nothing in the ledger is later than, and only where marks are used at all.
 */
function knowsDisputes(ledger: Ledger, settled: Int32Array, asOf: Day): boolean {
  let marked = false;
  for (let item = 0; item < ledger.count; item++) {
    if (knownFrom(ledger, item) > asOf || (settled[item] ?? NO_DAY) > asOf) return false;
    marked ||= ledger.disputed[item] === 1;
  }
  return marked;
}

const OPEN = 1;
const JUDGED = 2;

/** What each item is, and how many of it each customer has. */
interface Sorted {
  /** `OPEN` and `JUDGED` as bits; 0 for what is no invoice or not known on the day. */
  readonly standing: Uint8Array;
  readonly judged: Int32Array;
  readonly open: Int32Array;
}

/** Where each customer's part of a column begins, from how many entries each has. */
function starts(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  counts.forEach((count, at) => (start[at + 1] = (start[at] ?? 0) + count));
  return start;
}

function addOne(column: Int32Array, at: number): number {
  const before = column[at] ?? 0;
  column[at] = before + 1;
  return before;
}

type Counted = Pick<PaymentHistories, 'invoices' | 'since'> & { readonly disputed: Int32Array };

function sortItems(
  ledger: Ledger,
  owed: Float64Array,
  settled: Int32Array,
  asOf: Day,
  counted: Counted,
): Sorted {
  const customers = ledger.customers.length;
  const standing = new Uint8Array(ledger.count);
  const judged = new Int32Array(customers);
  const open = new Int32Array(customers);
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.kind[item] !== INVOICE || (ledger.amount[item] ?? 0) <= 0) continue;
    const day = knownFrom(ledger, item);
    if (day > asOf) continue;
    const customer = ledger.customer[item] ?? 0;
    addOne(counted.invoices, customer);
    if (ledger.disputed[item] === 1) addOne(counted.disputed, customer);
    const since = counted.since[customer] ?? NO_DAY;
    if (day !== NO_DAY && (since === NO_DAY || day < since)) counted.since[customer] = day;
    const isOpen = (owed[item] ?? 0) > 0;
    const paidOn = settled[item] ?? NO_DAY;
    const isJudged = isOpen ? (ledger.dueDate[item] ?? NO_DAY) < asOf : paidOn !== NO_DAY && paidOn <= asOf;
    if (isOpen) addOne(open, customer);
    if (isJudged) addOne(judged, customer);
    standing[item] = (isOpen ? OPEN : 0) | (isJudged ? JUDGED : 0);
  }
  return { standing, judged, open };
}

/**
 * The payment history of every customer (by index into `ledger.customers`) from what was known on `asOf`:
 * later invoices are left out, an invoice settled later is still open. `owed` holds the open amount of
 * every item on that day. Credit notes and receipts are no invoices and take no part.
 */
export function paymentHistories(ledger: Ledger, owed: Float64Array, asOf: Day): PaymentHistories {
  const settled = settledDays(ledger);
  const customers = ledger.customers.length;
  const counted: Counted = {
    invoices: new Int32Array(customers),
    disputed: new Int32Array(customers),
    since: new Int32Array(customers).fill(NO_DAY),
  };
  const sorted = sortItems(ledger, owed, settled, asOf, counted);
  return {
    ...counted,
    asOf,
    judged: judgedOf(ledger, owed, settled, asOf, sorted),
    open: openOf(ledger, owed, asOf, sorted),
    disputed: knowsDisputes(ledger, settled, asOf) ? counted.disputed : undefined,
    tellsPayments: tellsPayments(ledger, asOf, settled),
  };
}

function judgedOf(
  ledger: Ledger,
  owed: Float64Array,
  settled: Int32Array,
  asOf: Day,
  sorted: Sorted,
): PaymentHistories['judged'] {
  const start = starts(sorted.judged);
  const count = start[sorted.judged.length] ?? 0;
  const due = new Int32Array(count);
  const daysLate = new Int32Array(count);
  const amount = new Float64Array(count);
  const currency = new Int32Array(count);
  const free = start.slice();
  for (let item = 0; item < ledger.count; item++) {
    const standing = sorted.standing[item] ?? 0;
    if ((standing & JUDGED) === 0) continue;
    const isOpen = (standing & OPEN) !== 0;
    const at = addOne(free, ledger.customer[item] ?? 0);
    const dueOn = ledger.dueDate[item] ?? NO_DAY;
    due[at] = dueOn;
    daysLate[at] = (isOpen ? asOf : (settled[item] ?? NO_DAY)) - dueOn;
    amount[at] = (isOpen ? owed[item] : ledger.amount[item]) ?? 0;
    currency[at] = ledger.currency[item] ?? 0;
  }
  return { start, due, daysLate, amount, currency };
}

function openOf(ledger: Ledger, owed: Float64Array, asOf: Day, sorted: Sorted): PaymentHistories['open'] {
  const start = starts(sorted.open);
  const count = start[sorted.open.length] ?? 0;
  const amount = new Float64Array(count);
  const overdue = new Uint8Array(count);
  const currency = new Int32Array(count);
  const free = start.slice();
  for (let item = 0; item < ledger.count; item++) {
    if (((sorted.standing[item] ?? 0) & OPEN) === 0) continue;
    const at = addOne(free, ledger.customer[item] ?? 0);
    amount[at] = owed[item] ?? 0;
    overdue[at] = (ledger.dueDate[item] ?? NO_DAY) < asOf ? 1 : 0;
    currency[at] = ledger.currency[item] ?? 0;
  }
  return { start, amount, overdue, currency };
}
