import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { settledDays } from '../ledger/applying/settledDays';

/**
 * An invoice of which it is known whether it was paid in time: settled by the as-of date, or overdue on it.
 */
export interface Outcome {
  readonly due: Day;
  /** Settled - due, or as-of - due while it is open; zero or less is in time. */
  readonly daysLate: number;
  /** Amount of a settled invoice, open amount of an open one. */
  readonly amount: number;
  /** Index into the ledger's currencies. */
  readonly currency: number;
}

/** An invoice that is open on the as-of date. */
export interface OpenInvoice {
  readonly amount: number;
  readonly overdue: boolean;
  readonly currency: number;
}

/** How one customer paid, as it was known on the as-of date. */
export interface PaymentHistory {
  readonly asOf: Day;
  readonly outcomes: readonly Outcome[];
  readonly open: readonly OpenInvoice[];
  /** Invoices known on the as-of date. */
  readonly invoices: number;
  /** Invoices marked as disputed; undefined when the ledger cannot tell for this day. */
  readonly disputed: number | undefined;
  /** Date of the first invoice; undefined when no invoice has one. */
  readonly since: Day | undefined;
}

interface Collected {
  readonly outcomes: Outcome[];
  readonly open: OpenInvoice[];
  invoices: number;
  disputed: number;
  since: Day | undefined;
}

const INVOICE = KINDS.indexOf('invoice');

/** An invoice on the as-of date: what it owes, and when it was settled. */
interface Standing {
  readonly open: number;
  readonly settled: Day;
  readonly asOf: Day;
}

function addInvoice(to: Collected, ledger: Ledger, item: number, { open, settled, asOf }: Standing): void {
  const due = ledger.dueDate[item] ?? NO_DAY;
  const date = knownFrom(ledger, item);
  const currency = ledger.currency[item] ?? 0;
  to.invoices++;
  to.disputed += ledger.disputed[item] ?? 0;
  if (date !== NO_DAY && (to.since === undefined || date < to.since)) to.since = date;
  if (open > 0) {
    to.open.push({ amount: open, overdue: due < asOf, currency });
    if (due < asOf) to.outcomes.push({ due, daysLate: asOf - due, amount: open, currency });
  } else if (settled !== NO_DAY && settled <= asOf) {
    to.outcomes.push({ due, daysLate: settled - due, amount: ledger.amount[item] ?? 0, currency });
  }
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

/**
 * The payment history of every customer (by index into `ledger.customers`) from what was known on `asOf`:
 * later invoices are left out, an invoice settled later is still open. `open` holds the open amount of
 * every item on that day. Credit notes and receipts are no invoices and take no part.
 */
export function paymentHistories(ledger: Ledger, open: Float64Array, asOf: Day): readonly PaymentHistory[] {
  const collected = ledger.customers.map((): Collected => ({
    outcomes: [],
    open: [],
    invoices: 0,
    disputed: 0,
    since: undefined,
  }));
  const settled = settledDays(ledger);
  for (let item = 0; item < ledger.count; item++) {
    const history = collected[ledger.customer[item] ?? -1];
    const isInvoice = ledger.kind[item] === INVOICE && (ledger.amount[item] ?? 0) > 0;
    if (!history || !isInvoice || knownFrom(ledger, item) > asOf) continue;
    addInvoice(history, ledger, item, { open: open[item] ?? 0, settled: settled[item] ?? NO_DAY, asOf });
  }
  const disputesKnown = knowsDisputes(ledger, settled, asOf);
  return collected.map((history) => ({
    ...history,
    asOf,
    disputed: disputesKnown ? history.disputed : undefined,
  }));
}
