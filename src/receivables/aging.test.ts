import fc from 'fast-check';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import { ageLedger, type AgingChoice, type CurrencyAging } from './aging';

const D = 46_000;
const choice: AgingChoice = { asOf: D, limits: [30, 60, 90], by: 'due' };

function only(items: readonly Item[], changed: Partial<AgingChoice> = {}): CurrencyAging {
  const [part] = ageLedger(ledgerOf(items), { ...choice, ...changed }).currencies;
  if (part === undefined) throw new Error('no currency');
  return part;
}
const amounts = (part: CurrencyAging): number[] => part.buckets.map(({ amount }) => amount);

test('each item stands in the bucket of its days overdue', () => {
  const part = only([
    { due: D + 5, amount: 1 },
    { due: D, amount: 2 },
    { due: D - 1, amount: 4 },
    { due: D - 30, amount: 8 },
    { due: D - 31, amount: 16 },
    { due: D - 90, amount: 32 },
    { due: D - 91, amount: 64 },
  ]);
  expect(amounts(part)).toEqual([3, 12, 16, 32, 64]);
  expect(part).toMatchObject({ total: 127, overdue: 124, items: 7, overdueItems: 5 });
});

test('a receipt after the as-of date has not happened and is told apart', () => {
  const items = [{ date: D - 40, due: D - 10, amount: 100, settled: D + 1 }];
  const part = only(items);
  expect(amounts(part)).toEqual([0, 100, 0, 0, 0]);
  expect(part.tieOut.receivedSince).toEqual({ items: 1, amount: 100 });
  expect(only(items, { asOf: D + 1 }).total).toBe(0);
});

test('a part receipt on its date leaves the rest open', () => {
  const part = only([{ due: D - 10, amount: 100, paid: 40, settled: D - 5 }]);
  expect(part.total).toBe(60);
  expect(part.tieOut.received).toEqual({ items: 1, amount: 40 });
});

test('an item dated after the as-of date is out', () => {
  const part = only([
    { date: D + 1, due: D + 31, amount: 5 },
    { date: D, due: D + 30, amount: 7 },
  ]);
  expect(part.total).toBe(7);
  expect(part.tieOut).toMatchObject({
    afterAsOf: { items: 1, amount: 5 },
    ledger: 7,
    report: 7,
    difference: 0,
  });
});

test('a credit note is negative in the bucket of its own date, not of a due date', () => {
  const part = only([
    { date: D - 100, due: D - 70, amount: 300 },
    { date: D - 20, due: D + 10, amount: -50 },
  ]);
  expect(amounts(part)).toEqual([0, -50, 0, 300, 0]);
});

test('by document date what is overdue is still what is past its due date', () => {
  const part = only(
    [
      { date: D - 45, due: D + 15, amount: 9 },
      { date: D - 45, due: D - 15, amount: 4 },
    ],
    { by: 'document' },
  );
  expect(amounts(part)).toEqual([0, 0, 13, 0, 0]);
  expect(part).toMatchObject({ overdue: 4, overdueItems: 1 });
});

test('by document date the age runs from the document date', () => {
  expect(amounts(only([{ date: D - 45, due: D - 15, amount: 9 }], { by: 'document' }))).toEqual([
    0, 0, 9, 0, 0,
  ]);
});

test('an over-payment stands as a negative open amount', () => {
  expect(only([{ due: D - 1, amount: 100, paid: 130 }]).total).toBe(-30);
});

test('an amount that the sheet states as open is taken as it stands', () => {
  expect(only([{ due: D - 1, amount: 100, open: 25 }]).total).toBe(25);
});

test('currencies are never added', () => {
  const aging = ageLedger(
    ledgerOf([
      { due: D, amount: 10, currency: 'CNY' },
      { due: D, amount: 20, currency: 'CNY' },
      { due: D, amount: 5, currency: 'USD' },
    ]),
    choice,
  );
  expect(aging.currencies.map(({ currency, total }) => [currency, total])).toEqual([
    ['CNY', 30],
    ['USD', 5],
  ]);
});

test('sums that binary fractions cannot hold come out to the cent', () => {
  const part = only(Array.from({ length: 1000 }, () => ({ due: D - 1, amount: 0.1 })));
  expect(part.total).toBe(100);
});

const randomItems = fc.array(
  fc.record({
    customer: fc.constantFrom('A', 'B', 'C', 'D'),
    date: fc.integer({ min: D - 400, max: D + 50 }),
    due: fc.integer({ min: D - 400, max: D + 100 }),
    amount: fc.integer({ min: -500_000, max: 5_000_000 }).map((cents) => cents / 100),
    settled: fc.option(fc.integer({ min: D - 300, max: D + 100 }), { nil: undefined }),
    currency: fc.constantFrom('CNY', 'USD'),
  }),
  { maxLength: 60 },
);
const asItems = (made: readonly { readonly settled: number | undefined }[]): Item[] =>
  made.map(({ settled, ...item }) => ({ ...item, ...(settled === undefined ? {} : { settled }) }) as Item);

test('buckets, customers and totals agree with the rows, in whole cents', () => {
  fc.assert(
    fc.property(randomItems, (made) => {
      const items = asItems(made);
      for (const part of ageLedger(ledgerOf(items), choice).currencies) {
        const cents = items
          .filter((item) => item.currency === part.currency && (item.date ?? 0) <= D)
          .filter(({ settled }) => settled === undefined || settled > D)
          .reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
        expect(Math.round(part.total * 100)).toBe(cents);
        expect(part.customers.reduce((sum, { total }) => sum + Math.round(total * 100), 0)).toBe(cents);
        expect(part.buckets.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(cents);
        expect(part.tieOut.difference).toBe(0);
      }
    }),
  );
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(randomItems, (made) => {
      const items = asItems(made);
      const figures = (list: readonly Item[]) =>
        ageLedger(ledgerOf(list), choice)
          .currencies.map(({ currency, total, buckets }) => [
            currency,
            total,
            ...buckets.map(({ amount }) => amount),
          ])
          .sort();
      expect(figures([...items].reverse())).toEqual(figures(items));
    }),
  );
});
