/** A date as a whole day: the Excel serial of the 1900 system (1 = 1900-01-01, 45000 = 2023-03-15). */
export type Day = number;

/** Stands in a day column where the sheet gave no date. */
export const NO_DAY = -0x80000000;

export const KINDS = ['invoice', 'creditNote', 'receipt'] as const;
export type Kind = (typeof KINDS)[number];

/** The fields that a column of the sheet can be mapped to. */
export const FIELDS = [
  'customerNumber',
  'customerName',
  'document',
  'kind',
  'status',
  'documentDate',
  'dueDate',
  'postingDate',
  'settledDate',
  'dateYear',
  'dateMonth',
  'dateDay',
  'terms',
  'amount',
  'paidAmount',
  'openAmount',
  'currency',
  'owner',
  'dispute',
  'contract',
  'reminder',
  'appliesTo',
  'debit',
  'credit',
  'openingBalance',
  'closingBalance',
  'direction',
  'description',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * How the sheet states what is owed (DOMAIN.md 1):
 * - `invoices`: an amount and what came in on it; answers for any past date;
 * - `transactions`: invoices, receipts and credit notes as rows of their own, with what applies to what;
 *   answers for any past date;
 * - `openItems`: only what was open when it was exported;
 * - `movements`: an account's opening balance, debits and credits, settled first in, first out.
 */
export const SHAPES = ['invoices', 'transactions', 'openItems', 'movements'] as const;
export type Shape = (typeof SHAPES)[number];

/** One customer, merged from every spelling in the sheet. `key` is what identifies it. */
export interface Customer {
  readonly key: string;
  /** As written most often; empty when the sheet has names only. */
  readonly number: string;
  /** As written most often; empty when the sheet has numbers only. */
  readonly name: string;
}

/**
 * A row of one of the ledger's tables: the 1-based sheet row for the first table, `TABLE_STRIDE` more for each
 * further one (no sheet has so many rows).
 */
export type RowId = number;
export const TABLE_STRIDE = 2_097_152;

/** Which table (0 is the first) and which 1-based sheet row a row id stands for. */
export function rowPlace(id: RowId): { readonly table: number; readonly row: number } {
  return { table: Math.floor(id / TABLE_STRIDE), row: id % TABLE_STRIDE };
}

/**
 * What was applied to what: entry `a` takes `amount` off what item `to` owes, from `day` on. `from` is the receipt
 * or credit note that it came out of. The amount has the sign of item `to`; item `from` moves towards zero by as
 * much. An application has its effect from the later of both documents' days.
 */
export interface Applications {
  readonly count: number;
  readonly to: Int32Array;
  readonly from: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

export const NO_APPLICATIONS: Applications = {
  count: 0,
  to: new Int32Array(0),
  from: new Int32Array(0),
  day: new Int32Array(0),
  amount: new Float64Array(0),
};

/** A column of the sheet that is kept as text for each item, to group by. */
export interface ExtraColumn {
  /** Offset of the column in the range of the first table. */
  readonly column: number;
  readonly header: string;
  /** Index into `texts`, by item. */
  readonly ids: Int32Array;
  /** As shown in the sheet; `''` for an empty cell. */
  readonly texts: readonly string[];
}

/**
 * The ledger as columns: entry `i` of every column is one item. Amounts are in the item's own currency, as
 * the sheet states them (never rounded); an invoice is never negative, a credit note or receipt never
 * positive. Days are serials or `NO_DAY`.
 */
export interface Ledger {
  readonly shape: Shape;
  readonly count: number;
  /** `RowId` of the row that the item came from; instalments of one invoice share it. */
  readonly sheetRow: Int32Array;
  /** Index into `customers`. */
  readonly customer: Int32Array;
  readonly customers: readonly Customer[];
  readonly document: readonly string[];
  /** Index into `KINDS`. */
  readonly kind: Uint8Array;
  readonly documentDate: Int32Array;
  /** Never `NO_DAY`: where the sheet gave none it was made from terms or is the document date. */
  readonly dueDate: Int32Array;
  readonly postingDate: Int32Array;
  readonly settledDate: Int32Array;
  /** Amount of the document. In `openItems` without an amount column it equals `open`. */
  readonly amount: Float64Array;
  /** What had come in when the sheet was written, in the sign of `amount`. */
  readonly paid: Float64Array;
  /** In `openItems` what the sheet states as open; NaN where it states none: amount - paid by date answers. */
  readonly open: Float64Array;
  /** Index into `currencies`. */
  readonly currency: Int32Array;
  /** ISO codes where recognised, else as written; `''` when the sheet names no currency. */
  readonly currencies: readonly string[];
  /** Index into `owners`, or -1. */
  readonly owner: Int32Array;
  readonly owners: readonly string[];
  /** Index into `contracts`, or -1: the contract or order that the sheet names. */
  readonly contract: Int32Array;
  readonly contracts: readonly string[];
  /** Index into `reminders`, or -1: how far reminding has come, in the sheet's own words or level. */
  readonly reminder: Int32Array;
  readonly reminders: readonly string[];
  /** 1 where the sheet marks the item as disputed. */
  readonly disputed: Uint8Array;
  /** 1, 2, ... for the instalments of one invoice in the order of their due dates; 0 for an item that is whole. */
  readonly instalment: Uint8Array;
  /** 1 where a credit note gives up the claim (a write-off). */
  readonly writtenOff: Uint8Array;
  /** In `transactions` and `movements`; else empty. */
  readonly applications: Applications;
  /** The columns that were asked for, to group by. */
  readonly extras: readonly ExtraColumn[];
}

/** The worst first. */
export const SEVERITY_ORDER = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITY_ORDER)[number];

/** What a check tells of its rows; a list is joined as the reader's language does it. */
export type CheckDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** One finding about the sheet: what, how bad, and in which rows. */
export interface Check {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Rows (or for a merge, customers) concerned. */
  readonly count: number;
  /** Every row concerned that the user has not accepted, ascending. */
  readonly rows: readonly RowId[];
  /** Rows that the user has looked at and accepted; they are not in `rows` and not in `count`. */
  readonly acceptedRows?: readonly RowId[];
  /** Fills the placeholders of the code's words in the locales. */
  readonly details: CheckDetails;
}

/**
 * Codes of the checks, in the order in which they are shown. Those that set a row aside come first.
 * The words for each stand in `locales/` under `check.<code>`.
 */
export const CHECK_CODES = [
  // rows set aside
  'missingCustomer',
  'missingAmount',
  'amountNotNumber',
  'amountUnit',
  'errorCell',
  'missingDate',
  'impossibleDate',
  'totalRow',
  'repeatedHeader',
  'noteRow',
  'voidDocument',
  // rows used, but worth a look
  'amountsScaled',
  'dateOrderAssumed',
  'documentDateUnreadable',
  'dueBeforeDocument',
  'dueFromTerms',
  'dueFromDocumentDate',
  'termsUnknown',
  'duplicateRow',
  'duplicateDocument',
  'duplicateItem',
  'negativeInvoice',
  'signAssumed',
  'settledByStatus',
  'paidMoreThanAmount',
  'settledWithoutPayment',
  'paidWithoutDate',
  'settledInFuture',
  'settledDateUnreadable',
  'unknownCurrency',
  'customerMerged',
  'customerTwoNames',
  'numberAsText',
  'decimalsBeyondCurrency',
  'openItemsPastDate',
  'noReceipts',
  'orphanReceipt',
  'appliedBeyondAmount',
  'appliedAcross',
  'openingDiffers',
  'closingDiffers',
  'openDiffers',
  'hiddenRows',
  'rateMissing',
  'customerFilledDown',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** Why a row inside the range is not an item; every such row has exactly one reason. */
export type SetAsideReason =
  | 'missingCustomer'
  | 'missingAmount'
  | 'amountNotNumber'
  | 'amountUnit'
  | 'errorCell'
  | 'missingDate'
  | 'impossibleDate'
  | 'totalRow'
  | 'repeatedHeader'
  | 'noteRow'
  | 'voidDocument'
  | 'blank';

/** A row that is not an item. */
export interface SetAsideRow {
  readonly row: RowId;
  readonly reason: SetAsideReason;
  /** What the row says in its amount column; NaN where that cannot be read. */
  readonly amount: number;
}

/** Documents of the ledger's customers that were made void: no items, but a customer may have many of them. */
export interface VoidDocuments {
  /** Index into `customers`, by document. */
  readonly customer: Int32Array;
  /** The document's own date, else `NO_DAY`; when it was made void is nowhere said. */
  readonly day: Int32Array;
}

export const NO_VOIDS: VoidDocuments = { customer: new Int32Array(0), day: new Int32Array(0) };

/** Everything the intake found out: the items, and an account of every other row. */
export interface Intake {
  readonly ledger: Ledger;
  readonly checks: readonly Check[];
  /** Rows below the header inside the range: `read = used + setAside`. */
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly setAside: readonly SetAsideRow[];
  readonly voids: VoidDocuments;
  /** Rows set aside for a fault although their amount can be read: money that the ledger has and a report has not. */
  readonly leftOut: { readonly items: number; readonly amount: number };
}
