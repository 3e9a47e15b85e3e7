import { isoFromDay } from '../ledger/cells/dates';
import type { Ledger } from '../ledger/ledger';
import type { Mapping } from '../ledger/mapping';
import { text } from '../locales/text';
import { ageLedger, type Aging } from '../receivables/aging';
import { DEFAULT_THRESHOLDS, overdueAlerts, type Alert } from '../receivables/alerts';
import { DEFAULT_LIMITS } from '../receivables/buckets';
import { bucketLabel } from '../reports/bucketLabel';
import { asOfLabel, customerLabels } from './labels';
import { ledgerIn, readUsable } from './ledgerArgument';
import { asOf as asOfArgument, ledgerCells, number } from './readers';
import { serialOf, type Session } from './session';
import { answerTable, type Answer } from './wrapper';

interface Column {
  readonly heading: string;
  readonly value: (alert: Alert) => Answer;
}

/** Columns of what the ledger knows; those that it does not know are left out. */
function columnsFor(
  ledger: Ledger,
  mapping: Mapping,
  aging: Aging,
  alerts: readonly Alert[],
  session: Session,
): Column[] {
  const { language } = session;
  const labels = customerLabels(ledger.customers);
  const buckets = aging.buckets.map((bucket) => bucketLabel(bucket, language, aging.choice.by));
  const hasInstalments = ledger.instalment.some((part) => part > 0);
  const instalmentOf = ({ item }: Alert): Answer => {
    const part = ledger.instalment[item] ?? 0;
    return part === 0 ? '' : part;
  };
  const several = new Set(alerts.map(({ currency }) => currency)).size > 1;
  const when = (isThere: boolean, heading: string, value: Column['value']): Column[] =>
    isThere ? [{ heading, value }] : [];
  return [
    {
      heading: asOfLabel(aging.choice.asOf, language),
      value: ({ item }) => labels[ledger.customer[item] ?? -1] ?? '',
    },
    { heading: text(language, 'column.document'), value: ({ item }) => ledger.document[item] ?? '' },
    ...when(hasInstalments, text(language, 'functions.instalment'), instalmentOf),
    { heading: text(language, 'column.due'), value: ({ due }) => serialOf(due, session) },
    { heading: text(language, 'column.daysOverdue'), value: ({ daysOverdue }) => daysOverdue },
    ...when(several, text(language, 'column.currency'), ({ currency }) => currency),
    { heading: text(language, 'column.open'), value: ({ open }) => open },
    { heading: text(language, 'column.bucket'), value: ({ bucket }) => buckets[bucket] ?? '' },
    {
      heading: text(language, 'column.severity'),
      value: ({ severity }) => text(language, `alert.severity.${severity}`),
    },
    ...when(
      mapping.owner !== undefined,
      text(language, 'column.owner'),
      ({ item }) => ledger.owners[ledger.owner[item] ?? -1] ?? '',
    ),
    ...when(mapping.dispute !== undefined, text(language, 'column.disputed'), ({ disputed }) =>
      disputed ? text(language, 'value.yes') : '',
    ),
  ];
}

/**
 * The overdue items of a ledger one by one, largest open amount first; a row that says so when there are none.
 * @customfunction OVERDUE
 * @param ledger The ledger with its header row, or whole columns such as A:H.
 * @param [asOf] As-of date; the day of calculation when omitted. Later documents and receipts do not count.
 * @param [minDays] Least days overdue; 1 when omitted.
 * @param [minAmount] Least open amount; 0 when omitted.
 * @returns A header row and one row an item: customer, document, due date, days overdue, open amount, bucket,
 *   severity; also instalment, currency, owner and dispute where the ledger has them.
 */
export function overdue(
  ledger: unknown[][],
  asOf?: unknown[][],
  minDays?: unknown[][],
  minAmount?: unknown[][],
): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument, number('minDays', 1), number('minAmount', 0)] as const;
  return answerTable(args, [ledger, asOf, minDays, minAmount], ([values, on, days, amount], session) => {
    const given = ledgerIn(values, session);
    const { ledger: items } = readUsable(given, on, session);
    const aged = ageLedger(items, { asOf: on, limits: DEFAULT_LIMITS, by: 'due' });
    // The thresholds begin above a number of days, the argument at one.
    const thresholds = { ...DEFAULT_THRESHOLDS, minDays: Math.ceil(days) - 1, minAmount: amount };
    const alerts = overdueAlerts(items, aged, thresholds);
    const columns = columnsFor(items, given.guess.mapping, aged, alerts, session);
    const rows = alerts.map((alert) => columns.map(({ value }) => value(alert)));
    const none = [text(session.language, 'functions.nothingOverdue', { asOf: isoFromDay(on) })];
    return [columns.map(({ heading }) => heading), ...(rows.length > 0 ? rows : [none])];
  });
}
