import { checks as checksEn } from './en-US/checks';
import { cli as cliEn } from './en-US/cli';
import { credit as creditEn } from './en-US/credit';
import { errors as errorsEn } from './en-US/errors';
import { functions as functionsEn } from './en-US/functions';
import { pane as paneEn } from './en-US/pane';
import { paneLedger as paneLedgerEn } from './en-US/paneLedger';
import { paneReports as paneReportsEn } from './en-US/paneReports';
import { reports as reportsEn } from './en-US/reports';
import type { Language } from './language';
import { checks as checksZh } from './zh-CN/checks';
import { cli as cliZh } from './zh-CN/cli';
import { credit as creditZh } from './zh-CN/credit';
import { errors as errorsZh } from './zh-CN/errors';
import { functions as functionsZh } from './zh-CN/functions';
import { pane as paneZh } from './zh-CN/pane';
import { paneLedger as paneLedgerZh } from './zh-CN/paneLedger';
import { paneReports as paneReportsZh } from './zh-CN/paneReports';
import { reports as reportsZh } from './zh-CN/reports';

const english = {
  ...checksEn,
  ...cliEn,
  ...creditEn,
  ...errorsEn,
  ...functionsEn,
  ...paneEn,
  ...paneLedgerEn,
  ...paneReportsEn,
  ...reportsEn,
};
export type MessageKey = keyof typeof english;
export type Values = Readonly<Record<string, string | number>>;

const words: Record<Language, Record<MessageKey, string>> = {
  'en-US': english,
  'zh-CN': {
    ...checksZh,
    ...cliZh,
    ...creditZh,
    ...errorsZh,
    ...functionsZh,
    ...paneZh,
    ...paneLedgerZh,
    ...paneReportsZh,
    ...reportsZh,
  },
};

/** The words for `key`, with `{name}` replaced by `values.name`. */
export function text(language: Language, key: MessageKey, values: Values = {}): string {
  return words[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
