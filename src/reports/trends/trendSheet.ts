import { isoFromDay } from '../../ledger/cells/dates';
import type { ProblemCode } from '../../locales/problem';
import { reportText as text } from '../../locales/reportText';
import { isBalance, type TrendId } from '../../receivables/measures/trends';
import { cellAddress } from '../a1';
import { leftOutWords } from '../aging/agingSheet';
import { factLines, otherCurrencies } from '../dashboard/heading';
import { formulaWords } from '../dashboard/measureLines';
import { columnLetters } from '../a1';
import { finishSheet, namedByCurrency } from '../finishSheet';
import type { ColumnPlan, SheetPlan, TablePlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { TrendsRequest } from '../reportRequest';
import { groupWords } from '../requestWords';
import { SheetBuilder } from '../sheetBuilder';
import { shortName, trendName } from './trendColumns';
import { isUnfinished, trendData, type TrendData } from './trendData';
import { trendTable } from './trendTable';

const NAME_WIDTH = 30;
const AMOUNT_WIDTH = 16;
/** A month and the filter button beside it. */
const FIGURE_WIDTH = 12;
const CHANGE_WIDTH = 14;
/** Rows that a page has room for, at least; fewer where the columns take two pages and are larger. */
const PAGE = 60;
const WIDE_PAGE = 40;
const HALF_YEAR = 6;
/** Links in a line, and the columns that each has room in. */
const LINKS = 6;
const LINK_COLUMNS = 2;

function titleOf({ input, groupBy, currency }: TrendData): string {
  const { language } = input;
  const group = groupWords(groupBy, language);
  return currency === ''
    ? text(language, 'trends.title', { group })
    : text(language, 'trends.title.currency', { group, currency });
}

/** How many lines of links stand under the title: none where there is one table. */
function linkLines({ shown, lines }: TrendData): number {
  return shown.length < 2 || lines.length === 0 ? 0 : Math.ceil(shown.length / LINKS);
}

/** A link to each table: they stay in sight with the title, and say which measures there are. */
function links(sheet: SheetBuilder, data: TrendData, rows: ReadonlyMap<TrendId, number>): void {
  const { shown, input } = data;
  const { language } = input;
  for (let line = 0; line < linkLines(data); line++) {
    const row = 1 + line;
    sheet.blocks.push({ row, column: 0, cells: [[line === 0 ? text(language, 'trends.goTo') : null]] });
    sheet.style(row, 0, 1, 'label');
    shown.slice(line * LINKS, (line + 1) * LINKS).forEach((id, at) => {
      const name = shortName(id, language);
      const column = 1 + at * LINK_COLUMNS;
      const formula = `=HYPERLINK("#${cellAddress(rows.get(id) ?? 0, 0)}","${name}")`;
      sheet.blocks.push({ row, column, cells: [[{ formula, value: name }]] });
      sheet.style(row, column, 1, 'link');
    });
  }
}

/** What must be known to read the tables. */
function notes(sheet: SheetBuilder, data: TrendData): void {
  const { input, overview, months, wanted, lines, others, previous, lastYear } = data;
  const { language, intake, aging } = input;
  const note = (words: string): void => {
    sheet.line([words], 'note');
  };
  const period = overview.settings.months;
  note(text(language, period === 1 ? 'trends.rule.one' : 'trends.rule', { months: period }));
  note(text(language, 'trends.lines'));
  if (data.shown.some((id) => !isBalance(id))) note(text(language, 'trends.shade'));
  if (previous !== undefined || lastYear !== undefined) note(text(language, 'trends.changes'));
  if (previous === undefined && period !== 12) note(text(language, 'measures.noPrevious'));
  if (lastYear === undefined) note(text(language, 'measures.noLastYear'));
  if (months.length < wanted) note(text(language, 'trends.shorter', { shown: months.length, wanted }));
  if (isUnfinished(data)) note(text(language, 'trends.unfinished', { date: isoFromDay(aging.choice.asOf) }));
  if (others > 0) note(text(language, 'measures.largest', { count: lines.length - 1, others }));
  if (aging.choice.valuation !== undefined) note(text(language, 'dashboard.converted'));
  const amounts = otherCurrencies(data);
  if (amounts !== '') note(text(language, 'dashboard.otherCurrencies', { amounts }));
  if (intake.leftOut.items > 0) sheet.line([leftOutWords(intake.leftOut, language)], 'bad');
}

function reasonWords({ input, overview }: TrendData, why: ProblemCode): string {
  const { language } = input;
  // A formula may divide by other sums than receivables.
  if (why === 'noReceivables') return text(language, 'measures.noDivisor');
  return text(language, `error.${why}`, { months: overview.now.window.sales.length });
}

/** The table of one measure under its name and formula; below it stands why cells are empty. Gives its header's row. */
function part(
  sheet: SheetBuilder,
  data: TrendData,
  id: TrendId,
): { readonly top: number; readonly header: number } {
  const { language } = data.input;
  const top = sheet.row;
  sheet.line([trendName(id, language)], 'subtitle');
  if (!isBalance(id)) sheet.line([formulaWords(id, language)], 'note');
  const header = sheet.row;
  const { table, rules, gaps } = trendTable(data, id, header);
  sheet.table(table);
  sheet.rules.push(...rules);
  for (const [why, count] of gaps)
    sheet.line([text(language, 'trends.empty', { count, reason: reasonWords(data, why) })], 'note');
  sheet.skip();
  return { top, header };
}

/** A table begins a new page where it does not fit on that of the one before it. */
function breaksBefore(tops: readonly number[], end: number, room: number): readonly number[] {
  const breaks: number[] = [];
  for (const [at, top] of tops.entries()) {
    const page = breaks.at(-1) ?? 0;
    if (at > 0 && (tops[at + 1] ?? end) - page > room) breaks.push(top);
  }
  return breaks;
}

function widthOf({ key, format }: ColumnPlan): number {
  if (format === 'text') return NAME_WIDTH;
  if (format.toLowerCase().includes('amount')) return AMOUNT_WIDTH;
  return key === 'previous' || key === 'lastYear' ? CHANGE_WIDTH : FIGURE_WIDTH;
}

/** Wide enough for every table: they stand below each other. */
function widthsOf(tables: readonly TablePlan[]): readonly number[] {
  const widths: number[] = [];
  for (const { columns } of tables)
    columns.forEach((column, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(column));
    });
  return widths;
}

/**
 * Measures of one currency month by month for each customer, owner or value of a column, a table a measure. `input` has the
 * aging by due date, with credits in the buckets. Throws `currencyUnknown`, `noGroupColumn`, `measureNeedsHistory`.
 */
export function trendSheet(input: ReportInput, request: TrendsRequest, most?: number): SheetPlan {
  const { language, aging } = input;
  const data = trendData(input, request, most);
  const sheet = new SheetBuilder();
  sheet.line([titleOf(data)], 'title').skip(linkLines(data));
  factLines(sheet, data);
  notes(sheet, data);
  sheet.skip();
  const tops = new Map<TrendId, number>();
  const isEmpty = data.lines.length === 0;
  if (isEmpty) sheet.line([text(language, 'measures.none')]);
  const parts = isEmpty ? [] : data.shown.map((id) => ({ id, ...part(sheet, data, id) }));
  for (const { id, top } of parts) tops.set(id, top);
  links(sheet, data, tops);
  const plan = finishSheet(sheet, {
    report: 'trends',
    language,
    name: 'sheet.trends',
    title: 'sheet.trends',
    widths: widthsOf(sheet.tables),
    freeze: { rows: 1 + linkLines(data), columns: isEmpty ? 0 : (sheet.tables[0]?.keyColumns.length ?? 0) },
    orientation: 'landscape',
    titleRow: parts[0]?.header ?? 0,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
  // A year and more on one page would be too small to read.
  const isWide = data.months.length > HALF_YEAR;
  const pageBreaks = breaksBefore(
    parts.map(({ top }) => top),
    sheet.row,
    isWide ? WIDE_PAGE : PAGE,
  );
  const names = sheet.tables[0]?.keyColumns.length ?? 1;
  const print = {
    ...plan.print,
    pageBreaks,
    ...(data.months.length > HALF_YEAR
      ? { pagesWide: 2, titleColumns: `$A:$${columnLetters(names - 1)}` }
      : {}),
  };
  return namedByCurrency({ ...plan, print }, request.currency);
}
