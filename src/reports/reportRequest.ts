import type { Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import type { BucketUnit } from '../receivables/buckets';
import type { Figure } from '../receivables/figure';
import type { GroupBy } from '../receivables/grouping';
import type { MeasureChoices } from '../receivables/measures/measureChoices';
import type { TREND_MONTHS, TrendId } from '../receivables/measures/trends';
import type { AgeBy } from '../receivables/openItems';
import type { CreditRequest } from './credit/creditRequests';

/** How every figure of a report is reckoned. */
export interface ReportBasis {
  readonly asOf: Day;
  /** Upper ends of the buckets, in `unit`. */
  readonly limits: readonly number[];
  readonly unit: BucketUnit;
  readonly by: AgeBy;
  /** Credit notes and receipts on account: negative in the bucket of their own date, or in a column of their own. */
  readonly onAccount: 'inBuckets' | 'ownColumn';
  /** Currency to convert to by the workbook's rate table; absent for one block a currency. */
  readonly reporting?: string;
}

/** Who a statement is from. Address and bank details may have several lines. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly bank: string;
}

/**
 * One report that the user asked for. It is kept with the report's sheet, so that a refresh makes the same report
 * again. Plain data: it goes through JSON.
 */
export type ReportRequest =
  | { readonly report: 'aging'; readonly groupBy: GroupBy; readonly previous?: Day }
  | { readonly report: 'alerts' }
  | { readonly report: 'detail' }
  /** `customer` is a customer's key; absent for all customers, one after the other on one sheet. */
  | {
      readonly report: 'statement';
      readonly customer?: string;
      readonly language?: Language;
      /** What the workbook remembers when left out. */
      readonly sender?: Sender;
    }
  /** The general ledger's balance by currency, as the user typed it. */
  | { readonly report: 'reconciliation'; readonly balances: Readonly<Record<string, number>> }
  | { readonly report: 'comparison'; readonly from: Day }
  | DashboardRequest
  | MeasuresRequest
  | TrendsRequest
  | CreditRequest
  | { readonly report: 'drillDown'; readonly figure: Figure };

/** What measures are parted by: an item changes its bucket, and currencies are never added. */
export type MeasuredBy = Exclude<GroupBy, 'currency' | 'bucket'>;

/** Customers stand in for a grouping that measures cannot be parted by. */
export function measuredBy(groupBy: GroupBy): MeasuredBy {
  return groupBy === 'currency' || groupBy === 'bucket' ? 'customer' : groupBy;
}

/** Whether it shows measures by group. */
export function isGrouped(request: ReportRequest): request is MeasuresRequest | TrendsRequest {
  return request.report === 'measures' || request.report === 'trends';
}

/** Of the currency that is converted to, else the one with the largest open amount, where `currency` is left out. */
export interface DashboardRequest {
  readonly report: 'dashboard';
  readonly measures: MeasureChoices;
  readonly currency?: string;
}

/** The measures of every customer, owner or group of a column, of one currency as a dashboard is. */
export interface MeasuresRequest {
  readonly report: 'measures';
  readonly groupBy: MeasuredBy;
  readonly measures: MeasureChoices;
  readonly currency?: string;
}

/** The same groups month by month, a table a measure. */
export interface TrendsRequest extends Omit<MeasuresRequest, 'report'> {
  readonly report: 'trends';
  readonly shown: readonly TrendId[];
  /** How many months, the as-of date's the last one. */
  readonly over: (typeof TREND_MONTHS)[number];
}
