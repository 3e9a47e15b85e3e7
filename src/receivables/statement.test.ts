import fc from 'fast-check';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { ageLedger } from './aging';
import { allStatements, statementOf, type StatementPart } from './statement';

const D = 46_000;
const choice = { asOf: D, limits: [30, 60, 90], by: 'due' } as const;

function partsOf(items: readonly Item[], more: { readonly onAccount?: 'ownColumn' } = {}) {
  const ledger = ledgerOf(items);
  return statementOf(ledger, ageLedger(ledger, { ...choice, ...more }), 0).parts;
}

test('lines stand by document date, each with the balance down to it', () => {
  const [part] = partsOf([
    { date: D - 20, due: D + 10, amount: 100.1 },
    { date: D - 90, due: D - 60, amount: 200.2, paid: 50, settled: D - 40 },
    { date: D - 50, due: D - 50, amount: -30 },
  ]);
  expect(part?.lines.map(({ item, open, balance }) => [item, open, balance])).toEqual([
    [1, 150.2, 150.2],
    [2, -30, 120.2],
    [0, 100.1, 220.3],
  ]);
});

test('overdue, not yet due and on account make the total', () => {
  const items: readonly Item[] = [
    { due: D + 1, amount: 100 },
    { due: D - 45, amount: 70 },
    { date: D - 5, due: D - 5, amount: -20 },
  ];
  const [mixed] = partsOf(items);
  expect(mixed).toMatchObject({ amounts: [100, -20, 70, 0, 0], overdue: 50, notYetDue: 100, onAccount: 0 });
  const [apart] = partsOf(items, { onAccount: 'ownColumn' });
  expect(apart).toMatchObject({ amounts: [100, 0, 70, 0, 0], overdue: 70, notYetDue: 100, onAccount: -20 });
  for (const part of [mixed, apart]) expect(part?.total).toBe(150);
});

test('what came in after the day is told, and taken off nothing', () => {
  const [part] = partsOf([
    { due: D - 3, amount: 80, settled: D + 4 },
    { due: D - 3, amount: 25, settled: D + 9, paid: 5 },
    { due: D - 3, amount: 11, settled: D - 1 },
  ]);
  expect(part).toMatchObject({ total: 105, receivedSince: 85 });
});

test('receipts in rows of their own are told from their day on', () => {
  const [part] = partsOf([
    { date: D - 40, due: D - 10, amount: 80 },
    { date: D + 2, due: D + 2, amount: -30, kind: 'receipt' },
    { date: D - 2, due: D - 2, amount: -10, kind: 'receipt' },
  ]);
  expect(part).toMatchObject({ receivedSince: 30, total: 70 });
});

test('currencies are apart, and who has nothing open gets no statement', () => {
  const ledger = ledgerOf([
    { customer: 'A', due: D, amount: 5, currency: 'USD' },
    { customer: 'A', due: D, amount: 7, currency: 'EUR' },
    { customer: 'B', due: D, amount: 9, currency: 'USD', settled: D },
  ]);
  const aging = ageLedger(ledger, choice);
  const all = allStatements(ledger, aging);
  expect(all.map(({ customer, parts }) => [customer.key, parts.map(({ currency }) => currency)])).toEqual([
    ['A', ['USD', 'EUR']],
  ]);
  expect(statementOf(ledger, aging, 1)).toMatchObject({ customer: { key: 'B' }, parts: [] });
});

const someItems = fc.array(
  fc.record({
    customer: fc.constantFrom('A', 'B', 'C'),
    currency: fc.constantFrom('USD', 'JPY'),
    due: fc.integer({ min: D - 200, max: D + 30 }),
    amount: fc.integer({ min: -500_00, max: 900_00 }).map((cents) => cents / 100),
  }),
  { minLength: 1, maxLength: 40 },
);

test('every statement closes with the total that the aging has for the customer, bucket by bucket', () => {
  const inCents = (value: number): number => Math.round(value * 100);
  fc.assert(
    fc.property(
      someItems,
      fc.constantFrom('inBuckets' as const, 'ownColumn' as const),
      (items, onAccount) => {
        const ledger = ledgerOf(items);
        const aging = ageLedger(ledger, { ...choice, onAccount });
        const closing = new Map<string, StatementPart>();
        for (const { customer, parts } of allStatements(ledger, aging))
          for (const part of parts) closing.set(`${customer.key} ${part.currency}`, part);
        const rows = aging.currencies.flatMap(({ currency, customers }) =>
          customers.map((row) => ({ currency, row })),
        );
        expect(closing.size).toBe(rows.length);
        for (const { currency, row } of rows) {
          const key = ledger.customers[row.customer]?.key ?? '';
          const part = closing.get(`${key} ${currency}`);
          expect(part?.amounts).toEqual(row.amounts);
          expect(part).toMatchObject({ total: row.total, overdue: row.overdue, onAccount: row.onAccount });
          const own = items.filter((item) => item.customer === key && item.currency === currency);
          const byHand = own.reduce((sum, { amount }) => sum + inCents(amount), 0);
          expect(inCents(part?.lines.at(-1)?.balance ?? NaN)).toBe(byHand);
        }
      },
    ),
  );
});
