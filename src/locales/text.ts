import { checks as checksEn } from './en-US/checks';
import { credit as creditEn } from './en-US/credit';
import { creditLimit as creditLimitEn } from './en-US/creditLimit';
import { creditOrder as creditOrderEn } from './en-US/creditOrder';
import { errors as errorsEn } from './en-US/errors';
import { functions as functionsEn } from './en-US/functions';
import { lists as listsEn } from './en-US/lists';
import { measures as measuresEn } from './en-US/measures';
import { reports as reportsEn } from './en-US/reports';
import type { Language } from './language';
import { speaker } from './speaker';
import { checks as checksZh } from './zh-CN/checks';
import { credit as creditZh } from './zh-CN/credit';
import { creditLimit as creditLimitZh } from './zh-CN/creditLimit';
import { creditOrder as creditOrderZh } from './zh-CN/creditOrder';
import { errors as errorsZh } from './zh-CN/errors';
import { functions as functionsZh } from './zh-CN/functions';
import { lists as listsZh } from './zh-CN/lists';
import { measures as measuresZh } from './zh-CN/measures';
import { reports as reportsZh } from './zh-CN/reports';

const english = {
  ...checksEn,
  ...creditEn,
  ...creditLimitEn,
  ...creditOrderEn,
  ...errorsEn,
  ...functionsEn,
  ...listsEn,
  ...measuresEn,
  ...reportsEn,
};
export type MessageKey = keyof typeof english;

/** What every room may say, custom functions among them. */
export const words: Record<Language, Record<MessageKey, string>> = {
  'en-US': english,
  'zh-CN': {
    ...checksZh,
    ...creditZh,
    ...creditLimitZh,
    ...creditOrderZh,
    ...errorsZh,
    ...functionsZh,
    ...listsZh,
    ...measuresZh,
    ...reportsZh,
  },
};

/** The words for a key in a language. */
export const text = speaker(words);
