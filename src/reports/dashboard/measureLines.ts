import type { Language } from '../../locales/language';
import type { ProblemCode } from '../../locales/problem';
import { reportText as text } from '../../locales/reportText';
import {
  MEASURES,
  type AlternativeId,
  type MeasureId,
  type MeasureUnit,
} from '../../receivables/measures/measureIds';
import { DEFINITIONS, type MeasureValue } from '../../receivables/measures/measures';
import type { Compared } from '../../receivables/measures/overview';
import type { DashboardData } from './dashboardData';

/** The measures that every dashboard shows; others are shown where they have a target. */
const CARDS: readonly MeasureId[] = [
  'dso',
  'dsoCountback',
  'dsoBest',
  'add',
  'cei',
  'turnover',
  'daysLate',
  'collectionRate',
  'overdueRate',
  'atRiskRate',
  'badDebtRate',
  'topTen',
];

export type FormulaId = MeasureId | AlternativeId;

/** One measure as the sheet shows it. */
export interface MeasureLine {
  readonly id: FormulaId;
  readonly name: string;
  readonly formula: string;
  /** What it tells. */
  readonly about: string;
  readonly unit: MeasureUnit;
  readonly better: 'lower' | 'higher';
  readonly result: MeasureValue;
  readonly previous: MeasureValue;
  readonly lastYear: MeasureValue;
  readonly target: number | undefined;
  readonly alternatives: Compared['alternatives'];
}

export interface MeasureLines {
  readonly lines: readonly MeasureLine[];
  /** Measures that need a history which the ledger has not got. */
  readonly missing: readonly MeasureId[];
}

function isMeasure(id: FormulaId): id is MeasureId {
  return MEASURES.some((one) => one === id);
}

/** What a measure, or another formula of it, is called. */
export function formulaName(id: FormulaId, language: Language): string {
  if (isMeasure(id)) return text(language, `measure.${id}`);
  return text(language, `alternative.${id}`);
}

/** What a formula of the literature is, in the names of its inputs. */
export function formulaWords(id: FormulaId, language: Language): string {
  if (isMeasure(id)) return text(language, `measure.${id}.formula`);
  return text(language, `alternative.${id}.formula`);
}

function lineOf(compared: Compared, language: Language): MeasureLine {
  const { id } = compared;
  const { unit, better } = DEFINITIONS[id];
  return {
    ...compared,
    name: text(language, `measure.${id}`),
    formula: formulaWords(id, language),
    about: text(language, `measure.${id}.about`),
    unit,
    better,
  };
}

/** Another formula in place of a measure that the ledger cannot tell. */
function alternativeLine(
  { id }: Compared,
  alternative: AlternativeId,
  result: MeasureValue,
  language: Language,
): MeasureLine {
  const { unit, better } = DEFINITIONS[id];
  const why: ProblemCode = 'measureNeedsHistory';
  return {
    id: alternative,
    name: text(language, `alternative.${alternative}`),
    formula: formulaWords(alternative, language),
    about: text(language, `measure.${id}.about`),
    unit,
    better,
    result,
    previous: { why },
    lastYear: { why },
    target: undefined,
    alternatives: [],
  };
}

/** The measures of the sheet. A list of open items shows those that it can tell, or another formula of them. */
export function measureLines({ overview, input: { language } }: DashboardData): MeasureLines {
  const shown = overview.now.measures.filter(({ id, target }) => CARDS.includes(id) || target !== undefined);
  const lines: MeasureLine[] = [];
  const missing: MeasureId[] = [];
  for (const compared of shown) {
    if (overview.book.hasHistory || 'value' in compared.result) {
      lines.push(lineOf(compared, language));
      continue;
    }
    const told = compared.alternatives.filter(({ result }) => 'value' in result);
    for (const { id, result } of told) lines.push(alternativeLine(compared, id, result, language));
    if (told.length === 0) missing.push(compared.id);
  }
  return { lines, missing };
}
