import { agingHistory as agingHistoryEn } from './en-US/agingHistory';
import { comparison as comparisonEn } from './en-US/comparison';
import { creditBacktest as creditBacktestEn } from './en-US/creditBacktest';
import { creditMonitoring as creditMonitoringEn } from './en-US/creditMonitoring';
import { creditReports as creditReportsEn } from './en-US/creditReports';
import { customerFile as customerFileEn } from './en-US/customerFile';
import { dashboard as dashboardEn } from './en-US/dashboard';
import { detail as detailEn } from './en-US/detail';
import { drillDown as drillDownEn } from './en-US/drillDown';
import { figures as figuresEn } from './en-US/figures';
import { groupGlance as groupGlanceEn } from './en-US/groupGlance';
import { measureSheet as measureSheetEn } from './en-US/measureSheet';
import { reconciliation as reconciliationEn } from './en-US/reconciliation';
import { reportIndex as reportIndexEn } from './en-US/reportIndex';
import { statement as statementEn } from './en-US/statement';
import { summary as summaryEn } from './en-US/summary';
import { trends as trendsEn } from './en-US/trends';
import { userCharts as userChartsEn } from './en-US/userCharts';
import type { Language } from './language';
import { speaker } from './speaker';
import { words as shared, type MessageKey } from './text';
import { agingHistory as agingHistoryZh } from './zh-CN/agingHistory';
import { comparison as comparisonZh } from './zh-CN/comparison';
import { creditBacktest as creditBacktestZh } from './zh-CN/creditBacktest';
import { creditMonitoring as creditMonitoringZh } from './zh-CN/creditMonitoring';
import { creditReports as creditReportsZh } from './zh-CN/creditReports';
import { customerFile as customerFileZh } from './zh-CN/customerFile';
import { dashboard as dashboardZh } from './zh-CN/dashboard';
import { detail as detailZh } from './zh-CN/detail';
import { drillDown as drillDownZh } from './zh-CN/drillDown';
import { figures as figuresZh } from './zh-CN/figures';
import { groupGlance as groupGlanceZh } from './zh-CN/groupGlance';
import { measureSheet as measureSheetZh } from './zh-CN/measureSheet';
import { reconciliation as reconciliationZh } from './zh-CN/reconciliation';
import { reportIndex as reportIndexZh } from './zh-CN/reportIndex';
import { statement as statementZh } from './zh-CN/statement';
import { summary as summaryZh } from './zh-CN/summary';
import { trends as trendsZh } from './zh-CN/trends';
import { userCharts as userChartsZh } from './zh-CN/userCharts';

const english = {
  ...agingHistoryEn,
  ...comparisonEn,
  ...creditBacktestEn,
  ...creditMonitoringEn,
  ...creditReportsEn,
  ...customerFileEn,
  ...dashboardEn,
  ...detailEn,
  ...drillDownEn,
  ...figuresEn,
  ...groupGlanceEn,
  ...measureSheetEn,
  ...reconciliationEn,
  ...reportIndexEn,
  ...statementEn,
  ...summaryEn,
  ...trendsEn,
  ...userChartsEn,
};
export type ReportKey = MessageKey | keyof typeof english;
const chinese: Record<keyof typeof english, string> = {
  ...agingHistoryZh,
  ...comparisonZh,
  ...creditBacktestZh,
  ...creditMonitoringZh,
  ...creditReportsZh,
  ...customerFileZh,
  ...dashboardZh,
  ...detailZh,
  ...drillDownZh,
  ...figuresZh,
  ...groupGlanceZh,
  ...measureSheetZh,
  ...reconciliationZh,
  ...reportIndexZh,
  ...statementZh,
  ...summaryZh,
  ...trendsZh,
  ...userChartsZh,
};

/** What report sheets say, besides the words of all rooms. */
export const reportWords: Record<Language, Record<ReportKey, string>> = {
  'en-US': { ...shared['en-US'], ...english },
  'zh-CN': { ...shared['zh-CN'], ...chinese },
};

/** The words of report sheets: custom functions do without them. */
export const reportText = speaker(reportWords);
