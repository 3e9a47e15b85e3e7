import type { CustomerCredit } from '../../../credit/creditBook';
import type { LimitState } from '../../../credit/limit/exposure';
import type { NoScoreReason } from '../../../credit/score';
import type { CreditGlance } from '../../../excel/credit/creditGlance';

/** Some customers of the book: of a grade, without a score for a reason, or with a limit in a state. */
export type BookPick =
  { readonly grade: number } | { readonly why: NoScoreReason } | { readonly state: LimitState };

function isPicked({ score, limitUse }: CustomerCredit, pick: BookPick): boolean {
  if ('state' in pick) return limitUse.state === pick.state;
  if ('why' in pick) return score.score === null && score.why === pick.why;
  return score.score !== null && score.gradeAt === pick.grade;
}

/** Customers by what they stand in our books with, the largest first; all of them without a pick. */
export function byExposure({ book }: Pick<CreditGlance, 'book'>, pick?: BookPick): readonly CustomerCredit[] {
  const picked = pick === undefined ? book.customers : book.customers.filter((one) => isPicked(one, pick));
  return [...picked].sort((a, b) => b.exposure.total - a.exposure.total);
}
