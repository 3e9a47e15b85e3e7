import type { Auc, Interval } from '../../../credit/backtest/auc';
import type { BackTest, BackTestResult, Covered } from '../../../credit/backtest/backtest';
import type { Language } from '../../../locales/language';
import { reportText as text, type ReportKey } from '../../../locales/reportText';
import { areaAddress, cellAddress } from '../../a1';
import type { Area, CellFormat, PlanCell } from '../../plan';
import type { SheetBuilder } from '../../sheetBuilder';

/** The columns of the widest table. */
export const COLUMNS = 10;
/** Three digits: areas and their differences. */
const AREA: CellFormat = 'fineAmount';

/** A heading and the heads of a table below it; figures at the right of their columns. */
function heads(sheet: SheetBuilder, title: string, words: readonly string[]): void {
  sheet.line([title], 'subtitle');
  const bar = Array.from({ length: COLUMNS }, (_, at) => words[at] ?? null);
  sheet.line(bar, 'section').style(sheet.row - 1, 1, COLUMNS - 1, 'sectionFigure');
}

function headWords(language: Language, keys: readonly HeadKey[]): readonly string[] {
  return keys.map((key) => text(language, `creditBacktest.column.${key}`));
}

type HeadKey =
  | 'by'
  | 'customers'
  | 'auc'
  | 'low'
  | 'high'
  | 'byInvoice'
  | 'lead'
  | 'grade'
  | 'bad'
  | 'rate'
  | 'day'
  | 'scored'
  | 'judged'
  | 'lateShare'
  | 'daysLate'
  | 'amount'
  | 'nothingDue'
  | 'stillOverdue'
  | 'who';

function aucCells(auc: Auc | undefined): readonly PlanCell[] {
  return [auc?.value ?? null, auc?.interval?.low ?? null, auc?.interval?.high ?? null];
}

function boundCells(interval: Interval | undefined): readonly PlanCell[] {
  return [interval?.low ?? null, interval?.high ?? null];
}

/** How well the score ranks, beside what any score has to beat. */
export function rankingTable(sheet: SheetBuilder, result: BackTestResult, language: Language): void {
  const { customers, invoices, baselines, chance } = result;
  heads(
    sheet,
    text(language, 'creditBacktest.ranking'),
    headWords(language, ['by', 'auc', 'low', 'high', 'byInvoice', 'low', 'high', 'lead', 'low', 'high']),
  );
  const first = sheet.row;
  sheet.line([text(language, 'creditBacktest.score'), ...aucCells(customers), ...aucCells(invoices)]);
  sheet.style(first, 0, 7, 'totals');
  for (const one of baselines) {
    const lead: PlanCell =
      customers === undefined || one.customers === undefined || one.lead === undefined
        ? null
        : { formula: `=${cellAddress(first, 1)}-${cellAddress(sheet.row, 1)}`, value: one.lead.value };
    sheet.line([
      text(language, 'creditBacktest.alone', { figure: text(language, `creditBacktest.naive.${one.name}`) }),
      ...aucCells(one.customers),
      ...aucCells(one.invoices),
      lead,
      one.lead?.low ?? null,
      one.lead?.high ?? null,
    ]);
  }
  sheet.line([text(language, 'creditBacktest.random'), 0.5, ...boundCells(chance)]);
  sheet.styles.push({ area: { row: first, column: 1, rows: sheet.row - first, columns: 9 }, format: AREA });
}

/** Where a chart of the rates finds its figures. */
export interface GradePlace {
  readonly labels: Area;
  readonly rates: Area;
  /** The row of the heads. */
  readonly row: number;
}

/** How often customers of each grade turned out badly. */
export function gradeTable(sheet: SheetBuilder, { grades }: BackTestResult, language: Language): GradePlace {
  heads(
    sheet,
    text(language, 'creditBacktest.grades'),
    headWords(language, ['grade', 'customers', 'bad', 'rate', 'low', 'high']),
  );
  const first = sheet.row;
  const rate = (row: number, value: number | undefined): PlanCell =>
    value === undefined ? null : { formula: `=${cellAddress(row, 2)}/${cellAddress(row, 1)}`, value };
  for (const { grade, customers, bad, rate: share, interval } of grades.lines)
    sheet.line([grade, customers, bad, rate(sheet.row, share), ...boundCells(interval)]);
  const { lines } = grades;
  const sum = (column: number, value: number): PlanCell => ({
    formula: `=SUM(${areaAddress(first, column, lines.length, 1)})`,
    value,
  });
  const customers = lines.reduce((all, line) => all + line.customers, 0);
  const bad = lines.reduce((all, line) => all + line.bad, 0);
  const all = rate(sheet.row, customers === 0 ? undefined : bad / customers);
  sheet.line([text(language, 'label.total'), sum(1, customers), sum(2, bad), all], 'totals');
  const rows = sheet.row - first;
  sheet.styles.push({ area: { row: first, column: 1, rows, columns: 2 }, format: 'integer' });
  sheet.styles.push({ area: { row: first, column: 3, rows, columns: 3 }, format: 'percent' });
  const column = (at: number): Area => ({ row: first, column: at, rows: lines.length, columns: 1 });
  return { labels: column(0), rates: column(3), row: first - 1 };
}

/** Each standing day alone. */
export function dayTable(sheet: SheetBuilder, { byDay }: BackTest, language: Language): void {
  const keys = [
    'day',
    'scored',
    'judged',
    'bad',
    'auc',
    'low',
    'high',
    'lateShare',
    'daysLate',
    'amount',
  ] as const;
  heads(sheet, text(language, 'creditBacktest.byDay'), headWords(language, keys));
  const first = sheet.row;
  for (const { days, scored, customers, baselines } of byDay) {
    const areas = (['lateShare', 'daysLate', 'amount'] as const).map(
      (name) => baselines.find((one) => one.name === name)?.customers?.value ?? null,
    );
    const [day = null] = days;
    sheet.line([day, scored.customers, scored.judged, scored.bad, ...aucCells(customers), ...areas]);
  }
  const rows = sheet.row - first;
  sheet.styles.push({ area: { row: first, column: 0, rows, columns: 1 }, format: 'date', style: 'day' });
  sheet.styles.push({ area: { row: first, column: 1, rows, columns: 3 }, format: 'integer' });
  sheet.styles.push({ area: { row: first, column: 4, rows, columns: 6 }, format: AREA });
}

/** From which grade on the standing day to which at the end of the window. */
export function migrationTable(sheet: SheetBuilder, { migration }: BackTestResult, language: Language): void {
  const named = migration.grades.map((grade) => grade ?? text(language, 'creditBacktest.noScore'));
  heads(sheet, text(language, 'creditBacktest.migration'), [
    text(language, 'creditBacktest.fromTo'),
    ...named,
    text(language, 'label.total'),
  ]);
  const first = sheet.row;
  for (const [at, counts] of migration.counts.entries()) {
    const across = areaAddress(sheet.row, 1, 1, counts.length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    sheet.line([named[at] ?? '', ...counts, { formula: `=SUM(${across})`, value: total }]);
    sheet.style(sheet.row - 1, 1 + at, 1, 'totals');
  }
  const size = named.length;
  const area = { row: first, column: 1, rows: size, columns: size + 1 };
  sheet.styles.push({ area, format: 'integer' });
}

/** Whom the back-test could look at, and whom not. */
export function coverageTable(sheet: SheetBuilder, result: BackTestResult, language: Language): void {
  heads(
    sheet,
    text(language, 'creditBacktest.coverage'),
    headWords(language, ['who', 'customers', 'judged', 'bad', 'rate', 'nothingDue', 'stillOverdue']),
  );
  const first = sheet.row;
  const line = (label: string, { customers, judged, bad, nothingDue, stillOverdue }: Covered): void => {
    const row = sheet.row;
    const rate: PlanCell =
      judged === 0
        ? null
        : { formula: `=${cellAddress(row, 3)}/${cellAddress(row, 2)}`, value: bad / judged };
    sheet.line([label, customers, judged, bad, rate, nothingDue, stillOverdue]);
  };
  const kinds = ['scored', 'unscored', 'later'] as const;
  for (const kind of kinds) line(text(language, `creditBacktest.who.${kind}`), result[kind]);
  const rows = sheet.row - first;
  sheet.styles.push({ area: { row: first, column: 1, rows, columns: 6 }, format: 'integer' });
  sheet.styles.push({ area: { row: first, column: 4, rows, columns: 1 }, format: 'percent' });
}

/** The scored and judged customers by what the score rests on, where that is more than one thing. */
export function basisTable(sheet: SheetBuilder, { byBasis }: BackTestResult, language: Language): void {
  if (byBasis.length < 2) return;
  heads(
    sheet,
    text(language, 'creditBacktest.byBasis'),
    headWords(language, ['by', 'customers', 'bad', 'auc', 'low', 'high']),
  );
  const first = sheet.row;
  for (const { basis, customers, bad, auc } of byBasis)
    sheet.line([text(language, basisKey(basis)), customers, bad, ...aucCells(auc)]);
  const rows = sheet.row - first;
  sheet.styles.push({ area: { row: first, column: 1, rows, columns: 2 }, format: 'integer' });
  sheet.styles.push({ area: { row: first, column: 3, rows, columns: 3 }, format: AREA });
  sheet.skip();
}

function basisKey(basis: string): ReportKey {
  if (basis === 'tradingRecord' || basis === 'newCustomer') return `creditReports.basis.${basis}`;
  return 'creditReports.basis.history';
}
