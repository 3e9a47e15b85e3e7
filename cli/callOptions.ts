import { parseArgs } from 'node:util';
import type { Language } from '../src/locales/language';
import { cliText as text } from '../src/locales/cliText';
import { CliProblem } from './CliProblem';

const OPTIONS = [
  'reports',
  'as-of',
  'from',
  'previous',
  'alerts-by',
  'alert-amounts',
  'buckets',
  'unit',
  'by',
  'group-by',
  'reporting',
  'balance',
  'months',
  'days',
  'credit-sales',
  'target',
  'currency',
  'trend',
  'trend-months',
  'customer',
  'window',
  'grace',
  'late-share',
  'standings',
  'sheet',
  'shape',
  'allocation',
  'lang',
  'out',
  'json',
] as const;
export type OptionName = (typeof OPTIONS)[number];

/** Options that say all by standing there. */
const FLAGS = ['store', 'store-credit'] as const;
export type FlagName = (typeof FLAGS)[number];

function isOption(name: string): name is OptionName {
  return OPTIONS.some((one) => one === name);
}

function isFlag(name: string): name is FlagName {
  return FLAGS.some((one) => one === name);
}

/** The words of a call, with the option that each belongs to. */
export class CallOptions {
  private constructor(
    readonly language: Language,
    readonly files: readonly string[],
    private readonly values: ReadonlyMap<OptionName, readonly string[]>,
    private readonly flags: ReadonlySet<FlagName>,
  ) {}

  /** Throws CliProblem for an option that there is not, one without its value, or a flag with one. */
  static read(args: readonly string[], language: Language): CallOptions {
    const { tokens } = parseArgs({
      args: [...args],
      strict: false,
      allowPositionals: true,
      tokens: true,
      options: {
        ...Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
      },
    });
    const files: string[] = [];
    const values = new Map<OptionName, readonly string[]>();
    const flags = new Set<FlagName>();
    for (const token of tokens) {
      if (token.kind === 'positional') files.push(token.value);
      if (token.kind !== 'option') continue;
      const { name, rawName, value } = token;
      if (isFlag(name)) {
        if (value !== undefined) throw new CliProblem(text(language, 'cli.hasValue', { option: rawName }));
        flags.add(name);
        continue;
      }
      if (!isOption(name)) throw new CliProblem(text(language, 'cli.badOption', { option: rawName }));
      if (value === undefined || value.startsWith('--')) {
        throw new CliProblem(text(language, 'cli.noValue', { option: rawName }));
      }
      values.set(name, [...(values.get(name) ?? []), value]);
    }
    return new CallOptions(language, files, values, flags);
  }

  has(name: FlagName): boolean {
    return this.flags.has(name);
  }

  /** The value of an option; of several the last. */
  one(name: OptionName): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  /** Every value of an option, in the order of the call. */
  all(name: OptionName): readonly string[] {
    return this.values.get(name) ?? [];
  }

  /** The value of an option that takes one of a few words. Throws CliProblem for any other. */
  choice<Word extends string>(name: OptionName, words: readonly Word[]): Word | undefined {
    const value = this.one(name);
    return value === undefined ? undefined : this.word(name, value, words);
  }

  /** The values of an option that takes a list with commas. Throws CliProblem for a word that is none of `words`. */
  list<Word extends string>(name: OptionName, words: readonly Word[]): readonly Word[] | undefined {
    const values = this.one(name)?.split(/[,，]/);
    return values?.map((value) => this.word(name, value.trim(), words));
  }

  private word<Word extends string>(name: OptionName, value: string, words: readonly Word[]): Word {
    const found = words.find((word) => word.toLowerCase() === value.toLowerCase());
    if (found !== undefined) return found;
    const choices = words.join(', ');
    throw new CliProblem(text(this.language, 'cli.badChoice', { option: `--${name}`, choices, value }));
  }
}
