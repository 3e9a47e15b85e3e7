import { minorDigits } from '../../ledger/cells/currencies';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import { totalsByCurrency } from '../../receivables/itemOrder';
import type { Figure } from '../../receivables/figure';
import { MoneySums, moneySum, roundTo } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import type { DetailColumn } from './detailColumns';
import type { PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

/** The columns that are summed, and what of its items a sum counts. */
const MEASURES: Readonly<Record<string, Figure>> = {
  amount: { of: 'original' },
  received: { of: 'received' },
  credited: { of: 'credited' },
  open: {},
};
const SUMMED = Object.keys(MEASURES);

/** What a sum of a column counts; undefined where the column is not summed. */
export function figureOfColumn(key: string): Figure | undefined {
  return MEASURES[key];
}

/** What the items of one currency come to, column by column. */
export interface CurrencySums {
  readonly currency: string;
  readonly items: number;
  /** By position of the column. */
  readonly sums: ReadonlyMap<number, number>;
  /** The same currency's total in the aging. */
  readonly aging: number;
}

/** One pass over the items; currencies in the order in which they are listed. */
export function currencySums(
  { intake: { ledger }, aging }: ReportInput,
  columns: readonly DetailColumn[],
  items: Int32Array,
): readonly CurrencySums[] {
  const summed = columns.flatMap(({ key, cell }, column) => (SUMMED.includes(key) ? [{ column, cell }] : []));
  const sums = new MoneySums(ledger.currencies.length * summed.length);
  const counts = new Map<number, number>();
  for (const item of items) {
    const currency = ledger.currency[item] ?? 0;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
    for (const [at, { cell }] of summed.entries()) {
      const value = cell(item);
      if (typeof value === 'number') sums.add(currency * summed.length + at, value);
    }
  }
  const expected = totalsByCurrency(aging);
  return [...counts].map(([id, count]) => {
    const currency = ledger.currencies[id] ?? '';
    return {
      currency,
      items: count,
      sums: new Map(summed.map(({ column }, at) => [column, sums.get(id * summed.length + at)])),
      aging: expected.get(currency) ?? 0,
    };
  });
}

/** Live totals of a table with one currency only. */
export function totalsRow(
  columns: readonly DetailColumn[],
  { sums, items }: CurrencySums,
  place: { readonly row: number; readonly language: Language },
): PlanCell[] {
  return columns.map((_, column) => {
    if (column === 0) return text(place.language, 'label.total');
    const value = sums.get(column);
    if (value === undefined) return null;
    return { formula: `=SUBTOTAL(109,${areaAddress(place.row + 1, column, items, 1)})`, value };
  });
}

/** A line a currency above the table: the sums of its items, the aging's total, and the difference. */
export function totalsBand(
  sheet: SheetBuilder,
  { language }: ReportInput,
  columns: readonly DetailColumn[],
  table: { readonly sums: readonly CurrencySums[]; readonly firstRow: number; readonly rows: number },
): void {
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const [open, items, currencyColumn] = [at('open'), at('daysOverdue'), at('currency')];
  const line = (cells: ReadonlyMap<number, PlanCell>): PlanCell[] =>
    columns.map((_, column) => cells.get(column) ?? null);
  const heads = new Map<number, PlanCell>([
    [0, text(language, 'detail.totals')],
    [items, text(language, 'column.items')],
    [open + 1, text(language, 'detail.aging')],
    [open + 2, text(language, 'detail.difference')],
  ]);
  for (const key of SUMMED) if (at(key) >= 0) heads.set(at(key), columns[at(key)]?.header ?? '');
  sheet.traced(text(language, 'detail.totals'), {});
  sheet.line(line(heads), 'section').style(sheet.row - 1, items, open + 3 - items, 'sectionFigure');
  const range = (column: number): string => areaAddress(table.firstRow, column, table.rows, 1);
  for (const { currency, items: count, sums, aging } of table.sums) {
    const row = sheet.row;
    // An empty criterion would look for zeros.
    const criterion = currency === '' ? '"="' : cellAddress(row, 0);
    const sumOf = (column: number): string =>
      table.sums.length === 1
        ? `=SUM(${range(column)})`
        : `=SUMIFS(${range(column)},${range(currencyColumn)},${criterion})`;
    const digits = minorDigits(currency);
    const difference = roundTo(moneySum([sums.get(open) ?? 0, -aging]), digits);
    const openCells = `${cellAddress(row, open)}-${cellAddress(row, open + 1)}`;
    const cells = new Map<number, PlanCell>([
      [0, currency === '' ? text(language, 'label.total') : currency],
      [items, count],
      ...[...sums].map(([column, value]): [number, PlanCell] => [column, { formula: sumOf(column), value }]),
      [open + 1, aging],
      [open + 2, { formula: `=ROUND(${openCells},${String(digits)})`, value: difference }],
    ]);
    sheet.line(line(cells), 'totals').figure(open + 2, 'difference');
    const all: Figure = { currency, original: currency };
    for (const column of sums.keys())
      sheet.figure(column, { ...all, ...figureOfColumn(columns[column]?.key ?? '') });
    sheet.figure(items, all, 'counts').figure(open + 1, all);
    sheet.format(row, items, 'integer').format(row, items + 1, amountFormat(currency), open + 1 - items);
    sheet.format(row, open + 2, 'difference');
    sheet.style(row, open + 2, 1, difference === 0 ? 'good' : 'bad');
  }
}
