import fc from 'fast-check';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import type { Applications, Ledger } from '../ledger/ledger';
import { ageLedger, type Aging } from './aging';
import { compareAging, itemsOfMovement, type CurrencyComparison } from './comparison';
import { MOVEMENTS } from './figure';
import { moneySum } from '../ledger/moneySums';

const FROM = 46_000;
const TO = 46_030;
const age = (ledger: Ledger, asOf: number): Aging => ageLedger(ledger, { asOf, limits: [30, 60], by: 'due' });

function compare(ledger: Ledger) {
  const before = age(ledger, FROM);
  const after = age(ledger, TO);
  return { before, after, comparison: compareAging(ledger, before, after) };
}

function applied(
  entries: readonly { to: number; from: number; day: number; amount: number }[],
): Applications {
  return {
    count: entries.length,
    to: Int32Array.from(entries, ({ to }) => to),
    from: Int32Array.from(entries, ({ from }) => from),
    day: Int32Array.from(entries, ({ day }) => day),
    amount: Float64Array.from(entries, ({ amount }) => amount),
  };
}
const NOTHING = { opening: 0, invoiced: 0, credited: 0, collected: 0, writtenOff: 0, other: 0, closing: 0 };

test('invoices with their receipts: new, collected, and a credit note', () => {
  const ledger = ledgerOf([
    { customer: 'A', date: FROM - 50, due: FROM - 20, amount: 100 },
    { customer: 'A', date: FROM - 50, due: FROM - 20, amount: 70, settled: FROM + 5 },
    { customer: 'A', date: FROM + 1, due: FROM + 31, amount: 40, settled: TO },
    { customer: 'A', date: TO, due: TO + 30, amount: 30 },
    { customer: 'A', date: TO + 1, due: TO + 31, amount: 999 },
    { customer: 'A', date: FROM + 3, due: FROM + 3, amount: -15 },
    { customer: 'B', date: FROM - 9, due: FROM + 21, amount: 8, settled: FROM },
    { customer: 'C', date: FROM, due: FROM + 30, amount: 8, settled: TO + 1 },
  ]);
  const [part, ...others] = compare(ledger).comparison.currencies;
  expect(others).toEqual([]);
  // A: 170 + 40 + 30 - 15 - (70 + 40) = 115; C: nothing happened between the dates.
  expect(part?.customers).toEqual([
    {
      customer: 0,
      movements: { ...NOTHING, opening: 170, invoiced: 70, credited: 15, collected: 110, closing: 115 },
    },
    { customer: 2, movements: { ...NOTHING, opening: 8, closing: 8 } },
  ]);
  expect(part?.total).toEqual({
    ...NOTHING,
    opening: 178,
    invoiced: 70,
    credited: 15,
    collected: 110,
    closing: 123,
  });
});

const TRANSACTIONS: readonly Item[] = [
  { customer: 'A', date: FROM - 40, due: FROM - 10, amount: 100 },
  { customer: 'A', date: FROM + 2, due: FROM + 32, amount: 60 },
  { customer: 'A', kind: 'receipt', date: FROM + 4, due: FROM + 4, amount: -120 },
  { customer: 'A', kind: 'creditNote', date: FROM + 6, due: FROM + 6, amount: -10 },
  { customer: 'A', kind: 'creditNote', date: FROM + 7, due: FROM + 7, amount: -5 },
  { customer: 'B', date: FROM - 40, due: FROM - 10, amount: 50 },
];

function transactions(entries: Parameters<typeof applied>[0]): Ledger {
  return {
    ...ledgerOf(TRANSACTIONS),
    shape: 'transactions',
    writtenOff: Uint8Array.from([0, 0, 0, 0, 1, 0]),
    applications: applied(entries),
  };
}

test('transactions: receipts count in full, also what stays on account; a write-off is no credit note', () => {
  const ledger = transactions([
    { to: 0, from: 2, day: FROM + 4, amount: 100 },
    { to: 1, from: 4, day: FROM + 7, amount: 5 },
  ]);
  const [part] = compare(ledger).comparison.currencies;
  // A: 100 + 60 - 120 - 10 - 5 = 25.
  const a = {
    ...NOTHING,
    opening: 100,
    invoiced: 60,
    credited: 10,
    collected: 120,
    writtenOff: 5,
    closing: 25,
  };
  expect(part?.customers).toEqual([
    { customer: 1, movements: { ...NOTHING, opening: 50, closing: 50 } },
    { customer: 0, movements: a },
  ]);
});

test('a receipt applied to another customer is what the documents leave unexplained, and nets to nothing', () => {
  const ledger = transactions([{ to: 5, from: 2, day: FROM + 4, amount: 30 }]);
  const { comparison, before, after } = compare(ledger);
  const [part] = comparison.currencies;
  const other = part?.customers.map(({ customer, movements }) => [customer, movements.other]);
  expect(other?.sort()).toEqual([
    [0, 30],
    [1, -30],
  ]);
  expect(part?.total.other).toBe(0);
  const items = itemsOfMovement(ledger, before, after, { movement: 'other' });
  expect(items).toEqual([
    { item: 2, amount: 30 },
    { item: 5, amount: -30 },
  ]);
});

test('a list of what is open says nothing of two dates; nor do dates in the wrong order', () => {
  const openList = ledgerOf([{ due: FROM, amount: 5, open: 5 }]);
  expect(() => compare(openList)).toThrow('comparisonNeedsHistory');
  const ledger = ledgerOf([{ due: FROM, amount: 5 }]);
  expect(() => compareAging(ledger, age(ledger, TO), age(ledger, TO))).toThrow('comparisonDates');
});

test('from bucket to bucket: what was open at both dates moves on, the rest was cleared or is new', () => {
  const ledger = ledgerOf([
    // Not due, then 1-30.
    { date: FROM - 5, due: FROM + 10, amount: 10 },
    // 1-30, then 31-60.
    { date: FROM - 40, due: FROM - 10, amount: 20 },
    // 1-30, cleared.
    { date: FROM - 40, due: FROM - 10, amount: 21, settled: TO },
    // 31-60, then over 60.
    { date: FROM - 80, due: FROM - 40, amount: 30 },
    // New, not due.
    { date: TO, due: TO + 30, amount: 40 },
  ]);
  const migration = compare(ledger).comparison.currencies[0]?.migration;
  expect(migration?.lines).toEqual([
    { opening: 10, cleared: 0, kept: [0, 10, 0, 0] },
    { opening: 41, cleared: 21, kept: [0, 0, 20, 0] },
    { opening: 30, cleared: 0, kept: [0, 0, 0, 30] },
    { opening: 0, cleared: 0, kept: [0, 0, 0, 0] },
  ]);
  expect(migration?.added).toEqual([40, 0, 0, 0]);
  expect(migration?.closing).toEqual([40, 10, 20, 30]);
});

test('what is on account moves in a band of its own where the aging shows it so', () => {
  const ledger = ledgerOf([
    { date: FROM - 5, due: FROM - 5, amount: -7 },
    { date: FROM - 5, due: FROM + 60, amount: 9 },
  ]);
  const choice = { limits: [30], by: 'due', onAccount: 'ownColumn' } as const;
  const [before, after] = [FROM, TO].map((asOf) => ageLedger(ledger, { ...choice, asOf })) as [Aging, Aging];
  const { bands, currencies } = compareAging(ledger, before, after);
  expect(bands).toBe(4);
  expect(currencies[0]?.migration.closing).toEqual([9, 0, 0, -7]);
});

const item = fc.record({
  customer: fc.constantFrom('A', 'B', 'C'),
  currency: fc.constantFrom('CNY', 'USD'),
  date: fc.integer({ min: FROM - 100, max: TO + 20 }),
  term: fc.integer({ min: 0, max: 90 }),
  cents: fc.integer({ min: -50_000, max: 200_000 }).filter((cents) => cents !== 0),
  settledAfter: fc.option(fc.integer({ min: -5, max: 120 }), { nil: undefined }),
});

function identities(ledger: Ledger): void {
  const { before, after, comparison } = compare(ledger);
  const totals = (aging: Aging, part: CurrencyComparison): number =>
    aging.currencies.find(({ currency }) => currency === part.currency)?.total ?? 0;
  for (const part of comparison.currencies) {
    for (const { movements: m } of [...part.customers, { movements: part.total }]) {
      const right = m.opening + m.invoiced - m.credited - m.collected - m.writtenOff + m.other;
      expect(Math.round(right * 100) + 0).toBe(Math.round(m.closing * 100));
    }
    expect(part.total.opening).toBe(totals(before, part));
    expect(part.total.closing).toBe(totals(after, part));
    expect(part.total.other).toBe(0);
    const buckets = after.currencies.find(({ currency }) => currency === part.currency)?.buckets;
    expect(part.migration.closing).toEqual(buckets?.map(({ amount }) => amount));
    for (const movement of MOVEMENTS) {
      const items = itemsOfMovement(ledger, before, after, { movement, currency: part.currency });
      expect(moneySum(items.map(({ amount }) => amount))).toBe(part.total[movement]);
    }
  }
}

test('in any list of invoices the movements add up, to the agings and to their items', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (drawn) => {
      identities(
        ledgerOf(
          drawn.map(({ customer, currency, date, term, cents, settledAfter }) => ({
            customer,
            currency,
            date,
            due: date + term,
            amount: cents / 100,
            ...(settledAfter === undefined ? {} : { settled: date + settledAfter }),
          })),
        ),
      );
    }),
    { numRuns: 150 },
  );
});

test('in any list of transactions too, whatever is applied to what and when', () => {
  const application = fc.record({ to: fc.nat(39), from: fc.nat(39), later: fc.nat(40), share: fc.nat(100) });
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 40 }),
      fc.array(application, { maxLength: 30 }),
      (drawn, wanted) => {
        const ledger = ledgerOf(
          drawn.map(({ customer, date, term, cents }) => ({
            customer,
            date,
            due: date + term,
            amount: cents / 100,
            kind: cents > 0 ? 'invoice' : cents % 2 === 0 ? 'receipt' : 'creditNote',
          })),
        );
        const left = Array.from(ledger.amount, Math.abs);
        const entries = wanted.flatMap(({ to, from, later, share }) => {
          if ((ledger.amount[to] ?? 0) <= 0 || (ledger.amount[from] ?? 0) >= 0) return [];
          const most = Math.min(left[to] ?? 0, left[from] ?? 0);
          const amount = Math.floor(most * share) / 100;
          left[to] = (left[to] ?? 0) - amount;
          left[from] = (left[from] ?? 0) - amount;
          const day = Math.max(ledger.documentDate[to] ?? 0, ledger.documentDate[from] ?? 0) + later;
          return [{ to, from, day, amount }];
        });
        identities({ ...ledger, shape: 'transactions', applications: applied(entries) });
      },
    ),
    { numRuns: 150 },
  );
});
