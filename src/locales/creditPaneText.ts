import { creditFile as fileEn } from './en-US/creditFile';
import { creditPane as paneEn } from './en-US/creditPane';
import { creditPolicy as policyEn } from './en-US/creditPolicy';
import { speaker } from './speaker';
import { creditFile as fileZh } from './zh-CN/creditFile';
import { creditPane as paneZh } from './zh-CN/creditPane';
import { creditPolicy as policyZh } from './zh-CN/creditPolicy';

const english = { ...fileEn, ...paneEn, ...policyEn };
export type CreditPaneKey = keyof typeof english;

/** The words of the credit part of the pane, loaded with it. */
export const creditPaneText = speaker<CreditPaneKey>({
  'en-US': english,
  'zh-CN': { ...fileZh, ...paneZh, ...policyZh },
});
