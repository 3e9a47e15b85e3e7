import fc from 'fast-check';
import { ledgerOf, type Item } from '../../../test/support/ledgerOf';
import { day } from '../../ledger/intake.fixture';
import type { CellValue } from '../../ledger/mapping';
import { ageLedger } from '../aging';
import { bucketsAt } from '../buckets';
import { bucketKey, holdsDays, keyOf, placeOf, readBucket } from './bucketKey';
import { historyRows } from './historyRows';
import { HISTORY_COLUMNS, readHistory, type HistoryCells, type HistoryColumn } from './readHistory';

const AS_OF = day('2026-06-30');
const DAYS = { limits: [30, 60, 90] };

/** Rows of a stored table as its cells: date, currency, number, name, owner, bucket, amount. */
function cells(rows: readonly (readonly CellValue[])[], date1904 = false): HistoryCells {
  const columns = Object.fromEntries(
    HISTORY_COLUMNS.map((column, at) => [column, rows.map((row) => row[at] ?? '')]),
  ) as Record<HistoryColumn, CellValue[]>;
  return { count: rows.length, columns, date1904 };
}

test('a row for every customer, owner and bucket that has an amount', () => {
  const ledger = ledgerOf([
    { customer: 'Alpha', due: AS_OF, amount: 100, owner: 'Li' },
    { customer: 'Alpha', due: AS_OF - 1, amount: 200, owner: 'Li' },
    { customer: 'Alpha', due: AS_OF - 30, amount: 50.25, owner: 'Wu' },
    { customer: 'Beta', due: AS_OF - 91, amount: 400 },
    // Set off against each other: nothing is stored.
    { customer: 'Beta', due: AS_OF - 40, amount: 70 },
    { customer: 'Beta', date: AS_OF - 45, due: AS_OF - 45, amount: -70 },
    { customer: 'Gamma', due: AS_OF - 10, amount: 30, settled: AS_OF - 5 },
  ]);
  const rows = historyRows(ledger, AS_OF, DAYS);
  expect(
    rows.map(({ customerName, owner, bucket, amount }) => [customerName, owner, bucket, amount]),
  ).toEqual([
    ['Alpha', 'Li', '0', 100],
    ['Alpha', 'Li', '1-30', 200],
    ['Alpha', 'Wu', '1-30', 50.25],
    ['Beta', '', '91+', 400],
  ]);
});

test('buckets have keys that no language changes, in days and in months', () => {
  expect(bucketsAt(DAYS, AS_OF).map(bucketKey)).toEqual(['0', '1-30', '31-60', '61-90', '91+']);
  expect(bucketsAt({ limits: [] }, AS_OF).map(bucketKey)).toEqual(['0', '1+']);
  const months = { limits: [1, 3, 12], unit: 'months' } as const;
  expect(bucketsAt(months, AS_OF).map(bucketKey)).toEqual(['0', '0-1m', '1-3m', '3-12m', '12m+']);
  for (const key of ['0', '1-30', '91+', '0-1m', '12m+']) {
    const read = readBucket(key);
    expect(read && keyOf(read)).toBe(key);
  }
});

test.each([
  [0, '0'],
  ['1 – 30', '1-30'],
  ['３１－６０', '31-60'],
  ['91 +', '91+'],
  ['3M+', '3m+'],
] as const)('%j is read as %s', (cell, key) => {
  const read = readBucket(cell);
  expect(read && keyOf(read)).toBe(key);
});

// Excel makes 30 January of a retyped 1-30.
test.each([['46052'], [46_052], ['30-1'], ['not due'], [''], [true], ['#REF!'], ['0-30'], ['-5+']])(
  '%j is no bucket',
  (cell) => {
    expect(readBucket(cell)).toBeUndefined();
  },
);

test('a stored bucket lies in a wider one as a whole or in none', () => {
  const buckets = bucketsAt(DAYS, AS_OF);
  const place = (key: string): number =>
    placeOf(readBucket(key) ?? { unit: 'days', from: -1, to: -1 }, buckets);
  expect(['0', '1-30', '1-15', '91-120', '121+'].map(place)).toEqual([0, 1, 1, 4, 4]);
  expect(['31+', '16-45', '1-2m', '3m+'].map(place)).toEqual([-1, -1, -1, -1]);
  expect([0, -5, 1].map((overdue) => holdsDays({ unit: 'days', from: 0, to: 0 }, overdue))).toEqual([
    true,
    true,
    false,
  ]);
});

const ITEM: fc.Arbitrary<Item> = fc.record({
  customer: fc.constantFrom('Alpha', 'beta ltd', '贝塔', '=C', '0007'),
  due: fc.integer({ min: AS_OF - 400, max: AS_OF + 60 }),
  amount: fc.integer({ min: -500_000, max: 2_000_000 }).map((cents) => cents / 100),
  currency: fc.constantFrom('CNY', 'USD', ''),
  owner: fc.constantFrom('Li', 'Wu'),
});
const SCHEMES = [
  DAYS,
  { limits: [] },
  { limits: [7, 14, 120] },
  { limits: [1, 2, 6], unit: 'months' },
] as const;

test('what is stored and read again is the aging, to the minor unit', () => {
  fc.assert(
    fc.property(
      fc.array(ITEM, { maxLength: 40 }),
      fc.constantFrom(...SCHEMES),
      fc.boolean(),
      (items, scheme, is1904) => {
        const ledger = ledgerOf(items.filter(({ amount }) => amount !== 0));
        const aging = ageLedger(ledger, { asOf: AS_OF, by: 'due', ...scheme });
        const rows = historyRows(ledger, AS_OF, scheme);
        expect(rows.every(({ amount }) => amount !== 0)).toBe(true);
        const asCells = rows.map((row) =>
          HISTORY_COLUMNS.map((column) => (column === 'asOf' && is1904 ? row.asOf - 1462 : row[column])),
        );
        // A user may sort the rows as they like.
        const { agings, faults, customers } = readHistory(cells(asCells.reverse(), is1904));
        expect(faults).toEqual([]);
        for (const { currency, total, buckets, customers: lines } of aging.currencies) {
          const stored = agings.find((one) => one.currency === currency && one.asOf === AS_OF);
          if (stored === undefined) {
            expect(lines.flatMap(({ amounts }) => amounts).every((amount) => amount === 0)).toBe(true);
            continue;
          }
          expect(stored.balance).toBe(total);
          expect(stored.notDue).toBe(buckets[0]?.amount);
          expect(stored.byBucket(aging.buckets)).toEqual(buckets.map(({ amount }) => amount));
          const owed = [...stored.byCustomer()].map(([id, amount]) => [customers[id]?.name, amount] as const);
          const wanted = lines.map((line) => [ledger.customers[line.customer]?.name, line.total] as const);
          const nonZero = (one: readonly (readonly [unknown, number])[]): unknown[] =>
            one
              .filter(([, amount]) => amount !== 0)
              .map(String)
              .sort();
          expect(nonZero(owed)).toEqual(nonZero(wanted));
        }
      },
    ),
  );
});

const GOOD = [AS_OF, 'CNY', '0001', 'Alpha', 'Li', '1-30', 10];

test('damaged rows are named and left out, the others stand', () => {
  const { agings, faults } = readHistory(
    cells([
      GOOD,
      ['', '', '', '', '', '', ''],
      ['soon', 'CNY', '0001', 'Alpha', 'Li', '0', 1],
      ['03/04/2026', 'CNY', '0001', 'Alpha', 'Li', '0', 1],
      [AS_OF, '#N/A', '0001', 'Alpha', 'Li', '0', 1],
      [AS_OF, 'CNY', '', '', 'Li', '0', 1],
      [AS_OF, 'CNY', '0001', 'Alpha', 'Li', '30-Jan', 1],
      [AS_OF, 'CNY', '0001', 'Alpha', 'Li', '31-60', 'paid'],
      [AS_OF, 'CNY', '0001', 'Alpha', 'Li', '31-60', '#REF!'],
      // The same figure again: number with and without zeros is one customer.
      [AS_OF, 'RMB', 1, 'ALPHA', 'Li', '1-30', 10],
      ['2026-06-30', '人民币', 1, '', 'Wu', '1-30', '1,000.50'],
    ]),
  );
  expect(faults).toEqual([
    { row: 2, reason: 'asOf' },
    { row: 3, reason: 'asOf' },
    { row: 4, reason: 'currency' },
    { row: 5, reason: 'customer' },
    { row: 6, reason: 'bucket' },
    { row: 7, reason: 'amount' },
    { row: 8, reason: 'amount' },
    { row: 9, reason: 'repeated' },
  ]);
  expect(agings.map(({ currency, balance }) => [currency, balance])).toEqual([['CNY', 1010.5]]);
  expect(agings[0]?.byCustomer().size).toBe(1);
});

test('dates and currencies are told apart and come in order; a missing column is no fault where it may be missing', () => {
  const later = AS_OF + 31;
  const rows = cells([
    [later, 'USD', '1', 'A', '', '0', 3],
    [AS_OF, 'USD', '1', 'A', '', '0', 2],
    [AS_OF, 'CNY', '1', 'A', '', '0', 1],
  ]);
  const told = ({ columns, count }: HistoryCells): unknown =>
    readHistory({ count, columns }).agings.map(({ asOf, currency, balance }) => [asOf, currency, balance]);
  const expected = [
    [AS_OF, 'CNY', 1],
    [AS_OF, 'USD', 2],
    [later, 'USD', 3],
  ];
  expect(told(rows)).toEqual(expected);
  const { asOf = [], currency = [], customerNumber = [], bucket = [], amount = [] } = rows.columns;
  const fewer = { asOf, currency, customerNumber, bucket, amount };
  expect(told({ ...rows, columns: fewer })).toEqual(expected);
});
