import type { CreditBook } from '../../credit/creditBook';
import { ALERT_SEVERITIES, type CreditSeverity } from '../../credit/monitoring/alertKinds';
import { creditAlerts } from '../../credit/monitoring/alerts';
import type { Day, Ledger } from '../../ledger/ledger';
import { comparedWith } from './comparedWith';
import type { UsedCredit } from './usedCredit';

/** How many alerts a book has, and what it is compared with. */
export interface MonitorGlance {
  readonly before: Day;
  /** Whether that day's assessments were stored; else they are made again from the ledger. */
  readonly isStored: boolean;
  readonly alerts: Readonly<Record<CreditSeverity, number>>;
}

/** Counts the alerts of a book as their report lists them. */
export function monitorGlance(
  ledger: Ledger,
  book: CreditBook,
  used: UsedCredit,
  bookOn: (day: Day) => CreditBook,
): MonitorGlance {
  const creditOn = (day: Day) => ({ book: bookOn(day), used, matched: undefined });
  const { now, before, stored } = comparedWith(ledger, creditOn(book.asOf), creditOn);
  const alerts = creditAlerts({ book, ledger, patterns: now.patterns, before, stored });
  const counts = ALERT_SEVERITIES.map((severity) => {
    return [severity, alerts.filter((alert) => alert.severity === severity).length] as const;
  });
  return {
    before: before.asOf,
    isStored: stored.includes(before),
    alerts: Object.fromEntries(counts) as Record<CreditSeverity, number>,
  };
}
