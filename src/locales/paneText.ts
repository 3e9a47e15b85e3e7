import { alertSettings as alertSettingsEn } from './en-US/alertSettings';
import { kept as keptEn } from './en-US/kept';
import { pane as paneEn } from './en-US/pane';
import { paneGroups as paneGroupsEn } from './en-US/paneGroups';
import { paneLedger as paneLedgerEn } from './en-US/paneLedger';
import { paneMeasures as paneMeasuresEn } from './en-US/paneMeasures';
import { paneReports as paneReportsEn } from './en-US/paneReports';
import { paneTrends as paneTrendsEn } from './en-US/paneTrends';
import { reportWords as shared, type ReportKey } from './reportText';
import { speaker } from './speaker';
import { alertSettings as alertSettingsZh } from './zh-CN/alertSettings';
import { kept as keptZh } from './zh-CN/kept';
import { pane as paneZh } from './zh-CN/pane';
import { paneGroups as paneGroupsZh } from './zh-CN/paneGroups';
import { paneLedger as paneLedgerZh } from './zh-CN/paneLedger';
import { paneMeasures as paneMeasuresZh } from './zh-CN/paneMeasures';
import { paneReports as paneReportsZh } from './zh-CN/paneReports';
import { paneTrends as paneTrendsZh } from './zh-CN/paneTrends';

const english = {
  ...alertSettingsEn,
  ...keptEn,
  ...paneEn,
  ...paneGroupsEn,
  ...paneLedgerEn,
  ...paneMeasuresEn,
  ...paneReportsEn,
  ...paneTrendsEn,
};
export type PaneKey = ReportKey | keyof typeof english;
const chinese: Record<keyof typeof english, string> = {
  ...alertSettingsZh,
  ...keptZh,
  ...paneZh,
  ...paneGroupsZh,
  ...paneLedgerZh,
  ...paneMeasuresZh,
  ...paneReportsZh,
  ...paneTrendsZh,
};

/** The words of the pane: custom functions and the ribbon do without them. */
export const paneText = speaker<PaneKey>({
  'en-US': { ...shared['en-US'], ...english },
  'zh-CN': { ...shared['zh-CN'], ...chinese },
});
