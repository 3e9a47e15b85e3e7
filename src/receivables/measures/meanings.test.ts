import fc from 'fast-check';
import { columnsFor, day } from '../../ledger/intake.fixture';
import { readLedger } from '../../ledger/intake';
import type { Ledger } from '../../ledger/ledger';
import type { CellValue } from '../../ledger/mapping';
import { ledgerOf } from '../../../test/support/ledgerOf';
import { openItems } from '../openItems';
import { valuationAt } from '../valuation';
import { measureBook, type BookChoice, type MeasureBook } from './measureBook';
import type { MeasureId } from './measureIds';
import { measure } from './measures';
import { windowAt } from './measureWindow';
import { inOrderOfDays, OpenOver } from './openOver';
import { monthsUpTo } from './periods';

const AS_OF = day('2024-06-30');
const SETTINGS = { months: 1, days: 'calendar', creditSales: 'net' } as const;

function bookOf(ledger: Ledger, months: number, choice: Partial<BookChoice> = {}): MeasureBook {
  return measureBook(ledger, {
    periods: monthsUpTo(AS_OF, months, 'calendar'),
    currency: ledger.currencies[0] ?? '',
    limits: [30, 60, 90],
    groupings: ['customer'],
    ...choice,
  });
}

function resultOf(book: MeasureBook, at: number, id: MeasureId): unknown {
  return measure(id, windowAt(book, SETTINGS, at)).result;
}

/** Kind, number, date, due date, amount, and the invoice that a row applies to. */
function transactions(...rows: readonly CellValue[][]): Ledger {
  const fields = [
    'kind',
    'document',
    'documentDate',
    'dueDate',
    'amount',
    'appliesTo',
    'customerName',
  ] as const;
  const named = rows.map((row) => [...row, 'A']);
  return readLedger(columnsFor([...fields], named), { asOf: AS_OF }).ledger;
}

test('a credit note or a write-off takes an invoice away without settling it', () => {
  const book = bookOf(
    transactions(
      ['Invoice', 'I1', '2024-05-01', '2024-05-31', 1000, ''],
      ['Receipt', 'R1', '2024-06-10', '2024-06-10', 600, 'I1'],
      ['Credit note', 'C1', '2024-06-11', '2024-06-11', 300, 'I1'],
      ['Write-off', 'W1', '2024-06-12', '2024-06-12', 100, 'I1'],
    ),
    2,
  );
  expect(book.total[1]).toMatchObject({
    opening: 1000,
    received: 600,
    credited: 300,
    writtenOff: 100,
    closing: 0,
  });
  // Only the receipt was paid, ten days late.
  expect(book.total[1]).toMatchObject({ settled: 600, settledDays: 6000, other: 0 });
});

test('a receipt on account is received, but settles nothing until it is applied', () => {
  const book = bookOf(
    transactions(
      ['Invoice', 'I0', '2024-05-01', '2024-05-31', 50, ''],
      ['Receipt', 'R0', '2024-05-10', '2024-05-10', 50, 'I0'],
      ['Invoice', 'I1', '2024-05-01', '2024-05-31', 1000, ''],
      ['Receipt', 'R1', '2024-06-10', '2024-06-10', 400, ''],
    ),
    2,
  );
  // It stands against what is overdue, and is no invoice that is late.
  expect(book.total[1]).toMatchObject({ received: 400, settled: 0, closing: 600, late: 1000, notDue: 0 });
});

test('paid at once is what came in on the day of the invoice, by settlement date or by receipt', () => {
  const half = ledgerOf([
    { date: day('2024-06-03'), due: day('2024-07-03'), amount: 100, paid: 40, settled: day('2024-06-03') },
  ]);
  expect(bookOf(half, 1).total[0]).toMatchObject({ invoiced: 100, cash: 40, received: 40, closing: 60 });
  const receipt = transactions(
    ['Invoice', 'I1', '2024-06-03', '2024-07-03', 100, ''],
    ['Receipt', 'R1', '2024-05-28', '2024-05-28', 70, 'I1'],
    ['Receipt', 'R2', '2024-06-04', '2024-06-04', 20, 'I1'],
  );
  // What was paid in advance counts from the invoice's day.
  expect(bookOf(receipt, 1).total[0]).toMatchObject({ invoiced: 100, cash: 70, settled: 90 });
});

test('customers that are owed do not count in the concentration', () => {
  const owed = { date: day('2024-06-01'), due: day('2024-06-30') };
  const book = bookOf(
    ledgerOf([
      { ...owed, customer: 'A', amount: 300 },
      { ...owed, customer: 'B', amount: 100 },
      { ...owed, customer: 'C', amount: -200 },
    ]),
    1,
  );
  expect(windowAt(book, SETTINGS, 0).inputs).toMatchObject({
    customers: 2,
    owed: 400,
    topCustomer: 300,
    end: 200,
  });
  expect(resultOf(book, 0, 'topCustomer')).toEqual({ value: 0.75 });
  // 75 x 75 + 25 x 25
  expect(resultOf(book, 0, 'herfindahl')).toEqual({ value: 6250 });
  const own = windowAt(book, SETTINGS, 0, { grouping: 0, group: 2 });
  expect(measure('dso', own).result).toMatchObject({ why: 'negativeSales' });
  expect(measure('dsoCountback', own).result).toMatchObject({ why: 'negativeReceivables' });
});

test('a month without sales has no DSO; what does not need sales goes on', () => {
  const book = bookOf(ledgerOf([{ date: day('2024-04-10'), due: day('2024-05-10'), amount: 100 }]), 3);
  expect(resultOf(book, 1, 'dso')).toMatchObject({ why: 'noSales' });
  expect(resultOf(book, 1, 'overdueRate')).toEqual({ value: 1 });
  expect(resultOf(book, 1, 'collectionRate')).toEqual({ value: 0 });
  // May had none: a countback from it counts nothing.
  expect(resultOf(book, 1, 'dsoCountback')).toEqual({ value: 0 });
});

test('the first month begins with what was there before it', () => {
  const book = bookOf(
    ledgerOf([
      { date: day('2024-01-10'), due: day('2024-02-10'), amount: 100 },
      { date: day('2024-06-10'), due: day('2024-07-10'), amount: 50 },
    ]),
    1,
  );
  expect(book.total[0]).toMatchObject({ opening: 100, invoiced: 50, closing: 150, other: 0 });
  expect(resultOf(book, 0, 'dsoCountback')).toMatchObject({ why: 'countbackTooShort' });
});

test('a converted ledger is one block, at one day’s rates', () => {
  const ledger = ledgerOf([
    {
      date: day('2024-05-10'),
      due: day('2024-06-10'),
      amount: 100,
      currency: 'EUR',
      settled: day('2024-06-20'),
    },
    { date: day('2024-06-10'), due: day('2024-07-10'), amount: 100, currency: 'USD' },
  ]);
  const valuation = valuationAt(ledger, { rateOf: () => ({ rate: 1.1, day: AS_OF }) }, 'USD', AS_OF);
  const converted = bookOf(ledger, 2, { currency: 'USD', valuation });
  expect(converted.total[1]).toMatchObject({
    opening: 110,
    invoiced: 100,
    received: 110,
    closing: 100,
    other: 0,
  });
  expect(bookOf(ledger, 2, { currency: 'EUR' }).total[1]).toMatchObject({
    invoiced: 0,
    received: 100,
    closing: 0,
  });
});

test('a group without anything in the period has no figures, and says why', () => {
  const ledger = ledgerOf([
    { customer: 'A', date: day('2024-06-10'), due: day('2024-07-10'), amount: 100 },
    {
      customer: 'B',
      date: day('2023-01-10'),
      due: day('2023-02-10'),
      amount: 100,
      settled: day('2023-02-01'),
    },
  ]);
  const own = windowAt(bookOf(ledger, 2), SETTINGS, 1, { grouping: 0, group: 1 });
  expect(own.inputs).toMatchObject({ begin: 0, invoiced: 0, received: 0, end: 0 });
  expect(measure('dso', own).result).toMatchObject({ why: 'noSales' });
  expect(measure('overdueRate', own).result).toMatchObject({ why: 'noReceivables' });
  expect(measure('daysLate', own).result).toMatchObject({ why: 'noReceivables' });
});

test('what is at risk is told by months that were over for 90 days at the end of the period', () => {
  const paidLate = {
    date: day('2024-01-10'),
    due: day('2024-02-10'),
    amount: 100,
    settled: day('2024-06-25'),
  };
  const book = bookOf(ledgerOf([paidLate]), 6);
  // 90 days after January is 30 April: from then on its invoice is known to have stayed open.
  expect(resultOf(book, 2, 'atRiskRate')).toMatchObject({ why: 'tooEarly' });
  expect(resultOf(book, 3, 'atRiskRate')).toEqual({ value: 1 });
  expect(windowAt(book, SETTINGS, 3).billedIn).toMatchObject({ to: day('2024-01-31') });
});

test('going on from day to day tells the same as looking at every item anew', () => {
  const item = fc.record({
    date: fc.integer({ min: AS_OF - 90, max: AS_OF }),
    kind: fc.constantFrom('Invoice', 'Receipt', 'Credit note'),
    cents: fc.integer({ min: 1, max: 100_000 }),
    applies: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 25 }), (items) => {
      const ledger = transactions(
        ['Invoice', 'D0', '2024-04-01', '2024-05-01', 10, ''],
        ...items.map(({ date, kind, cents, applies }, at) => [
          kind,
          `D${String(at + 1)}`,
          date,
          date + 30,
          cents / 100,
          kind === 'Invoice' ? '' : `D${String(applies)}`,
        ]),
      );
      const over = new OpenOver(ledger, inOrderOfDays(ledger.applications.day));
      for (let on = AS_OF - 100; on <= AS_OF + 10; on += 11) {
        over.advance(on);
        const { open } = openItems(ledger, on, 'due');
        expect(Array.from(open, (_, at) => over.open(at))).toEqual([...open]);
      }
    }),
    { numRuns: 100 },
  );
});
