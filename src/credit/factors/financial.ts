import type { CreditEntry } from '../file/creditFile';
import type { FAMILIES } from '../policy';
import { percent, ratio, type Finding, type Judge } from '../subject';
import { zDoublePrime, type ZStatement } from '../zScore';
import { trustIn } from './fileValues';

type Words = Finding['reason'];

/** A judge of one figure of the statement, which counts as far as the statement is fresh. */
function statementJudge(
  valueOf: (entry: CreditEntry) => number | undefined,
  reasonOf: (value: number) => Words,
): Judge {
  return (subject) => {
    if (!subject.entry) return 'notInFile';
    const value = valueOf(subject.entry);
    if (value === undefined || !Number.isFinite(value)) return 'notStated';
    const trust = trustIn(subject, 'statementDate');
    return typeof trust === 'number' ? { value, reason: reasonOf(value), trust } : trust;
  };
}

/** `above / below` where both are stated and the division says something. */
function quotient(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined || below <= 0 ? undefined : above / below;
}

export function currentRatio(entry: CreditEntry): number | undefined {
  return entry.currentRatio ?? quotient(entry.currentAssets, entry.currentLiabilities);
}

export function debtRatio({ debtRatio: stated, ...entry }: CreditEntry): number | undefined {
  const { equity, liabilities, totalAssets } = entry;
  const owed =
    liabilities ?? (totalAssets === undefined || equity === undefined ? undefined : totalAssets - equity);
  return stated ?? quotient(owed, totalAssets);
}

/**
 * Return on assets before interest and tax, from net profit where the file has no EBIT. Over assets and not over
 * sales: margins differ by trade, and it is the ratio that Z'' uses.
 */
export function returnOnAssets({ ebit, netProfit, totalAssets }: CreditEntry): number | undefined {
  return quotient(ebit ?? netProfit, totalAssets);
}

/** What Z'' is made from; what one line of the statement follows from the others is worked out. */
export function zStatement(entry: CreditEntry): ZStatement | undefined {
  const { currentAssets, currentLiabilities, retainedEarnings, ebit, totalAssets } = entry;
  const rest = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : a - b;
  const workingCapital = entry.workingCapital ?? rest(currentAssets, currentLiabilities);
  const equity = entry.equity ?? rest(totalAssets, entry.liabilities);
  const liabilities = entry.liabilities ?? rest(totalAssets, entry.equity);
  if (workingCapital === undefined || retainedEarnings === undefined || ebit === undefined) return undefined;
  if (equity === undefined || liabilities === undefined || liabilities <= 0) return undefined;
  if (totalAssets === undefined || totalAssets <= 0) return undefined;
  return { workingCapital, retainedEarnings, ebit, equity, liabilities, totalAssets };
}

/** Z'' of the file's statement. */
export function zOf(entry: CreditEntry): number | undefined {
  const statement = zStatement(entry);
  return statement && zDoublePrime(statement);
}

export const financial: Readonly<Record<(typeof FAMILIES)['financial'][number], Judge>> = {
  liquidity: statementJudge(currentRatio, (value) => ({
    key: 'credit.liquidity',
    values: { ratio: ratio(value) },
  })),
  leverage: statementJudge(debtRatio, (value) => ({
    key: 'credit.leverage',
    values: { percent: percent(value) },
  })),
  profitability: statementJudge(returnOnAssets, (value) => ({
    key: value < 0 ? 'credit.profitability.loss' : 'credit.profitability',
    values: { percent: percent(Math.abs(value)) },
  })),
  zScore: statementJudge(zOf, (value) => ({ key: 'credit.zScore', values: { z: ratio(value) } })),
};
