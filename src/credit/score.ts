import type { FactorName, Grade } from './policy';
import type { CreditPolicy } from './policy';
import { FACTOR_NAMES, PAYMENT_FACTORS, FAMILIES, gradeAt, gradeOf, pointsOf } from './policy';
import { JUDGES } from './factors/judges';
import type { Finding, MissingReason, Subject } from './subject';

/** What a score rests on: payments in the ledger, the invoicing alone, or the credit file alone. */
export type Basis = 'history' | 'tradingRecord' | 'newCustomer';

/** One factor's part in a score. */
export interface Factor extends Required<Finding> {
  readonly name: FactorName;
  /** 0..100 */
  readonly points: number;
  readonly weight: number;
}

/** A factor that has a weight but nothing to judge. */
export interface MissingFactor {
  readonly name: FactorName;
  readonly weight: number;
  readonly why: MissingReason;
}

export interface CreditScore {
  /** 0..100, one decimal: the mean of the factors' points by weight. */
  readonly score: number;
  readonly grade: Grade;
  /** Position of the grade in the policy; 0 is the best. */
  readonly gradeAt: number;
  readonly basis: Basis;
  /** 0..1: the weight of the factors that took part and how far they are trusted, times how far the record goes. */
  readonly confidence: number;
  /** In the order of `FACTOR_NAMES`. */
  readonly factors: readonly Factor[];
  readonly missing: readonly MissingFactor[];
  /** Judged invoices, paid or due. */
  readonly items: number;
}

/** Why there is no score: better none than one made from nothing. The words stand under `credit.noScore.<why>`. */
export const NO_SCORE_REASONS = ['noPayments', 'fewItems', 'fewMonths', 'fileSaysLittle', 'nothing'] as const;
export type NoScoreReason = (typeof NO_SCORE_REASONS)[number];

export interface NoScore {
  readonly score: null;
  readonly why: NoScoreReason;
  /** Judged invoices (months for `fewMonths`) that there are, and that a score needs. */
  readonly items: number;
  readonly needed: number;
}

export type ScoreResult = CreditScore | NoScore;

type Weights = Readonly<Partial<Record<FactorName, number>>>;

interface Judged {
  readonly factors: readonly Factor[];
  readonly missing: readonly MissingFactor[];
  readonly weight: number;
  readonly trusted: number;
  readonly allWeights: number;
}

/** Judges the subject by every factor that has a weight. */
function judge(subject: Subject, weights: Weights): Judged {
  const factors: Factor[] = [];
  const missing: MissingFactor[] = [];
  let taken = 0;
  let trusted = 0;
  let allWeights = 0;
  for (const name of FACTOR_NAMES) {
    const weight = weights[name] ?? 0;
    if (weight <= 0) continue;
    allWeights += weight;
    const found = JUDGES[name](subject);
    if (typeof found === 'string') missing.push({ name, weight, why: found });
    else {
      const { value, reason, trust = 1 } = found;
      const points = pointsOf(value, subject.policy.factors[name]);
      factors.push({ name, weight, value, points, reason, trust });
      taken += weight;
      trusted += weight * trust;
    }
  }
  return { factors, missing, weight: taken, trusted, allWeights };
}

function scoreOf(judged: Judged, subject: Subject, basis: Basis, reach: number): CreditScore {
  const points = judged.factors.reduce((sum, factor) => sum + factor.points * factor.weight, 0);
  const score = Math.round((points / judged.weight) * 10) / 10;
  return {
    score,
    grade: gradeOf(score, subject.policy),
    gradeAt: gradeAt(score, subject.policy),
    basis,
    confidence: (judged.trusted / judged.allWeights) * reach,
    factors: judged.factors,
    missing: judged.missing,
    items: itemsOf(subject),
  };
}

/** Without payments nothing is judged: what is overdue may be all that the ledger holds. */
function itemsOf({ payments, customer }: Subject): number {
  if (!payments.tellsPayments) return 0;
  const { start } = payments.judged;
  return (start[customer + 1] ?? 0) - (start[customer] ?? 0);
}

/** Weights of a policy's factors by name. */
export function weightsOf({ factors }: CreditPolicy): Weights {
  return Object.fromEntries(FACTOR_NAMES.map((name) => [name, factors[name].weight]));
}

function weighsAny(weights: Weights, names: readonly FactorName[]): boolean {
  return names.some((name) => (weights[name] ?? 0) > 0);
}

/** What the policy's own weights rest on, how far the subject's record reaches, and what it lacks. */
interface Ground {
  readonly basis: Basis;
  readonly reach: number;
  readonly lack?: Omit<NoScore, 'score'>;
}

function groundOf(subject: Subject, weights: Weights): Ground {
  const { policy, payments, trading, customer } = subject;
  const { history, trading: record } = policy;
  if (weighsAny(weights, PAYMENT_FACTORS)) {
    const items = itemsOf(subject);
    const needed = history.leastItems;
    const why = payments.tellsPayments ? 'fewItems' : 'noPayments';
    const lack = payments.tellsPayments && items >= needed ? {} : { lack: { why, items, needed } as const };
    return { basis: 'history', reach: Math.min(1, items / history.fullConfidenceItems), ...lack };
  }
  if (weighsAny(weights, FAMILIES.trading)) {
    const items = trading.months[customer] ?? 0;
    const needed = record.leastMonths;
    const lack = items >= needed ? {} : { lack: { why: 'fewMonths', items, needed } as const };
    return { basis: 'tradingRecord', reach: Math.min(1, items / record.fullConfidenceMonths), ...lack };
  }
  const lack = { why: 'fileSaysLittle', items: 0, needed: 0 } as const;
  return { basis: 'newCustomer', reach: 0, lack };
}

/**
 * The score of one customer (docs/credit-score.md): by the policy's weights where the record is long enough, else by
 * those of a newcomer where the credit file says enough, else none.
 */
export function assess(subject: Subject, weights: Weights = weightsOf(subject.policy)): ScoreResult {
  const { basis, reach, lack } = groundOf(subject, weights);
  if (!lack) {
    const judged = judge(subject, weights);
    if (judged.weight > 0) return scoreOf(judged, subject, basis, reach);
  }
  return assessNewcomer(subject) ?? { score: null, ...(lack ?? { why: 'nothing', items: 0, needed: 0 }) };
}

function assessNewcomer(subject: Subject): CreditScore | undefined {
  const { newcomer } = subject.policy;
  if (!subject.entry) return undefined;
  const judged = judge(subject, newcomer.weights);
  const enough = judged.weight > 0 && judged.weight >= newcomer.leastShare * judged.allWeights;
  return enough ? scoreOf(judged, subject, 'newCustomer', newcomer.mostConfidence) : undefined;
}
