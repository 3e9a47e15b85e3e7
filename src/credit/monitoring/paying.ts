import { NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { customerItems } from '../customerItems';
import { paymentHistories, type PaymentHistories } from '../paymentHistory';
import type { CreditPolicy } from '../policy';
import { RECORD_MONTHS, tradingRecords, type RecordSources } from '../tradingRecord';
import { HALF_YEAR, WeightedMean } from '../weightedMean';

/** How a customer has paid and bought up to a day, as far as alerts go by it. */
export interface Pattern {
  /** Days late on average, weighted by amount; undefined where nothing was judged. */
  readonly daysLate: number | undefined;
  /** Of what fell due in the last half-year and in the one before; undefined with too few invoices in one of them. */
  readonly lateness: { readonly recent: number; readonly earlier: number } | undefined;
  /** The first invoice that was paid or is open after its due date; undefined for one who was never late. */
  readonly firstLate: { readonly since: Day; readonly daysLate: number; readonly before: number } | undefined;
  /** A month's purchases in the customer's main currency: in the last months and in those before. */
  readonly purchases: Purchases | undefined;
}

export interface Purchases {
  readonly currency: string;
  /** Of an average month of the last three, and of the nine before. */
  readonly recent: number;
  readonly earlier: number;
  /** Months of the last three with an invoice, and of those before. */
  readonly recentMonths: number;
  readonly earlierMonths: number;
}

/** Purchases of a quarter against those of the three quarters before: shorter periods jump for no reason. */
export const RECENT_MONTHS = 3;
export const EARLIER_MONTHS = 9;

type Judged = PaymentHistories['judged'];

/** The day from which an invoice is late is the day after it fell due: it became known by then, not when it was paid. */
function firstLateOf(judged: Judged, from: number, to: number): Pattern['firstLate'] {
  let first: { since: Day; daysLate: number } | undefined;
  for (let at = from; at < to; at++) {
    const daysLate = judged.daysLate[at] ?? 0;
    const due = judged.due[at] ?? NO_DAY;
    if (daysLate > 0 && due !== NO_DAY && (first === undefined || due + 1 < first.since))
      first = { since: due + 1, daysLate };
  }
  if (first === undefined) return undefined;
  let before = 0;
  for (let at = from; at < to; at++) if ((judged.due[at] ?? NO_DAY) < first.since - 1) before++;
  return { ...first, before };
}

function latenessOf(
  judged: Judged,
  {
    from,
    to,
    asOf,
    least,
  }: { readonly from: number; readonly to: number; readonly asOf: Day; readonly least: number },
): Pick<Pattern, 'daysLate' | 'lateness'> {
  const [all, recent, earlier] = [new WeightedMean(), new WeightedMean(), new WeightedMean()];
  for (let at = from; at < to; at++) {
    const late = Math.max(0, judged.daysLate[at] ?? 0);
    const amount = judged.amount[at] ?? 0;
    const currency = judged.currency[at] ?? 0;
    all.add(late, amount, currency);
    const ago = asOf - (judged.due[at] ?? 0);
    if (ago >= 0 && ago < 2 * HALF_YEAR) (ago < HALF_YEAR ? recent : earlier).add(late, amount, currency);
  }
  const isEnough = Math.min(recent.items, earlier.items) >= least;
  return {
    daysLate: all.items === 0 ? undefined : all.mean(),
    lateness: isEnough ? { recent: recent.mean(), earlier: earlier.mean() } : undefined,
  };
}

type Records = ReturnType<typeof tradingRecords>;

function purchasesOf(records: Records, ledger: Ledger, customer: number): Purchases | undefined {
  const months = records.months[customer] ?? 0;
  if (months < RECENT_MONTHS + EARLIER_MONTHS) return undefined;
  const end = (customer + 1) * RECORD_MONTHS;
  const mean = (from: number, to: number): number =>
    records.sales.subarray(from, to).reduce((sum, sales) => sum + sales, 0) / (to - from);
  const filled = (from: number, to: number): number =>
    records.documents.subarray(from, to).reduce((count, documents) => count + (documents > 0 ? 1 : 0), 0);
  const recent = [end - RECENT_MONTHS, end] as const;
  const earlier = [end - RECENT_MONTHS - EARLIER_MONTHS, end - RECENT_MONTHS] as const;
  return {
    currency: ledger.currencies[records.currency[customer] ?? -1] ?? '',
    recent: mean(...recent),
    earlier: mean(...earlier),
    recentMonths: filled(...recent),
    earlierMonths: filled(...earlier),
  };
}

/** How every customer has paid and bought, by index into the ledger's customers. */
export function patternsOn(
  sources: Pick<RecordSources, 'ledger' | 'open' | 'asOf'>,
  policy: Pick<CreditPolicy, 'history'>,
): readonly Pattern[] {
  const { ledger, open, asOf } = sources;
  const payments = paymentHistories(ledger, open, asOf);
  const records = tradingRecords(sources, customerItems(ledger, asOf));
  const { judged, tellsPayments } = payments;
  return ledger.customers.map((_, customer): Pattern => {
    const from = tellsPayments ? (judged.start[customer] ?? 0) : 0;
    const to = tellsPayments ? (judged.start[customer + 1] ?? 0) : 0;
    return {
      ...latenessOf(judged, { from, to, asOf, least: policy.history.leastTrendItems }),
      firstLate: firstLateOf(judged, from, to),
      purchases: purchasesOf(records, ledger, customer),
    };
  });
}
