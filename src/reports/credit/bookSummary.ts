import { moneySum } from '../../ledger/moneySums';
import type { CreditBook, CustomerCredit } from '../../credit/creditBook';
import { LIMIT_STATES, type LimitState } from '../../credit/limit/exposure';
import type { NoScoreReason } from '../../credit/score';

/** Money of one currency. */
export interface MoneyIn {
  readonly currency: string;
  readonly amount: number;
}

/** Some of the customers of a book, and what they stand in our books with. */
export interface BookPart {
  readonly customers: number;
  /** By currency, the largest first. */
  readonly exposure: readonly MoneyIn[];
}

/** A book in a few figures. */
export interface BookSummary extends BookPart {
  /** In the order of the policy's grades. */
  readonly grades: readonly (BookPart & { readonly grade: string })[];
  /** Customers without a score, the most frequent reason first. */
  readonly unscored: readonly (BookPart & { readonly why: NoScoreReason })[];
  readonly states: Readonly<Record<LimitState, BookPart>>;
  /** Mean of the scores that there are; undefined without any. */
  readonly meanScore: number | undefined;
}

function partOf(customers: readonly CustomerCredit[]): BookPart {
  const amounts = new Map<string, number[]>();
  for (const { exposure } of customers) {
    if (exposure.total === 0) continue;
    const found = amounts.get(exposure.currency);
    if (found) found.push(exposure.total);
    else amounts.set(exposure.currency, [exposure.total]);
  }
  const exposure = [...amounts].map(([currency, each]) => ({ currency, amount: moneySum(each) }));
  return { customers: customers.length, exposure: exposure.sort((a, b) => b.amount - a.amount) };
}

function parted<Key>(
  customers: readonly CustomerCredit[],
  keyOf: (one: CustomerCredit) => Key | undefined,
): ReadonlyMap<Key, readonly CustomerCredit[]> {
  const parts = new Map<Key, CustomerCredit[]>();
  for (const one of customers) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const found = parts.get(key);
    if (found) found.push(one);
    else parts.set(key, [one]);
  }
  return parts;
}

/** Mean of the scores of a book; undefined where nobody has one. */
export function meanScore({ customers }: Pick<CreditBook, 'customers'>): number | undefined {
  const scores = customers.flatMap(({ score }) => score.score ?? []);
  return scores.length === 0 ? undefined : scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/** How many customers have which grade and state of their limit, and with how much. */
export function bookSummary({ customers, policy }: Pick<CreditBook, 'customers' | 'policy'>): BookSummary {
  const graded = parted(customers, ({ score }) => (score.score === null ? undefined : score.gradeAt));
  const unscored = parted(customers, ({ score }) => (score.score === null ? score.why : undefined));
  const stated = parted(customers, ({ limitUse }) => limitUse.state);
  const states = LIMIT_STATES.map((state) => [state, partOf(stated.get(state) ?? [])] as const);
  return {
    ...partOf(customers),
    grades: policy.grades.map(({ name }, at) => ({ grade: name, ...partOf(graded.get(at) ?? []) })),
    unscored: [...unscored]
      .map(([why, members]) => ({ why, ...partOf(members) }))
      .sort((a, b) => b.customers - a.customers),
    states: Object.fromEntries(states) as Record<LimitState, BookPart>,
    meanScore: meanScore({ customers }),
  };
}
