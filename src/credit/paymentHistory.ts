import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { settledDays } from '../ledger/applying/settledDays';
import type { CustomerItems } from './customerItems';

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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Filling = Mutable<Omit<PaymentHistories, 'asOf' | 'tellsPayments'>> & { readonly disputed: Int32Array };

function emptyHistories(customers: number, most: number): Filling {
  return {
    judged: {
      start: new Int32Array(customers + 1),
      due: new Int32Array(most),
      daysLate: new Int32Array(most),
      amount: new Float64Array(most),
      currency: new Int32Array(most),
    },
    open: {
      start: new Int32Array(customers + 1),
      amount: new Float64Array(most),
      overdue: new Uint8Array(most),
      currency: new Int32Array(most),
    },
    invoices: new Int32Array(customers),
    disputed: new Int32Array(customers),
    since: new Int32Array(customers).fill(NO_DAY),
  };
}

/**
 * The payment history of every customer (by index into `ledger.customers`) from what was known on `asOf`:
 * later invoices are left out, an invoice settled later is still open. `open` holds the open amount of
 * every item on that day. Credit notes and receipts are no invoices and take no part.
 */
export function paymentHistories(
  ledger: Ledger,
  open: Float64Array,
  asOf: Day,
  { start, items }: CustomerItems,
): PaymentHistories {
  const settled = settledDays(ledger);
  const filling = emptyHistories(ledger.customers.length, items.length);
  let judged = 0;
  let opened = 0;
  const judge = (item: number, daysLate: number, amount: number): void => {
    filling.judged.due[judged] = ledger.dueDate[item] ?? NO_DAY;
    filling.judged.daysLate[judged] = daysLate;
    filling.judged.amount[judged] = amount;
    filling.judged.currency[judged] = ledger.currency[item] ?? 0;
    judged++;
  };
  for (let customer = 0; customer < ledger.customers.length; customer++) {
    for (let at = start[customer] ?? 0; at < (start[customer + 1] ?? 0); at++) {
      const item = items[at] ?? 0;
      const amount = ledger.amount[item] ?? 0;
      if (ledger.kind[item] !== INVOICE || amount <= 0) continue;
      const due = ledger.dueDate[item] ?? NO_DAY;
      countInvoice(filling, customer, ledger.disputed[item] ?? 0, knownFrom(ledger, item));
      const owed = open[item] ?? 0;
      const paidOn = settled[item] ?? NO_DAY;
      if (owed > 0) {
        filling.open.amount[opened] = owed;
        filling.open.overdue[opened] = due < asOf ? 1 : 0;
        filling.open.currency[opened++] = ledger.currency[item] ?? 0;
        if (due < asOf) judge(item, asOf - due, owed);
      } else if (paidOn !== NO_DAY && paidOn <= asOf) judge(item, paidOn - due, amount);
    }
    filling.judged.start[customer + 1] = judged;
    filling.open.start[customer + 1] = opened;
  }
  return {
    ...filling,
    asOf,
    disputed: knowsDisputes(ledger, settled, asOf) ? filling.disputed : undefined,
    tellsPayments: tellsPayments(ledger, asOf, settled),
  };
}

function countInvoice(to: Filling, customer: number, disputed: number, day: Day): void {
  to.invoices[customer] = (to.invoices[customer] ?? 0) + 1;
  to.disputed[customer] = (to.disputed[customer] ?? 0) + disputed;
  const since = to.since[customer] ?? NO_DAY;
  if (day !== NO_DAY && (since === NO_DAY || day < since)) to.since[customer] = day;
}
