import { creditPolicy as english } from './en-US/creditPolicy';
import { speaker } from './speaker';
import { creditPolicy as chinese } from './zh-CN/creditPolicy';

export type CreditPolicyKey = keyof typeof english;

/** What the settings of the credit policy are called: loaded only by what deals with the policy. */
export const creditPolicyText = speaker<CreditPolicyKey>({ 'en-US': english, 'zh-CN': chinese });
