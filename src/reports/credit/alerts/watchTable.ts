import { alertLabel } from '../../../credit/monitoring/alertWords';
import type { WatchedCustomer } from '../../../credit/monitoring/watchList';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { stateWords } from '../limitColumns';
import type { LineColumn, MonitoringTables } from '../monitoringColumns';
import { WIDTHS } from './alertTable';

/** Who is on the watch list and why, in the columns of the alerts above. */
export function watchColumns(
  tables: MonitoringTables,
  language: Language,
): readonly LineColumn<WatchedCustomer>[] {
  const { mark, label, words, day } = WIDTHS;
  return [
    ...tables.who<WatchedCustomer>(),
    tables.grade(mark),
    {
      key: 'state',
      header: text(language, 'creditReports.column.state'),
      format: 'text',
      width: label,
      cell: (_, { credit }) => stateWords(credit.limitUse.state, language),
    },
    {
      key: 'reasons',
      header: text(language, 'creditAlerts.column.reasons'),
      format: 'text',
      width: words,
      cell: ({ reasons }) =>
        reasons.map((reason) => alertLabel(reason, language)).join(text(language, 'index.separator')),
    },
    {
      key: 'since',
      header: text(language, 'creditAlerts.column.since'),
      format: 'date',
      width: day,
      cell: ({ since }) => since ?? null,
    },
    ...tables.currency<WatchedCustomer>(),
    tables.limit(),
    tables.exposure(),
    tables.overdue(),
    tables.score(),
    {
      key: 'use',
      header: text(language, 'creditReports.column.use'),
      format: 'percent',
      width: mark,
      cell: (_, { credit }) => credit.limitUse.use ?? null,
    },
  ];
}
