import { minorDigits } from '../../ledger/cells/currencies';
import { moneySum, roundTo } from '../../ledger/moneySums';
import type { Converter } from './exposure';

/** Digits kept of a figure: finer than any currency's minor unit, coarser than the noise of binary fractions. */
const KEPT_DIGITS = 6;

/** A figure without the noise of binary fractions. */
export function exact(value: number): number {
  return roundTo(value, KEPT_DIGITS);
}

/** To the currency's minor unit. */
export function toMinorUnit(amount: number, currency: string): number {
  return roundTo(amount, minorDigits(currency));
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
    return [...this.amounts].map(([currency, amounts]) => ({ currency, amount: moneySum(amounts) }));
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
