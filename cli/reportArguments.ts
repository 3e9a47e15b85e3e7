import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayFromIso } from '../src/ledger/dates';
import type { Day } from '../src/ledger/ledger';
import { LANGUAGES, languageOf, type Language } from '../src/locales/language';
import { Problem } from '../src/locales/problem';
import { text } from '../src/locales/text';
import { DEFAULT_LIMITS, parseLimits } from '../src/receivables/buckets';
import type { AgeBy } from '../src/receivables/openItems';
import { CliProblem } from './CliProblem';
import { spokenLanguage } from './spokenLanguage';

/** What a call of `report` asks for. */
export interface ReportArguments {
  readonly file: string;
  readonly sheet?: string;
  readonly asOf: Day | 'today';
  readonly limits: readonly number[];
  readonly by: AgeBy;
  readonly language: Language;
  readonly out: string;
  readonly json?: string;
}

/** The language of the words: `--lang`, else the environment's. Refuses other values. */
export function readLanguage(value: string | undefined): Language {
  if (value === undefined) return languageOf(process.env.LC_ALL ?? process.env.LANG);
  const found = LANGUAGES.find((language) => language.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new CliProblem(text('en-US', 'cli.badLang', { value }));
  return found;
}

function readAsOf(value: string | undefined): Day | 'today' {
  if (value === undefined) return 'today';
  const day = dayFromIso(value);
  if (day === undefined) throw new Problem('badAsOf', { value });
  return day;
}

function readBy(value: string | undefined, language: Language): AgeBy {
  if (value === undefined || value === 'due' || value === 'document') return value ?? 'due';
  throw new CliProblem(text(language, 'cli.badBy', { value }));
}

function parse(args: readonly string[]) {
  const option = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sheet: option,
      'as-of': option,
      buckets: option,
      by: option,
      lang: option,
      out: option,
      json: option,
    },
  });
}

/** Reads the words after `--`. Throws CliProblem or Problem with one clear sentence. */
export function readReportArguments(args: readonly string[]): ReportArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    throw new CliProblem(text(spokenLanguage(args), 'cli.usage.report'));
  }
  const { values, positionals } = parsed;
  const language = readLanguage(values.lang);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CliProblem(text(language, 'cli.usage.report'));
  const out = values.out ?? `${path.basename(file, path.extname(file))}-aging.xlsx`;
  if (path.resolve(out) === path.resolve(file)) throw new CliProblem(text(language, 'cli.outIsIn'));
  return {
    file,
    asOf: readAsOf(values['as-of']),
    limits: values.buckets === undefined ? DEFAULT_LIMITS : parseLimits(values.buckets),
    by: readBy(values.by, language),
    language,
    out,
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}
