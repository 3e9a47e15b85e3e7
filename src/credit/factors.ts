import type { Values } from '../locales/speaker';
import type { MessageKey } from '../locales/text';
import type { Outcome, PaymentHistory } from './paymentHistory';
import type { CreditPolicy, FactorName } from './policy';

/** What a factor found: its value, what it earns, and the words for it. */
export interface Finding {
  /** Shares as fractions, delays and trend in days, history in months. */
  readonly value: number;
  /** 0..100 */
  readonly points: number;
  readonly reason: { readonly key: MessageKey; readonly values: Values };
}

/** Half a year in days: the trend compares what fell due in the last one with the one before. */
const HALF_YEAR = 182;
const MONTH = 365.25 / 12;

interface Weighed {
  readonly amount: number;
  readonly currency: number;
}

/**
 * The mean weighted by amount. Amounts of different currencies are never added: each currency has its own
 * mean, and the means are weighed by their number of items.
 */
function weightedMean<T extends Weighed>(items: readonly T[], valueOf: (item: T) => number): number {
  const sums = new Map<number, { value: number; amount: number; items: number }>();
  for (const item of items) {
    const sum = sums.get(item.currency) ?? { value: 0, amount: 0, items: 0 };
    sum.value += valueOf(item) * item.amount;
    sum.amount += item.amount;
    sum.items++;
    sums.set(item.currency, sum);
  }
  let mean = 0;
  for (const sum of sums.values()) mean += (sum.value / sum.amount) * (sum.items / items.length);
  return mean;
}

function lateDays(outcome: Outcome): number {
  return Math.max(0, outcome.daysLate);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** All points at zero or less, none at `noPointsAt`, in a straight line between. */
function falling(value: number, noPointsAt: number): number {
  return 100 * Math.min(1, Math.max(0, 1 - value / noPointsAt));
}

type Judge = (history: PaymentHistory, policy: CreditPolicy) => Finding | undefined;

const lateShare: Judge = ({ outcomes }, { noPointsAt }) => {
  if (outcomes.length === 0) return undefined;
  const late = outcomes.filter(({ daysLate }) => daysLate > 0).length;
  const value = late / outcomes.length;
  const values = { late, items: outcomes.length, percent: rounded(value * 100) };
  return { value, points: falling(value, noPointsAt.lateShare), reason: { key: 'credit.lateShare', values } };
};

const daysLate: Judge = ({ outcomes }, { noPointsAt }) => {
  if (outcomes.length === 0) return undefined;
  const value = weightedMean(outcomes, lateDays);
  const reason = { key: 'credit.daysLate', values: { days: rounded(value) } } as const;
  return { value, points: falling(value, noPointsAt.daysLate), reason };
};

const worstDelay: Judge = ({ outcomes }, { noPointsAt }) => {
  if (outcomes.length === 0) return undefined;
  const value = outcomes.reduce((worst, outcome) => Math.max(worst, lateDays(outcome)), 0);
  const reason = { key: 'credit.worstDelay', values: { days: value } } as const;
  return { value, points: falling(value, noPointsAt.worstDelay), reason };
};

const overdueShare: Judge = ({ open }, { noPointsAt }) => {
  if (open.length === 0) return undefined;
  const value = weightedMean(open, ({ overdue }) => (overdue ? 1 : 0));
  const reason = { key: 'credit.overdueShare', values: { percent: rounded(value * 100) } } as const;
  return { value, points: falling(value, noPointsAt.overdueShare), reason };
};

const trend: Judge = ({ asOf, outcomes }, { leastTrendItems, noPointsAt }) => {
  const dueWithin = (from: number, to: number): Outcome[] =>
    outcomes.filter(({ due }) => due > from && due <= to);
  const recent = dueWithin(asOf - HALF_YEAR, asOf);
  const earlier = dueWithin(asOf - 2 * HALF_YEAR, asOf - HALF_YEAR);
  if (Math.min(recent.length, earlier.length) < leastTrendItems) return undefined;
  const value = weightedMean(recent, lateDays) - weightedMean(earlier, lateDays);
  const days = rounded(Math.abs(value));
  const key = days === 0 ? 'credit.trend.same' : value > 0 ? 'credit.trend.slower' : 'credit.trend.faster';
  return { value, points: falling(value, noPointsAt.trend), reason: { key, values: { days } } };
};

const history: Judge = ({ asOf, since }, { fullPointsMonths }) => {
  if (since === undefined) return undefined;
  const value = (asOf - since) / MONTH;
  const points = 100 * Math.min(1, value / fullPointsMonths);
  return { value, points, reason: { key: 'credit.history', values: { months: rounded(value) } } };
};

const disputes: Judge = ({ disputed, invoices }, { noPointsAt }) => {
  if (disputed === undefined || invoices === 0) return undefined;
  const value = disputed / invoices;
  const reason = { key: 'credit.disputes', values: { disputed, items: invoices } } as const;
  return { value, points: falling(value, noPointsAt.disputes), reason };
};

/** Each factor gives undefined where the history says nothing about it: then it takes no part. */
export const JUDGES: Readonly<Record<FactorName, Judge>> = {
  lateShare,
  daysLate,
  worstDelay,
  overdueShare,
  trend,
  history,
  disputes,
};
