import type { FactorChange, Mover } from '../../../credit/monitoring/movers';
import type { CreditPolicy } from '../../../credit/policy';
import { factorLabel } from '../../../credit/words';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { roundTo } from '../../../ledger/moneySums';
import type { LineColumn, MonitoringTables } from '../monitoringColumns';

/** How many of those that fell and of those that rose are listed, and how many factors are named. */
const FELL = 15;
const ROSE = 10;
const NAMED = 3;

export interface MoverLine extends Mover {
  readonly customer: number;
}

/** Those that fell most, then those that rose most. */
export function mostMoved(all: readonly MoverLine[]): {
  readonly lines: readonly MoverLine[];
  readonly fell: number;
  readonly rose: number;
} {
  const fell = all.filter(({ change }) => change < 0).slice(0, FELL);
  const rose = all
    .filter(({ change }) => change > 0)
    .slice(-ROSE)
    .reverse();
  return { lines: [...fell, ...rose], fell: fell.length, rose: rose.length };
}

function signed(change: number): string {
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)}`;
}

function factorWords({ name, change, only }: FactorChange, policy: CreditPolicy, language: Language): string {
  const values = { name: factorLabel(name, policy, language), change: signed(change) };
  if (only === undefined) return text(language, 'migrationReport.factor', values);
  return text(language, `migrationReport.factor.${only}`, values);
}

export function moverColumns(
  tables: MonitoringTables,
  policy: CreditPolicy,
  language: Language,
): readonly LineColumn<MoverLine>[] {
  const column = (
    key: 'before' | 'now' | 'change' | 'from' | 'to' | 'factors',
    format: 'text' | 'decimal',
    cell: (line: MoverLine) => string | number | null,
  ): LineColumn<MoverLine> => {
    const header = text(language, `migrationReport.column.${key}`);
    return { key, header, format, width: 13, cell };
  };
  const factors = ({ factors: parts }: MoverLine): string =>
    parts
      .slice(0, NAMED)
      .map((part) => factorWords(part, policy, language))
      .join(text(language, 'index.separator'));
  return [
    ...tables.who<MoverLine>(),
    column('from', 'text', ({ before }) => before.grade),
    column('to', 'text', ({ now }) => now.grade),
    column('before', 'decimal', ({ before }) => before.score ?? null),
    column('now', 'decimal', ({ now }) => now.score ?? null),
    column('change', 'decimal', ({ change }) => roundTo(change, 1)),
    ...tables.currency<MoverLine>(),
    tables.exposure(),
    column('factors', 'text', factors),
  ];
}
