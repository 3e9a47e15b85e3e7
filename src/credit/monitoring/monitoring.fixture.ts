import { dayOf, entryOf, policyOf } from '../score.fixture';
import type { CreditBook, CustomerCredit } from '../creditBook';
import { entryAt } from '../file/creditEntryAt';
import type { CreditEntry } from '../file/creditFile';
import type { GroupUse } from '../limit/companyGroups';
import { limitInForce, limitUse } from '../limit/limitInForce';
import type { CreditPolicy } from '../policy';
import { gradeAt, gradeOf } from '../policy';
import type { CreditAlert } from './alerts';
import { creditAlerts } from './alerts';
import type { AssessedDay, Assessment } from './assessment';
import type { Pattern } from './paying';

export const NOW = dayOf('2026-06-30');
export const THEN = dayOf('2026-03-31');
export const POLICY: CreditPolicy = policyOf({ lateShare: 1 });

/** What a test says of a customer on the as-of date. */
export interface Said {
  readonly score?: number;
  readonly exposure?: number;
  readonly overdue?: number;
  readonly entry?: Partial<CreditEntry>;
  readonly nextReview?: number;
  readonly group?: GroupUse;
}

const NO_REASON = { key: 'credit.limit.noScore', values: {} } as const;

export function creditOf(customer: number, said: Said): CustomerCredit {
  const { score, exposure: total = 0, overdue = 0, nextReview, group } = said;
  const entry = said.entry === undefined ? undefined : entryAt([entryOf(said.entry)], NOW);
  const exposure = {
    currency: 'CNY',
    invoices: total,
    orders: 0,
    onAccount: 0,
    collateral: 0,
    total,
    overdue,
    unconverted: [],
  };
  const limit = limitInForce(entry, NOW);
  return {
    customer,
    score:
      score === undefined
        ? { score: null, why: 'fewItems', items: 0, needed: 3 }
        : {
            score,
            grade: gradeOf(score, POLICY),
            gradeAt: gradeAt(score, POLICY),
            basis: 'history',
            confidence: 1,
            factors: [],
            missing: [],
            items: 10,
          },
    exposure,
    limit,
    limitUse: limitUse(exposure, limit, entry?.hold === true, POLICY),
    group,
    monthlyPurchases: undefined,
    recommendedLimit: { amount: undefined, currency: 'CNY', steps: [], reason: NO_REASON },
    recommendedTerms: { days: undefined, reason: NO_REASON },
    nextReview,
    entry,
  };
}

export function bookOf(said: readonly Said[]): CreditBook {
  return {
    asOf: NOW,
    policy: POLICY,
    groups: [],
    customers: said.map((one, at) => creditOf(at, one)),
    convert: (amount, from, to) => (from === to ? amount : undefined),
  };
}

/** Customers are called C0, C1 and so on. */
export function customersOf(count: number): { key: string; number: string; name: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `C${String(at)}`,
    number: `C${String(at)}`,
    name: '',
  }));
}

export function assessment(said: Partial<Assessment> = {}): Assessment {
  return {
    customer: { key: '', number: '', name: '' },
    score: undefined,
    grade: said.score === undefined ? '' : gradeOf(said.score, POLICY).name,
    confidence: undefined,
    basis: undefined,
    currency: 'CNY',
    exposure: 0,
    limit: undefined,
    use: undefined,
    state: undefined,
    overdue: 0,
    daysLate: undefined,
    ...said,
  };
}

/** A stored day with what is said of C0, C1 and so on; undefined for one who was no customer yet. */
export function storedDay(asOf: number, said: readonly (Partial<Assessment> | undefined)[]): AssessedDay {
  return {
    asOf,
    from: 'stored',
    byKey: new Map(
      said.flatMap((one, at) => {
        const customer = customersOf(at + 1)[at] ?? { key: '', number: '', name: '' };
        return one === undefined ? [] : [[customer.key, assessment({ ...one, customer })] as const];
      }),
    ),
  };
}

export const QUIET: Pattern = {
  daysLate: undefined,
  lateness: undefined,
  firstLate: undefined,
  purchases: undefined,
};

/** The alerts of one customer. */
export function alertsOf(
  said: Said,
  before: Partial<Assessment> | undefined = {},
  pattern: Partial<Pattern> = {},
  stored: readonly AssessedDay[] = [],
): readonly CreditAlert[] {
  return creditAlerts({
    book: bookOf([said]),
    ledger: { customers: customersOf(1) },
    patterns: [{ ...QUIET, ...pattern }],
    before: storedDay(THEN, [before]),
    stored,
  });
}
