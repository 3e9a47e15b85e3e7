export type Language = 'zh-CN' | 'en-US';

/** The columns of the ledger, in order. */
export const COLUMNS = [
  'customerNumber',
  'customerName',
  'document',
  'kind',
  'documentDate',
  'terms',
  'dueDate',
  'currency',
  'amount',
  'paidAmount',
  'settledDate',
  'owner',
  'dispute',
] as const;
export type Column = (typeof COLUMNS)[number];

/** When an invoice falls due: so many days after its date, or after the end of its month. */
export interface Terms {
  readonly words: string;
  readonly days: number;
  readonly fromMonthEnd: boolean;
}

/** Everything of the sample that is different in another language. */
export interface DemoWords {
  readonly headers: Readonly<Record<Column, string>>;
  readonly title: string;
  /** Stands under the title; `{date}` is the as-of date. */
  readonly subtitle: string;
  readonly ledgerSheet: string;
  readonly readMeSheet: string;
  /** First line is the heading. */
  readonly readMe: readonly string[];
  readonly invoice: string;
  readonly creditNote: string;
  readonly disputed: string;
  readonly subtotal: string;
  readonly total: string;
  /** The usual one first, then the one of customers abroad. */
  readonly currencies: readonly [string, string];
  readonly owners: readonly string[];
  readonly terms: readonly Terms[];
  /** Terms of the invoice that states no due date. */
  readonly termsAlone: Terms;
  /** Sixty different names. */
  readonly customers: readonly string[];
  /** How much is invoiced in each month, January first; 1 is usual. */
  readonly season: readonly number[];
  documentNumber(sequence: number, year: number): string;
  /** A date as somebody types it as text. */
  textDate(year: number, month: number, day: number): string;
}
