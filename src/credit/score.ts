import { NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { settledDays } from '../ledger/applying/settledDays';
import { JUDGES, type Finding } from './factors';
import type { PaymentHistory } from './paymentHistory';
import { FACTOR_NAMES, gradeOf, type CreditPolicy, type FactorName, type Grade } from './policy';

/** One factor's part in a score. */
export interface Factor extends Finding {
  readonly name: FactorName;
  readonly weight: number;
}

export interface CreditScore {
  /** 0..100, one decimal: the mean of the factors' points by weight. */
  readonly score: number;
  readonly grade: Grade;
  /** 0..1: the weight of the factors that took part, times how far the number of invoices goes. */
  readonly confidence: number;
  readonly factors: readonly Factor[];
  /** Paid or due invoices that it rests on. */
  readonly items: number;
}

/** Too few paid or due invoices: better no score than one made from nothing. */
export interface NoScore {
  readonly score: null;
  readonly items: number;
  readonly needed: number;
}

/**
 * Whether a ledger can tell how customers paid by `asOf`. A list of what is open, or one without a single
 * payment date, holds none of the invoices that were paid in time: by it everybody is late.
 */
export function tellsPayments(ledger: Ledger, asOf: Day): boolean {
  return ledger.shape !== 'openItems' && settledDays(ledger).some((day) => day !== NO_DAY && day <= asOf);
}

/** The score of a customer on payment behaviour only (docs/credit-score.md). */
export function creditScore(history: PaymentHistory, policy: CreditPolicy): CreditScore | NoScore {
  const items = history.outcomes.length;
  if (items < policy.leastItems) return { score: null, items, needed: policy.leastItems };
  const factors = FACTOR_NAMES.flatMap((name): Factor[] => {
    const finding = JUDGES[name](history, policy);
    return finding ? [{ name, weight: policy.weights[name], ...finding }] : [];
  });
  const weight = factors.reduce((sum, factor) => sum + factor.weight, 0);
  const allWeights = FACTOR_NAMES.reduce((sum, name) => sum + policy.weights[name], 0);
  const points = factors.reduce((sum, factor) => sum + factor.points * factor.weight, 0);
  const score = Math.round((points / weight) * 10) / 10;
  return {
    score,
    grade: gradeOf(score, policy),
    confidence: (weight / allWeights) * Math.min(1, items / policy.fullConfidenceItems),
    factors,
    items,
  };
}
