import { isoFromDay } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { paneText as text } from '../locales/paneText';

/** Figures as the reader of a language writes them. */
export interface Formats {
  /**
   * Amount in the major unit of `currency` (an ISO code, a name as the ledger has it, or `''`), with as many
   * decimals as the currency has. The currency itself stands in the heading above the amounts.
   */
  money(amount: number, currency: string): string;
  count(value: number): string;
  /** 0.25 is 25%. */
  percent(share: number): string;
  day(day: Day): string;
  list(parts: readonly string[]): string;
}

const ISO_CURRENCY = /^[A-Z]{3}$/;
const USUAL_DECIMALS = 2;

/** Decimals of a currency by ISO 4217. */
function decimalsOf(currency: string): number {
  if (!ISO_CURRENCY.test(currency)) return USUAL_DECIMALS;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? USUAL_DECIMALS;
}

/** Numbers, money and days in `language`. */
export function formatsFor(language: Language): Formats {
  const whole = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const moneyFormats = new Map<string, Intl.NumberFormat>();

  const moneyFormat = (currency: string): Intl.NumberFormat => {
    const known = moneyFormats.get(currency);
    if (known !== undefined) return known;
    const digits = decimalsOf(currency);
    const made = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'negative',
    });
    moneyFormats.set(currency, made);
    return made;
  };

  return {
    money: (amount, currency) => moneyFormat(currency).format(amount),
    count: (value) => whole.format(value),
    percent: (part) => share.format(part),
    list: (parts) => parts.join(text(language, 'pane.separator')),
    day: (day) => date.format(new Date(`${isoFromDay(day)}T00:00:00Z`)),
  };
}
