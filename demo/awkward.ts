import { partsOf } from './calendar';
import type { DemoRow, DemoValue } from './demoLedger';
import { COLUMNS, type Column, type DemoWords } from './words/DemoWords';

/** What is wrong on purpose with single rows of the ledger. */
export const AWKWARD = [
  'numberWithoutZeros',
  'duplicateDocument',
  'textDate',
  'dueMissing',
  'amountWithSeparators',
  'amountMissing',
  'amountFullWidth',
] as const;
export type Awkward = (typeof AWKWARD)[number];

/** A fixed amount for each faulty row, so that what they come to can be checked by hand. */
export const AWKWARD_AMOUNTS: Readonly<Record<Awkward, number>> = {
  numberWithoutZeros: 10_000,
  duplicateDocument: 20_000,
  textDate: 30_000,
  dueMissing: 40_000,
  amountWithSeparators: 128_600,
  amountMissing: 0,
  amountFullWidth: 12_345.6,
};

/** The row with the fault, unpaid and with the fault's own amount; `before` is the row above it. */
export function spoil(row: DemoRow, fault: Awkward, words: DemoWords, before: DemoRow): DemoRow {
  const plain = set(row, { amount: AWKWARD_AMOUNTS[fault], paidAmount: null, settledDate: null });
  const date = Number(get(row, 'documentDate'));
  switch (fault) {
    case 'numberWithoutZeros':
      return set(plain, { customerNumber: Number(get(row, 'customerNumber')) });
    case 'duplicateDocument':
      return set(before, { amount: AWKWARD_AMOUNTS[fault], paidAmount: null, settledDate: null });
    case 'textDate': {
      const { year, month, day } = partsOf(date);
      return set(plain, { documentDate: words.textDate(year, month, day) });
    }
    case 'dueMissing':
      return set(plain, { terms: words.termsAlone.words, dueDate: null });
    case 'amountWithSeparators':
      return set(plain, { amount: '128,600.00' });
    case 'amountMissing':
      return set(plain, { amount: 'n/a' });
    case 'amountFullWidth':
      return set(plain, { amount: '１２，３４５．６０' });
  }
}

/** The row's value in a column. */
export function get(row: DemoRow, column: Column): DemoValue {
  return row[COLUMNS.indexOf(column)] ?? null;
}

function set(row: DemoRow, values: Partial<Record<Column, DemoValue>>): DemoRow {
  return COLUMNS.map((column) => {
    const value = values[column];
    return value === undefined ? get(row, column) : value;
  });
}
