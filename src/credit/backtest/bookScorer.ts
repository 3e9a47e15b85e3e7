import type { Day } from '../../ledger/ledger';
import type { EntryOf } from '../file/creditFile';
import { scoreBook, type ScoreInput } from '../scoreBook';
import type { Scorer, Standing } from './observations';

export interface BookScorerInput extends Pick<ScoreInput, 'ledger' | 'policy' | 'voids' | 'counterparty'> {
  readonly openOn: (day: Day) => Float64Array;
  /** What the credit file said on a day. */
  readonly entriesOn?: ((day: Day) => EntryOf) | undefined;
}

/**
 * The score of the book as a scorer: on a day, what it would have been on it. What the credit file says without a
 * date is left out, because nobody can tell whether it was known then.
 */
export function bookScorer({ openOn, entriesOn, ...book }: BookScorerInput): Scorer {
  return (asOf) =>
    scoreBook({
      ...book,
      asOf,
      open: openOn(asOf),
      entryOf: entriesOn?.(asOf),
      undatedKnown: false,
    }).map((found): Standing => {
      if (found.score === null) return { score: null, grade: null, basis: '', confidence: 0 };
      const { score, grade, basis, confidence } = found;
      return { score, grade: grade.name, basis, confidence };
    });
}
