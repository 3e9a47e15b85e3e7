import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { Values } from '../../locales/speaker';
import type { CreditAlertKind, Ending } from './alertKinds';

/** The sentence of an alert, before it is said in a language. */
export interface AlertWords {
  readonly key: Extract<ReportKey, `creditAlert.says.${string}`>;
  readonly values: Values;
  /** What it is that comes to its end. */
  readonly what?: Ending;
}

export function alertSentence({ key, values, what }: AlertWords, language: Language): string {
  const named =
    what === undefined ? values : { ...values, what: text(language, `creditAlert.ending.${what}`) };
  return text(language, key, named);
}

/** What an alert is called, with what of the credit file it is about. */
export interface AlertLabel {
  readonly kind: CreditAlertKind | 'lowestGrade';
  readonly what?: Ending | undefined;
}

export function alertLabel({ kind, what }: AlertLabel, language: Language): string {
  const values = what === undefined ? {} : { what: text(language, `creditAlert.ending.${what}`) };
  return text(language, `creditAlert.kind.${kind}`, values);
}

/** An amount as a sentence says it, in whole units where that is precise enough: `CNY 12,500`. */
export function amountWords(amount: number, currency: string): string {
  const digits = Math.abs(amount) >= 1000 ? 0 : minorDigits(currency);
  const figure = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${currency} ${figure.format(amount)}`.trim();
}

export function dayWords(day: Day): string {
  return isoFromDay(day);
}

/** A fraction in whole percent, one decimal where that would say 100 of what is not. */
export function percentWords(fraction: number): number {
  const whole = Math.round(fraction * 100);
  return whole === 100 ? Math.round(fraction * 1000) / 10 : whole;
}

export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
