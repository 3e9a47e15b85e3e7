import type { CreditScore, Factor, ScoreResult } from '../../../credit/score';
import type { CreditPolicy } from '../../../credit/policy';
import { factorLabel, noScoreText, reasonText } from '../../../credit/words';
import type { Language } from '../../../locales/language';

/** How many factors are named for and against a customer. */
const NAMED = 2;
/** Points of the score below which a factor is no reason for or against anything. */
const LEAST = 2;

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

/** The factors that cost most, and of the others those that give most. */
export function mainParts(score: CreditScore): {
  readonly against: readonly Part[];
  readonly for: readonly Part[];
} {
  const parts = partsOf(score);
  const against = parts
    .filter(({ lost, factor }) => lost >= LEAST && factor.points < 75)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, NAMED);
  const good = parts
    .filter((part) => part.gained >= LEAST && part.factor.points >= 50 && !against.includes(part))
    .sort((a, b) => b.gained - a.gained)
    .slice(0, NAMED);
  return { against, for: good };
}

function words(
  parts: readonly Part[],
  side: 'gained' | 'lost',
  policy: CreditPolicy,
  language: Language,
): string {
  return parts
    .map((part) => {
      const points = `${side === 'lost' ? '−' : '+'}${part[side].toFixed(1)}`;
      return `${factorLabel(part.factor.name, policy, language)} ${points}: ${reasonText(part.factor, language)}`;
    })
    .join(' ');
}

/** What speaks against a customer, with the points that it costs; why there is no score where there is none. */
export function reasonsAgainst(score: ScoreResult, policy: CreditPolicy, language: Language): string {
  if (score.score === null) return noScoreText(score, language);
  return words(mainParts(score).against, 'lost', policy, language);
}

/** What speaks for a customer, with the points that it gives. */
export function reasonsFor(score: ScoreResult, policy: CreditPolicy, language: Language): string {
  return score.score === null ? '' : words(mainParts(score).for, 'gained', policy, language);
}
