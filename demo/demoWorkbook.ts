import { plainSheet, plainWorkbook } from '../preview/workbook/plainSheet';
import type {
  CellDocument,
  SheetDocument,
  StyleDocument,
  WorkbookDocument,
} from '../preview/workbook/document';
import { demoLedger, demoWords, type DemoRow, type DemoValue } from './demoLedger';
import { COLUMNS, type Column, type DemoWords, type Language } from './words/DemoWords';

const STYLES: readonly StyleDocument[] = [
  { font: { bold: true, size: 14 } },
  { font: { color: '#595959' } },
  {
    font: { bold: true, color: '#FFFFFF' },
    fill: '#1F4E79',
    horizontalAlignment: 'Center',
    verticalAlignment: 'Center',
  },
  { numberFormat: 'yyyy-mm-dd', horizontalAlignment: 'Center' },
  { numberFormat: '#,##0.00' },
  { quotePrefix: true },
  { font: { bold: true } },
  { font: { bold: true }, numberFormat: '#,##0.00' },
  { wrapText: true, verticalAlignment: 'Top' },
];
const [TITLE, SUBTITLE, HEADER, DAY, MONEY, AS_TEXT, BOLD, BOLD_MONEY, PARAGRAPH] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];

const WIDTHS: Readonly<Record<Column, number>> = {
  customerNumber: 13,
  customerName: 36,
  document: 15,
  kind: 12,
  documentDate: 13,
  terms: 10,
  dueDate: 13,
  currency: 9,
  amount: 15,
  paidAmount: 15,
  settledDate: 14,
  owner: 15,
  dispute: 9,
};
const DAYS: readonly Column[] = ['documentDate', 'dueDate', 'settledDate'];
const AMOUNTS: readonly Column[] = ['amount', 'paidAmount'];
/** Text that Excel would otherwise take for a number or a formula. */
const NEEDS_MARK = /^[=+\-@]|^\d+$/;

/** The sample as a workbook: the ledger as a plain range, and a sheet that says what to press. */
export function demoWorkbook(language: Language, asOf: number): WorkbookDocument {
  const words = demoWords(language);
  const sheets = [ledgerSheet(language, asOf, words), readMeSheet(words)];
  return plainWorkbook(`sample-${language}.xlsx`, sheets, STYLES);
}

function ledgerSheet(language: Language, asOf: number, words: DemoWords): SheetDocument {
  const { titleRows, headers, rows } = demoLedger(language, asOf);
  const [title, subtitle] = titleRows;
  const isSum = (row: DemoRow): boolean => row[0] === words.subtotal || row[0] === words.total;
  const cells = [
    [{ value: title ?? '', style: TITLE }],
    [{ value: subtitle ?? '', style: SUBTITLE }],
    headers.map((value) => ({ value, style: HEADER })),
    ...rows.map((row) => row.map((value, index) => cellOf(value, COLUMNS[index], isSum(row)))),
  ];
  return {
    ...plainSheet(words.ledgerSheet, cells),
    columnWidths: Object.fromEntries(COLUMNS.map((column, index) => [index, WIDTHS[column]])),
    rowHeights: { 0: 24, 2: 21 },
    frozen: { rows: titleRows.length + 1, columns: 2 },
  };
}

function cellOf(value: DemoValue, column: Column | undefined, isSum: boolean): CellDocument | undefined {
  if (value === null || column === undefined) return undefined;
  if (isSum) return { value, style: typeof value === 'number' ? BOLD_MONEY : BOLD };
  if (typeof value === 'string') return NEEDS_MARK.test(value) ? { value, style: AS_TEXT } : { value };
  if (DAYS.includes(column)) return { value, style: DAY };
  return AMOUNTS.includes(column) ? { value, style: MONEY } : { value };
}

function readMeSheet(words: DemoWords): SheetDocument {
  const cells = words.readMe.map((value, index) => [{ value, style: index === 0 ? TITLE : PARAGRAPH }]);
  return { ...plainSheet(words.readMeSheet, cells), columnWidths: { 0: 90 }, showGridlines: false };
}
