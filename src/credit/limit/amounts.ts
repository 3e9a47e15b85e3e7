import { minorDigits } from '../../ledger/cells/currencies';
import type { Converter } from './exposure';

/** Digits kept of a sum: finer than any currency's minor unit, coarser than the noise of binary fractions. */
const KEPT_DIGITS = 6;

/** Half away from zero, as ROUND does in Excel; never -0. */
function rounded(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  // No digits are left to round.
  if (scaled > Number.MAX_SAFE_INTEGER) return value;
  // 1.005 * 100 is 100.49999999999999: the nudge is far below any digit that money has.
  const units = Math.round(scaled + Math.min(0.05, scaled * Number.EPSILON * 2));
  return units === 0 ? 0 : (Math.sign(value) * units) / factor;
}

/** A figure without the noise of binary fractions. */
export function exact(value: number): number {
  return rounded(value, KEPT_DIGITS);
}

/** A sum that does not drift, however many amounts there are and in any order (Neumaier). */
export function sumOf(amounts: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const amount of amounts) {
    const next = sum + amount;
    lost += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    sum = next;
  }
  return exact(sum + lost);
}

/** To the currency's minor unit. */
export function toMinorUnit(amount: number, currency: string): number {
  return rounded(amount, minorDigits(currency));
}

/** The most that fits into an amount in whole minor units. */
export function downToMinorUnit(amount: number, currency: string): number {
  const factor = 10 ** minorDigits(currency);
  return exact(Math.floor(exact(exact(amount) * factor)) / factor);
}

/** Money in another currency, to its minor unit; undefined without a rate. */
export function converted(convert: Converter, amount: number, from: string, to: string): number | undefined {
  if (from === to) return amount;
  const worth = convert(amount, from, to);
  return worth === undefined || !Number.isFinite(worth) ? undefined : toMinorUnit(worth, to);
}

/** Amounts by currency, in the order in which the currencies were met. */
export class CurrencySums {
  private readonly amounts = new Map<string, number[]>();

  add(currency: string, amount: number): void {
    const known = this.amounts.get(currency);
    if (known === undefined) this.amounts.set(currency, [amount]);
    else known.push(amount);
  }

  list(): readonly { readonly currency: string; readonly amount: number }[] {
    return [...this.amounts].map(([currency, amounts]) => ({ currency, amount: sumOf(amounts) }));
  }
}

/** By the digits of the minor unit. Both languages group digits alike. */
const FORMATS = [0, 1, 2, 3].map(
  (digits) =>
    new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** Money in a sentence, as both languages write it: `CNY 12,500`, `USD 99.50`. */
export function moneyShown(amount: number, currency: string): string {
  const value = toMinorUnit(amount, currency);
  const shown = FORMATS[Number.isInteger(value) ? 0 : minorDigits(currency)]?.format(value) ?? String(value);
  return currency === '' ? shown : `${currency} ${shown}`;
}
