import { isoFromDay } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import { text } from '../locales/text';
import { ageLedger, type Aging } from '../receivables/aging';
import { DEFAULT_THRESHOLDS, overdueAlerts, type Alert } from '../receivables/alerts';
import { DEFAULT_LIMITS } from '../receivables/buckets';
import { bucketLabel } from '../reports/bucketLabel';
import { asOfLabel, customerLabels } from './labels';
import { ledgerFrom } from './ledgerArgument';
import { asOf as asOfArgument, ledgerCells, number } from './readers';
import { answerTable, type Answer } from './wrapper';

/** A header row, then one row an alert; a currency column when there are several. */
function overdueTable(
  ledger: Ledger,
  aging: Aging,
  alerts: readonly Alert[],
  language: Language,
): Answer[][] {
  const labels = customerLabels(ledger.customers);
  const buckets = aging.buckets.map((bucket) => bucketLabel(bucket, language, aging.choice.by));
  const several = new Set(alerts.map(({ currency }) => currency)).size > 1;
  const header: Answer[] = [
    asOfLabel(aging.choice.asOf, language),
    text(language, 'column.document'),
    text(language, 'column.due'),
    text(language, 'column.daysOverdue'),
    ...(several ? [text(language, 'column.currency')] : []),
    text(language, 'column.open'),
    text(language, 'column.bucket'),
    text(language, 'column.severity'),
  ];
  const rows = alerts.map((alert): Answer[] => [
    labels[ledger.customer[alert.item] ?? -1] ?? '',
    ledger.document[alert.item] ?? '',
    alert.due,
    alert.daysOverdue,
    ...(several ? [alert.currency] : []),
    alert.open,
    buckets[alert.bucket] ?? '',
    text(language, `alert.severity.${alert.severity}`),
  ]);
  return [header, ...rows];
}

/**
 * The overdue items of a ledger one by one, largest open amount first.
 * @customfunction OVERDUE
 * @param ledger The ledger with its header row.
 * @param [asOf] As-of date; the day of calculation when omitted. Later documents and receipts do not count.
 * @param [minDays] Least days overdue; 1 when omitted.
 * @param [minAmount] Least open amount; 0 when omitted.
 * @returns A header row and one row an item: customer, document, due date, days overdue, open amount, bucket,
 *   severity.
 */
export function overdue(
  ledger: unknown[][],
  asOf?: unknown[][],
  minDays?: unknown[][],
  minAmount?: unknown[][],
): unknown[][] {
  const args = [ledgerCells, asOfArgument, number('minDays', 1), number('minAmount', 0)] as const;
  return answerTable(args, [ledger, asOf, minDays, minAmount], ([values, on, days, amount], { language }) => {
    const intake = ledgerFrom(values, on);
    const aged = ageLedger(intake.ledger, { asOf: on, limits: DEFAULT_LIMITS, by: 'due' });
    // The thresholds begin above a number of days, the argument at one.
    const thresholds = { ...DEFAULT_THRESHOLDS, minDays: Math.ceil(days) - 1, minAmount: amount };
    const alerts = overdueAlerts(intake.ledger, aged, thresholds);
    if (alerts.length === 0) throw new Problem('nothingOverdue', { asOf: isoFromDay(on) });
    return overdueTable(intake.ledger, aged, alerts, language);
  });
}
