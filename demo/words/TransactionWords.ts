/** Columns of the invoices, of the receipts and of the rates, in order. */
export const INVOICE_COLUMNS = [
  'customerNumber',
  'customerName',
  'document',
  'kind',
  'documentDate',
  'dueDate',
  'currency',
  'amount',
  'owner',
] as const;
export const RECEIPT_COLUMNS = [
  'receipt',
  'receiptDate',
  'customerNumber',
  'customerName',
  'appliesTo',
  'currency',
  'amount',
] as const;
export const RATE_COLUMNS = ['currency', 'to', 'day', 'rate'] as const;

/** Words of the sample with invoices and receipts apart. */
export interface TransactionWords {
  readonly invoiceSheet: string;
  readonly receiptSheet: string;
  readonly rateSheet: string;
  readonly readMeSheet: string;
  readonly invoiceHeaders: readonly string[];
  readonly receiptHeaders: readonly string[];
  readonly rateHeaders: readonly string[];
  /** First line is the heading. */
  readonly readMe: readonly string[];
  /** What one unit of the second currency is worth in the usual one, about. */
  readonly rate: number;
  receiptNumber(sequence: number, year: number): string;
}
