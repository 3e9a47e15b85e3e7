import { LANGUAGES, type Language } from '../locales/language';
import type { ReportRequest, Sender, TrendsRequest } from '../reports/reportRequest';
import { loadBalances, loadSender, saveBalances } from './options';
import { isTrend } from './readBasis';
import { asRecord, readSetting, writeSetting } from './settings';

/** Reports that are written beside the aging report and the alerts when the user ticks them. */
export const MORE_REPORTS = [
  'dashboard',
  'measures',
  'trends',
  'detail',
  'statement',
  'reconciliation',
  'comparison',
] as const;
export type MoreReport = (typeof MORE_REPORTS)[number];

/** What the workbook remembers of the further reports. */
export interface MoreChoices {
  readonly chosen: readonly MoreReport[];
  /** The language of the statements; undefined as long as nobody has made one. */
  readonly statementLanguage?: Language;
  /** Who statements are from; undefined as long as nobody has said. Remembered when a statement is made. */
  readonly sender?: Sender;
  /** The general ledger's balances by currency. */
  readonly balances: Readonly<Record<string, number>>;
  /** Which measures are followed by month, and how far back; undefined as long as nobody has asked. */
  readonly trend?: TrendChoice;
}

/** What a sheet of trends needs to know beside the grouping. */
export type TrendChoice = Pick<TrendsRequest, 'shown' | 'over'>;

const REPORTS = 'Dunwell.MoreReports';

export async function loadMoreChoices(context: Excel.RequestContext): Promise<MoreChoices> {
  const kept = asRecord(await readSetting(context, REPORTS));
  const ticked: readonly unknown[] = Array.isArray(kept.chosen) ? kept.chosen : [];
  const statementLanguage = LANGUAGES.find((one) => one === kept.statementLanguage);
  const sender = await loadSender(context);
  return {
    chosen: MORE_REPORTS.filter((report) => ticked.includes(report)),
    ...(statementLanguage === undefined ? {} : { statementLanguage }),
    ...(sender === undefined ? {} : { sender }),
    balances: await loadBalances(context),
    ...(isTrend(kept.trend) ? { trend: { shown: kept.trend.shown, over: kept.trend.over } } : {}),
  };
}

/** Remembers what was just asked for; what a report was not asked for needs stays as it was. */
export async function saveMoreChoices(
  context: Excel.RequestContext,
  requests: readonly ReportRequest[],
): Promise<void> {
  const { statementLanguage, trend: before } = await loadMoreChoices(context);
  const statement = requests.find((request) => request.report === 'statement');
  const reconciliation = requests.find((request) => request.report === 'reconciliation');
  const trends = requests.find((request) => request.report === 'trends');
  const trend = trends === undefined ? before : { shown: trends.shown, over: trends.over };
  const language = statement?.language ?? statementLanguage;
  await writeSetting(context, REPORTS, {
    chosen: MORE_REPORTS.filter((report) => requests.some((request) => request.report === report)),
    ...(language === undefined ? {} : { statementLanguage: language }),
    ...(trend === undefined ? {} : { trend }),
  });
  if (reconciliation !== undefined) await saveBalances(context, reconciliation.balances);
}
