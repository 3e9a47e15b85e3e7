import { endOfMonth, partsOf } from './calendar';
import { demoCustomers } from './customers';
import { demoWords, type DemoRow } from './demoLedger';
import { demoInvoices, type DemoInvoice } from './invoices';
import { Random } from './random';
import type { Language } from './words/DemoWords';
import type { TransactionWords } from './words/TransactionWords';
import { TRANSACTION_WORDS } from './words/transactions';

/** Rows below the headers of each sheet, in the order of the columns of `TransactionWords`. */
export interface DemoTransactions {
  readonly invoices: readonly DemoRow[];
  readonly receipts: readonly DemoRow[];
  readonly rates: readonly DemoRow[];
}

const SEED = 20_260_930;
const COUNT = 300;
/** Every so many receipts one names no invoice. */
const NAMELESS = 25;
const MONTHS_OF_RATES = 16;

/** An invoice or credit note with its number. */
interface Numbered {
  readonly invoice: DemoInvoice;
  readonly number: string;
}

/** What came in, in two parts where the money was split, by the day of the receipt. */
function receiptRows(
  numbered: readonly Numbered[],
  words: TransactionWords,
  random: Random,
  asOf: number,
): DemoRow[] {
  const parts = numbered.flatMap(({ invoice, number }) => {
    const { paid, settled = 0 } = invoice;
    if (paid === 0) return [];
    const first = random.chance(0.12) ? Math.round(paid * 0.4) : paid;
    const later = Math.min(settled + 9, asOf);
    return [
      { invoice, number, day: settled, amount: first },
      ...(first === paid ? [] : [{ invoice, number, day: later, amount: paid - first }]),
    ];
  });
  return parts
    .sort((one, other) => one.day - other.day)
    .map(({ invoice: { customer }, number, day, amount }, at) => [
      words.receiptNumber(at + 1, partsOf(day).year),
      day,
      customer.number,
      customer.name,
      at % NAMELESS === NAMELESS - 1 ? null : number,
      customer.currency,
      amount / 100,
    ]);
}

/** A rate for the end of each month, moving a little around the usual one. */
function rateRows(
  { rate }: TransactionWords,
  [usual, abroad]: readonly [string, string],
  random: Random,
  asOf: number,
): DemoRow[] {
  const days: number[] = [];
  for (let day = asOf; days.length < MONTHS_OF_RATES;) {
    const { day: ofMonth } = partsOf(day);
    day = day === endOfMonth(day) && days.length === 0 ? day : day - ofMonth;
    days.unshift(day);
  }
  return days.map((day) => [
    abroad,
    usual,
    day,
    Math.round(rate * (0.98 + random.next() * 0.04) * 10_000) / 10_000,
  ]);
}

/** Invoices and receipts in tables of their own, and rates, on the day `asOf`. The same arguments give the same rows. */
export function demoTransactions(language: Language, asOf: number): DemoTransactions {
  const base = demoWords(language);
  const words = TRANSACTION_WORDS[language];
  const random = new Random(SEED);
  const customers = demoCustomers(base, random);
  const numbered = demoInvoices(customers, base, random, asOf, COUNT).map((invoice, at): Numbered => ({
    invoice,
    number: base.documentNumber(at + 1, partsOf(invoice.date).year),
  }));
  return {
    invoices: numbered.map(({ invoice, number }) => [
      invoice.customer.number,
      invoice.customer.name,
      number,
      invoice.isCreditNote ? base.creditNote : base.invoice,
      invoice.date,
      invoice.due,
      invoice.customer.currency,
      invoice.amount / 100,
      invoice.customer.owner,
    ]),
    receipts: receiptRows(numbered, words, random, asOf),
    rates: rateRows(words, base.currencies, random, asOf),
  };
}
