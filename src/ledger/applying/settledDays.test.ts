import { ledgerOf } from '../../../test/support/ledgerOf';
import { NO_DAY, type Ledger } from '../ledger';
import { settledDays } from './settledDays';

type Applied = readonly [to: number, from: number, day: number, amount: number];

function withApplications(ledger: Ledger, applied: readonly Applied[]): Ledger {
  return {
    ...ledger,
    shape: 'transactions',
    applications: {
      count: applied.length,
      to: Int32Array.from(applied, ([to]) => to),
      from: Int32Array.from(applied, ([, from]) => from),
      day: Int32Array.from(applied, ([, , day]) => day),
      amount: Float64Array.from(applied, ([, , , amount]) => amount),
    },
  };
}

const ITEMS = ledgerOf([
  { due: 100, amount: 100 },
  { due: 110, amount: 50 },
  { due: 120, amount: -70, kind: 'receipt' },
  { due: 130, amount: -70, kind: 'receipt' },
]);

test('where the sheet gives a settlement date that is the day', () => {
  expect([
    ...settledDays(
      ledgerOf([
        { due: 100, amount: 10, settled: 104 },
        { due: 100, amount: 10 },
      ]),
    ),
  ]).toEqual([104, NO_DAY]);
});

test('where receipts are rows it is the day on which nothing is left, whatever the order of the rows', () => {
  // 70 on day 120 and 30 on day 130 for the first; 40 of 50 on day 130 for the second.
  const applied: Applied[] = [
    [1, 3, 130, 40],
    [0, 3, 130, 30],
    [0, 2, 120, 70],
  ];
  expect([...settledDays(withApplications(ITEMS, applied))]).toEqual([130, NO_DAY, 120, 130]);
  expect([...settledDays(withApplications(ITEMS, applied.toReversed()))]).toEqual([130, NO_DAY, 120, 130]);
});

test('what was taken back is open again', () => {
  const applied: Applied[] = [
    [1, 2, 120, 50],
    [1, 2, 125, -50],
  ];
  expect(settledDays(withApplications(ITEMS, applied))[1]).toBe(NO_DAY);
});

test('cents that do not add up in binary are nothing', () => {
  const ledger = ledgerOf([
    { due: 100, amount: 0.3 },
    { due: 100, amount: -0.1, kind: 'receipt' },
    { due: 100, amount: -0.2, kind: 'receipt' },
  ]);
  const applied: Applied[] = [
    [0, 1, 101, 0.1],
    [0, 2, 102, 0.2],
  ];
  expect(settledDays(withApplications(ledger, applied))[0]).toBe(102);
});
