import type { OutcomeRule } from '../../../credit/backtest/outcome';

/** How often the score was right. */
export interface CreditBacktestRequest {
  readonly report: 'creditBacktest';
  /** What counts as a bad end; the defaults for what is left out. */
  readonly rule?: Partial<Pick<OutcomeRule, 'windowDays' | 'graceDays' | 'lateShare'>>;
  /** How many quarter ends to stand at, the latest that can be judged; `STANDINGS` when left out. */
  readonly standings?: number;
}

/** Two years of quarter ends. */
export const STANDINGS = 8;
