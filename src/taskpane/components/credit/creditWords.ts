import type { Language } from '../../../locales/language';
import { creditPaneText, type CreditPaneKey } from '../../../locales/creditPaneText';
import type { Values } from '../../../locales/speaker';
import type { Customer } from '../../../ledger/ledger';
import type { MoneyIn } from '../../../reports/credit/bookSummary';
import { usePane } from '../../paneContext';

export type CreditWords = (key: CreditPaneKey, values?: Values) => string;

export function creditWords(language: Language): CreditWords {
  return (key, values) => creditPaneText(language, key, values);
}

/** The words of the credit part of the pane. */
export function useCreditWords(): CreditWords {
  return creditWords(usePane().language);
}

/** How a customer is called: by name, else by number. */
export function customerName({ name, number }: Customer): string {
  return name === '' ? number : name;
}

/** Amounts of several currencies in one line; a dash for none. */
export function useMoneyLine(): (amounts: readonly MoneyIn[]) => string {
  const { formats } = usePane();
  return (amounts) =>
    amounts.length === 0
      ? '–'
      : amounts
          .map(({ currency, amount }) => `${currency} ${formats.money(amount, currency)}`.trim())
          .join('; ');
}
