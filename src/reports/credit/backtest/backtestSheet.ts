import type { BackTest, BackTestResult } from '../../../credit/backtest/backtest';
import type { OutcomeRule } from '../../../credit/backtest/outcome';
import { isoFromDay } from '../../../ledger/cells/dates';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { ChartPlan, SheetPlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import type { ReportedCredit } from '../reportedCredit';
import { wrapped } from '../wrapped';
import type { CreditBacktestRequest } from './backtestRequest';
import { BacktestRun } from './backtestRun';
import {
  basisTable,
  COLUMNS,
  coverageTable,
  dayTable,
  gradeTable,
  migrationTable,
  rankingTable,
  type GradePlace,
} from './backtestTables';
import { orderSentences, verdict, type Sentence } from './verdict';

const WIDTHS: readonly number[] = [28, ...Array.from({ length: COLUMNS - 1 }, () => 11)];
/** Characters that a line of the page has room for. */
const ROOM = 140;
/** Where the chart of the rates stands, beside their table. */
const CHART_COLUMN = 6;
const CHART_ROWS = 10;

function say(sheet: SheetBuilder, sentences: readonly Sentence[]): void {
  for (const { words, style } of sentences)
    for (const line of wrapped(words, ROOM)) sheet.line([line], style);
}

function note(sheet: SheetBuilder, words: string): void {
  say(sheet, [{ words, style: 'note' }]);
}

/** What was done, so that anybody can do it again. */
function heading(sheet: SheetBuilder, input: ReportInput, run: Pick<BacktestRun, 'days' | 'rule'>): void {
  const { language, source, aging } = input;
  sheet.line([text(language, 'creditBacktest.title')], 'title');
  const fact = (label: string, value: string | number): void => {
    sheet
      .line([label, value])
      .style(sheet.row - 1, 0, 1, 'label')
      .style(sheet.row - 1, 1, 1, 'value');
  };
  fact(text(language, 'label.asOf'), aging.choice.asOf);
  sheet.format(sheet.row - 1, 1, 'date');
  fact(text(language, 'label.source'), `${source.sheet}!${source.range}`);
  const days = run.days.map((day) => isoFromDay(day));
  if (days.length > 0)
    fact(text(language, 'creditBacktest.days'), days.join(text(language, 'index.separator')));
  fact(text(language, 'creditBacktest.rule'), ruleWords(run.rule, input));
  note(sheet, text(language, 'creditBacktest.how'));
  sheet.skip();
}

function ruleWords(
  { windowDays, graceDays, lateShare, writeOffs }: OutcomeRule,
  { language }: ReportInput,
): string {
  const percent = Math.round(lateShare * 1000) / 10;
  const key = writeOffs ? 'creditBacktest.rule.words' : 'creditBacktest.rule.words.paymentsOnly';
  return text(language, key, { window: windowDays, grace: graceDays, percent });
}

function rateChart({ language }: ReportInput, { labels, rates, row }: GradePlace): ChartPlan {
  return {
    name: 'backtestGrades',
    title: text(language, 'creditBacktest.chart'),
    kind: 'columns',
    categories: labels,
    series: [
      {
        name: text(language, 'creditBacktest.column.rate'),
        values: rates,
        as: 'column',
        axis: 'primary',
        color: 'hot',
      },
    ],
    place: { row: row + 1, column: CHART_COLUMN, rows: CHART_ROWS - 1, columns: COLUMNS - CHART_COLUMN },
    format: 'percent',
    description: text(language, 'creditBacktest.chart.about'),
  };
}

/** What the figures leave open. */
function limits(sheet: SheetBuilder, { unknownItems }: BackTestResult, { language }: ReportInput): void {
  sheet.line([text(language, 'creditBacktest.limits')], 'subtitle');
  const keys = ['persistence', 'intervals', 'partial', 'nothingDue', 'undated', 'weights'] as const;
  for (const key of keys) note(sheet, text(language, `creditBacktest.limits.${key}`));
  if (unknownItems > 0)
    sheet.line([text(language, 'creditBacktest.limits.unknown', { count: unknownItems })], 'bad');
}

/** The tables; the chart of the rates. */
function body(sheet: SheetBuilder, input: ReportInput, test: BackTest): ChartPlan | undefined {
  const { language } = input;
  const { pooled } = test;
  say(sheet, verdict(pooled, language));
  sheet.skip();
  rankingTable(sheet, pooled, language);
  note(sheet, text(language, 'creditBacktest.auc.about'));
  sheet.skip();
  const isGraded = pooled.scored.judged > 0;
  const place = gradeTable(sheet, pooled, language);
  say(sheet, orderSentences(pooled, language));
  if (isGraded) sheet.row = Math.max(sheet.row, place.row + CHART_ROWS);
  sheet.skip();
  dayTable(sheet, test, language);
  sheet.skip();
  migrationTable(sheet, pooled, language);
  sheet.skip();
  coverageTable(sheet, pooled, language);
  sheet.skip();
  basisTable(sheet, pooled, language);
  limits(sheet, pooled, input);
  return isGraded ? rateChart(input, place) : undefined;
}

/** How often the score was right on earlier days of this ledger. `run` may have begun. */
export function backtestSheet(
  input: ReportInput,
  credit: ReportedCredit,
  request: CreditBacktestRequest,
  run = new BacktestRun(input, credit, request),
): SheetPlan {
  const { language, aging } = input;
  const sheet = new SheetBuilder();
  heading(sheet, input, run);
  const test = run.result();
  const chart = test === undefined ? undefined : body(sheet, input, test);
  if (test === undefined) {
    const { windowDays, graceDays } = run.rule;
    sheet.line([text(language, 'creditBacktest.tooShort', { days: windowDays + graceDays })], 'bad');
  }
  const plan = finishSheet(sheet, {
    report: 'creditBacktest',
    language,
    name: 'sheet.creditBacktest',
    title: 'creditBacktest.title',
    widths: WIDTHS,
    freeze: { rows: 1, columns: 0 },
    orientation: 'portrait',
    titleRow: 0,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
  const area = { row: 0, column: 0, rows: sheet.row, columns: COLUMNS };
  return {
    ...plan,
    ...(chart === undefined ? {} : { charts: [chart] }),
    otherFigures: 'share',
    print: { ...plan.print, onePage: true, area },
  };
}
