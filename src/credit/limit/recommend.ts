import type { Day } from '../../ledger/ledger';
import type { CreditEntry } from '../file/creditFile';
import type { CreditPolicy } from '../policy';
import type { ScoreResult } from '../score';
import type { RecommendedLimit, RecommendedTerms } from './recommendation';

export interface Recommending {
  readonly asOf: Day;
  readonly entry: CreditEntry | undefined;
  readonly score: ScoreResult;
  readonly policy: CreditPolicy;
  /** In `currency`; undefined where there is no record or no rate. */
  readonly monthlyPurchases: number | undefined;
  readonly currency: string;
}

/** Two leading digits: a limit of 47,312 would claim what nobody knows. */
function roundedDown(amount: number): number {
  if (amount < 1) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return Math.floor(amount / step) * step;
}

/**
 * The months of purchases that the grade covers, but no more than the share of the customer's equity, and what is
 * insured or guaranteed on the day on top.
 */
export function recommendedLimit(about: Recommending): RecommendedLimit {
  const { asOf, entry, score, policy, monthlyPurchases, currency } = about;
  if (score.score === null)
    return { amount: undefined, currency, steps: [], reason: { key: 'credit.limit.noScore', values: {} } };
  if (monthlyPurchases === undefined)
    return {
      amount: undefined,
      currency,
      steps: [],
      reason: { key: 'credit.limit.noPurchases', values: {} },
    };
  const { grade } = score;
  const monthly = Math.max(0, monthlyPurchases);
  const purchases = {
    rule: 'purchases' as const,
    amount: monthly * grade.limitMonths,
    reason: {
      key: 'credit.limit.purchases' as const,
      values: { monthly: Math.round(monthly), months: grade.limitMonths, grade: grade.name },
    },
  };
  const percent = policy.limits.equityShare * 100;
  const equity =
    entry?.equity === undefined
      ? []
      : [
          {
            rule: 'equity' as const,
            amount: Math.max(0, entry.equity) * policy.limits.equityShare,
            reason: { key: 'credit.limit.equity' as const, values: { percent, equity: entry.equity } },
          },
        ];
  const secured = securedOn(entry, asOf);
  const cover =
    secured === 0
      ? []
      : [
          {
            rule: 'secured' as const,
            amount: secured,
            reason: { key: 'credit.limit.secured' as const, values: { amount: secured } },
          },
        ];
  const unsecured = Math.min(purchases.amount, ...equity.map(({ amount }) => amount));
  const amount = roundedDown(unsecured + secured);
  return {
    amount,
    currency,
    steps: [purchases, ...equity, ...cover],
    reason: { key: 'credit.limit.recommended', values: { amount, grade: grade.name } },
  };
}

/** What is insured or guaranteed on a day. Collateral is taken off the exposure instead. */
function securedOn(entry: CreditEntry | undefined, asOf: Day): number {
  const insured = (entry?.insuredUntil ?? asOf) >= asOf ? (entry?.insuredLimit ?? 0) : 0;
  const guaranteed = (entry?.guaranteeUntil ?? asOf) >= asOf ? (entry?.guarantee ?? 0) : 0;
  return insured + guaranteed;
}

/** The days of the grade. */
export function recommendedTerms({ score }: Pick<Recommending, 'score'>): RecommendedTerms {
  if (score.score === null) return { days: undefined, reason: { key: 'credit.limit.noScore', values: {} } };
  const { name, termsDays } = score.grade;
  return { days: termsDays, reason: { key: 'credit.terms.grade', values: { grade: name, days: termsDays } } };
}
