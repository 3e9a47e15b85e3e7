import { text } from '../../locales/text';
import type { CurrencyAging } from '../../receivables/aging';
import type { Figure } from '../../receivables/figure';
import { areaAddress, cellAddress } from '../a1';
import type { AgingColumns } from './agingColumns';
import { agingLines, type AgingLines } from './agingLines';
import { customersTable, groupsTable } from './agingTable';
import { groupHeading } from '../groupText';
import type { PlanCell, TablePlan } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

function currencyTitle({ language, aging }: ReportInput, { currency, converted }: CurrencyAging): string {
  const title =
    currency === ''
      ? text(language, 'aging.title.noCurrency')
      : text(language, converted.length > 0 ? 'summary.title.converted' : 'aging.title.currency', {
          currency,
        });
  const { groupBy = 'customer' } = aging.choice;
  if (groupBy === 'customer') return title;
  return text(language, 'summary.title.grouped', { title, group: groupHeading(groupBy, language) });
}

/** The later the bucket, the hotter its colour; a bar shows the size of the total. */
function colours(sheet: SheetBuilder, { row, rows }: TablePlan, columns: AgingColumns): void {
  const cells = { row: row + 1, rows: rows.length, columns: 1 };
  const warm = Math.ceil((columns.buckets - 1) / 2);
  for (let bucket = 1; bucket < columns.buckets; bucket++) {
    const tone = bucket === columns.buckets - 1 ? 'hot' : bucket < warm ? 'mild' : 'warm';
    sheet.rules.push({ kind: 'positive', area: { ...cells, column: columns.firstBucket + bucket }, tone });
  }
  sheet.rules.push({ kind: 'bar', area: { ...cells, column: columns.total } });
}

/** A total with its number of items, and what it stands for. */
interface Shared {
  readonly amount: number;
  readonly items: number;
  readonly figure: Figure;
}

/** Under the totals: each figure's share of the total, and how many items it is made of. */
function shares(
  sheet: SheetBuilder,
  { language }: ReportInput,
  part: CurrencyAging,
  columns: AgingColumns,
): void {
  const totalRow = sheet.row - 1;
  const totalCell = cellAddress(totalRow, columns.total);
  const inBuckets = part.buckets.reduce((sum, bucket) => sum + bucket.items, 0);
  const figures = new Map<number | undefined, Shared>([
    ...part.buckets.map(
      (bucket, at) => [columns.firstBucket + at, { ...bucket, figure: { bucket: at } }] as const,
    ),
    [
      columns.onAccount,
      { amount: part.onAccount, items: part.items - inBuckets, figure: { part: 'onAccount' } },
    ],
    [columns.total, { amount: part.total, items: part.items, figure: {} }],
    [columns.overdue, { amount: part.overdue, items: part.overdueItems, figure: { part: 'overdue' } }],
  ]);
  sheet.traced(text(language, 'aging.share'), { currency: part.currency });
  const line = (label: string, cell: (column: number, shared: Shared) => PlanCell): void => {
    const cells = Array.from({ length: columns.overdue }, (_, before): PlanCell => {
      const column = before + 1;
      const found = figures.get(column);
      return found === undefined ? null : cell(column, found);
    });
    sheet.line([label, ...cells], 'note');
  };
  const width = columns.overdue - columns.firstBucket + 1;
  line(text(language, 'aging.share'), (column, { amount }) => ({
    formula: `=IF(${totalCell}=0,0,${cellAddress(totalRow, column)}/${totalCell})`,
    value: part.total === 0 ? 0 : amount / part.total,
  }));
  sheet.format(sheet.row - 1, columns.firstBucket, 'percent', width);
  for (const [column] of figures) if (column !== undefined) sheet.figure(column, 'share');
  line(text(language, 'aging.items'), (_, { items }) => items);
  sheet.format(sheet.row - 1, columns.firstBucket, 'integer', width);
  for (const [column, { figure }] of figures)
    if (column !== undefined) sheet.figure(column, figure, 'counts');
}

/** For a converted part: each currency with its own total, its rate, and what rounding left. */
function rates(
  sheet: SheetBuilder,
  { language }: ReportInput,
  { converted, currency, total }: CurrencyAging,
  columns: AgingColumns,
): void {
  const at = columns.firstBucket;
  const blanks = columns.identity.slice(1).map(() => null);
  const heads = (['total', 'rate', 'day', 'converted', 'rounding'] as const).map((key) =>
    text(language, `summary.rates.${key}`),
  );
  const title = text(language, 'summary.rates.title', { currency });
  sheet
    .skip()
    .traced(title, {})
    .line([title, ...blanks, ...heads], 'section');
  sheet.style(sheet.row - 1, at, heads.length, 'sectionFigure');
  const first = sheet.row;
  for (const line of converted) {
    sheet.line([
      line.currency,
      ...blanks,
      line.total,
      line.rate,
      line.rateDay,
      line.converted,
      line.rounding,
    ]);
    const own = line.currency;
    sheet.figure(at, { currency: own, original: own }).figure(at + 1, 'rate');
    sheet.figure(at + 3, { currency, original: own }).figure(at + 4, 'difference');
    const row = sheet.row - 1;
    sheet.format(row, at, amountFormat(own)).format(row, at + 2, 'date');
    sheet.format(row, at + 3, amountFormat(currency)).format(row, at + 4, 'difference');
    sheet.style(row, at + 2, 1, 'sectionFigure');
  }
  const sum = `=SUM(${areaAddress(first, at + 3, converted.length, 1)})`;
  const sumLine = [text(language, 'summary.rates.sum'), ...blanks, null, null, null];
  sheet.line([...sumLine, { formula: sum, value: total }], 'totals').figure(at + 3, { currency });
  sheet.format(sheet.row - 1, at + 3, amountFormat(currency));
}

/** The tables of one currency. Gives the address of the customers' totals, if there are any. */
export function currencyPart(
  sheet: SheetBuilder,
  input: ReportInput,
  part: CurrencyAging,
  columns: AgingColumns,
): string | undefined {
  const lines: AgingLines = agingLines(part, input.previous);
  const { language, aging } = input;
  sheet.line([currencyTitle(input, part)], 'subtitle');
  // An Excel table cannot be without a row.
  if (lines.customers.length === 0) {
    sheet.line([text(language, 'aging.nothingOpen')]).skip();
    return undefined;
  }
  const { groupBy = 'customer' } = aging.choice;
  if (groupBy !== 'customer' && lines.groups.length > 0) {
    const groups = groupsTable({ input, part, lines, columns, row: sheet.row });
    sheet.table(groups);
    colours(sheet, groups, columns);
    const group = groupHeading(groupBy, language);
    sheet.skip().line([text(language, 'summary.byCustomer', { group })], 'subtitle');
  }
  const customers = customersTable({ input, part, lines, columns, row: sheet.row });
  sheet.table(customers);
  shares(sheet, input, part, columns);
  colours(sheet, customers, columns);
  if (part.converted.length > 0) rates(sheet, input, part, columns);
  sheet.skip();
  return areaAddress(customers.row + 1, columns.total, customers.rows.length, 1);
}
