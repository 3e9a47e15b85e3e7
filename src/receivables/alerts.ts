import { NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import type { Aging } from './aging';
import { lateHistory, type LateHistory } from './lateHistory';
import { LineIndex } from './lineIndex';
import { MoneySums } from '../ledger/moneySums';
import { agedFrom } from './openItems';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type AlertSeverity = (typeof SEVERITIES)[number];

/** What an alert is about: an open item, or all that a customer owes overdue. */
export const ALERTS_BY = ['item', 'customer'] as const;
export type AlertsBy = (typeof ALERTS_BY)[number];

/** From which days overdue and amounts each severity holds, and what is too small or too fresh to tell. */
export interface AlertThresholds {
  /** Alerts begin above this many days overdue. */
  readonly minDays: number;
  /** Open amounts below this are left out; in the currency of the report's block, as are `severityAmounts`. */
  readonly minAmount: number;
  /** Last day overdue of low, medium and high; what is later is critical. */
  readonly severityDays: readonly [number, number, number];
  /** Open amounts from which an alert is at least medium, high and critical; only days count when left out. */
  readonly severityAmounts?: readonly [number, number, number];
  /** One alert an item when left out. */
  readonly alertsBy?: AlertsBy;
}

export const DEFAULT_THRESHOLDS: AlertThresholds = { minDays: 0, minAmount: 0, severityDays: [30, 60, 90] };

/** Whether values are amounts from which alerts are medium, high and critical: three that rise. */
export function areSeverityAmounts(values: unknown): values is readonly [number, number, number] {
  return (
    Array.isArray(values) &&
    values.length === 3 &&
    values.every(
      (amount: unknown, at) =>
        Number.isFinite(amount) && Number(amount) > (at === 0 ? 0 : Number(values[at - 1])),
    )
  );
}

/** What to do next about an overdue item. */
export type AlertAction = 'remind' | 'call' | 'letter' | 'escalate' | 'resolveDispute';

/** Why there is an alert, the most telling first; the words are the report's. */
export type AlertReason =
  | { readonly kind: 'disputed'; readonly items: number }
  /** The customer paid by the due date before and is late for the first time. */
  | { readonly kind: 'firstLate' }
  | { readonly kind: 'overdue'; readonly days: number };

/** One overdue item, or one customer with overdue items in one currency, that somebody must look at. */
export interface Alert {
  /** Index into the ledger; of a customer's items the one that is overdue the longest. */
  readonly item: number;
  /** Index into `ledger.customers`. */
  readonly customer: number;
  /** How many overdue items it stands for. */
  readonly items: number;
  /** The item's own; for a customer the currency of the report's block. */
  readonly currency: string;
  readonly due: Day;
  readonly daysOverdue: number;
  readonly open: number;
  /** Position in the aging's buckets. */
  readonly bucket: number;
  readonly severity: AlertSeverity;
  /** Whether all of its items are disputed. */
  readonly disputed: boolean;
  readonly reasons: readonly AlertReason[];
  readonly action: AlertAction;
}

const ACTIONS: Record<AlertSeverity, AlertAction> = {
  low: 'remind',
  medium: 'call',
  high: 'letter',
  critical: 'escalate',
};

function severityOf(daysOverdue: number, open: number, thresholds: AlertThresholds): AlertSeverity {
  const late = thresholds.severityDays.findIndex((last) => daysOverdue <= last);
  const byDays = late === -1 ? thresholds.severityDays.length : late;
  const byAmount = (thresholds.severityAmounts ?? []).filter((from) => open >= from).length;
  return SEVERITIES[Math.max(byDays, byAmount)] ?? 'critical';
}

/** What an alert is made from: overdue items of one customer in one block, oldest first known by `item`. */
interface Overdue {
  readonly block: number;
  readonly item: number;
  readonly items: number;
  readonly disputed: number;
  /** In the currency of the block. */
  readonly value: number;
}

/** The overdue items with money to be had; credit notes and receipts on account are none. */
function overdueItems(ledger: Ledger, { items, placing }: Aging): readonly Overdue[] {
  const found: Overdue[] = [];
  for (let item = 0; item < ledger.count; item++) {
    if ((items.open[item] ?? 0) <= 0 || (items.daysOverdue[item] ?? 0) <= 0) continue;
    const block = placing.blocks.blockOf[ledger.currency[item] ?? 0] ?? 0;
    const disputed = ledger.disputed[item] ?? 0;
    found.push({ block, item, items: 1, disputed, value: placing.value[item] ?? 0 });
  }
  return found;
}

/** One entry a customer and block, known by the item that is overdue the longest. */
function byCustomer(ledger: Ledger, { items }: Aging, overdue: readonly Overdue[]): readonly Overdue[] {
  const index = new LineIndex();
  const lines = overdue.map(({ block, item }) => index.lineOf(block, ledger.customer[item] ?? 0));
  const sums = new MoneySums(index.size);
  const merged: Overdue[] = [];
  overdue.forEach((one, at) => {
    const line = lines[at] ?? 0;
    sums.add(line, one.value);
    const before = merged[line];
    const days = (item: number): number => items.daysOverdue[item] ?? 0;
    merged[line] = before
      ? {
          ...before,
          item: days(one.item) > days(before.item) ? one.item : before.item,
          items: before.items + 1,
          disputed: before.disputed + one.disputed,
        }
      : one;
  });
  return merged.map((one, line) => ({ ...one, value: sums.get(line) }));
}

/** The items that the alerts are about: each stands in exactly one of them. */
export function alertItems(ledger: Ledger, aging: Aging, thresholds: AlertThresholds): readonly number[] {
  const overdue = overdueItems(ledger, aging).filter(
    ({ item }) => (aging.items.daysOverdue[item] ?? 0) > thresholds.minDays,
  );
  if (thresholds.alertsBy !== 'customer')
    return overdue.filter(({ value }) => value >= thresholds.minAmount).map(({ item }) => item);
  const index = new LineIndex();
  const lineOf = ({ block, item }: Overdue): number => index.lineOf(block, ledger.customer[item] ?? 0);
  const lines = overdue.map(lineOf);
  const told = byCustomer(ledger, aging, overdue).map(({ value }) => value >= thresholds.minAmount);
  return overdue.flatMap(({ item }, at) => (told[lines[at] ?? -1] === true ? [item] : []));
}

/** The earliest due date among the overdue items of each customer: only there a customer can be late for the first time. */
function firstDues(ledger: Ledger, overdue: readonly Overdue[]): Int32Array {
  const first = new Int32Array(ledger.customers.length).fill(NO_DAY);
  for (const { item } of overdue) {
    const customer = ledger.customer[item] ?? 0;
    const due = agedFrom(ledger, item, 'due');
    const known = first[customer] ?? NO_DAY;
    if (known === NO_DAY || due < known) first[customer] = due;
  }
  return first;
}

function reasonsOf(ledger: Ledger, one: Overdue, days: number, isFirst: boolean, history: LateHistory) {
  const customer = ledger.customer[one.item] ?? 0;
  const firstLate = isFirst && history.paidOnTime[customer] === 1 && history.paidLate[customer] === 0;
  const reasons: AlertReason[] = [];
  if (one.disputed > 0) reasons.push({ kind: 'disputed', items: one.disputed });
  if (firstLate) reasons.push({ kind: 'firstLate' });
  reasons.push({ kind: 'overdue', days });
  return reasons;
}

/**
 * Overdue items with money to be had, largest open amount first within a currency, currencies in the order of
 * the aging. Credit notes and receipts on account are no alerts. A disputed item asks for its dispute to be
 * resolved before anything else.
 */
export function overdueAlerts(ledger: Ledger, aging: Aging, thresholds: AlertThresholds): readonly Alert[] {
  const { placing, items } = aging;
  const perCustomer = thresholds.alertsBy === 'customer';
  const days = ({ item }: Overdue): number => items.daysOverdue[item] ?? 0;
  const all = overdueItems(ledger, aging);
  const overdue = all.filter((one) => days(one) > thresholds.minDays);
  const history = lateHistory(ledger, items.asOf);
  const firstDue = firstDues(ledger, all);
  const order = new Map(aging.currencies.map(({ currency }, at) => [currency, at]));
  const place = ({ block }: Overdue): number => order.get(placing.blocks.currencies[block] ?? '') ?? 0;
  return [...(perCustomer ? byCustomer(ledger, aging, overdue) : overdue)]
    .filter(({ value }) => value >= thresholds.minAmount)
    .sort((a, b) => place(a) - place(b) || b.value - a.value || days(b) - days(a) || a.item - b.item)
    .map((one): Alert => {
      const { item, block, value } = one;
      const customer = ledger.customer[item] ?? 0;
      const due = agedFrom(ledger, item, 'due');
      const severity = severityOf(days(one), value, thresholds);
      const disputed = one.disputed === one.items;
      return {
        item,
        customer,
        items: one.items,
        currency:
          (perCustomer ? placing.blocks.currencies[block] : ledger.currencies[ledger.currency[item] ?? 0]) ??
          '',
        due,
        daysOverdue: days(one),
        open: perCustomer ? value : (items.open[item] ?? 0),
        bucket: placing.column[item] ?? 0,
        severity,
        disputed,
        reasons: reasonsOf(ledger, one, days(one), due === firstDue[customer], history),
        action: disputed ? 'resolveDispute' : ACTIONS[severity],
      };
    });
}
