import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { CreditPolicy, FactorName } from './policy';
import type { Factor, MissingFactor, NoScore } from './score';

/** What a factor is called: by the user where it has a name of its own. */
export function factorLabel(
  name: FactorName,
  { factors }: Pick<CreditPolicy, 'factors'>,
  language: Language,
): string {
  const own = factors[name].name ?? '';
  return own === '' ? text(language, `credit.factor.${name}`) : own;
}

/** One sentence with what a factor found. */
export function reasonText({ reason }: Pick<Factor, 'reason'>, language: Language): string {
  return text(language, reason.key, reason.values);
}

/** One sentence with why a factor takes no part. */
export function missingText({ why }: Pick<MissingFactor, 'why'>, language: Language): string {
  return text(language, `credit.missing.${why}`);
}

/** One sentence with why a customer has no score. */
export function noScoreText({ why, items, needed }: NoScore, language: Language): string {
  return text(language, `credit.noScore.${why}`, { items, needed });
}
