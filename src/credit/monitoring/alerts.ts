import type { Customer, Day, Ledger } from '../../ledger/ledger';
import type { CreditBook, CustomerCredit } from '../creditBook';
import type { AssessedDay, Assessment } from './assessment';
import { ALERT_SEVERITIES, CREDIT_ALERTS, type CreditAlertKind, type CreditSeverity } from './alertKinds';
import { fileAlerts } from './fileAlerts';
import { limitAlerts } from './limitAlerts';
import { payingAlerts } from './payingAlerts';
import type { Pattern } from './paying';
import { scoreAlerts } from './scoreAlerts';
import type { AlertWords } from './alertWords';

/** Something about a customer that somebody should look at. */
export interface CreditAlert {
  readonly kind: CreditAlertKind;
  readonly severity: CreditSeverity;
  /** Index into the ledger's customers. */
  readonly customer: number;
  /** The first day of which it is known to hold; for a change, the day that it is a change from. */
  readonly since: Day | undefined;
  /** What it is about, in the customer's currency: an excess, what is overdue, else the exposure. */
  readonly atStake: number;
  readonly words: AlertWords;
}

/** An alert before it is known whose it is. */
export type Found = Omit<CreditAlert, 'customer'>;

/** One customer, now and before. */
export interface Watched {
  readonly asOf: Day;
  readonly book: Pick<CreditBook, 'policy'>;
  readonly credit: CustomerCredit;
  readonly customer: Customer;
  readonly pattern: Pattern | undefined;
  /** The day that it is compared with, and what was said of the customer then; undefined for a new one. */
  readonly from: Day;
  readonly before: Assessment | undefined;
  /** What was said of it on all days before, from the last to the first. */
  readonly earlier: readonly { readonly asOf: Day; readonly said: Assessment | undefined }[];
}

export interface AlertInput {
  readonly book: CreditBook;
  readonly ledger: Pick<Ledger, 'customers'>;
  /** By index into the ledger's customers. */
  readonly patterns: readonly Pattern[];
  /** The assessments that today's are compared with. */
  readonly before: AssessedDay;
  /** All stored days, for since when something holds. */
  readonly stored: readonly AssessedDay[];
}

const RULES = [scoreAlerts, limitAlerts, fileAlerts, payingAlerts];

function rank({ severity, kind }: CreditAlert): number {
  return ALERT_SEVERITIES.indexOf(severity) * CREDIT_ALERTS.length + CREDIT_ALERTS.indexOf(kind);
}

/**
 * What has become worse or comes to its end, customer by customer: those with the gravest alert first, of equal ones
 * those with the larger exposure; each customer's gravest first.
 */
export function creditAlerts({ book, ledger, patterns, before, stored }: AlertInput): readonly CreditAlert[] {
  const days = [before, ...stored.filter(({ asOf }) => asOf < before.asOf).reverse()];
  const byCustomer = book.customers.map((credit): readonly CreditAlert[] => {
    const customer = ledger.customers[credit.customer];
    if (customer === undefined) return [];
    const watched: Watched = {
      asOf: book.asOf,
      book,
      credit,
      customer,
      pattern: patterns[credit.customer],
      from: before.asOf,
      before: before.byKey.get(customer.key),
      earlier: days.map(({ asOf, byKey }) => ({ asOf, said: byKey.get(customer.key) })),
    };
    return RULES.flatMap((rule) => rule(watched))
      .map((found) => ({ ...found, customer: credit.customer }))
      .sort((a, b) => rank(a) - rank(b));
  });
  const exposure = (alerts: readonly CreditAlert[]): number =>
    book.customers[alerts[0]?.customer ?? -1]?.exposure.total ?? 0;
  const worst = (alerts: readonly CreditAlert[]): number =>
    Math.min(...alerts.map(({ severity }) => ALERT_SEVERITIES.indexOf(severity)));
  return byCustomer
    .filter((alerts) => alerts.length > 0)
    .sort((a, b) => worst(a) - worst(b) || exposure(b) - exposure(a))
    .flat();
}

/** The first of the days on which something has held ever since; the as-of date where it did not hold before. */
export function heldSince(
  { asOf, earlier }: Pick<Watched, 'asOf' | 'earlier'>,
  holds: (said: Assessment) => boolean,
): Day {
  let since = asOf;
  for (const { asOf: day, said } of earlier) {
    if (said === undefined || !holds(said)) return since;
    since = day;
  }
  return since;
}
