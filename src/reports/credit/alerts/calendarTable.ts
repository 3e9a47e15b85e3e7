import type { CreditAlert } from '../../../credit/monitoring/alerts';
import { alertLabel, type AlertLabel } from '../../../credit/monitoring/alertWords';
import type { CreditAlertKind } from '../../../credit/monitoring/alertKinds';
import type { DueReview, ReviewCalendar } from '../../../credit/monitoring/reviewCalendar';
import { isoFromDay } from '../../../ledger/cells/dates';
import type { Day } from '../../../ledger/ledger';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import type { LineColumn, MonitoringTables } from '../monitoringColumns';
import { WIDTHS } from './alertTable';

/** A review, the month that it stands under, and what there is about the customer to look at. */
export interface DueLine extends DueReview {
  /** Last day of the month; undefined for what is overdue. */
  readonly month: Day | undefined;
  readonly labels: readonly AlertLabel[];
}

/** That a review is due is what the line says by itself. */
const OF_REVIEWS: ReadonlySet<CreditAlertKind> = new Set(['reviewOverdue', 'reviewDue']);

export function duesOf({ months }: ReviewCalendar, alerts: readonly CreditAlert[]): readonly DueLine[] {
  const labels = new Map<number, AlertLabel[]>();
  for (const { customer, kind, words } of alerts) {
    if (OF_REVIEWS.has(kind)) continue;
    const own = labels.get(customer) ?? [];
    labels.set(customer, own);
    own.push({ kind, what: words.what });
  }
  return months.flatMap(({ end, reviews }) =>
    reviews.map((review) => ({ ...review, month: end, labels: labels.get(review.customer) ?? [] })),
  );
}

/** Who is to be reviewed when, in the columns of the alerts above. */
export function calendarColumns(
  tables: MonitoringTables,
  language: Language,
  asOf: Day,
): readonly LineColumn<DueLine>[] {
  const { mark, label, words, day } = WIDTHS;
  const header = (key: 'month' | 'on' | 'last' | 'days'): string =>
    text(language, `creditAlerts.column.${key}`);
  return [
    ...tables.who<DueLine>(),
    tables.grade(mark),
    {
      key: 'month',
      header: header('month'),
      format: 'text',
      width: label,
      cell: ({ month }) =>
        month === undefined ? text(language, 'creditAlerts.overdue') : isoFromDay(month).slice(0, 7),
    },
    {
      key: 'kinds',
      header: text(language, 'creditAlerts.title'),
      format: 'text',
      width: words,
      cell: ({ labels }) =>
        labels.map((one) => alertLabel(one, language)).join(text(language, 'index.separator')),
    },
    { key: 'on', header: header('on'), format: 'date', width: day, cell: ({ on }) => on },
    ...tables.currency<DueLine>(),
    tables.limit(),
    tables.exposure(),
    tables.overdue(),
    { key: 'days', header: header('days'), format: 'integer', width: mark, cell: ({ on }) => on - asOf },
    {
      key: 'last',
      header: header('last'),
      format: 'date',
      width: day,
      cell: (_, { credit }) => credit.entry?.lastReview ?? null,
    },
  ];
}
