/** What a customer is judged by, family by family, in the order in which it is shown. */
export const FAMILIES = {
  behaviour: [
    'lateShare',
    'daysLate',
    'worstDelay',
    'overdueShare',
    'trend',
    'history',
    'disputes',
    'writeOffs',
    'brokenPromises',
  ],
  trading: ['volume', 'growth', 'volatility', 'gaps', 'creditNotes', 'voids', 'concentration'],
  financial: ['liquidity', 'leverage', 'profitability', 'zScore'],
  profile: ['externalRating', 'yearsInBusiness', 'registeredCapital', 'guarantees'],
} as const;
export type Family = keyof typeof FAMILIES;
export type FactorName = (typeof FAMILIES)[Family][number];

export const FACTOR_NAMES: readonly FactorName[] = Object.values(FAMILIES).flat();

/** Factors that rest on when invoices were paid: a ledger without payments says nothing about them. */
export const PAYMENT_FACTORS = [
  'lateShare',
  'daysLate',
  'worstDelay',
  'overdueShare',
  'trend',
] as const satisfies readonly FactorName[];

/** How a factor's value becomes points: 100 x (value - none) / (full - none), never below 0 or above 100. */
export interface FactorRule {
  /** Relative: a factor's say is its weight over the weights of all factors that take part; 0 leaves it out. */
  readonly weight: number;
  /** Value that earns nothing. Shares and ratios as fractions, delays in days, ages in months or years. */
  readonly none: number;
  /** Value that earns all points; less than `none` where a small value is good. */
  readonly full: number;
  /** What the user calls it; the locale's word when left out. */
  readonly name?: string;
}

/** A grade and what it gives a customer; the first of a policy's grades is the best. */
export interface Grade {
  readonly name: string;
  /** Least score; the last grade takes everything below the one before, so its `from` is 0. */
  readonly from: number;
  readonly termsDays: number;
  /** Average monthly purchases that the recommended limit covers; 0 recommends no credit. */
  readonly limitMonths: number;
  readonly reviewMonths: number;
}

/** The scales of external ratings that are known; `auto` takes the one that reads most ratings of the file. */
export const RATING_SCALES = ['auto', 'letters', 'agencies', 'tenBest', 'oneBest', 'words'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];

/** Everything that a score, grade, limit or alert is decided by: plain data, a setting of the workbook. */
export interface CreditPolicy {
  /** Of this shape; a setting with a greater one was written by a newer version of the add-in. */
  readonly version: typeof POLICY_VERSION;
  readonly factors: Readonly<Record<FactorName, FactorRule>>;
  readonly history: {
    /** Fewer judged invoices than this give no score from behaviour. */
    readonly leastItems: number;
    /** With so many judged invoices, their number takes nothing off the confidence. */
    readonly fullConfidenceItems: number;
    /** Fewer judged invoices than this in either half-year give no trend. */
    readonly leastTrendItems: number;
    /** Fewer open invoices than this give no overdue share: of one it is nothing or all. */
    readonly leastOpenItems: number;
  };
  readonly trading: {
    /** Fewer whole months since the first invoice give no score from the trading record. */
    readonly leastMonths: number;
    readonly fullConfidenceMonths: number;
    /** Fewer documents than this give no share of credit notes or voids: none of three is no merit. */
    readonly leastDocuments: number;
  };
  readonly newcomer: {
    /** Weights for a customer with too little history, on the scales of `factors`. */
    readonly weights: Readonly<Partial<Record<FactorName, number>>>;
    /** Share of these weights that the credit file must speak to; less gives no score. */
    readonly leastShare: number;
    /** Confidence of a score without own experience, when every factor takes part. */
    readonly mostConfidence: number;
  };
  /** Months up to which the file's figures count in full; see `trustOf`. */
  readonly stale: { readonly statementMonths: number; readonly ratingMonths: number };
  readonly rating: {
    readonly scale: RatingScale;
    /** Points of the user's own ratings, before any scale. */
    readonly own: Readonly<Record<string, number>>;
  };
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly limits: {
    /** Share of a customer's equity that its recommended limit may reach. */
    readonly equityShare: number;
    /** Months over which purchases are averaged. */
    readonly purchaseMonths: number;
    /** A recommended limit is rounded down to so many digits: 1,234,567 with two is 1,200,000 in any currency. */
    readonly digits: number;
    /** Use of the limit from which a customer is watched, and above which deliveries stop. */
    readonly watch: number;
    readonly stop: number;
  };
  readonly alerts: {
    /** Grades that a customer fell by since the stored assessment. */
    readonly gradesDown: number;
    readonly scoreDown: number;
    /** Days that it pays later than in the half-year before. */
    readonly slowerDays: number;
    /** Days ahead in which an expiring limit, guarantee or collateral is told. */
    readonly expiringDays: number;
    readonly reviewDays: number;
  };
}

export const POLICY_VERSION = 1;

/** Position of a score's grade in `policy.grades`; 0 is the best. */
export function gradeAt(score: number, policy: Pick<CreditPolicy, 'grades'>): number {
  const at = policy.grades.findIndex(({ from }) => score >= from);
  return at === -1 ? policy.grades.length - 1 : at;
}

/** The grade of a score. */
export function gradeOf(score: number, policy: Pick<CreditPolicy, 'grades'>): Grade {
  const grade = policy.grades[gradeAt(score, policy)];
  if (!grade) throw new Error('a policy has at least one grade');
  return grade;
}

/** What a value earns, 0..100. */
export function pointsOf(value: number, { none, full }: Pick<FactorRule, 'none' | 'full'>): number {
  return 100 * Math.min(1, Math.max(0, (value - none) / (full - none)));
}
