import type { OutcomeRule } from '../../credit/backtest/outcome';

/** The credit file of one customer on a sheet of its own. */
export interface CreditFileRequest {
  readonly report: 'creditFile';
  /** The customer's key. */
  readonly customer: string;
  /** What the analyst wrote on the sheet, line by line; what stands there now takes its place at a refresh. */
  readonly notes?: readonly string[];
}

/** How often the score was right. */
export interface CreditBacktestRequest {
  readonly report: 'creditBacktest';
  /** What counts as a bad end; the defaults for what is left out. */
  readonly rule?: Partial<Pick<OutcomeRule, 'windowDays' | 'graceDays' | 'lateShare'>>;
  /** Quarter ends to stand at, the latest ones that can be judged; `MOST_STANDINGS` when left out. */
  readonly standings?: number;
}
