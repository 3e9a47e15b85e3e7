import { NO_DAY } from '../../../ledger/ledger';
import { reportText as text, type ReportKey } from '../../../locales/reportText';
import { moneySum } from '../../../ledger/moneySums';
import { areaAddress } from '../../a1';
import { monthLabel } from '../../dashboard/dashboardData';
import { sheetLink } from '../../detail/itemCells';
import type { Area, PlanCell } from '../../plan';
import { amountFormat, rowCell } from '../../reportInput';
import type { CustomerFileData } from './customerFileData';
import type { NotableInvoice } from './notableInvoices';
import type { Paid } from './paidByMonth';
import type { Trace, TwoHalves } from './twoHalves';

/** Columns of the months; the invoices follow. */
const [INVOICED, RECEIVED, CLOSING, JUDGED, LATE, DAYS] = [1, 2, 3, 4, 5, 6] as const;
const INVOICES = 7;

/** Where the figures of the charts stand; absent where there is nothing to show. */
export interface MonthsPlace {
  readonly labels: Area;
  readonly invoiced: Area;
  readonly received: Area;
  readonly days: Area | undefined;
}

function paidCells({ items, lateShare, daysLate }: Paid): readonly PlanCell[] {
  return [items, lateShare ?? null, daysLate ?? null];
}

/** The line of the invoices of before, the months, and all together. */
function monthLines(sheet: TwoHalves, data: CustomerFileData, top: number, trace: Trace): number {
  const { months, paid, language, currency } = data;
  const format = amountFormat(currency);
  let row = top;
  const put = (label: string, money: readonly PlanCell[], judged: Paid | undefined, bold = false): void => {
    const look = bold ? { style: 'totals' as const } : {};
    sheet.put(row, 0, [label], look);
    if (money.length > 0) sheet.put(row, INVOICED, money, { ...look, format });
    if (judged !== undefined) {
      const [items = null, late = null, days = null] = paidCells(judged);
      sheet.put(row, JUDGED, [items], { ...look, format: 'integer' });
      sheet.put(row, LATE, [late], { ...look, format: 'percent' });
      sheet.put(row, DAYS, [days], { ...look, format: 'decimal' });
      if (typeof late === 'number') trace(row, LATE, 'share');
    }
    row++;
  };
  if (paid !== undefined && paid.earlier.items > 0)
    put(text(language, 'customerFile.earlier'), [], paid.earlier);
  const first = row;
  for (const [at, { period, sums }] of months.entries()) {
    const { from, to } = period;
    const during = { on: to, during: { from, to } };
    trace(row, INVOICED, { ...during, movement: 'invoiced' });
    trace(row, RECEIVED, { ...during, movement: 'collected' });
    trace(row, CLOSING, { on: to });
    const money = [sums.invoiced, sums.received, sums.closing];
    put(monthLabel(period, language), money, paid?.months[at]);
  }
  const total = (column: number, values: readonly number[]): PlanCell => ({
    formula: `=SUM(${areaAddress(first, column, months.length, 1)})`,
    value: moneySum(values),
  });
  const sums = [
    total(
      INVOICED,
      months.map((month) => month.sums.invoiced),
    ),
    total(
      RECEIVED,
      months.map((month) => month.sums.received),
    ),
  ];
  for (const column of [INVOICED, RECEIVED]) trace(row, column, 'counted');
  put(text(language, 'customerFile.all'), sums, paid?.all, true);
  return row;
}

/** A list of invoices, the days late of each a link to its row; the next free row. */
function invoiceLines(
  sheet: TwoHalves,
  { input, currency }: CustomerFileData,
  invoices: readonly NotableInvoice[],
  top: number,
  trace: Trace,
): number {
  const { ledger } = input.intake;
  invoices.forEach(({ item, due, days, amount }, at) => {
    const row = top + at;
    const { sheet: target, cell, row: line } = rowCell(input, ledger.sheetRow[item] ?? 0);
    const document = ledger.document[item] ?? '';
    const own = ledger.currencies[ledger.currency[item] ?? 0] ?? '';
    const late = sheetLink(target, cell, Math.max(0, days));
    sheet.put(row, INVOICES, [document === '' ? String(line) : document], { style: 'words' });
    sheet.put(row, INVOICES + 1, [due === NO_DAY ? null : due], { format: 'date', style: 'day' });
    sheet.put(row, INVOICES + 2, [late], { format: 'integer', style: 'link' });
    sheet.style(row, INVOICES + 2, 1, 'sectionFigure');
    sheet.put(row, INVOICES + 3, [amount], { format: amountFormat(own === '' ? currency : own) });
    trace(row, INVOICES + 3, 'item');
  });
  return top + invoices.length;
}

function invoicesHalf(sheet: TwoHalves, data: CustomerFileData, top: number, trace: Trace): number {
  const { language, notable } = data;
  const lists: readonly (readonly [ReportKey, readonly NotableInvoice[]])[] = [
    ['customerFile.worst', notable.late],
    ['customerFile.oldest', notable.open],
  ];
  let row = top;
  for (const [key, invoices] of lists) {
    sheet.put(row, INVOICES, [text(language, key)], { style: 'words' }).style(row, INVOICES, 1, 'totals');
    row = invoiceLines(sheet, data, invoices, row + 1, trace);
    if (invoices.length > 0) continue;
    sheet.put(row, INVOICES, [text(language, 'customerFile.noInvoices')], { style: 'aside' });
    row++;
  }
  return row;
}

/** Month by month what was bought and paid, and how late; beside it the invoices that say most. */
export function monthsBlock(sheet: TwoHalves, data: CustomerFileData): MonthsPlace | undefined {
  const { language, months, paid, figure } = data;
  const money = months.length === 0 ? [] : (['invoiced', 'received', 'closing'] as const);
  const judged = paid === undefined ? [] : (['judged', 'lateShare', 'daysLate'] as const);
  const heads: (string | null)[] = Array.from({ length: INVOICES + 4 }, () => null);
  heads[0] = text(language, 'customerFile.months');
  for (const [at, key] of money.entries()) heads[INVOICED + at] = text(language, `customerFile.month.${key}`);
  for (const [at, key] of judged.entries()) heads[JUDGED + at] = text(language, `customerFile.month.${key}`);
  const invoices = ['document', 'due', 'days', 'amount'] as const;
  for (const [at, key] of invoices.entries())
    heads[INVOICES + at] = text(language, `customerFile.invoice.${key}`);
  const trace = sheet.section(heads, figure);
  sheet.style(sheet.row - 1, INVOICED, DAYS, 'sectionFigure');
  sheet.style(sheet.row - 1, INVOICES, 1, 'words').style(sheet.row - 1, INVOICES + 2, 2, 'sectionFigure');
  const top = sheet.row;
  const skipped = paid !== undefined && paid.earlier.items > 0 ? 1 : 0;
  let left = top;
  if (months.length > 0) left = monthLines(sheet, data, top, trace);
  else left += sheet.words(top, 0, text(language, 'customerFile.noMonths'), 84, 'aside');
  sheet.row = Math.max(left, invoicesHalf(sheet, data, top, trace)) + 1;
  if (months.length < 2) return undefined;
  const column = (at: number): Area => ({ row: top + skipped, column: at, rows: months.length, columns: 1 });
  const hasDays = paid?.months.some(({ items }) => items > 0) === true;
  return {
    labels: column(0),
    invoiced: column(INVOICED),
    received: column(RECEIVED),
    days: hasDays ? column(DAYS) : undefined,
  };
}
