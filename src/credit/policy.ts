/** What a history is judged by, in the order in which it is shown. */
export const FACTOR_NAMES = [
  'lateShare',
  'daysLate',
  'worstDelay',
  'overdueShare',
  'trend',
  'history',
  'disputes',
] as const;
export type FactorName = (typeof FACTOR_NAMES)[number];

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];

export interface CreditPolicy {
  /** Relative: a factor's say is its weight over the weights of all factors that take part. */
  readonly weights: Readonly<Record<FactorName, number>>;
  /**
   * Value at which a factor has no points left; it has all of them at zero. Shares as fractions, trend and
   * delays in days.
   */
  readonly noPointsAt: Readonly<Record<Exclude<FactorName, 'history'>, number>>;
  /** Months of history that earn all points. */
  readonly fullPointsMonths: number;
  /** Fewer paid or due invoices than this give no score. */
  readonly leastItems: number;
  /** With so many paid or due invoices, their number takes nothing off the confidence. */
  readonly fullConfidenceItems: number;
  /** Fewer paid or due invoices than this in either half-year give no trend. */
  readonly leastTrendItems: number;
  /** Least score of A, B, C and D. */
  readonly gradeFrom: readonly [number, number, number, number];
}

export const DEFAULT_POLICY: CreditPolicy = {
  weights: {
    lateShare: 25,
    daysLate: 25,
    worstDelay: 10,
    overdueShare: 20,
    trend: 10,
    history: 5,
    disputes: 5,
  },
  noPointsAt: { lateShare: 1, daysLate: 60, worstDelay: 120, overdueShare: 1, trend: 30, disputes: 0.25 },
  fullPointsMonths: 24,
  leastItems: 3,
  fullConfidenceItems: 12,
  leastTrendItems: 2,
  gradeFrom: [85, 70, 55, 40],
};

/** The grade of a score. */
export function gradeOf(score: number, policy: CreditPolicy): Grade {
  const at = policy.gradeFrom.findIndex((least) => score >= least);
  return GRADES[at === -1 ? policy.gradeFrom.length : at] ?? 'E';
}
