import type { Customer, Day, Ledger } from '../../ledger/ledger';
import type { CreditBook, CustomerCredit } from '../creditBook';
import type { LimitState } from '../limit/exposure';
import type { Basis, Factor } from '../score';

/** What was said of one customer on a day: what is kept of it, so that a later day can be compared with it. */
export interface Assessment {
  readonly customer: Customer;
  /** Undefined where the customer had no score; `grade` is then empty. */
  readonly score: number | undefined;
  readonly grade: string;
  /** 0..1 */
  readonly confidence: number | undefined;
  readonly basis: Basis | undefined;
  readonly currency: string;
  readonly exposure: number;
  readonly limit: number | undefined;
  /** exposure / limit as a fraction. */
  readonly use: number | undefined;
  /** Undefined where the row that keeps it does not say. */
  readonly state: LimitState | undefined;
  readonly overdue: number;
  /** Weighted by amount, over all paid or due invoices. */
  readonly daysLate: number | undefined;
  /** Points and weights of the factors; absent where only the table keeps the assessment. */
  readonly factors?: readonly FactorPoints[];
}

/** What a factor made of a score. */
export type FactorPoints = Pick<Factor, 'name' | 'points' | 'weight'>;

/** The assessments of a day, by the customers' keys. */
export interface AssessedDay {
  readonly asOf: Day;
  readonly byKey: ReadonlyMap<string, Assessment>;
  /** Read from the table, or made again from the ledger. */
  readonly from: 'stored' | 'ledger';
}

/** Whether there is anything to say of a customer: neither a score, nor an amount, nor a row in the credit file. */
export function saysAnything({ score, exposure, entry }: CustomerCredit): boolean {
  return (
    score.score !== null || exposure.total !== 0 || exposure.unconverted.length > 0 || entry !== undefined
  );
}

function assessmentOf(
  { score, exposure, limit, limitUse }: CustomerCredit,
  customer: Customer,
  daysLate: number | undefined,
): Assessment {
  const scored = score.score === null ? undefined : score;
  return {
    customer,
    score: scored?.score,
    grade: scored?.grade.name ?? '',
    confidence: scored?.confidence,
    basis: scored?.basis,
    currency: exposure.currency,
    exposure: exposure.total,
    limit: limit.inForce,
    use: limitUse.use,
    state: limitUse.state,
    overdue: exposure.overdue,
    daysLate,
    factors: scored?.factors ?? [],
  };
}

/**
 * The assessments of a book, of all customers of whom there is something to say. `daysLate` is by index into the
 * ledger's customers.
 */
export function assessedOn(
  { asOf, customers }: CreditBook,
  ledger: Ledger,
  daysLate: readonly (number | undefined)[],
): AssessedDay {
  const byKey = new Map<string, Assessment>();
  for (const credit of customers) {
    const customer = ledger.customers[credit.customer];
    if (customer === undefined || !saysAnything(credit)) continue;
    byKey.set(customer.key, assessmentOf(credit, customer, daysLate[credit.customer]));
  }
  return { asOf, byKey, from: 'ledger' };
}
