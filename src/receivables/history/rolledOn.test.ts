import fc from 'fast-check';
import { day } from '../../ledger/intake.fixture';
import { bucketsFrom } from '../buckets';
import { moneySum } from '../../ledger/moneySums';
import { readHistory, type StoredHistory } from './readHistory';
import { rolledOn } from './rolledOn';
import { rollRates } from './rollRates';

type Row = readonly [asOf: string, customer: string, bucket: string, amount: number];

const BUCKETS = bucketsFrom([30, 60, 90]);
const KEYS = ['0', '1-30', '31-60', '61-90', '91+'];

function history(rows: readonly Row[]): StoredHistory {
  return readHistory({
    count: rows.length,
    columns: {
      asOf: rows.map(([asOf]) => day(asOf)),
      currency: rows.map(() => 'CNY'),
      customerName: rows.map(([, customer]) => customer),
      bucket: rows.map(([, , bucket]) => bucket),
      amount: rows.map(([, , , amount]) => amount),
    },
  });
}

function named(rows: readonly Row[]) {
  const { agings, customers } = history(rows);
  const found = rolledOn(agings, BUCKETS);
  return found?.customers.map(({ customer, owed, rolled }) => [customers[customer]?.name, owed, rolled]);
}

const TWO_MONTHS: readonly Row[] = [
  ['2026-01-31', 'a', '1-30', 100],
  ['2026-01-31', 'b', '1-30', 300],
  ['2026-01-31', 'b', '91+', 40],
  ['2026-01-31', 'c', '1-30', -50],
  ['2026-02-28', 'a', '31-60', 150],
  ['2026-02-28', 'b', '31-60', 60],
  ['2026-02-28', 'd', '31-60', 90],
];

test('new amounts of others do not count as rolled', () => {
  const { agings } = history(TWO_MONTHS);
  // Of A's 100 all, of B's 300 60; the balances say (150 + 60 + 90) / (100 + 300 - 50).
  expect(rolledOn(agings, BUCKETS)?.steps[1]).toEqual({ from: 400, to: 160, rate: 160 / 400, capped: false });
  const ends = agings.map((one) => ({ asOf: one.asOf, buckets: one.byBucket(BUCKETS) ?? [] }));
  expect(rollRates(ends, BUCKETS).mean[1]).toBe(300 / 350);
});

test('who rolled most stands first; the last bucket cannot roll, who is in credit owed nothing', () => {
  expect(named(TWO_MONTHS)).toEqual([
    ['a', 100, 100],
    ['b', 300, 60],
  ]);
});

test('the latest stored days that are a month apart are compared, whatever was stored between', () => {
  const rows: readonly Row[] = [
    ['2026-01-31', 'a', '0', 70],
    ['2026-02-27', 'a', '0', 100],
    ['2026-03-13', 'a', '0', 5],
    ['2026-03-31', 'a', '1-30', 80],
    ['2026-06-30', 'a', '31-60', 80],
  ];
  const found = rolledOn(history(rows).agings, BUCKETS);
  expect([found?.before, found?.after]).toEqual([day('2026-02-27'), day('2026-03-31')]);
  expect(named(rows)).toEqual([['a', 100, 80]]);
});

test('nothing to compare: one day alone, days not a month apart, buckets that do not fit', () => {
  const { agings } = history(TWO_MONTHS);
  expect(rolledOn(agings.slice(0, 1), BUCKETS)).toBeUndefined();
  expect(
    named([
      ['2026-01-31', 'a', '0', 1],
      ['2026-03-31', 'a', '1-30', 1],
    ]),
  ).toBeUndefined();
  expect(rolledOn(agings, bucketsFrom([20, 45]))).toBeUndefined();
});

test('a customer never rolls more than was there or is there, and the steps add up', () => {
  const rowsOf = (asOf: string) =>
    fc
      .array(
        fc.tuple(
          fc.constantFrom('a', 'b', 'c'),
          fc.constantFrom(...KEYS),
          fc.integer({ min: -999, max: 999 }),
        ),
      )
      .map((rows) =>
        [...new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row])).values()].map(
          ([customer, bucket, amount]): Row => [asOf, customer, bucket, amount / 100],
        ),
      );
  fc.assert(
    fc.property(rowsOf('2026-01-31'), rowsOf('2026-02-28'), (before, after) => {
      const found = rolledOn(history([...before, ...after]).agings, BUCKETS);
      for (const { owed, rolled, steps } of found?.customers ?? []) {
        expect(rolled).toBeGreaterThanOrEqual(0);
        expect(rolled).toBeLessThanOrEqual(owed);
        expect(moneySum(steps)).toBe(rolled);
      }
      const then = after.filter(([, , bucket, amount]) => bucket !== '0' && amount > 0);
      const there = moneySum(then.map(([, , , amount]) => amount));
      expect(moneySum(found?.steps.map(({ to }) => to) ?? [])).toBeLessThanOrEqual(there);
    }),
  );
});
