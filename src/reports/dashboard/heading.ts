import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { MeasureId } from '../../receivables/measures/measureIds';
import { moneySum, roundTo } from '../../ledger/moneySums';
import { leftOutWords } from '../aging/agingSheet';
import type { PlanCell } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData, OverviewData } from './dashboardData';
import { historyNotes } from './historyNotes';

/** Other currencies with what is open in them: they are never added. */
export function otherCurrencies({ input, currency }: OverviewData): string {
  return input.aging.currencies
    .filter((part) => part.currency !== currency)
    .map((part) => {
      const digits = minorDigits(part.currency);
      const figure = new Intl.NumberFormat('en-US', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      return `${part.currency === '' ? '?' : part.currency} ${figure.format(part.total)}`;
    })
    .join('; ');
}

/** A setting a line: its name, and what it says. */
function settings(sheet: SheetBuilder, { input, overview }: OverviewData): void {
  const { language } = input;
  const { settings: used, choice, now, book } = overview;
  const { from, to, days } = now.window.period;
  const line = (label: string, words: string): void => {
    sheet.line([label, words]);
    sheet.style(sheet.row - 1, 0, 1, 'label').style(sheet.row - 1, 1, 1, 'value');
  };
  if (!book.hasHistory) return;
  const wanted = choice.measures.months;
  const period = {
    from: isoFromDay(from),
    to: isoFromDay(to),
    days: new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(days),
  };
  line(text(language, 'dashboard.period'), text(language, 'dashboard.period.words', period));
  line(
    text(language, 'dashboard.months'),
    used.months === wanted
      ? String(used.months)
      : text(language, 'dashboard.months.shorter', { months: used.months, wanted }),
  );
  line(text(language, 'dashboard.days'), text(language, `dashboard.days.${used.days}`));
  line(text(language, 'dashboard.creditSales'), text(language, `dashboard.creditSales.${used.creditSales}`));
}

/** What must be known to read the figures. */
function notes(sheet: SheetBuilder, data: DashboardData, missing: readonly MeasureId[]): void {
  const { input, overview } = data;
  const { language, intake, aging } = input;
  const { leftOut } = intake;
  if (overview.book.hasHistory) sheet.line([text(language, 'dashboard.basis')], 'note');
  else {
    const names = missing.map((id) => text(language, `measure.${id}`));
    const measures = names.join(text(language, 'index.separator'));
    const key = data.earlier.length > 0 ? 'dashboard.noHistory.stored' : 'dashboard.noHistory';
    sheet.line([text(language, key, { measures })], 'bad');
  }
  if (aging.choice.valuation !== undefined) sheet.line([text(language, 'dashboard.converted')], 'note');
  const others = otherCurrencies(data);
  if (others !== '') sheet.line([text(language, 'dashboard.otherCurrencies', { amounts: others })], 'note');
  for (const note of historyNotes(data)) sheet.line([note], 'bad');
  if (leftOut.items > 0) sheet.line([leftOutWords(leftOut, language)], 'bad');
}

/** What the sheet is true for, whether it agrees with the aging and the ledger, and how measures are reckoned. */
export function topLines(sheet: SheetBuilder, data: OverviewData, title: string): void {
  sheet.line([title], 'title');
  factLines(sheet, data);
}

/** The same without the title. */
export function factLines(sheet: SheetBuilder, data: OverviewData): void {
  const { input, overview, currency, part } = data;
  const { language, source, aging } = input;
  const { end } = overview.now.window.inputs;
  const digits = minorDigits(currency);
  const ofLedger = Math.abs(roundTo(part?.tieOut.difference ?? 0, digits));
  const ofAging = Math.abs(roundTo(moneySum([end, -(part?.total ?? 0)]), digits));
  const difference = Math.max(ofLedger, ofAging);
  const cells: PlanCell[] = [
    text(language, 'label.asOf'),
    aging.choice.asOf,
    null,
    null,
    null,
    null,
    text(language, 'label.tieOut'),
    difference,
  ];
  sheet.traced(text(language, 'label.asOf'), {}).line(cells).figure(7, 'difference');
  const row = sheet.row - 1;
  sheet.format(row, 1, 'date').format(row, 7, 'difference');
  sheet.style(row, 0, 1, 'label').style(row, 1, 1, 'value').style(row, 6, 1, 'label');
  sheet.style(row, 7, 1, difference === 0 ? 'good' : 'bad');
  sheet.line([text(language, 'label.source'), null]);
  sheet.style(row + 1, 0, 1, 'label').style(row + 1, 1, 1, 'value');
  const words = `${source.sheet}!${source.range}`;
  sheet.links.push({ row: row + 1, column: 1, sheet: source.sheet, cell: source.range, text: words });
  settings(sheet, data);
}

/** What stands above the cards. */
export function heading(sheet: SheetBuilder, data: DashboardData, missing: readonly MeasureId[]): void {
  const { input, currency } = data;
  const title =
    currency === ''
      ? text(input.language, 'dashboard.title')
      : text(input.language, 'dashboard.title.currency', { currency });
  topLines(sheet, data, title);
  notes(sheet, data, missing);
  sheet.skip();
}
