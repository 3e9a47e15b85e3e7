import { FACTOR_NAMES, POLICY_VERSION, type CreditPolicy, type FactorName, type FactorRule } from './policy';

export const PRESETS = ['behaviour', 'behaviourAndFinancials', 'newCustomer', 'tradingRecord'] as const;
export type Preset = (typeof PRESETS)[number];

type Weights = Readonly<Partial<Record<FactorName, number>>>;

/** Where each factor earns nothing and all; docs/credit-score.md says why there. */
const SCALES: Readonly<Record<FactorName, readonly [none: number, full: number]>> = {
  lateShare: [1, 0],
  daysLate: [60, 0],
  worstDelay: [120, 0],
  overdueShare: [1, 0],
  trend: [30, 0],
  history: [0, 24],
  disputes: [0.25, 0],
  writeOffs: [0.05, 0],
  brokenPromises: [3, 0],
  volume: [0, 1],
  growth: [-0.5, 0],
  volatility: [1.5, 0.3],
  gaps: [0.5, 0],
  creditNotes: [0.2, 0],
  voids: [0.2, 0],
  concentration: [1, 0.2],
  liquidity: [0.5, 2],
  leverage: [0.9, 0.4],
  profitability: [-0.05, 0.1],
  zScore: [1.1, 2.6],
  externalRating: [0, 100],
  yearsInBusiness: [0, 10],
  registeredCapital: [1, 10],
  guarantees: [0, 1],
};

const BEHAVIOUR: Weights = {
  lateShare: 25,
  daysLate: 25,
  worstDelay: 10,
  overdueShare: 20,
  trend: 10,
  history: 5,
  disputes: 5,
};

const NEWCOMER: Weights = {
  liquidity: 15,
  leverage: 15,
  profitability: 10,
  zScore: 20,
  externalRating: 20,
  yearsInBusiness: 10,
  registeredCapital: 5,
  guarantees: 5,
};

const WEIGHTS: Readonly<Record<Preset, Weights>> = {
  behaviour: BEHAVIOUR,
  behaviourAndFinancials: {
    lateShare: 15,
    daysLate: 15,
    worstDelay: 5,
    overdueShare: 15,
    trend: 10,
    history: 5,
    disputes: 3,
    writeOffs: 5,
    brokenPromises: 2,
    liquidity: 5,
    leverage: 5,
    profitability: 3,
    zScore: 5,
    externalRating: 4,
    yearsInBusiness: 2,
    guarantees: 1,
  },
  newCustomer: NEWCOMER,
  tradingRecord: {
    history: 15,
    volume: 15,
    growth: 15,
    volatility: 15,
    gaps: 15,
    creditNotes: 10,
    voids: 10,
    concentration: 5,
  },
};

function rulesOf(weights: Weights): Readonly<Record<FactorName, FactorRule>> {
  const rules = FACTOR_NAMES.map((name): [FactorName, FactorRule] => {
    const [none, full] = SCALES[name];
    return [name, { weight: weights[name] ?? 0, none, full }];
  });
  return Object.fromEntries(rules) as Record<FactorName, FactorRule>;
}

/** A policy that the user starts from; the presets differ only in what they weigh. */
export function presetPolicy(preset: Preset): CreditPolicy {
  return {
    version: POLICY_VERSION,
    factors: rulesOf(WEIGHTS[preset]),
    history: { leastItems: 3, fullConfidenceItems: 12, leastTrendItems: 2, leastOpenItems: 2 },
    trading: { leastMonths: 6, fullConfidenceMonths: 12, leastDocuments: 12 },
    newcomer: { weights: NEWCOMER, leastShare: 0.4, mostConfidence: 0.5 },
    stale: { statementMonths: 18, ratingMonths: 12 },
    rating: { scale: 'auto', own: {} },
    grades: [
      { name: 'A', from: 85, termsDays: 60, limitMonths: 3, reviewMonths: 12 },
      { name: 'B', from: 70, termsDays: 45, limitMonths: 2, reviewMonths: 12 },
      { name: 'C', from: 55, termsDays: 30, limitMonths: 1.5, reviewMonths: 6 },
      { name: 'D', from: 40, termsDays: 15, limitMonths: 0.5, reviewMonths: 3 },
      { name: 'E', from: 0, termsDays: 0, limitMonths: 0, reviewMonths: 1 },
    ],
    limits: { equityShare: 0.1, purchaseMonths: 12, digits: 2, watch: 0.9, stop: 1 },
    alerts: { gradesDown: 1, scoreDown: 10, slowerDays: 10, expiringDays: 30, reviewDays: 14 },
  };
}

export const DEFAULT_POLICY: CreditPolicy = presetPolicy('behaviour');
