import type {
  CellDocument,
  SheetDocument,
  StyleDocument,
  WorkbookDocument,
} from '../preview/workbook/document';
import { plainSheet, plainWorkbook } from '../preview/workbook/plainSheet';
import type { DemoRow, DemoValue } from './demoLedger';
import { demoTransactions } from './demoTransactions';
import type { Language } from './words/DemoWords';
import { INVOICE_COLUMNS, RATE_COLUMNS, RECEIPT_COLUMNS } from './words/TransactionWords';
import { TRANSACTION_WORDS } from './words/transactions';

const STYLES: readonly StyleDocument[] = [
  { font: { bold: true, color: '#FFFFFF' }, fill: '#1F4E79', horizontalAlignment: 'Center' },
  { numberFormat: 'yyyy-mm-dd', horizontalAlignment: 'Center' },
  { numberFormat: '#,##0.00' },
  { numberFormat: '0.0000' },
  { quotePrefix: true },
  { font: { bold: true, size: 14 } },
  { wrapText: true, verticalAlignment: 'Top' },
];
const [HEADER, DAY, MONEY, RATE, AS_TEXT, TITLE, PARAGRAPH] = [0, 1, 2, 3, 4, 5, 6];
const STYLE_OF: Readonly<Partial<Record<string, number>>> = {
  documentDate: DAY,
  dueDate: DAY,
  receiptDate: DAY,
  day: DAY,
  amount: MONEY,
  rate: RATE,
};
const WIDTH_OF: Readonly<Partial<Record<string, number>>> = { customerName: 36, appliesTo: 18, to: 20 };
const WIDTH = 15;
/** Text that Excel would otherwise take for a number or a formula. */
const NEEDS_MARK = /^[=+\-@]|^\d+$/;

function cellOf(value: DemoValue, column: string | undefined): CellDocument | undefined {
  if (value === null || column === undefined) return undefined;
  if (typeof value === 'string') return NEEDS_MARK.test(value) ? { value, style: AS_TEXT } : { value };
  const style = STYLE_OF[column];
  return style === undefined ? { value } : { value, style };
}

function listSheet(
  name: string,
  columns: readonly string[],
  headers: readonly string[],
  rows: readonly DemoRow[],
): SheetDocument {
  const cells = [
    headers.map((value) => ({ value, style: HEADER })),
    ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]))),
  ];
  return {
    ...plainSheet(name, cells),
    columnWidths: Object.fromEntries(columns.map((column, at) => [at, WIDTH_OF[column] ?? WIDTH])),
    frozen: { rows: 1, columns: 0 },
  };
}

/** The sample with invoices, receipts and exchange rates on sheets of their own. */
export function transactionsWorkbook(language: Language, asOf: number): WorkbookDocument {
  const words = TRANSACTION_WORDS[language];
  const { invoices, receipts, rates } = demoTransactions(language, asOf);
  const readMe = words.readMe.map((value, at) => [{ value, style: at === 0 ? TITLE : PARAGRAPH }]);
  const sheets = [
    listSheet(words.invoiceSheet, INVOICE_COLUMNS, words.invoiceHeaders, invoices),
    listSheet(words.receiptSheet, RECEIPT_COLUMNS, words.receiptHeaders, receipts),
    listSheet(words.rateSheet, RATE_COLUMNS, words.rateHeaders, rates),
    { ...plainSheet(words.readMeSheet, readMe), columnWidths: { 0: 90 }, showGridlines: false },
  ];
  return plainWorkbook(`sample-transactions-${language}.xlsx`, sheets, STYLES);
}
