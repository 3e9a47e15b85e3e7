import { creditFile as english } from './en-US/creditFile';
import { speaker } from './speaker';
import { creditFile as chinese } from './zh-CN/creditFile';

/** What the credit file and its fields are called: loaded only by what deals with the file. */
export const creditFileText = speaker<keyof typeof english>({ 'en-US': english, 'zh-CN': chinese });
