import fc from 'fast-check';

import { day, intakeOf, rowsOf } from '../intake.fixture';
import { shares } from './instalments';
import type { Field, Ledger } from '../ledger';

const FIELDS: Field[] = [
  'customerName',
  'document',
  'documentDate',
  'terms',
  'amount',
  'paidAmount',
  'currency',
];

const rowsOfItems = ({ amount, paid, instalment, sheetRow }: Ledger) =>
  Array.from(amount, (each, item) => [sheetRow[item], instalment[item], each, paid[item]]);

// ERPNext: an invoice of 100 in three parts, then 40 received; an invoice of 200 with 40 received.
test.each<[number, CellOf, (readonly number[])[]]>([
  [
    100,
    '',
    [
      [30, 0],
      [50, 0],
      [20, 0],
    ],
  ],
  [
    100,
    40,
    [
      [30, 30],
      [50, 10],
      [20, 0],
    ],
  ],
  [
    200,
    '',
    [
      [60, 0],
      [100, 0],
      [40, 0],
    ],
  ],
  [
    200,
    40,
    [
      [60, 40],
      [100, 0],
      [40, 0],
    ],
  ],
  [
    100,
    130,
    [
      [30, 30],
      [50, 50],
      [20, 50],
    ],
  ],
])('%d with %j received', (amount, paid, expected) => {
  const { ledger, rowsUsed } = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-01-01', '30/60/90: 30%/50%/20%', amount, paid, 'EUR'],
  ]);
  expect(rowsOfItems(ledger)).toEqual(expected.map((part, at) => [2, at + 1, ...part]));
  expect([...ledger.dueDate]).toEqual(['2024-01-31', '2024-03-01', '2024-03-31'].map(day));
  expect(ledger.document).toEqual(['A1', 'A1', 'A1']);
  expect(rowsUsed).toBe(1);
});
type CellOf = number | '';

test('equal shares: the cent that is over is on the last, in the currency’s minor unit', () => {
  const of = (amount: number, currency: string) => [
    ...intakeOf(FIELDS, [['Acme', 'A1', '2024-01-01', '30/60/90', amount, 0, currency]]).ledger.amount,
  ];
  expect(of(100, 'EUR')).toEqual([33.33, 33.33, 33.34]);
  expect(of(100, 'JPY')).toEqual([33, 33, 34]);
  expect(of(100, 'KWD')).toEqual([33.333, 33.333, 33.334]);
  expect(of(0.01, 'EUR')).toEqual([0, 0, 0.01]);
});

test('an open amount that the sheet states is what is left of the last ones', () => {
  const { ledger } = intakeOf(
    ['customerName', 'documentDate', 'terms', 'amount', 'openAmount'],
    [
      ['Acme', '2024-01-01', '30/60/90: 30%/50%/20%', 100, 35],
      ['Acme', '2024-01-01', '30/60/90: 30%/50%/20%', 100, 120],
    ],
  );
  expect([...ledger.open]).toEqual([0, 15, 20, 50, 50, 20]);
});

test('only invoices without a due date of their own are parted, and a row is no duplicate of itself', () => {
  const intake = intakeOf(
    ['customerName', 'document', 'documentDate', 'dueDate', 'terms', 'amount', 'paidAmount', 'settledDate'],
    [
      ['Acme', 'A1', '2024-01-01', '', '30/60/90', 90, 30, '2024-02-01'],
      ['Acme', 'A2', '2024-01-01', '2024-02-01', '30/60/90', 60, '', ''],
      ['Acme', 'A3', '2024-01-01', '', '30/60/90', -30, '', ''],
    ],
  );
  expect([...intake.ledger.instalment]).toEqual([1, 2, 3, 0, 0]);
  for (const code of ['duplicateDocument', 'duplicateItem', 'settledWithoutPayment'] as const)
    expect(rowsOf(intake, code)).toEqual([]);
});

test('terms in the user’s own words', () => {
  const terms = new Map([
    ['na10', 'Net 10'],
    ['三期', '30/60/90'],
  ]);
  const intake = intakeOf(
    FIELDS,
    [
      ['Acme', 'A1', '2024-01-01', 'NA 10', 100, 0, 'EUR'],
      ['Acme', 'A2', '2024-01-01', '三期', 90, 0, 'EUR'],
      ['Acme', 'A3', '2024-01-01', 'NAX', 70, 0, 'EUR'],
    ],
    { terms },
  );
  expect([...intake.ledger.dueDate]).toEqual(
    ['2024-01-11', '2024-01-31', '2024-03-01', '2024-03-31', '2024-01-01'].map(day),
  );
  expect(rowsOf(intake, 'termsUnknown')).toEqual([4]);
});

test('shares come to the amount, and none is negative', () => {
  const amounts = fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100);
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(amounts, weights, (amount, each) => {
      const whole = each.reduce((sum, weight) => sum + weight, 0);
      const parts = shares(
        amount,
        each.map((weight) => weight / whole),
        2,
      );
      expect(parts.every((part) => part >= 0)).toBe(true);
      const cents = parts.map((part) => Math.round(part * 100));
      expect(parts.every((part, at) => Math.abs(part * 100 - (cents[at] ?? 0)) < 1e-3)).toBe(true);
      expect(cents.reduce((sum, part) => sum + part, 0)).toBe(Math.round(amount * 100));
    }),
  );
});
