import type { Language } from '../src/locales/language';
import type { Problem, ProblemCode } from '../src/locales/problem';
import { cliText as text, type CliKey } from '../src/locales/cliText';

/** What to do about it here, where the catalogue speaks of a pane and its buttons. */
const REMEDIES: Partial<Record<ProblemCode, CliKey>> = {
  emptySheet: 'cli.remedy.sheet',
  noLedger: 'cli.remedy.noLedger',
  headerOnly: 'cli.remedy.headerOnly',
  noAmount: 'error.rangeNoAmount.remedy',
  noCustomer: 'error.rangeNoCustomer.remedy',
  noDate: 'error.rangeNoDate.remedy',
  noUsableRows: 'error.rangeNoUsableRows.remedy',
  isReport: 'cli.remedy.sheet',
};

/** A problem in one line: what is wrong and what to do about it at the command line. */
export function problemLine(problem: Problem, language: Language): string {
  const { message, remedy } = problem.words(language);
  const ours = REMEDIES[problem.code];
  const advice = ours === undefined ? remedy : text(language, ours, problem.details);
  return message + (message.endsWith('。') ? '' : ' ') + advice;
}
