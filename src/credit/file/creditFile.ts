import type { Customer, Day } from '../../ledger/ledger';

/** What a column of the credit file can say about a customer. Any of them may be missing. */
export const CREDIT_FIELDS = [
  'customerNumber',
  'customerName',
  'parent',
  'currency',
  'limit',
  'insuredLimit',
  'insuredUntil',
  'temporaryLimit',
  'temporaryUntil',
  'termsDays',
  'openOrders',
  'hold',
  'guarantee',
  'guaranteeUntil',
  'collateral',
  'collateralUntil',
  'lastReview',
  'nextReview',
  'registeredCapital',
  'founded',
  'yearsInBusiness',
  'externalRating',
  'ratingDate',
  'statementDate',
  'cash',
  'currentAssets',
  'inventories',
  'currentLiabilities',
  'workingCapital',
  'totalAssets',
  'liabilities',
  'equity',
  'retainedEarnings',
  'ebit',
  'sales',
  'netProfit',
  'currentRatio',
  'quickRatio',
  'debtRatio',
  'brokenPromises',
  'writtenOff',
  'note',
] as const;
export type CreditField = (typeof CREDIT_FIELDS)[number];

/** Fields that are days; `founded` may be a year alone, which then stands for its first day. */
export const CREDIT_DAYS = [
  'insuredUntil',
  'temporaryUntil',
  'guaranteeUntil',
  'collateralUntil',
  'lastReview',
  'nextReview',
  'founded',
  'ratingDate',
  'statementDate',
] as const satisfies readonly CreditField[];
export type CreditDay = (typeof CREDIT_DAYS)[number];

/** Fields that are words. */
export const CREDIT_TEXTS = [
  'customerNumber',
  'customerName',
  'parent',
  'currency',
  'externalRating',
  'note',
] as const satisfies readonly CreditField[];
export type CreditText = (typeof CREDIT_TEXTS)[number];

/** Fields that are numbers: amounts in `currency`, ratios as fractions (a debt ratio of 60 % is 0.6), counts. */
export type CreditNumber = Exclude<CreditField, CreditDay | CreditText | 'hold'>;

/** One row of the credit file: what it does not say is left out. */
export type CreditEntry = Readonly<
  Partial<Record<CreditText, string>> &
    Partial<Record<CreditDay, Day>> &
    Partial<Record<CreditNumber, number>>
> & {
  /** Row of the sheet, counting from 1. */
  readonly row: number;
  /** No deliveries, whatever the limit says. */
  readonly hold: boolean;
};

/** Why a cell of the credit file does not count. */
export const CREDIT_FILE_FAULTS = [
  'notANumber',
  'notADate',
  /** Neither yes nor no. */
  'notYesNo',
  'negative',
  /** An amount in another currency than its row's. */
  'otherCurrency',
  'noCustomer',
  /** A second row of a customer with the same statement date, or both without one: the first counts. */
  'twice',
  'unknownCustomer',
  /** Several customers of the ledger go by this name. */
  'severalCustomers',
] as const;

/** A cell of the credit file that cannot be read; the rest of its row counts. */
export interface CreditFileFault {
  readonly row: number;
  readonly field: CreditField;
  readonly shown: string;
  readonly why: (typeof CREDIT_FILE_FAULTS)[number];
}

/** The credit file of a workbook, as `readCreditFile` reads it. */
export interface CreditFile {
  readonly entries: readonly CreditEntry[];
  readonly faults: readonly CreditFileFault[];
}

/** What is known of a customer on a day: the newest statement and rating that are not later than it. */
export type EntryOf = (customer: Customer) => CreditEntry | undefined;
