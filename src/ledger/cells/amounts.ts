import { isErrorText, plainText, saysNothing } from './cells';
import { isCurrencySign, isoCurrency } from './currencies';
import type { CellValue } from '../mapping';

/** Which mark stands before the decimals. */
export type DecimalMark = 'point' | 'comma';

/** Why a cell holds no amount; the names are those of the checks. */
export type AmountFault = 'missingAmount' | 'amountNotNumber' | 'amountUnit' | 'errorCell';

/** Excel keeps 15 digits: what is larger is an account number, or a slip. */
const LARGEST = 999_999_999_999_999;
const PLAIN = /^-?\d+(?:\.(?:\d{1,2}|\d{4,}))?$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const UNIT = /\d[\d.,\s]*(?:[十百千万亿]|(?:k|m|mn|mio|million|thousand|bn|billion|lakh|crore)(?![a-z]))/i;
/** Runs of anything that is neither digit nor mark nor sign: currency signs, `CR`, words. */
const WORDS = /[^\d.,'’()+\-\s]+/g;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;

/**
 * Reads one cell as an amount (DOMAIN.md 1). Text may carry a currency, a sign before or behind, brackets or
 * `CR` for negative, and either decimal mark. Where the mark is not clear from the text itself (`1.234`,
 * `1,234`), `mark` decides: take it from `decideDecimalMark` on the column. A dash alone is a missing amount.
 */
export function readAmount(value: CellValue, mark: DecimalMark = 'point'): number | AmountFault {
  if (typeof value === 'number') return ofMoney(value);
  if (typeof value === 'boolean') return 'amountNotNumber';
  if (PLAIN.test(value)) return ofMoney(Number(value));
  if (saysNothing(value)) return 'missingAmount';
  if (isErrorText(value)) return 'errorCell';
  const text = narrow(value);
  if (SCIENTIFIC.test(text)) return ofMoney(Number(text));
  if (UNIT.test(text)) return 'amountUnit';
  const signed = splitSign(text);
  if (!signed) return 'amountNotNumber';
  const digits = ungrouped(signed.digits, mark);
  if (digits === undefined) return 'amountNotNumber';
  const amount = Number(digits);
  return ofMoney(signed.negative && amount !== 0 ? -amount : amount);
}

function ofMoney(amount: number): number | AmountFault {
  return Math.abs(amount) <= LARGEST ? amount : 'amountNotNumber';
}

/**
 * Decides the decimal mark for all amount columns of a ledger together: the majority of the texts that are
 * clear by themselves. If none is, but two or more read `1.234` and nothing reads otherwise, the point groups.
 */
export function decideDecimalMark(values: Iterable<CellValue>): DecimalMark {
  let points = 0;
  let commas = 0;
  let unclearPoints = 0;
  let unclearCommas = 0;
  for (const value of values) {
    if (typeof value !== 'string' || !/[.,]/.test(value)) continue;
    const digits = splitSign(narrow(value))?.digits;
    if (digits === undefined) continue;
    const clear = clearMark(digits);
    if (clear === 'point') points++;
    else if (clear === 'comma') commas++;
    else if (digits.includes('.')) unclearPoints++;
    else if (digits.includes(',')) unclearCommas++;
  }
  if (points === 0 && commas === 0) return unclearPoints > 1 && unclearCommas === 0 ? 'comma' : 'point';
  return commas > points ? 'comma' : 'point';
}

/** The ISO code written beside a number (`USD 1,234.50`, `1.234,50 €`), if any. */
export function currencyInText(value: CellValue): string | undefined {
  if (typeof value !== 'string' || PLAIN.test(value)) return undefined;
  for (const word of narrow(value).match(WORDS) ?? []) {
    const code = isoCurrency(word);
    if (code !== undefined) return code;
  }
  return undefined;
}

function narrow(value: string): string {
  return plainText(value).replace(/[\u2012-\u2015\u2212\ufe63]/g, '-');
}

/** Takes signs, brackets and currency off; undefined when another word stands there or no digit is left. */
function splitSign(text: string): { readonly digits: string; readonly negative: boolean } | undefined {
  let negative = false;
  for (const word of text.match(WORDS) ?? []) {
    if (/^cr$|^贷$/i.test(word)) negative = true;
    else if (!/^dr$|^借$/i.test(word) && !isCurrencySign(word)) return undefined;
  }
  let rest = text.replace(WORDS, ' ').trim();
  if (rest.startsWith('(') && rest.endsWith(')')) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  } else if (/^[+-]\s*\(.*\)$/.test(rest)) {
    rest = rest.replace(/[()]/g, '');
  }
  const found = /^([+-]?)\s*(\d[\d.,'’\s]*|[.,]\d+)([+-]?)$/.exec(rest);
  if (!found || (found[1] && found[3])) return undefined;
  return { digits: (found[2] ?? '').trim(), negative: negative || found[1] === '-' || found[3] === '-' };
}

/** The decimal mark that a bare number shows by itself, or undefined when both readings are possible. */
function clearMark(digits: string): DecimalMark | undefined {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return undefined;
  if (point >= 0 && comma >= 0) return point > comma ? 'point' : 'comma';
  const own: DecimalMark = point >= 0 ? 'point' : 'comma';
  const other: DecimalMark = own === 'point' ? 'comma' : 'point';
  const last = Math.max(point, comma);
  if (digits.indexOf(own === 'point' ? '.' : ',') !== last) return other;
  const grouped = digits.length - last - 1 === 3 && /^[1-9]\d{0,2}$/.test(digits.slice(0, last));
  return grouped ? undefined : own;
}

/** Digits with a point for the decimals and no grouping, or undefined when the grouping makes no sense. */
function ungrouped(digits: string, mark: DecimalMark): string | undefined {
  if (/[\s'’]/.test(digits) && !GROUPED_BY_SPACE.test(digits.replace(/\s/g, ' '))) return undefined;
  const bare = digits.replace(/[\s'’]/g, '');
  const decimal = (clearMark(digits) ?? mark) === 'point' ? '.' : ',';
  const [whole = '', decimals, ...more] = bare.split(decimal);
  if (more.length > 0) return undefined;
  const groups = whole.split(decimal === '.' ? ',' : '.');
  const wellGrouped = groups.every((group, at) =>
    at === 0
      ? groups.length === 1 || group.length > 0
      : group.length === 3 || (group.length === 2 && at < groups.length - 1),
  );
  if (!wellGrouped || (decimals !== undefined && !/^\d*$/.test(decimals))) return undefined;
  return `${groups.join('') || '0'}.${decimals === undefined || decimals === '' ? '0' : decimals}`;
}
