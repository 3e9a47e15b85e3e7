import { checks as checksEn } from './en-US/checks';
import { comparison as comparisonEn } from './en-US/comparison';
import { credit as creditEn } from './en-US/credit';
import { dashboard as dashboardEn } from './en-US/dashboard';
import { detail as detailEn } from './en-US/detail';
import { drillDown as drillDownEn } from './en-US/drillDown';
import { errors as errorsEn } from './en-US/errors';
import { figures as figuresEn } from './en-US/figures';
import { functions as functionsEn } from './en-US/functions';
import { lists as listsEn } from './en-US/lists';
import { reconciliation as reconciliationEn } from './en-US/reconciliation';
import { reportIndex as reportIndexEn } from './en-US/reportIndex';
import { reports as reportsEn } from './en-US/reports';
import { statement as statementEn } from './en-US/statement';
import { summary as summaryEn } from './en-US/summary';
import { userCharts as userChartsEn } from './en-US/userCharts';
import { speaker } from './speaker';
import { checks as checksZh } from './zh-CN/checks';
import { comparison as comparisonZh } from './zh-CN/comparison';
import { credit as creditZh } from './zh-CN/credit';
import { dashboard as dashboardZh } from './zh-CN/dashboard';
import { detail as detailZh } from './zh-CN/detail';
import { drillDown as drillDownZh } from './zh-CN/drillDown';
import { errors as errorsZh } from './zh-CN/errors';
import { figures as figuresZh } from './zh-CN/figures';
import { functions as functionsZh } from './zh-CN/functions';
import { lists as listsZh } from './zh-CN/lists';
import { reconciliation as reconciliationZh } from './zh-CN/reconciliation';
import { reportIndex as reportIndexZh } from './zh-CN/reportIndex';
import { reports as reportsZh } from './zh-CN/reports';
import { statement as statementZh } from './zh-CN/statement';
import { summary as summaryZh } from './zh-CN/summary';
import { userCharts as userChartsZh } from './zh-CN/userCharts';

const english = {
  ...checksEn,
  ...comparisonEn,
  ...creditEn,
  ...dashboardEn,
  ...detailEn,
  ...drillDownEn,
  ...errorsEn,
  ...figuresEn,
  ...functionsEn,
  ...listsEn,
  ...reconciliationEn,
  ...reportIndexEn,
  ...reportsEn,
  ...statementEn,
  ...summaryEn,
  ...userChartsEn,
};
export type MessageKey = keyof typeof english;

/** The words of the ledger, its figures and reports, which every room may use. */
export const words: Record<'en-US' | 'zh-CN', Record<MessageKey, string>> = {
  'en-US': english,
  'zh-CN': {
    ...checksZh,
    ...comparisonZh,
    ...creditZh,
    ...dashboardZh,
    ...detailZh,
    ...drillDownZh,
    ...errorsZh,
    ...figuresZh,
    ...functionsZh,
    ...listsZh,
    ...reconciliationZh,
    ...reportIndexZh,
    ...reportsZh,
    ...statementZh,
    ...summaryZh,
    ...userChartsZh,
  },
};

/** The words for a key in a language. */
export const text = speaker(words);
