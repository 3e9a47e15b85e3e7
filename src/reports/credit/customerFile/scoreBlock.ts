import type { FactorName, FactorRule } from '../../../credit/policy';
import type { CreditScore, Factor } from '../../../credit/score';
import { factorLabel, missingText, noScoreText, reasonText } from '../../../credit/words';
import { reportText as text } from '../../../locales/reportText';
import { areaAddress, cellAddress } from '../../a1';
import type { CellFormat } from '../../plan';
import type { CustomerFileData } from './customerFileData';
import { wrapped } from '../wrapped';
import { RIGHT, type TwoHalves } from './twoHalves';

const [VALUE, SCALE, POINTS, WEIGHT, PART] = [1, 2, 3, 4, 5] as const;
/** Characters that a sentence at the right has room for. */
const ROOM = 70;

/** Days, months, counts, points and ratios; the others are shares. */
const UNITS: Readonly<Partial<Record<FactorName, CellFormat>>> = {
  daysLate: 'decimal',
  worstDelay: 'integer',
  trend: 'decimal',
  history: 'decimal',
  brokenPromises: 'integer',
  volatility: 'difference',
  liquidity: 'difference',
  zScore: 'difference',
  externalRating: 'decimal',
  yearsInBusiness: 'decimal',
  registeredCapital: 'difference',
};

function formatOf(name: FactorName): CellFormat {
  return UNITS[name] ?? 'percent';
}

type Scale = Pick<FactorRule, 'none' | 'full'>;

/** Where a factor earns nothing and where it earns all, as its values are shown. */
function scaleWords(name: FactorName, { none, full }: Scale): string {
  const shown = (value: number): string =>
    formatOf(name) === 'percent' ? `${String(Math.round(value * 1000) / 10)}%` : String(value);
  return `${shown(none)} → ${shown(full)}`;
}

/** What a factor earns, from the cell of its value. */
function pointsFormula(value: string, { none, full }: Scale): string {
  return `=100*MIN(1,MAX(0,(${value}-(${String(none)}))/((${String(full)})-(${String(none)}))))`;
}

interface FactorLine {
  readonly factor: Factor;
  readonly words: readonly string[];
}

function linesOf({ language }: CustomerFileData, { factors }: CreditScore): readonly FactorLine[] {
  return factors.map((factor) => {
    const percent = Math.round(factor.trust * 100);
    const trust = percent === 100 ? '' : text(language, 'customerFile.trust', { percent });
    return { factor, words: wrapped(`${reasonText(factor, language)}${trust}`, ROOM) };
  });
}

/** The factors, each with what it earns and what of the score comes from it. */
function factorLines(
  sheet: TwoHalves,
  { language, policy }: CustomerFileData,
  lines: readonly FactorLine[],
  weights: string,
): void {
  const all = lines.reduce((sum, { factor }) => sum + factor.weight, 0);
  for (const { factor, words } of lines) {
    const { name, value, points, weight } = factor;
    const { row } = sheet;
    const rule = policy.factors[name];
    const part = `=${cellAddress(row, POINTS)}*${cellAddress(row, WEIGHT)}/SUM(${weights})`;
    const earned = { formula: pointsFormula(cellAddress(row, VALUE), rule), value: points };
    sheet.put(row, 0, [factorLabel(name, policy, language)]);
    sheet.put(row, VALUE, [value], { format: formatOf(name) });
    sheet.put(row, SCALE, [scaleWords(name, rule)], { style: 'labelBefore' });
    sheet.put(row, POINTS, [earned], { format: 'decimal' });
    sheet.put(row, WEIGHT, [weight], { format: 'general' });
    sheet.put(row, PART, [{ formula: part, value: (points * weight) / all }], { format: 'decimal' });
    for (const [at, line] of words.entries()) sheet.put(row + at, RIGHT, [line], { style: 'words' });
    sheet.row += words.length;
  }
}

/** What takes no part, a line for each reason; the cells of the weights. */
function missingLines(
  sheet: TwoHalves,
  { language, policy }: CustomerFileData,
  { missing }: CreditScore,
): readonly string[] {
  const reasons = new Map<string, (typeof missing)[number][]>();
  for (const one of missing) {
    const why = missingText(one, language);
    reasons.set(why, [...(reasons.get(why) ?? []), one]);
  }
  return [...reasons].map(([why, factors]) => {
    const { row } = sheet;
    const names = factors.map(({ name, weight }) =>
      text(language, 'customerFile.missing.factor', { name: factorLabel(name, policy, language), weight }),
    );
    const words = wrapped(text(language, 'customerFile.missing.words', { names, why }), ROOM);
    sheet.put(row, 0, [text(language, 'customerFile.missing')], { style: 'label' });
    sheet.put(row, WEIGHT, [factors.reduce((sum, { weight }) => sum + weight, 0)], { format: 'general' });
    for (const [at, line] of words.entries()) sheet.put(row + at, RIGHT, [line], { style: 'aside' });
    sheet.row += words.length;
    return cellAddress(row, WEIGHT);
  });
}

/** The grades with their least scores, the customer's own marked by the words before. */
function gradeWords({ language, policy }: CustomerFileData, { grade }: CreditScore): string {
  const grades = policy.grades.map(({ name, from }) =>
    text(language, 'customerFile.grade.from', { name, from }),
  );
  return text(language, 'customerFile.grade.words', { grade: grade.name, grades });
}

/** Confidence: the trusted weight, of all that weighs, as far as the record goes. */
function confidenceLine(
  sheet: TwoHalves,
  { language, policy }: CustomerFileData,
  score: CreditScore,
  weights: string,
): void {
  const { row } = sheet;
  const trusted = score.factors.reduce((sum, { weight, trust }) => sum + weight * trust, 0);
  const all = [...score.factors, ...score.missing].reduce((sum, { weight }) => sum + weight, 0);
  const reach = (score.confidence * all) / trusted;
  const needed = policy.history.fullConfidenceItems;
  const record =
    score.basis === 'history'
      ? text(language, 'customerFile.confidence.items', { items: score.items, needed })
      : text(language, `customerFile.confidence.${score.basis}`);
  sheet.put(row, 0, [text(language, 'creditReports.column.confidence')], { style: 'totals' });
  sheet.put(row, SCALE, [reach], { format: 'percent' });
  sheet.put(row, POINTS, [trusted], { format: 'general' });
  sheet.put(row, WEIGHT, [{ formula: `=SUM(${weights})`, value: all }], { format: 'general' });
  const [reached, trust, whole] = [SCALE, POINTS, WEIGHT].map((column) => cellAddress(row, column));
  const formula = `=${trust ?? ''}/${whole ?? ''}*${reached ?? ''}`;
  sheet.put(row, PART, [{ formula, value: score.confidence }], { format: 'percent', style: 'totals' });
  const words = text(language, 'customerFile.confidence.words', { record });
  sheet.row += Math.max(1, sheet.words(row, RIGHT, words, ROOM, 'words'));
}

/** How the score comes about, so that it can be worked out again on the sheet; the cell of the score. */
export function scoreBlock(sheet: TwoHalves, data: CustomerFileData): string | undefined {
  const { language, credit } = data;
  const { score } = credit;
  const heads = ['score.how', 'value', 'scale', 'points', 'weight', 'part', 'finding'] as const;
  sheet.section(heads.map((key) => text(language, `customerFile.${key}`)));
  sheet.style(sheet.row - 1, VALUE, PART, 'sectionFigure').style(sheet.row - 1, RIGHT, 1, 'words');
  if (score.score === null) {
    sheet.row += sheet.words(sheet.row, 0, noScoreText(score, language), 2 * ROOM, 'bad') + 1;
    return undefined;
  }
  const lines = linesOf(data, score);
  const rows = lines.reduce((sum, { words }) => sum + words.length, 0);
  const column = (at: number): string => areaAddress(sheet.row, at, rows, 1);
  const [points, weights] = [column(POINTS), column(WEIGHT)];
  factorLines(sheet, data, lines, weights);
  const { row } = sheet;
  const formula = `=ROUND(SUMPRODUCT(${points},${weights})/SUM(${weights}),1)`;
  const all = score.factors.reduce((sum, { weight }) => sum + weight, 0);
  sheet.put(row, 0, [text(language, 'customerFile.score.mean')], { style: 'totals' });
  sheet.put(row, WEIGHT, [{ formula: `=SUM(${weights})`, value: all }], {
    format: 'general',
    style: 'totals',
  });
  sheet.put(row, PART, [{ formula, value: score.score }], { format: 'decimal', style: 'totals' });
  sheet.row += Math.max(1, sheet.words(row, RIGHT, gradeWords(data, score), ROOM, 'words'));
  const missing = missingLines(sheet, data, score);
  confidenceLine(sheet, data, score, [cellAddress(row, WEIGHT), ...missing].join(','));
  sheet.skip();
  return cellAddress(row, PART);
}
