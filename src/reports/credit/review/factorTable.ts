import type { CreditScore } from '../../../credit/score';
import { missingText } from '../../../credit/words';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { identityCells, identityPlans } from '../../dashboard/largestTable';
import { identityKeys } from '../../identityColumns';
import type { ColumnPlan, PlanCell, TablePlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import type { SheetBuilder } from '../../sheetBuilder';
import type { CreditLine } from '../creditLines';
import type { ReportedCredit } from '../reportedCredit';
import { policyBlock, pointsFormula, scoreFormula, shownFactors, type ShownFactor } from './policyBlock';

interface Scored extends CreditLine {
  readonly score: CreditScore;
}

function scoredLines(lines: readonly CreditLine[]): readonly Scored[] {
  return lines.flatMap((line) => {
    const { score } = line.credit;
    return score.score === null ? [] : [{ ...line, score }];
  });
}

/** Factors that take no part in a score, each with why: the first, and the others. */
function missingWords(
  score: CreditScore,
  factors: readonly ShownFactor[],
  input: ReportInput,
): readonly [string, string] {
  const labels = new Map(factors.map(({ name, label }) => [name, label]));
  const [first = '', ...others] = score.missing.map((missing) => {
    const factor = labels.get(missing.name) ?? '';
    return text(input.language, 'creditReview.because', {
      factor,
      words: missingText(missing, input.language),
    });
  });
  return [first, others.join(' ')];
}

/** What the confidence rests on. */
function groundWords({ basis, items, factors, missing }: CreditScore, { language }: ReportInput): string {
  const sum = (parts: readonly { readonly weight: number }[]): number =>
    parts.reduce((total, { weight }) => total + weight, 0);
  const percent = Math.round((100 * sum(factors)) / (sum(factors) + sum(missing)));
  return text(language, `creditReview.ground.${basis}`, { items, percent });
}

/** As wide and in the same order as the first columns of the list. */
function frontColumns(language: Language): readonly ColumnPlan[] {
  return [
    { key: 'score', header: text(language, 'creditReports.column.score'), format: 'decimal' },
    { key: 'grade', header: text(language, 'creditReports.column.grade'), format: 'text' },
    { key: 'confidence', header: text(language, 'creditReports.column.confidence'), format: 'percent' },
    { key: 'basis', header: text(language, 'creditReports.column.basis'), format: 'text' },
    { key: 'ground', header: text(language, 'creditReview.ground'), format: 'text' },
    { key: 'missing', header: text(language, 'creditReview.missing'), format: 'text' },
    { key: 'alsoMissing', header: text(language, 'creditReview.alsoMissing'), format: 'text' },
  ];
}

/**
 * How each score came about: value and points of every factor, under the policy's scales and weights, so that points and
 * scores are formulas that anyone can follow. Columns up to the reasons stand under those of the list.
 */
export function factorTable(
  sheet: SheetBuilder,
  input: ReportInput,
  credit: ReportedCredit,
  lines: readonly CreditLine[],
): TablePlan | undefined {
  const { language } = input;
  const scored = scoredLines(lines);
  if (scored.length === 0) return undefined;
  const factors = shownFactors(credit, scored, language);
  const { ledger } = input.intake;
  const keys = identityKeys(ledger);
  const who = identityPlans(input, keys);
  const before = frontColumns(language);
  const values = who.length + before.length;
  const points = values + factors.length;
  const rows = policyBlock(sheet, credit, factors, { values, points }, language);
  const row = sheet.row;
  const cells = scored.map((line, at): readonly PlanCell[] => {
    const { score } = line;
    const own = row + 1 + at;
    const found = new Map(score.factors.map((factor) => [factor.name, factor]));
    const weights = score.basis === 'newCustomer' ? rows.newcomers : rows.weights;
    return [
      ...identityCells(ledger, keys, line.credit.customer),
      { formula: scoreFormula(own, points, factors.length, weights), value: score.score },
      score.grade.name,
      score.confidence,
      text(language, `creditReports.basis.${score.basis}`),
      groundWords(score, input),
      ...missingWords(score, factors, input),
      ...factors.map(({ name }) => found.get(name)?.value ?? null),
      ...factors.map(({ name }, of) => ({
        formula: pointsFormula(own, values + of, rows),
        value: found.get(name)?.points ?? '',
      })),
    ];
  });
  const table: TablePlan = {
    name: 'Dunwell_CreditFactors',
    row,
    column: 0,
    columns: [
      ...who,
      ...before,
      ...factors.map(({ name, label, format }) => ({ key: `value:${name}`, header: label, format })),
      ...factors.map(({ name, label }) => ({
        key: `points:${name}`,
        header: text(language, 'creditReview.points', { factor: label }),
        format: 'decimal' as const,
      })),
    ],
    rows: cells,
    keyColumns: who.map((_, at) => at),
  };
  sheet.table(table);
  return table;
}
