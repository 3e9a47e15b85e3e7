import { gradeOf } from '../credit/policy';
import { DEFAULT_POLICY } from '../credit/presets';
import { Problem } from '../locales/problem';
import { answerEachCustomer, noScoreProblem } from './creditBookArgument';
import { number } from './readers';
import { answerEach } from './wrapper';

/**
 * A customer's credit score from 0 to 100 (best), from how it paid the invoices of the ledger; #N/A with the
 * reason where history is missing.
 * @customfunction CREDITSCORE
 * @param customer Customer number or name; a value or a range. One formula for all customers is much faster
 *   than one for each.
 * @param ledger The ledger with its header row, paid invoices included.
 * @param [asOf] As-of date; the day of calculation when omitted. Only what was known on that day counts.
 * @param [creditFile] The credit file with its header row: by it new customers have a score too.
 * @param [policy] What counts: "behaviour" (the default), "behaviourAndFinancials", "newCustomer" or "tradingRecord".
 * @returns The score, to one decimal.
 */
export function creditScore(
  customer: unknown[][],
  ledger: unknown[][],
  asOf?: unknown[][],
  creditFile?: unknown[][],
  policy?: unknown[][],
): Promise<unknown[][]> {
  return answerEachCustomer([customer, ledger, asOf, creditFile, policy], ({ credit, label, asOf: on }) => {
    const { score } = credit;
    if (score.score === null) throw noScoreProblem(score, label, on);
    return score.score;
  });
}

/**
 * The grade of a credit score: A from 85, B from 70, C from 55, D from 40, else E.
 * @customfunction CREDITGRADE
 * @param score Credit score from 0 to 100; a value or a range.
 * @returns The grade.
 */
export function creditGrade(score: unknown[][]): Promise<unknown[][]> {
  return answerEach([number('score')], [score], ([value]) => {
    if (value < 0 || value > 100) throw new Problem('scoreOutOfRange', { value });
    return gradeOf(value, DEFAULT_POLICY).name;
  });
}
