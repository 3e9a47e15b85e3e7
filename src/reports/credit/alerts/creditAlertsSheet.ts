import { creditAlerts, type CreditAlert } from '../../../credit/monitoring/alerts';
import { reviewCalendar } from '../../../credit/monitoring/reviewCalendar';
import { watchList } from '../../../credit/monitoring/watchList';
import { isoFromDay } from '../../../ledger/cells/dates';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { SheetPlan, TablePlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import { comparedLine } from '../comparedLine';
import type { Compared } from '../comparedWith';
import { creditHeading, creditTieOuts } from '../creditHeading';
import { MonitoringTables } from '../monitoringColumns';
import type { ReportedCredit } from '../reportedCredit';
import { alertColumns, severityRules } from './alertTable';
import { calendarColumns, duesOf } from './calendarTable';
import { watchColumns } from './watchTable';

/** By which rules there is an alert, and how many there are. */
function rules(sheet: SheetBuilder, { language }: ReportInput, { book }: ReportedCredit): void {
  const { alerts, limits } = book.policy;
  const values = {
    grades: alerts.gradesDown,
    score: alerts.scoreDown,
    watch: Math.round(limits.watch * 100),
    stop: Math.round(limits.stop * 100),
    days: alerts.slowerDays,
    expiring: alerts.expiringDays,
    review: alerts.reviewDays,
  };
  sheet.line([text(language, 'creditAlerts.rules', values)], 'note');
  sheet.line([text(language, 'creditAlerts.atStakeRule')], 'note');
}

function counted(sheet: SheetBuilder, { language }: ReportInput, alerts: readonly CreditAlert[]): void {
  const count = (severity: CreditAlert['severity']): number =>
    alerts.filter((alert) => alert.severity === severity).length;
  const values = { high: count('high'), medium: count('medium'), low: count('low') };
  sheet.skip().line([text(language, 'creditAlerts.alerts')], 'subtitle');
  sheet.line([text(language, 'creditAlerts.counts', values)]);
}

/** What has changed for the worse, who is to be watched, and who is to be reviewed when. */
export function creditAlertsSheet(input: ReportInput, credit: ReportedCredit, compared: Compared): SheetPlan {
  const { language, intake, aging } = input;
  const { book } = credit;
  const { now, before, stored } = compared;
  const alerts = creditAlerts({ book, ledger: intake.ledger, patterns: now.patterns, before, stored });
  const tables = new MonitoringTables(input, credit);
  const sheet = new SheetBuilder();
  creditHeading(sheet, input, credit, 'creditAlerts.title', creditTieOuts(input, tables.lines));
  comparedLine(sheet, input, credit, compared);
  rules(sheet, input, credit);
  counted(sheet, input, alerts);
  const titleRow = sheet.row;
  const put = (table: TablePlan): void => void sheet.table(table).skip();
  const columns = alertColumns(tables, language);
  if (alerts.length === 0) sheet.line([text(language, 'creditAlerts.none')]).skip();
  else {
    put(tables.table('Dunwell_CreditAlerts', sheet.row, columns, alerts, ['kind']));
    sheet.rules.push(...severityRules(columns, titleRow, alerts.length, language));
  }
  const watched = watchList(book, alerts);
  sheet.line([text(language, 'creditAlerts.watchList')], 'subtitle');
  sheet.line([text(language, 'creditAlerts.watchRule')], 'note');
  if (watched.length === 0) sheet.line([text(language, 'creditAlerts.watchNone')]).skip();
  else put(tables.table('Dunwell_WatchList', sheet.row, watchColumns(tables, language), watched));
  const calendar = reviewCalendar(book);
  const dues = duesOf(calendar, alerts);
  sheet.line([text(language, 'creditAlerts.calendar')], 'subtitle');
  if (calendar.without > 0)
    sheet.line([text(language, 'creditAlerts.calendarWithout', { count: calendar.without })], 'note');
  if (dues.length === 0) sheet.line([text(language, 'creditAlerts.calendarNone')]).skip();
  else
    put(
      tables.table('Dunwell_ReviewCalendar', sheet.row, calendarColumns(tables, language, book.asOf), dues),
    );
  return finishSheet(sheet, {
    report: 'creditAlerts',
    language,
    name: 'sheet.creditAlerts',
    tone: 'alert',
    title: 'creditAlerts.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: 0, columns: tables.who().length },
    orientation: 'landscape',
    // The tables under each other have heads of their own: only the title is repeated.
    titleRow: 0,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
}
