import { knownFrom } from '../../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import type { Ends } from './outcome';

/** One figure alone instead of a score: what any score has to beat. */
export const NAIVE = ['lateShare', 'daysLate', 'amount'] as const;
export type Naive = (typeof NAIVE)[number];

/** By customer (index into `ledger.customers`), more is better, as a score is; NaN where nothing is known. */
export type NaiveScores = Readonly<Record<Naive, Float64Array>>;

const INVOICE = KINDS.indexOf('invoice');

interface Sums {
  readonly judged: Float64Array;
  readonly late: Float64Array;
  readonly days: Float64Array;
  readonly invoices: Float64Array;
  readonly amount: Float64Array;
}

function add(sums: Sums, key: keyof Sums, customer: number, value: number): void {
  sums[key][customer] = (sums[key][customer] ?? 0) + value;
}

/**
 * What was known on `day`: the share of invoices that were late, the mean of days late (early payers at zero), both
 * of invoices settled or overdue by then, and the mean amount of an invoice. Each invoice counts as one, so that
 * amounts of different currencies are compared but never added; large amounts are taken for the greater risk.
 */
export function naiveScores(ledger: Ledger, { settled }: Ends, open: Float64Array, day: Day): NaiveScores {
  const column = (): Float64Array => new Float64Array(ledger.customers.length);
  const sums: Sums = {
    judged: column(),
    late: column(),
    days: column(),
    invoices: column(),
    amount: column(),
  };
  for (let item = 0; item < ledger.count; item++) {
    const amount = ledger.amount[item] ?? 0;
    if (ledger.kind[item] !== INVOICE || amount <= 0 || knownFrom(ledger, item) > day) continue;
    const customer = ledger.customer[item] ?? -1;
    const due = ledger.dueDate[item] ?? NO_DAY;
    const on = settled[item] ?? NO_DAY;
    add(sums, 'invoices', customer, 1);
    add(sums, 'amount', customer, amount);
    const isOpen = (open[item] ?? 0) > 0;
    if (isOpen ? due >= day : on === NO_DAY || on > day) continue;
    const lateDays = Math.max(0, (isOpen ? day : on) - due);
    add(sums, 'judged', customer, 1);
    add(sums, 'late', customer, lateDays > 0 ? 1 : 0);
    add(sums, 'days', customer, lateDays);
  }
  const less = (part: Float64Array, whole: Float64Array): Float64Array =>
    part.map((value, at) => -value / (whole[at] ?? 0));
  return {
    lateShare: less(sums.late, sums.judged),
    daysLate: less(sums.days, sums.judged),
    amount: less(sums.amount, sums.invoices),
  };
}
