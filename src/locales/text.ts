import { checks as checksEn } from './en-US/checks';
import { cli as cliEn } from './en-US/cli';
import { comparison as comparisonEn } from './en-US/comparison';
import { credit as creditEn } from './en-US/credit';
import { dashboard as dashboardEn } from './en-US/dashboard';
import { detail as detailEn } from './en-US/detail';
import { drillDown as drillDownEn } from './en-US/drillDown';
import { errors as errorsEn } from './en-US/errors';
import { figures as figuresEn } from './en-US/figures';
import { functions as functionsEn } from './en-US/functions';
import { lists as listsEn } from './en-US/lists';
import { pane as paneEn } from './en-US/pane';
import { paneLedger as paneLedgerEn } from './en-US/paneLedger';
import { paneReports as paneReportsEn } from './en-US/paneReports';
import { reconciliation as reconciliationEn } from './en-US/reconciliation';
import { reportIndex as reportIndexEn } from './en-US/reportIndex';
import { reports as reportsEn } from './en-US/reports';
import { statement as statementEn } from './en-US/statement';
import { summary as summaryEn } from './en-US/summary';
import { userCharts as userChartsEn } from './en-US/userCharts';
import type { Language } from './language';
import { checks as checksZh } from './zh-CN/checks';
import { cli as cliZh } from './zh-CN/cli';
import { comparison as comparisonZh } from './zh-CN/comparison';
import { credit as creditZh } from './zh-CN/credit';
import { dashboard as dashboardZh } from './zh-CN/dashboard';
import { detail as detailZh } from './zh-CN/detail';
import { drillDown as drillDownZh } from './zh-CN/drillDown';
import { errors as errorsZh } from './zh-CN/errors';
import { figures as figuresZh } from './zh-CN/figures';
import { functions as functionsZh } from './zh-CN/functions';
import { lists as listsZh } from './zh-CN/lists';
import { pane as paneZh } from './zh-CN/pane';
import { paneLedger as paneLedgerZh } from './zh-CN/paneLedger';
import { paneReports as paneReportsZh } from './zh-CN/paneReports';
import { reconciliation as reconciliationZh } from './zh-CN/reconciliation';
import { reportIndex as reportIndexZh } from './zh-CN/reportIndex';
import { reports as reportsZh } from './zh-CN/reports';
import { statement as statementZh } from './zh-CN/statement';
import { summary as summaryZh } from './zh-CN/summary';
import { userCharts as userChartsZh } from './zh-CN/userCharts';

const english = {
  ...checksEn,
  ...cliEn,
  ...comparisonEn,
  ...creditEn,
  ...dashboardEn,
  ...detailEn,
  ...drillDownEn,
  ...errorsEn,
  ...figuresEn,
  ...functionsEn,
  ...listsEn,
  ...paneEn,
  ...paneLedgerEn,
  ...paneReportsEn,
  ...reconciliationEn,
  ...reportIndexEn,
  ...reportsEn,
  ...statementEn,
  ...summaryEn,
  ...userChartsEn,
};
export type MessageKey = keyof typeof english;
export type Values = Readonly<Record<string, string | number>>;

const words: Record<Language, Record<MessageKey, string>> = {
  'en-US': english,
  'zh-CN': {
    ...checksZh,
    ...cliZh,
    ...comparisonZh,
    ...creditZh,
    ...dashboardZh,
    ...detailZh,
    ...drillDownZh,
    ...errorsZh,
    ...figuresZh,
    ...functionsZh,
    ...listsZh,
    ...paneZh,
    ...paneLedgerZh,
    ...paneReportsZh,
    ...reconciliationZh,
    ...reportIndexZh,
    ...reportsZh,
    ...statementZh,
    ...summaryZh,
    ...userChartsZh,
  },
};

/** The words for `key`, with `{name}` replaced by `values.name`. */
export function text(language: Language, key: MessageKey, values: Values = {}): string {
  return words[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
