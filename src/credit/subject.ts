import type { Day } from '../ledger/ledger';
import type { Values } from '../locales/speaker';
import type { MessageKey } from '../locales/text';
import type { CreditEntry } from './file/creditFile';
import type { PaymentHistories } from './paymentHistory';
import type { CreditPolicy } from './policy';
import type { TradingRecords } from './tradingRecord';

/** One customer and everything that is known about it on the as-of date. */
export interface Subject {
  readonly asOf: Day;
  readonly policy: CreditPolicy;
  /** Index into the customers of `payments` and `trading`. */
  readonly customer: number;
  readonly payments: PaymentHistories;
  readonly trading: TradingRecords;
  /** The ledger's currencies. */
  readonly currencies: readonly string[];
  readonly entry: CreditEntry | undefined;
  /** Whether what the credit file says without a date counts as known on the as-of date. */
  readonly undatedKnown: boolean;
  /** Points of an external rating, 0..100; undefined where no scale has it. */
  readonly ratingPoints: (rating: string) => number | undefined;
}

/** What a factor found: its value and the words for it. */
export interface Finding {
  /** Shares and ratios as fractions, delays and trend in days, history in months. */
  readonly value: number;
  readonly reason: { readonly key: MessageKey; readonly values: Values };
  /** 0..1: how far the finding counts for the confidence, when it rests on something old; 1 when left out. */
  readonly trust?: number;
}

/** Why a factor takes no part; the words stand under `credit.missing.<reason>`. */
export const MISSING_REASONS = [
  'noPayments',
  'noJudged',
  'noOpen',
  'fewOpen',
  'noTrend',
  'noDates',
  'noDisputes',
  'noWriteOffs',
  'tooFewMonths',
  'noSales',
  'noPeers',
  'noVoids',
  'fewDocuments',
  'noCounterparty',
  'notInFile',
  'notStated',
  'knownLater',
  'stale',
  'undated',
  'unknownRating',
  'expired',
  'noExposure',
  'otherCurrency',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Judges one side of a customer. */
export type Judge = (subject: Subject) => Finding | MissingReason;

/** To one decimal, as a reason says it. */
export function shown(value: number): number {
  return Math.round(value * 10) / 10;
}

export function percent(value: number): number {
  return shown(value * 100);
}

/** To two decimals, as ratios are read. */
export function ratio(value: number): number {
  return Math.round(value * 100) / 100;
}
