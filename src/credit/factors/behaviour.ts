import { NO_DAY } from '../../ledger/ledger';
import type { PaymentHistories } from '../paymentHistory';
import type { FAMILIES } from '../policy';
import { percent, shown, type Judge, type Subject } from '../subject';
import { HALF_YEAR, WeightedMean } from '../weightedMean';
import { fileAmount } from './fileValues';

const MONTH = 365.25 / 12;

/** Where the customer's judged invoices stand; undefined without any. */
function judgedOf({
  payments,
  customer,
}: Subject): { readonly from: number; readonly to: number } | undefined {
  const from = payments.judged.start[customer] ?? 0;
  const to = payments.judged.start[customer + 1] ?? 0;
  return from < to && payments.tellsPayments ? { from, to } : undefined;
}

function nothingJudged({ payments }: Subject): 'noJudged' | 'noPayments' {
  return payments.tellsPayments ? 'noJudged' : 'noPayments';
}

function lateDays({ judged }: PaymentHistories, at: number): number {
  return Math.max(0, judged.daysLate[at] ?? 0);
}

const lateShare: Judge = (subject) => {
  const range = judgedOf(subject);
  if (!range) return nothingJudged(subject);
  let late = 0;
  for (let at = range.from; at < range.to; at++) if (lateDays(subject.payments, at) > 0) late++;
  const items = range.to - range.from;
  const value = late / items;
  return { value, reason: { key: 'credit.lateShare', values: { late, items, percent: percent(value) } } };
};

const daysLate: Judge = (subject) => {
  const range = judgedOf(subject);
  if (!range) return nothingJudged(subject);
  const { judged } = subject.payments;
  const mean = new WeightedMean();
  for (let at = range.from; at < range.to; at++)
    mean.add(lateDays(subject.payments, at), judged.amount[at] ?? 0, judged.currency[at] ?? 0);
  const value = mean.mean();
  return { value, reason: { key: 'credit.daysLate', values: { days: shown(value) } } };
};

const worstDelay: Judge = (subject) => {
  const range = judgedOf(subject);
  if (!range) return nothingJudged(subject);
  let value = 0;
  for (let at = range.from; at < range.to; at++) value = Math.max(value, lateDays(subject.payments, at));
  const key = value === 0 ? 'credit.worstDelay.none' : 'credit.worstDelay';
  return { value, reason: { key, values: { days: value } } };
};

const overdueShare: Judge = ({ payments, customer, policy }) => {
  if (!payments.tellsPayments) return 'noPayments';
  const { open } = payments;
  const mean = new WeightedMean();
  for (let at = open.start[customer] ?? 0; at < (open.start[customer + 1] ?? 0); at++)
    mean.add(open.overdue[at] ?? 0, open.amount[at] ?? 0, open.currency[at] ?? 0);
  if (mean.items === 0) return 'noOpen';
  if (mean.items < policy.history.leastOpenItems) return 'fewOpen';
  const value = mean.mean();
  return { value, reason: { key: 'credit.overdueShare', values: { percent: percent(value) } } };
};

const trend: Judge = (subject) => {
  const range = judgedOf(subject);
  if (!range) return nothingJudged(subject);
  const { asOf, payments, policy } = subject;
  const { judged } = payments;
  const recent = new WeightedMean();
  const earlier = new WeightedMean();
  for (let at = range.from; at < range.to; at++) {
    const ago = asOf - (judged.due[at] ?? 0);
    if (ago < 0 || ago >= 2 * HALF_YEAR) continue;
    const mean = ago < HALF_YEAR ? recent : earlier;
    mean.add(lateDays(payments, at), judged.amount[at] ?? 0, judged.currency[at] ?? 0);
  }
  if (Math.min(recent.items, earlier.items) < policy.history.leastTrendItems) return 'noTrend';
  const value = recent.mean() - earlier.mean();
  const days = shown(Math.abs(value));
  const key = days === 0 ? 'credit.trend.same' : value > 0 ? 'credit.trend.slower' : 'credit.trend.faster';
  return { value, reason: { key, values: { days } } };
};

const history: Judge = ({ asOf, payments, customer }) => {
  const since = payments.since[customer] ?? NO_DAY;
  if (since === NO_DAY) return 'noDates';
  const value = (asOf - since) / MONTH;
  return { value, reason: { key: 'credit.history', values: { months: shown(value) } } };
};

const disputes: Judge = ({ payments, customer }) => {
  const items = payments.invoices[customer] ?? 0;
  if (payments.disputed === undefined || items === 0) return 'noDisputes';
  const disputed = payments.disputed[customer] ?? 0;
  return { value: disputed / items, reason: { key: 'credit.disputes', values: { disputed, items } } };
};

/** The larger of what the ledger and the credit file call written off: the file may repeat the ledger. */
const writeOffs: Judge = (subject) => {
  const { trading, customer } = subject;
  const invoiced = trading.invoiced[customer] ?? 0;
  if (invoiced <= 0) return 'noExposure';
  const stated = fileAmount(subject, 'writtenOff');
  const inFile = typeof stated === 'number' ? stated : undefined;
  if (!trading.knowsWriteOffs && inFile === undefined) return 'noWriteOffs';
  const value = Math.max(trading.writtenOff[customer] ?? 0, inFile ?? 0) / invoiced;
  const key = value === 0 ? 'credit.writeOffs.none' : 'credit.writeOffs';
  return { value, reason: { key, values: { percent: percent(value) } } };
};

const brokenPromises: Judge = ({ entry, undatedKnown }) => {
  if (!entry) return 'notInFile';
  const value = entry.brokenPromises;
  if (value === undefined) return 'notStated';
  if (!undatedKnown) return 'undated';
  const key = value === 0 ? 'credit.brokenPromises.none' : 'credit.brokenPromises';
  return { value, reason: { key, values: { count: value } } };
};

export const behaviour: Readonly<Record<(typeof FAMILIES)['behaviour'][number], Judge>> = {
  lateShare,
  daysLate,
  worstDelay,
  overdueShare,
  trend,
  history,
  disputes,
  writeOffs,
  brokenPromises,
};
