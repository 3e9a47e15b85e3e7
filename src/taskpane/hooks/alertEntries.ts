import { readAmount } from '../../ledger/cells/amounts';
import { ALERTS_BY, areSeverityAmounts, type AlertsBy, type AlertThresholds } from '../../receivables/alerts';

/** What stands in the form about overdue alerts. */
export interface AlertEntries {
  readonly alertsBy: AlertsBy;
  /** Content of the boxes for the amounts of medium, high and critical. */
  readonly alertAmounts: readonly [string, string, string];
  /** What the workbook remembers beside them. */
  readonly otherThresholds: Omit<AlertThresholds, 'alertsBy' | 'severityAmounts'>;
}

export function alertEntriesFrom({
  alertsBy = ALERTS_BY[0],
  severityAmounts,
  ...otherThresholds
}: AlertThresholds): AlertEntries {
  const [medium, high, critical] = severityAmounts ?? [];
  const shown = (amount: number | undefined): string => (amount === undefined ? '' : String(amount));
  return { alertsBy, alertAmounts: [shown(medium), shown(high), shown(critical)], otherThresholds };
}

/** What the entries come to; undefined while the amounts are neither three that rise nor none. */
export function thresholdsOf({
  alertsBy,
  alertAmounts,
  otherThresholds,
}: AlertEntries): AlertThresholds | undefined {
  const thresholds = { ...otherThresholds, ...(alertsBy === 'customer' ? { alertsBy } : {}) };
  if (alertAmounts.every((entry) => entry.trim() === '')) return thresholds;
  const severityAmounts = alertAmounts.map((entry) => readAmount(entry));
  return areSeverityAmounts(severityAmounts) ? { ...thresholds, severityAmounts } : undefined;
}
