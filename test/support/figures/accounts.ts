import type { Field } from '../../../src/ledger/ledger';
import type { CellValue } from '../../../src/ledger/mapping';
import { cellOf, COINS, FIRST_DAY, LAST_DAY } from './documents';
import type { Book, Doc, Mills } from './naive';
import type { Dice } from './random';
import { settleOldest, Settling } from './settling';
import type { Sample } from './shapes';

const FIELDS: readonly Field[] = [
  'customerNumber',
  'customerName',
  'documentDate',
  'currency',
  'owner',
  'openingBalance',
  'debit',
  'credit',
  'closingBalance',
];

interface Entry {
  readonly row: number;
  readonly customer: string;
  readonly currency: string;
  readonly date: number;
  readonly owner: string;
  readonly debit: Mills;
  readonly credit: Mills;
}

function docOf(entry: Entry, amount: Mills, kind: Doc['kind'], date = entry.date): Doc {
  return { ...entry, document: '', kind, writeOff: false, date, due: date, amount };
}

/** An account's rows as documents: its first balance, then every debit and credit. */
function docsOf(entry: Entry, opening: Mills): Doc[] {
  const { debit, credit, date } = entry;
  return [
    ...(opening === 0n ? [] : [docOf(entry, opening, opening > 0n ? 'invoice' : 'receipt', date - 1)]),
    ...(debit === 0n ? [] : [docOf(entry, debit, debit > 0n ? 'invoice' : 'creditNote')]),
    ...(credit === 0n ? [] : [docOf(entry, -credit, credit > 0n ? 'receipt' : 'invoice')]),
  ];
}

/** Opening balance, debits, credits and closing balance by customer. */
export function movementList(dice: Dice, currencies: readonly string[]): Sample {
  const amount = (currency: string): Mills =>
    BigInt(dice.one([0, 0, dice.between(1, 99_999), dice.between(1, 9999), -dice.between(1, 99)])) *
    (COINS[currency] ?? 10n);
  const entries = Array.from({ length: dice.between(5, 30) }, (_, at): Entry => {
    const currency = dice.one(currencies);
    return {
      row: at + 2,
      customer: dice.one(['C1', 'C2', 'C3', 'C4']),
      currency,
      date: dice.between(FIRST_DAY, LAST_DAY),
      owner: dice.one(['Li', 'Wang', '']),
      debit: amount(currency),
      credit: amount(currency),
    };
  });
  const balances = new Map<string, Mills>();
  const docs: Doc[] = [];
  const rows = new Map<Entry, CellValue[]>();
  for (const entry of [...entries].sort((a, b) => a.date - b.date || a.row - b.row)) {
    const { customer, currency, date, owner, debit, credit } = entry;
    const account = `${customer} ${currency}`;
    const carried = balances.get(account);
    const before =
      carried ??
      BigInt(dice.one([0, dice.between(1, 999_999), -dice.between(1, 999)])) * (COINS[currency] ?? 10n);
    balances.set(account, before + debit - credit);
    docs.push(...docsOf(entry, carried === undefined ? before : 0n));
    const figures = [before, debit, credit, before + debit - credit].map(cellOf);
    rows.set(entry, [customer, `Customer ${customer}`, date, currency, owner, ...figures]);
  }
  const book: Book = { docs: docs.sort((a, b) => a.row - b.row), moves: [] };
  settleOldest(new Settling(book), ({ date }) => date);
  return {
    tables: [{ fields: FIELDS, rows: entries.map((entry) => rows.get(entry) ?? []) }],
    options: {},
    book,
  };
}
