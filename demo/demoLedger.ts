import { AWKWARD, get, spoil, type Awkward } from './awkward';
import { dayOf, isoOf, partsOf } from './calendar';
import { ZEROS_AT, demoCustomers } from './customers';
import { demoInvoices, type DemoInvoice } from './invoices';
import { Random } from './random';
import { COLUMNS, type Column, type DemoWords, type Language } from './words/DemoWords';
import { EN_US } from './words/en-US';
import { ZH_CN } from './words/zh-CN';

/** Days are serials of the 1900 system, amounts in the row's currency, `null` is an empty cell. */
export type DemoValue = string | number | null;
/** One value for each of `COLUMNS`. */
export type DemoRow = readonly DemoValue[];

export interface DemoLedger {
  /** Two rows above the headers. */
  readonly titleRows: readonly string[];
  readonly headers: readonly string[];
  /** Invoices and credit notes by date, a subtotal at the turn of the year, a blank row, and a total at the end. */
  readonly rows: readonly DemoRow[];
}

const SEED = 20_260_630;
const COUNT = 600;
const BLANK: DemoRow = COLUMNS.map(() => null);

/** The words of a language. */
export function demoWords(language: Language): DemoWords {
  return language === 'zh-CN' ? ZH_CN : EN_US;
}

/** The sample ledger as it stands on the day `asOf` (a serial). The same arguments give the same ledger. */
export function demoLedger(language: Language, asOf: number): DemoLedger {
  const words = demoWords(language);
  const random = new Random(SEED);
  const customers = demoCustomers(words, random);
  const invoices = demoInvoices(customers, words, random, asOf, COUNT);
  const items = spoilSome(
    invoices.map((invoice, index) => writeRow(invoice, index, words)),
    customers[ZEROS_AT]?.number,
    words,
  );
  const newYear = dayOf(partsOf(asOf).year, 1, 1);
  const turn = invoices.filter((invoice) => invoice.date < newYear).length;
  const earlier = items.slice(0, turn);
  const rows = [
    ...earlier,
    sumRow(words.subtotal, earlier, words.currencies[0]),
    BLANK,
    ...items.slice(turn),
    sumRow(words.total, items, words.currencies[0]),
  ];
  return {
    titleRows: [words.title, words.subtitle.replace('{date}', isoOf(asOf))],
    headers: COLUMNS.map((column) => words.headers[column]),
    rows,
  };
}

function writeRow(invoice: DemoInvoice, index: number, words: DemoWords): DemoRow {
  const { customer } = invoice;
  const values: Record<Column, DemoValue> = {
    customerNumber: customer.number,
    customerName: customer.name,
    document: words.documentNumber(index + 1, partsOf(invoice.date).year),
    kind: invoice.isCreditNote ? words.creditNote : words.invoice,
    documentDate: invoice.date,
    terms: invoice.isCreditNote ? null : customer.terms.words,
    dueDate: invoice.due,
    currency: customer.currency,
    amount: invoice.amount / 100,
    paidAmount: invoice.paid === 0 ? null : invoice.paid / 100,
    settledDate: invoice.settled ?? null,
    owner: customer.owner,
    dispute: invoice.disputed ? words.disputed : null,
  };
  return COLUMNS.map((column) => values[column]);
}

/** Gives each fault to one row of the later half, some rows apart. */
function spoilSome(
  rows: readonly DemoRow[],
  numberWithZeros: string | undefined,
  words: DemoWords,
): DemoRow[] {
  const spoiled = [...rows];
  let next = Math.floor(rows.length / 2);
  for (const fault of AWKWARD) {
    const found = rows.findIndex(
      (row, index) => index >= next && suits(row, rows[index - 1], fault, numberWithZeros, words),
    );
    const row = rows[found];
    const before = rows[found - 1];
    if (!row || !before) continue;
    spoiled[found] = spoil(row, fault, words, before);
    next = found + 7;
  }
  return spoiled;
}

function suits(
  row: DemoRow,
  before: DemoRow | undefined,
  fault: Awkward,
  numberWithZeros: string | undefined,
  words: DemoWords,
): boolean {
  const isOrdinary = (candidate: DemoRow | undefined): boolean =>
    candidate !== undefined &&
    get(candidate, 'kind') === words.invoice &&
    get(candidate, 'currency') === words.currencies[0] &&
    get(candidate, 'dispute') === null;
  if (!isOrdinary(row)) return false;
  if (fault === 'numberWithoutZeros') return get(row, 'customerNumber') === numberWithZeros;
  if (fault === 'duplicateDocument') return isOrdinary(before);
  // Only such a date says by itself which number is the day.
  if (fault === 'textDate') return partsOf(Number(get(row, 'documentDate'))).day > 12;
  return true;
}

/** What a person gets who filters on the usual currency and sums: texts that look like amounts are not in it. */
function sumRow(label: string, rows: readonly DemoRow[], currency: string): DemoRow {
  const ours = rows.filter((row) => get(row, 'currency') === currency);
  const sum = (column: Column): number => {
    const amounts = ours.map((row) => get(row, column)).filter((value) => typeof value === 'number');
    return amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100;
  };
  const values: Partial<Record<Column, DemoValue>> = {
    customerNumber: label,
    currency,
    amount: sum('amount'),
    paidAmount: sum('paidAmount'),
  };
  return COLUMNS.map((column) => values[column] ?? null);
}
