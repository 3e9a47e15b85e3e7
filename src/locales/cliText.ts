import { cli as cliEn } from './en-US/cli';
import { reportWords as shared, type ReportKey } from './reportText';
import { speaker } from './speaker';
import { cli as cliZh } from './zh-CN/cli';

const english = {
  ...cliEn,
};
export type CliKey = ReportKey | keyof typeof english;
const chinese: Record<keyof typeof english, string> = {
  ...cliZh,
};

/** The words of the command line. */
export const cliText = speaker<CliKey>({
  'en-US': { ...shared['en-US'], ...english },
  'zh-CN': { ...shared['zh-CN'], ...chinese },
});
