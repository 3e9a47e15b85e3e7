import { Problem } from '../locales/problem';

/** What the balance sheet and the income statement of a year say, in one currency and one unit. */
export interface ZStatement {
  /** Current assets less current liabilities. */
  readonly workingCapital: number;
  readonly retainedEarnings: number;
  /** Profit before interest and taxes. */
  readonly ebit: number;
  /** At book value. */
  readonly equity: number;
  readonly liabilities: number;
  readonly totalAssets: number;
}

/** The two scores for firms whose shares are not traded: of any trade (Z''), of manufacturers (Z'). */
export type ZModel = 'zDoublePrime' | 'zPrime';
export type ZZone = 'safe' | 'grey' | 'distress';

/** Above `safe` is safe, below `distress` is distress; both limits themselves are grey. */
export const Z_LIMITS: Readonly<Record<ZModel, Readonly<Record<'safe' | 'distress', number>>>> = {
  zDoublePrime: { safe: 2.6, distress: 1.1 },
  zPrime: { safe: 2.9, distress: 1.23 },
};

interface ZRatios {
  readonly workingCapital: number;
  readonly retainedEarnings: number;
  readonly ebit: number;
  readonly equity: number;
}

/** Z'' of its four ratios: the first three to total assets, equity to liabilities. */
export function zDoublePrimeOfRatios(ratios: ZRatios): number {
  return (
    6.56 * ratios.workingCapital + 3.26 * ratios.retainedEarnings + 6.72 * ratios.ebit + 1.05 * ratios.equity
  );
}

/** Z' of its five ratios: equity to liabilities, the others to total assets. */
export function zPrimeOfRatios(ratios: ZRatios & { readonly sales: number }): number {
  return (
    0.717 * ratios.workingCapital +
    0.847 * ratios.retainedEarnings +
    3.107 * ratios.ebit +
    0.42 * ratios.equity +
    0.998 * ratios.sales
  );
}

/**
 * The ratios of a statement. Throws `noTotalAssets`, `noLiabilities` where one is zero, `negativeTotal` where one
 * is below.
 */
function ratiosOf(statement: ZStatement): ZRatios {
  const { totalAssets, liabilities } = statement;
  if (totalAssets === 0) throw new Problem('noTotalAssets');
  if (liabilities === 0) throw new Problem('noLiabilities');
  if (totalAssets < 0 || liabilities < 0) throw new Problem('negativeTotal');
  return {
    workingCapital: statement.workingCapital / totalAssets,
    retainedEarnings: statement.retainedEarnings / totalAssets,
    ebit: statement.ebit / totalAssets,
    equity: statement.equity / liabilities,
  };
}

/** Z'' for firms of any trade. Throws as `ratiosOf` does. */
export function zDoublePrime(statement: ZStatement): number {
  return zDoublePrimeOfRatios(ratiosOf(statement));
}

/** Z' for manufacturers. Throws as `ratiosOf` does. */
export function zPrime(statement: ZStatement & { readonly sales: number }): number {
  return zPrimeOfRatios({ ...ratiosOf(statement), sales: statement.sales / statement.totalAssets });
}

/** What a score of a model says about the firm. */
export function zZone(score: number, model: ZModel): ZZone {
  const { safe, distress } = Z_LIMITS[model];
  if (score > safe) return 'safe';
  return score < distress ? 'distress' : 'grey';
}
