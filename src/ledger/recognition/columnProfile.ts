import { readAmount } from '../cells/amounts';
import { plainText, saysNothing } from '../cells/cells';
import { isoCurrency } from '../cells/currencies';
import { decideDateOrder, readDate } from '../cells/dates';
import type { CellValue } from '../mapping';

/** What the cells of one column look like; shares are of the cells that are not empty. */
export interface ColumnProfile {
  readonly filled: number;
  /** Dates: text dates, or whole numbers that are serials of our decades or `yyyymmdd`. */
  readonly dates: number;
  readonly textDates: number;
  readonly numbers: number;
  /** Numbers with decimals. */
  readonly fractions: number;
  /** Numbers, or words with a digit and without spaces. */
  readonly codes: number;
  /** 1, 2, 3, ...: a running number of rows. */
  readonly running: boolean;
  /** Different values. */
  readonly distinct: number;
  /** ISO codes and names of currencies. */
  readonly currencies: number;
}

/** 1990-01-01 and 2064-12-31: whole numbers between them may be dates. */
const FIRST_LIKELY_DAY = 32_874;
const LAST_LIKELY_DAY = 60_265;
const CODE = /^(?=\S*\d)[\w\-./]{1,24}$/;

/** Looks at the cells of one column below the headers. */
export function profileOf(values: readonly CellValue[]): ColumnProfile {
  const filled = values.filter((value) => !saysNothing(value));
  const { order } = decideDateOrder(filled);
  let textDates = 0;
  let serials = 0;
  let fractions = 0;
  let numbers = 0;
  let codes = 0;
  let currencies = 0;
  for (const value of filled) {
    const day = readDate(value, order);
    const amount = readAmount(value);
    if (typeof amount === 'number') {
      numbers++;
      if (!Number.isInteger(amount)) fractions++;
    }
    if (typeof day === 'number') {
      if (typeof amount !== 'number') textDates++;
      else if (Number.isInteger(amount) && day >= FIRST_LIKELY_DAY && day <= LAST_LIKELY_DAY) serials++;
    }
    if (typeof value === 'string' && isoCurrency(value) !== undefined) currencies++;
    if (typeof value === 'number' || CODE.test(plainText(value))) codes++;
  }
  const count = Math.max(1, filled.length);
  return {
    filled: filled.length,
    dates: (textDates + serials) / count,
    textDates: textDates / count,
    numbers: numbers / count,
    fractions: fractions / count,
    codes: codes / count,
    running: isRunning(filled),
    distinct: new Set(filled).size / count,
    currencies: currencies / count,
  };
}

function isRunning(filled: readonly CellValue[]): boolean {
  if (filled.length < 3) return false;
  return filled.every((value, at) => at === 0 || Number(value) === Number(filled[at - 1]) + 1);
}
