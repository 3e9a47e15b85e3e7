import type { Day, Ledger } from '../../ledger/ledger';
import { paymentHistories } from '../paymentHistory';
import type { CreditPolicy } from '../policy';
import { creditScore, tellsPayments } from '../score';
import type { Scorer, Standing } from './observations';

const NONE: Standing = { score: null, grade: null, basis: '', confidence: 0 };

/** The score on payment behaviour as a scorer: on a day, what `CREDITSCORE` would have said on it. */
export function behaviourScorer(
  ledger: Ledger,
  openOn: (day: Day) => Float64Array,
  policy: CreditPolicy,
): Scorer {
  return (day) => {
    if (!tellsPayments(ledger, day)) return [];
    return paymentHistories(ledger, openOn(day), day).map((history): Standing => {
      const found = creditScore(history, policy);
      if (found.score === null) return NONE;
      const { score, grade, confidence } = found;
      return { score, grade, basis: 'behaviour', confidence };
    });
  };
}
