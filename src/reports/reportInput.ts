import { minorDigits } from '../ledger/currencies';
import type { Intake } from '../ledger/ledger';
import type { Language } from '../locales/language';
import type { Aging } from '../receivables/aging';
import type { Alert } from '../receivables/alerts';

/** Everything the report sheets are made from. */
export interface ReportInput {
  readonly language: Language;
  readonly source: {
    readonly sheet: string;
    /** A1 address of the ledger with its header row, `A4:L620`. */
    readonly range: string;
    /** Letter of the ledger's first column: where links to its rows point. */
    readonly column: string;
  };
  readonly intake: Intake;
  readonly aging: Aging;
  readonly alerts: readonly Alert[];
}

/** How amounts of a currency are shown; the cell itself keeps what the ledger says. */
export function amountFormat(currency: string): 'amount' | 'wholeAmount' | 'fineAmount' {
  const digits = minorDigits(currency);
  return digits === 0 ? 'wholeAmount' : digits === 3 ? 'fineAmount' : 'amount';
}
