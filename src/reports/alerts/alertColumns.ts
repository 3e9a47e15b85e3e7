import type { Customer } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { Alert, AlertReason } from '../../receivables/alerts';
import { roundTo } from '../../ledger/moneySums';
import { bucketLabel } from '../bucketLabel';
import { instalmentWords } from '../instalmentWords';
import { ledgerLink } from '../ledgerLink';
import type { ColumnPlan, PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';

/** A column of the alerts table: how wide (characters) and what stands in it. */
export interface AlertColumn extends ColumnPlan {
  readonly width: number;
  readonly cell: (alert: Alert) => PlanCell;
}

interface Definition {
  readonly key: string;
  readonly words: ReportKey;
  readonly format: ColumnPlan['format'];
  readonly width: number;
  /** The heading where an alert is about a customer. */
  readonly customerWords?: ReportKey;
  /** Left out where the ledger knows nothing of it. */
  readonly shown?: (input: ReportInput) => boolean;
  readonly cell: (alert: Alert, input: ReportInput, instalments: (item: number) => string) => PlanCell;
}

function isByCustomer({ thresholds }: ReportInput): boolean {
  return thresholds?.alertsBy === 'customer';
}

function customerOf({ customer }: Alert, { intake }: ReportInput): Customer | undefined {
  return intake.ledger.customers[customer];
}

function reasonText(reason: AlertReason, { items }: Alert, language: Language): string {
  switch (reason.kind) {
    case 'overdue':
      return text(language, reason.days === 1 ? 'alert.reason.overdueOne' : 'alert.reason.overdue', {
        days: reason.days,
      });
    case 'disputed':
      return reason.items === items
        ? text(language, 'alert.reason.disputed')
        : text(language, 'alert.reason.disputedSome', { count: reason.items, items });
    case 'firstLate':
      return text(language, 'alert.reason.firstLate');
  }
}

/** How long overdue, then what else there is to know. */
function reasons(alert: Alert, { language }: ReportInput): string {
  const sorted = [
    ...alert.reasons.filter(({ kind }) => kind === 'overdue'),
    ...alert.reasons.filter(({ kind }) => kind !== 'overdue'),
  ];
  return sorted
    .map((reason) => reasonText(reason, alert, language))
    .reduce((first, second) => text(language, 'alert.reason.and', { first, second }));
}

function ledgerRow(alert: Alert, input: ReportInput): PlanCell {
  return ledgerLink(input, input.intake.ledger.sheetRow[alert.item] ?? 0, input.alerts.length);
}

const DEFINITIONS: readonly Definition[] = [
  {
    key: 'severity',
    words: 'column.severity',
    format: 'text',
    width: 11,
    cell: (alert, { language }) => text(language, `alert.severity.${alert.severity}`),
  },
  {
    key: 'customerNumber',
    words: 'column.customerNumber',
    format: 'text',
    width: 13,
    shown: ({ intake }) => intake.ledger.customers.some(({ number }) => number !== ''),
    cell: (alert, input) => customerOf(alert, input)?.number ?? '',
  },
  {
    key: 'customerName',
    words: 'column.customerName',
    format: 'text',
    width: 28,
    shown: ({ intake }) => intake.ledger.customers.some(({ name }) => name !== ''),
    cell: (alert, input) => customerOf(alert, input)?.name ?? '',
  },
  {
    key: 'document',
    words: 'column.document',
    format: 'text',
    width: 16,
    shown: (input) => !isByCustomer(input),
    cell: (alert, { intake }) => intake.ledger.document[alert.item] ?? '',
  },
  {
    key: 'instalment',
    words: 'detail.column.instalment',
    format: 'text',
    width: 11,
    shown: (input) => !isByCustomer(input) && input.intake.ledger.instalment.some((one) => one !== 0),
    cell: ({ item }, _, instalments) => instalments(item),
  },
  {
    key: 'items',
    words: 'column.items',
    format: 'integer',
    width: 9,
    shown: isByCustomer,
    cell: ({ items }) => items,
  },
  {
    key: 'due',
    words: 'column.due',
    customerWords: 'alerts.oldestDue',
    format: 'date',
    width: 12,
    cell: ({ due }) => due,
  },
  {
    key: 'daysOverdue',
    words: 'column.daysOverdue',
    format: 'integer',
    width: 10,
    cell: ({ daysOverdue }) => daysOverdue,
  },
  {
    key: 'currency',
    words: 'column.currency',
    format: 'text',
    width: 10,
    shown: ({ intake }) => intake.ledger.currencies.some((currency) => currency !== ''),
    cell: ({ currency }) => currency,
  },
  { key: 'open', words: 'column.open', format: 'amount', width: 15, cell: ({ open }) => roundTo(open, 6) },
  {
    key: 'bucket',
    words: 'column.bucket',
    format: 'text',
    width: 11,
    cell: ({ bucket }, { aging, language }) => {
      const found = aging.buckets[bucket];
      return found === undefined ? '' : bucketLabel(found, language, aging.choice.by);
    },
  },
  {
    key: 'disputed',
    words: 'column.disputed',
    format: 'text',
    width: 11,
    shown: ({ intake }) => intake.ledger.disputed.includes(1),
    cell: ({ disputed }, { language }) => (disputed ? text(language, 'value.yes') : ''),
  },
  { key: 'reason', words: 'column.reason', format: 'text', width: 24, cell: reasons },
  {
    key: 'action',
    words: 'column.action',
    format: 'text',
    width: 37,
    cell: ({ action }, { language }) => text(language, `alert.action.${action}`),
  },
  {
    key: 'owner',
    words: 'column.owner',
    format: 'text',
    width: 13,
    shown: ({ intake }) => intake.ledger.owners.length > 0,
    cell: (alert, { intake: { ledger } }) => ledger.owners[ledger.owner[alert.item] ?? -1] ?? '',
  },
  { key: 'ledgerRow', words: 'column.ledgerRow', format: 'integer', width: 10, cell: ledgerRow },
];

/** The columns that this ledger can fill, in order. */
export function alertColumns(input: ReportInput): readonly AlertColumn[] {
  const { language, alerts } = input;
  const instalments = instalmentWords(input.intake.ledger);
  const whole = alerts.length > 0 && alerts.every(({ currency }) => amountFormat(currency) === 'wholeAmount');
  return DEFINITIONS.filter(({ shown }) => shown?.(input) ?? true).map(
    ({ key, words, customerWords, format, width, cell }) => ({
      key,
      header: text(language, isByCustomer(input) ? (customerWords ?? words) : words),
      format: format === 'amount' && whole ? 'wholeAmount' : format,
      width,
      cell: (alert) => cell(alert, input, instalments),
    }),
  );
}
