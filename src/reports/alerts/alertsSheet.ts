import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import { moneySum } from '../../ledger/moneySums';
import { DEFAULT_THRESHOLDS, SEVERITIES, type AlertSeverity } from '../../receivables/alerts';
import { alertColumns } from './alertColumns';
import { finishSheet } from '../finishSheet';
import type { PlanCell, SheetPlan, TablePlan, Tone } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';

const TONES: Record<AlertSeverity, Tone> = { low: 'good', medium: 'mild', high: 'warm', critical: 'hot' };

/** Title, date and count; what is overdue of each currency stands above the column of open amounts. */
function heading(sheet: SheetBuilder, input: ReportInput, openColumn: number): void {
  const { language, aging, alerts } = input;
  sheet.line([text(language, 'alerts.title')], 'title');
  const about: PlanCell[] = [
    text(language, 'label.asOf'),
    aging.choice.asOf,
    text(language, 'label.alerts'),
    alerts.length,
  ];
  const first = sheet.row;
  sheet.line(about).format(first, 1, 'date').format(first, 3, 'integer');
  for (const label of [0, 2]) sheet.style(first, label, 1, 'label').style(first, label + 1, 1, 'value');
  let row = first;
  sheet.row = first;
  sheet.traced(text(language, 'label.asOf'), { of: 'alerts' });
  const byCustomer = input.thresholds?.alertsBy === 'customer';
  for (const [currency, amounts] of amountsByCurrency(input)) {
    const label = text(language, 'label.atRisk', { currency }).trim();
    sheet.row = row;
    sheet.line([label, moneySum(amounts)], undefined, openColumn - 1);
    sheet.figure(openColumn, byCustomer ? { currency } : { currency, original: currency });
    sheet.style(row, openColumn - 1, 1, 'labelBefore').format(row, openColumn, amountFormat(currency));
    row++;
  }
  sheet.row = Math.max(row, first + 1);
  notes(sheet, input);
}

function amountsByCurrency({ alerts }: ReportInput): ReadonlyMap<string, number[]> {
  const amounts = new Map<string, number[]>();
  for (const { currency, open } of alerts) {
    const list = amounts.get(currency);
    if (list) list.push(open);
    else amounts.set(currency, [open]);
  }
  return amounts;
}

/** By which rules there is an alert, and how severe it is. */
function notes(sheet: SheetBuilder, { language, thresholds = DEFAULT_THRESHOLDS }: ReportInput): void {
  const { severityDays, severityAmounts, alertsBy } = thresholds;
  const [low, medium, high] = severityDays;
  sheet.line([text(language, 'alerts.note', { low, medium, high })], 'note');
  if (severityAmounts !== undefined) {
    const figure = new Intl.NumberFormat('en-US');
    const [fromMedium, fromHigh, fromCritical] = severityAmounts;
    const amounts = {
      medium: figure.format(fromMedium),
      high: figure.format(fromHigh),
      critical: figure.format(fromCritical),
    };
    sheet.line([text(language, 'alerts.byAmount', amounts)], 'note');
  }
  if (alertsBy === 'customer') sheet.line([text(language, 'alerts.byCustomer')], 'note');
}

/** The overdue alerts: one row an overdue item or customer, with what to do and where it stands in the ledger. */
export function alertsSheet(input: ReportInput): SheetPlan {
  const { language, alerts } = input;
  const sheet = new SheetBuilder();
  const columns = alertColumns(input);
  heading(
    sheet,
    input,
    columns.findIndex(({ key }) => key === 'open'),
  );
  const headerRow = sheet.row + 1;
  if (alerts.length === 0) sheet.line([text(language, 'alerts.none')]);
  else {
    const table: TablePlan = {
      name: 'Dunwell_Alerts',
      row: headerRow,
      column: 0,
      columns: columns.map(({ key, header, format }) => {
        const traced = key === 'open' || key === 'items';
        return { key, header, format, ...(traced ? { figure: { of: 'alerts' } as const } : {}) };
      }),
      rows: alerts.map((alert) => columns.map(({ cell }) => cell(alert))),
      keyColumns: columns.flatMap(({ key }, at) =>
        /^(customer|document$|instalment$|currency$)/.test(key) ? [at] : [],
      ),
      ...(input.thresholds?.alertsBy === 'customer'
        ? { figure: { currency: '' } }
        : { rowFigures: 'item' as const }),
    };
    sheet.table(table);
    for (const severity of SEVERITIES) {
      const area = { row: headerRow + 1, column: 0, rows: alerts.length, columns: 1 };
      sheet.rules.push({
        kind: 'contains',
        area,
        text: text(language, `alert.severity.${severity}`),
        tone: TONES[severity],
      });
    }
  }
  return finishSheet(sheet, {
    report: 'alerts',
    language,
    name: 'sheet.alerts',
    tone: 'alert',
    title: 'alerts.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: headerRow + 1, columns: 1 },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(input.aging.choice.asOf)}`,
  });
}
