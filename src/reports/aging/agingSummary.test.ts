import type { Item } from '../../../test/support/ledgerOf';
import { lineWith, rowsByKey, tableNamed, totalsByKey } from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { agingSheet } from './agingSheet';

const D = 46_000;
/** As of D - 60 only B1, C1 and D1 were there, all open. */
const items: readonly Item[] = [
  { customer: 'Alpha', document: 'A1', due: D + 3, amount: 100, owner: 'Li' },
  { customer: 'Alpha', document: 'A2', due: D - 10, amount: 50.5, owner: 'Li' },
  { customer: 'Beta', document: 'B1', due: D - 40, amount: 25, owner: 'Wang' },
  { customer: 'Beta', document: 'B2', date: D - 5, due: D - 5, amount: -10, owner: 'Wang' },
  { customer: 'Gamma', document: 'C1', due: D - 100, amount: 12 },
  { customer: 'Delta', document: 'D1', due: D - 80, amount: 40, settled: D - 20, owner: 'Li' },
];
const grouped = agingSheet(
  reportInputOf(items, {
    asOf: D,
    previous: D - 60,
    aging: { groupBy: 'owner', onAccount: 'ownColumn' },
  }),
);

test('groups stand first, each with its buckets, what is on account, and the previous total', () => {
  const groups = tableNamed(grouped, 'Dunwell_Groups');
  expect(groups.columns[0]?.header).toBe('Owner');
  expect(rowsByKey(groups)).toMatchObject([
    {
      group: 'Li',
      customers: 1,
      'bucket:-0': 100,
      'bucket:1-30': 50.5,
      total: 150.5,
      previous: 40,
      change: 110.5,
    },
    { group: 'Wang', 'bucket:31-60': 25, onAccount: -10, total: 15, previous: 25, change: -10, overdue: 25 },
    { group: '(not stated)', 'bucket:91-': 12, onAccount: 0, total: 12, previous: 12, change: 0 },
  ]);
  expect(totalsByKey(groups)).toMatchObject({ total: 177.5, onAccount: -10, previous: 77, change: 100.5 });
});

test('below them each customer of each group, also who owes nothing any more', () => {
  const customers = tableNamed(grouped, 'Dunwell_Aging');
  expect(rowsByKey(customers)).toMatchObject([
    { group: 'Li', customerName: 'Alpha', total: 150.5, previous: 0, change: 150.5, items: 2 },
    { group: 'Li', customerName: 'Delta', total: 0, previous: 40, change: -40, items: 0 },
    { group: 'Wang', customerName: 'Beta', total: 15, previous: 25, change: -10, items: 2 },
    { group: '(not stated)', customerName: 'Gamma', total: 12, previous: 12, change: 0, items: 1 },
  ]);
  expect(totalsByKey(customers)).toMatchObject({ total: 177.5, previous: 77, change: 100.5, items: 5 });
  const keys = customers.keyColumns.map((column) => customers.columns[column]?.key);
  expect(keys).toEqual(['group', 'customerName']);
});

test('what is overdue is a share of what is open before the credits beside it', () => {
  // Beta: 25 overdue and a credit of 10 apart, so a total of 15. All of the 25 are overdue, not 167 %.
  const customers = tableNamed(grouped, 'Dunwell_Aging');
  expect(rowsByKey(customers)).toMatchObject([
    { customerName: 'Alpha', overdue: 50.5, overdueShare: 50.5 / 150.5 },
    { customerName: 'Delta', overdueShare: null },
    { customerName: 'Beta', onAccount: -10, total: 15, overdue: 25, overdueShare: 1 },
    { customerName: 'Gamma', overdue: 12, overdueShare: 1 },
  ]);
  expect(totalsByKey(customers)).toMatchObject({ overdue: 87.5, overdueShare: 87.5 / 187.5 });
});

test('the buckets of both tables stand in the same columns', () => {
  const columnOf = (name: string): number =>
    tableNamed(grouped, name).columns.findIndex(({ key }) => key === 'bucket:1-30');
  expect(columnOf('Dunwell_Groups')).toBe(columnOf('Dunwell_Aging'));
});

test('every sum of items says which; a share or a change says nothing', () => {
  const table = tableNamed(grouped, 'Dunwell_Aging');
  expect(table.figure).toEqual({ currency: '' });
  const figures = Object.fromEntries(table.columns.map(({ key, figure }) => [key, figure]));
  expect(figures).toMatchObject({
    'bucket:-0': { bucket: 0 },
    'bucket:91-': { bucket: 4 },
    onAccount: { part: 'onAccount' },
    overdue: { part: 'overdue' },
    total: {},
    previous: { at: 'previous' },
    items: {},
  });
  for (const key of ['change', 'overdueShare', 'totalShare', 'group', 'customerName'])
    expect(figures[key]).toBeUndefined();
});

test('items on account are counted apart from those in the buckets', () => {
  expect(lineWith(grouped, 'Items').slice(2)).toEqual([1, 1, 1, 0, 1, 1, 5, null, null, 3]);
});

test('by bucket the groups bear the words of the buckets', () => {
  const sheet = agingSheet(
    reportInputOf(items, { asOf: D, aging: { groupBy: 'bucket', onAccount: 'ownColumn' } }),
  );
  expect(rowsByKey(tableNamed(sheet, 'Dunwell_Groups')).map(({ group, total }) => [group, total])).toEqual([
    ['Not due', 100],
    ['1-30', 50.5],
    ['31-60', 25],
    ['Over 90', 12],
    ['On account', -10],
  ]);
});

test('a column of the ledger that has the heading of one of ours is told from it', () => {
  const sheet = agingSheet(
    reportInputOf(items, {
      asOf: D,
      aging: { groupBy: { header: 'Total' } },
      change: (ledger) => ({
        ...ledger,
        extras: [
          { column: 9, header: 'Total', ids: Int32Array.of(0, 0, 1, 1, 0, 0), texts: ['=North', 'South'] },
        ],
      }),
    }),
  );
  const table = tableNamed(sheet, 'Dunwell_Groups');
  expect(table.columns.map(({ header }) => header).filter((header) => header.startsWith('Total'))).toEqual([
    'Total (group)',
    'Total',
  ]);
  expect(rowsByKey(table).map(({ group, total }) => [group, total])).toEqual([
    ['=North', 162.5],
    ['South', 15],
  ]);
});

test('a currency that nobody owes any more still shows what was owed', () => {
  const input = reportInputOf([{ customer: 'A', due: D - 80, amount: 40, settled: D - 20 }], {
    asOf: D,
    previous: D - 60,
  });
  expect(rowsByKey(tableNamed(agingSheet(input), 'Dunwell_Aging'))).toMatchObject([
    { customerName: 'A', total: 0, previous: 40, change: -40 },
  ]);
});

test('a converted part names its rates, and what rounding left', () => {
  const euros = [0.1, 0.1, 0.1].map((amount): Item => ({ due: D - 1, amount, currency: 'EUR' }));
  const dollars: Item = { due: D - 1, amount: 10, currency: 'USD' };
  const rates = new Map([
    [0, { rate: 7, day: D }],
    [1, { rate: 8.123, day: D - 1 }],
  ]);
  const sheet = agingSheet(
    reportInputOf([dollars, ...euros], {
      asOf: D,
      aging: { valuation: { currency: 'CNY', rates, missing: [] } },
    }),
  );
  // Each 0.10 EUR is 0.8123 and rounds to 0.81; all of it is 2.4369 and rounds to 2.44.
  expect(lineWith(sheet, 'USD').slice(1, 6)).toEqual([10, 7, D, 70, 0]);
  expect(lineWith(sheet, 'EUR').slice(1, 6)).toEqual([0.3, 8.123, D - 1, 2.43, 0.01]);
  expect(lineWith(sheet, 'Total of this report')[4]).toBe(72.43);
  expect(totalsByKey(tableNamed(sheet, 'Dunwell_Aging_CNY'))).toMatchObject({ total: 72.43 });
  expect(sheet.blocks.flatMap(({ cells }) => cells.flat())).toContain(
    'Amounts in the reporting currency CNY',
  );
});
