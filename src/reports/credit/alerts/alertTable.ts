import { ALERT_SEVERITIES, type CreditSeverity } from '../../../credit/monitoring/alertKinds';
import type { CreditAlert } from '../../../credit/monitoring/alerts';
import { alertLabel, alertSentence } from '../../../credit/monitoring/alertWords';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import type { RulePlan, Tone } from '../../plan';
import type { LineColumn, MonitoringTables } from '../monitoringColumns';

/** The tables of the sheet stand under each other: what they have in one column shares its width. */
export const WIDTHS = { mark: 11, label: 28, words: 74, day: 13 } as const;

const TONES: Readonly<Record<CreditSeverity, Tone>> = { high: 'hot', medium: 'warm', low: 'mild' };

export function alertColumns(
  tables: MonitoringTables,
  language: Language,
): readonly LineColumn<CreditAlert>[] {
  const { mark, label, words, day } = WIDTHS;
  const column = (
    key: 'severity' | 'kind' | 'says' | 'since',
    format: 'text' | 'date',
    width: number,
    cell: LineColumn<CreditAlert>['cell'],
  ): LineColumn<CreditAlert> => {
    const header = text(language, `creditAlerts.column.${key}`);
    return { key, header, format, width, cell };
  };
  const atStake = text(language, 'creditAlerts.column.atStake');
  return [
    ...tables.who<CreditAlert>(),
    column('severity', 'text', mark, ({ severity }) => text(language, `alert.severity.${severity}`)),
    column('kind', 'text', label, ({ kind, words: { what } }) => alertLabel({ kind, what }, language)),
    column('says', 'text', words, (alert) => alertSentence(alert.words, language)),
    column('since', 'date', day, ({ since }) => since ?? null),
    ...tables.currency<CreditAlert>(),
    tables.amount('atStake', atStake, { noFigure: 'reckoned' }, ({ atStake: amount }) => amount),
    tables.exposure(),
    tables.overdue(),
    tables.score(),
    tables.grade(day),
  ];
}

export function severityRules(
  columns: readonly LineColumn<CreditAlert>[],
  headerRow: number,
  rows: number,
  language: Language,
): readonly RulePlan[] {
  const column = columns.findIndex(({ key }) => key === 'severity');
  return ALERT_SEVERITIES.map((severity) => ({
    kind: 'contains',
    area: { row: headerRow + 1, column, rows, columns: 1 },
    text: text(language, `alert.severity.${severity}`),
    tone: TONES[severity],
  }));
}
