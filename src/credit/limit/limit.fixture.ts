import { ledgerOf, type Item } from '../../../test/support/ledgerOf';
import type { Customer, Day } from '../../ledger/ledger';
import { creditBook, type CreditBook } from '../creditBook';
import type { CreditEntry } from '../file/creditFile';
import type { EntryNamed } from '../file/namedEntries';
import { DEFAULT_POLICY } from '../presets';
import { dayOf } from '../score.fixture';
import type { Balance, Converter } from './exposure';

export const AS_OF: Day = dayOf('2026-06-30');

/** A company of a test: what it has open in one currency, and its row of the credit file. */
export interface Company {
  readonly name: string;
  readonly number?: string;
  readonly open?: number;
  readonly onAccount?: number;
  readonly overdue?: number;
  readonly currency?: string;
  readonly entry?: Partial<CreditEntry>;
}

export interface BookChoice {
  readonly convert?: Converter;
  readonly entryNamed?: EntryNamed;
  readonly items?: readonly Item[];
}

/** The book of companies with these balances; without `items` none of them has a score. */
export function bookOf(companies: readonly Company[], choice: BookChoice = {}): CreditBook {
  const { items = [], ...rest } = choice;
  const ledger = ledgerOf(items);
  const customers = companies.map(({ name, number = '' }): Customer => ({
    key: `${number} ${name}`,
    number,
    name,
  }));
  const balances = companies.map(
    ({ open = 0, onAccount = 0, overdue = 0, currency = 'CNY' }, customer): Balance => ({
      customer,
      currency,
      invoices: open,
      onAccount,
      overdue,
    }),
  );
  const entries = new Map(
    companies.flatMap(({ entry }, at) =>
      entry === undefined ? [] : [[customers[at]?.key ?? '', { row: at + 2, hold: false, ...entry }]],
    ),
  );
  return creditBook({
    ledger: { ...ledger, customers },
    open: new Float64Array(ledger.count),
    asOf: AS_OF,
    policy: DEFAULT_POLICY,
    entryOf: ({ key }) => entries.get(key),
    balances,
    ...rest,
  });
}

/** 1 USD is 7.123 CNY, and no other currency has a rate. */
export const USD_TO_CNY: Converter = (amount, from, to) => {
  if (from === to) return amount;
  if (from === 'USD' && to === 'CNY') return amount * 7.123;
  return from === 'CNY' && to === 'USD' ? amount / 7.123 : undefined;
};
