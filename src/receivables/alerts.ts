import type { Day, Ledger } from '../ledger/ledger';
import type { Aging } from './aging';
import { agedFrom } from './openItems';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type AlertSeverity = (typeof SEVERITIES)[number];

/** From which days overdue each severity holds, and what is too small or too fresh to tell. */
export interface AlertThresholds {
  /** Alerts begin above this many days overdue. */
  readonly minDays: number;
  /** Open amounts below this are left out. */
  readonly minAmount: number;
  /** Last day overdue of low, medium and high; what is later is critical. */
  readonly severityDays: readonly [number, number, number];
}

export const DEFAULT_THRESHOLDS: AlertThresholds = { minDays: 0, minAmount: 0, severityDays: [30, 60, 90] };

/** What to do next about an overdue item. */
export type AlertAction = 'remind' | 'call' | 'letter' | 'escalate' | 'resolveDispute';

/** One overdue item that somebody must look at. */
export interface Alert {
  /** Index into the ledger. */
  readonly item: number;
  readonly currency: string;
  readonly due: Day;
  readonly daysOverdue: number;
  readonly open: number;
  /** Position in the aging's buckets. */
  readonly bucket: number;
  readonly severity: AlertSeverity;
  readonly disputed: boolean;
  readonly action: AlertAction;
}

const ACTIONS: Record<AlertSeverity, AlertAction> = {
  low: 'remind',
  medium: 'call',
  high: 'letter',
  critical: 'escalate',
};

function severityOf(daysOverdue: number, days: AlertThresholds['severityDays']): AlertSeverity {
  const at = days.findIndex((last) => daysOverdue <= last);
  return SEVERITIES[at === -1 ? days.length : at] ?? 'critical';
}

/**
 * Overdue items with money to be had, largest open amount first within a currency, currencies in the order of
 * the aging. Credit notes and receipts on account are no alerts. A disputed item asks for its dispute to be
 * resolved before anything else.
 */
export function overdueAlerts(ledger: Ledger, aging: Aging, thresholds: AlertThresholds): readonly Alert[] {
  const alerts: Alert[] = [];
  for (let item = 0; item < ledger.count; item++) {
    const open = aging.items.open[item] ?? 0;
    const daysOverdue = aging.items.daysOverdue[item] ?? 0;
    if (open <= 0 || open < thresholds.minAmount || daysOverdue <= Math.max(0, thresholds.minDays)) continue;
    const severity = severityOf(daysOverdue, thresholds.severityDays);
    const disputed = ledger.disputed[item] === 1;
    alerts.push({
      item,
      currency: ledger.currencies[ledger.currency[item] ?? 0] ?? '',
      due: agedFrom(ledger, item, 'due'),
      daysOverdue,
      open,
      bucket: aging.placing.column[item] ?? 0,
      severity,
      disputed,
      action: disputed ? 'resolveDispute' : ACTIONS[severity],
    });
  }
  const order = new Map(aging.currencies.map(({ currency }, at) => [currency, at]));
  const place = (alert: Alert): number => order.get(alert.currency) ?? 0;
  return alerts.sort(
    (a, b) => place(a) - place(b) || b.open - a.open || b.daysOverdue - a.daysOverdue || a.item - b.item,
  );
}
