import { zDoublePrime, zPrime } from '../credit/zScore';
import { cellsFrom, isBlank } from './cells';
import { number } from './readers';
import { answerEach } from './wrapper';

/**
 * Altman's Z-score of a private firm, which tells how near it is to failing: Z'', or Z' where sales are given.
 * @customfunction ZSCORE
 * @param workingCapital Current assets less current liabilities; a value or a range.
 * @param retainedEarnings Retained earnings; a value or a range.
 * @param ebit Earnings before interest and taxes, of a year; a value or a range.
 * @param equity Equity at book value; a value or a range.
 * @param liabilities Total liabilities; a value or a range.
 * @param totalAssets Total assets; a value or a range.
 * @param [sales] Sales of the year, for manufacturers: the answer is then Z', safe above 2.90 and in distress below
 *   1.23; without them Z'', safe above 2.60 and in distress below 1.10.
 * @returns The score.
 */
export function zScore(
  workingCapital: unknown[][],
  retainedEarnings: unknown[][],
  ebit: unknown[][],
  equity: unknown[][],
  liabilities: unknown[][],
  totalAssets: unknown[][],
  sales?: unknown[][],
): Promise<unknown[][]> {
  const args = [
    number('workingCapital'),
    number('retainedEarnings'),
    number('ebit'),
    number('equity'),
    number('liabilities'),
    number('totalAssets'),
  ] as const;
  const statement = [workingCapital, retainedEarnings, ebit, equity, liabilities, totalAssets] as const;
  if (isBlank(cellsFrom(sales))) {
    return answerEach(args, statement, ([capital, retained, profit, own, owed, assets]) =>
      zDoublePrime({
        workingCapital: capital,
        retainedEarnings: retained,
        ebit: profit,
        equity: own,
        liabilities: owed,
        totalAssets: assets,
      }),
    );
  }
  // Sales that are missing in a row of a range make no Z'' among Z's: one column is one model.
  return answerEach(
    [...args, number('sales')],
    [...statement, sales],
    ([capital, retained, profit, own, owed, assets, sold]) =>
      zPrime({
        workingCapital: capital,
        retainedEarnings: retained,
        ebit: profit,
        equity: own,
        liabilities: owed,
        totalAssets: assets,
        sales: sold,
      }),
  );
}
