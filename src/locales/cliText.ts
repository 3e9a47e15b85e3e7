import { cli as cliEn } from './en-US/cli';
import { speaker } from './speaker';
import { words as shared, type MessageKey } from './text';
import { cli as cliZh } from './zh-CN/cli';

const english = {
  ...cliEn,
};
export type CliKey = MessageKey | keyof typeof english;
const chinese: Record<keyof typeof english, string> = {
  ...cliZh,
};

/** The words of the command line, besides those of all rooms. */
export const cliText = speaker<CliKey>({
  'en-US': { ...shared['en-US'], ...english },
  'zh-CN': { ...shared['zh-CN'], ...chinese },
});
