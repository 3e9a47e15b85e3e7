import type { Day } from '../../ledger/ledger';
import type { CreditEntry } from '../file/creditFile';
import type { CreditPolicy } from '../policy';
import type { ScoreResult } from '../score';
import { exact, moneyShown } from './amounts';
import type { Reason, RecommendedLimit, RecommendedTerms } from './recommendation';

export interface Recommending {
  readonly asOf: Day;
  readonly entry: CreditEntry | undefined;
  readonly score: ScoreResult;
  readonly policy: CreditPolicy;
  /** In `currency`; undefined where there is no record or no rate. */
  readonly monthlyPurchases: number | undefined;
  readonly currency: string;
  /** Of the purchases, as the ledger has them. */
  readonly ledgerCurrency: string;
  /** Whether there are purchases in a whole month, whatever they come to in `currency`. */
  readonly hasPurchases: boolean;
}

/** To the leading digits of the policy, downwards: a limit of 47,312 would claim what nobody knows. */
export function roundedDown(amount: number, digits: number): number {
  const whole = Math.floor(exact(amount));
  const step = 10 ** Math.max(0, String(whole).length - Math.max(1, digits));
  return whole <= 0 ? 0 : Math.floor(whole / step) * step;
}

type Step = RecommendedLimit['steps'][number];

/**
 * The months of purchases that the grade covers, but no more than the share of the customer's equity, and what is
 * insured or guaranteed on the day on top.
 */
export function recommendedLimit(about: Recommending): RecommendedLimit {
  const { asOf, entry, score, policy, monthlyPurchases, currency, ledgerCurrency, hasPurchases } = about;
  const none = (reason: Reason): RecommendedLimit => ({ amount: undefined, currency, steps: [], reason });
  if (score.score === null) return none({ key: 'credit.limit.noScore', values: {} });
  if (monthlyPurchases === undefined)
    return none(
      hasPurchases
        ? { key: 'credit.limit.noRate', values: { from: ledgerCurrency, to: currency } }
        : { key: 'credit.limit.noPurchases', values: {} },
    );
  const { name, limitMonths } = score.grade;
  const { equityShare, digits } = policy.limits;
  const shown = (amount: number): string => moneyShown(amount, currency);
  const monthly = Math.max(0, monthlyPurchases);
  const unsecured: Step[] = [
    {
      rule: 'purchases',
      amount: exact(monthly * limitMonths),
      reason: {
        key: 'credit.limit.purchases',
        values: { monthly: shown(Math.round(monthly)), months: limitMonths, grade: name },
      },
    },
  ];
  if (entry?.equity !== undefined)
    unsecured.push({
      rule: 'equity',
      amount: exact(Math.max(0, entry.equity) * equityShare),
      reason: {
        key: 'credit.limit.equity',
        values: { percent: exact(equityShare * 100), equity: shown(entry.equity) },
      },
    });
  const secured = securedOn(entry, asOf);
  const cover: Step = {
    rule: 'secured',
    amount: secured,
    reason: { key: 'credit.limit.secured', values: { amount: shown(secured) } },
  };
  const amount = roundedDown(Math.min(...unsecured.map((step) => step.amount)) + secured, digits);
  const key = amount === 0 ? 'credit.limit.none' : 'credit.limit.recommended';
  return {
    amount,
    currency,
    steps: secured === 0 ? unsecured : [...unsecured, cover],
    reason: { key, values: amount === 0 ? { grade: name } : { amount: shown(amount), grade: name } },
  };
}

/** What is insured or guaranteed on a day. Collateral is taken off the exposure instead. */
function securedOn(entry: CreditEntry | undefined, asOf: Day): number {
  const insured = (entry?.insuredUntil ?? asOf) >= asOf ? (entry?.insuredLimit ?? 0) : 0;
  const guaranteed = (entry?.guaranteeUntil ?? asOf) >= asOf ? (entry?.guarantee ?? 0) : 0;
  return exact(insured + guaranteed);
}

/** The days of the grade. */
export function recommendedTerms({ score }: Pick<Recommending, 'score'>): RecommendedTerms {
  if (score.score === null) return { days: undefined, reason: { key: 'credit.limit.noScore', values: {} } };
  const { name, termsDays } = score.grade;
  const key = termsDays === 0 ? 'credit.terms.none' : 'credit.terms.grade';
  return {
    days: termsDays,
    reason: { key, values: termsDays === 0 ? { grade: name } : { grade: name, days: termsDays } },
  };
}
