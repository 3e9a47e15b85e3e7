import fc from 'fast-check';

import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { day, intakeOf } from '../ledger/intake.fixture';
import type { Field, Intake, Ledger } from '../ledger/ledger';
import { openItems } from './openItems';

const AS_OF = day('2024-06-30');

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

test('residual minor units are shown, the noise of binary fractions is not', () => {
  const open = (items: readonly Item[]) => [...openItems(ledgerOf(items), AS_OF, 'due').open];
  expect(
    open([
      { due: AS_OF, amount: 100, paid: 99.99 },
      { due: AS_OF, amount: 0.3, paid: 0.1 + 0.2 },
      { due: AS_OF, amount: 1.1, paid: 0.9 },
      { due: AS_OF, amount: -0.01, paid: 0 },
    ]),
  ).toEqual([0.01, 0, 0.2, -0.01]);
});

test('what is applied later has not happened: it is received since, on items that are open', () => {
  const items: Item[] = [
    { date: AS_OF - 40, due: AS_OF - 10, amount: 100, paid: 0 },
    { date: AS_OF - 40, due: AS_OF - 10, amount: 50, paid: 0 },
    { date: AS_OF - 5, due: AS_OF - 5, amount: -70, paid: 0 },
    { date: AS_OF + 3, due: AS_OF + 3, amount: -60, paid: 0 },
  ];
  const ledger: Ledger = {
    ...ledgerOf(items),
    shape: 'transactions',
    applications: {
      count: 4,
      to: Int32Array.of(0, 1, 0, 1),
      from: Int32Array.of(2, 2, 3, 3),
      day: Int32Array.of(AS_OF - 5, AS_OF - 5, AS_OF + 3, AS_OF + 3),
      amount: Float64Array.of(20, 50, 50, 10),
    },
  };
  const { open, notOpen, receivedSince } = openItems(ledger, AS_OF, 'due');
  // The invoice of 50 is settled: the 10 applied to it afterwards are not received on an open item.
  expect([...open]).toEqual([80, 0, 0, 0]);
  expect(notOpen).toEqual({ settled: { items: 2 }, afterAsOf: { items: 1 }, zero: { items: 0 } });
  expect([...receivedSince]).toEqual([[0, { items: 1, amount: 50 }]]);
});

const FIELDS: Field[] = ['customerName', 'document', 'documentDate', 'dueDate', 'amount', 'appliesTo'];
const cents = (from: number, to: number) => fc.integer({ min: from, max: to }).map((each) => each / 100);
const days = fc.integer({ min: AS_OF - 300, max: AS_OF + 50 });

/** A list of transactions of few customers and documents, so that much applies, and not always what should. */
const transactions = fc.array(
  fc.tuple(
    fc.constantFrom('Acme', 'Beta'),
    fc.constantFrom('I1', 'I2', 'I3', 'R1', 'R2', 'R3', ''),
    days,
    days,
    fc.oneof(cents(-50_000, 50_000), fc.constant(0)),
    fc.constantFrom('', 'I1', 'I2', 'I1, I2', 'I3/I1', 'R1', 'R2 R3', 'I9'),
  ),
  { maxLength: 20 },
);

const read = (rows: Parameters<typeof intakeOf>[1], allocation: 'references' | 'oldestFirst'): Intake =>
  intakeOf(FIELDS, rows, { shape: 'transactions', allocation });

test('applying never changes what a customer owes in total, on any day', () => {
  fc.assert(
    fc.property(transactions, days, fc.boolean(), (rows, asOf, oldest) => {
      const { ledger } = read(rows, oldest ? 'oldestFirst' : 'references');
      const { open } = openItems(ledger, asOf, 'due');
      ledger.customers.forEach((_, customer) => {
        const own = (item: number) => ledger.customer[item] === customer;
        const owed = sum(open.filter((_, item) => own(item)));
        const known = sum(
          ledger.amount.filter((_, item) => own(item) && (ledger.documentDate[item] ?? 0) <= asOf),
        );
        expect(Math.abs(owed - known)).toBeLessThan(1e-5);
      });
      // An invoice is never paid beyond nothing, a receipt never gives more than it is.
      open.forEach((amount, item) => {
        const whole = ledger.amount[item] ?? 0;
        expect(Math.abs(amount)).toBeLessThanOrEqual(Math.abs(whole) + 1e-6);
        expect(amount * whole).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 500 },
  );
});

test('oldest first leaves no customer with both an open invoice and something on account', () => {
  fc.assert(
    fc.property(transactions, days, (rows, asOf) => {
      const plain = rows.map((row) => [...row.slice(0, 5), '']);
      const { ledger } = read(plain, 'oldestFirst');
      const { open } = openItems(ledger, asOf, 'due');
      ledger.customers.forEach((_, customer) => {
        const own = open.filter((_, item) => ledger.customer[item] === customer);
        expect(own.some((amount) => amount > 0) && own.some((amount) => amount < 0)).toBe(false);
      });
    }),
    { numRuns: 300 },
  );
});

test('oldest first does not depend on what comes after the day', () => {
  fc.assert(
    fc.property(transactions, days, (rows, asOf) => {
      const plain = rows.map((row) => [...row.slice(0, 5), '']);
      const openOf = (list: typeof plain) => {
        const { ledger } = read(list, 'oldestFirst');
        const { open } = openItems(ledger, asOf, 'due');
        return [...open].flatMap((amount, item) =>
          (ledger.documentDate[item] ?? 0) <= asOf ? [amount.toFixed(4)] : [],
        );
      };
      expect(openOf(plain.filter((row) => Number(row[2]) <= asOf))).toEqual(openOf(plain));
    }),
    { numRuns: 300 },
  );
});

test('an invoice list: open is what is known by the day less what was received by it', () => {
  const invoices = fc.array(fc.tuple(days, cents(1, 90_000), cents(0, 90_000), fc.option(days)), {
    maxLength: 15,
  });
  fc.assert(
    fc.property(invoices, days, (list, asOf) => {
      const rows = list.map(([date, amount, paid, settled]) => ['Acme', date, amount, paid, settled ?? '']);
      const { ledger } = intakeOf(
        ['customerName', 'documentDate', 'amount', 'paidAmount', 'settledDate'],
        rows,
      );
      const expected = list
        .filter(([date]) => date <= asOf)
        .map(([, amount, paid, settled]) => amount - (settled === null || settled <= asOf ? paid : 0));
      expect(Math.abs(sum(openItems(ledger, asOf, 'due').open) - sum(expected))).toBeLessThan(1e-5);
    }),
  );
});
