import type { CreditScore, Factor } from '../../../credit/score';
import type { CreditPolicy } from '../../../credit/policy';
import { factorLabel, reasonText } from '../../../credit/words';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';

/** Points of the score below which a factor is no reason for or against anything. */
const LEAST = 2;
/** Points of a factor from which it speaks for a customer, and below which against it. */
const GOOD = 75;

/** How much of a score a factor gives, and how much it could have given and does not. */
export interface Part {
  readonly factor: Factor;
  readonly gained: number;
  readonly lost: number;
}

export function partsOf({ factors }: CreditScore): readonly Part[] {
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  return factors.map((factor) => ({
    factor,
    gained: (factor.weight / weights) * factor.points,
    lost: (factor.weight / weights) * (100 - factor.points),
  }));
}

/** The factors that speak against a customer, what costs most first. */
export function against(score: CreditScore): readonly Part[] {
  return partsOf(score)
    .filter(({ lost, factor }) => lost >= LEAST && factor.points < GOOD)
    .sort((a, b) => b.lost - a.lost);
}

/** The factors that speak for a customer, what gives most first. */
export function inFavour(score: CreditScore): readonly Part[] {
  return partsOf(score)
    .filter(({ gained, factor }) => gained >= LEAST && factor.points >= GOOD)
    .sort((a, b) => b.gained - a.gained);
}

function words(part: Part | undefined, points: string, policy: CreditPolicy, language: Language): string {
  if (part === undefined) return '';
  const factor = `${factorLabel(part.factor.name, policy, language)} ${points}`;
  return text(language, 'creditReview.because', { factor, words: reasonText(part.factor, language) });
}

/** The sentence of a factor that speaks against a customer, with the points that it costs. */
export function wordsAgainst(part: Part | undefined, policy: CreditPolicy, language: Language): string {
  return words(part, `−${(part?.lost ?? 0).toFixed(1)}`, policy, language);
}

/** The sentence of a factor that speaks for a customer, with the points that it gives. */
export function wordsFor(part: Part | undefined, policy: CreditPolicy, language: Language): string {
  return words(part, `+${(part?.gained ?? 0).toFixed(1)}`, policy, language);
}
