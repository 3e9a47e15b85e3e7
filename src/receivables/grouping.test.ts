import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import type { Ledger } from '../ledger/ledger';
import { ageLedger, type AgingChoice, type CurrencyAging } from './aging';

const D = 46_000;

/** Customer A has two owners, C none; regions as a column that the intake kept. */
const ITEMS: readonly Item[] = [
  { customer: 'A', owner: 'Li', due: D - 5, amount: 10.1 },
  { customer: 'A', owner: 'Wang', due: D - 40, amount: 200.2 },
  { customer: 'B', owner: 'Li', due: D + 5, amount: 30.3 },
  { customer: 'B', owner: 'Li', due: D - 100, date: D - 8, amount: -4.4 },
  { customer: 'C', due: D - 95, amount: 5000 },
];
const REGIONS = ['North', '', 'South', 'North', 'South'];

function withRegions(): Ledger {
  const texts = ['South', 'North', ''];
  const ids = Int32Array.from(REGIONS, (region) => texts.indexOf(region));
  return { ...ledgerOf(ITEMS), extras: [{ column: 7, header: 'Region', ids, texts }] };
}

function aged(choice: Partial<AgingChoice>, ledger = withRegions()): CurrencyAging {
  const [part] = ageLedger(ledger, { asOf: D, limits: [30, 60, 90], by: 'due', ...choice }).currencies;
  if (!part) throw new Error('nothing is open');
  return part;
}
const groups = (choice: Partial<AgingChoice>) =>
  aged(choice).groups.map(({ label, total, overdue, items, customers }) => [
    label,
    total,
    overdue,
    items,
    customers.map(({ customer, total: sum }) => [customer, sum]),
  ]);

test('customers on their own have no groups', () => {
  expect(aged({}).groups).toEqual([]);
  expect(aged({ groupBy: 'customer' }).groups).toEqual([]);
});

test('by owner: largest total first, no owner last however large; a customer of two owners stands in both', () => {
  expect(groups({ groupBy: 'owner' })).toEqual([
    ['Wang', 200.2, 200.2, 1, [[0, 200.2]]],
    ['Li', 36, 5.7, 3, [[1, 25.9], [0, 10.1]]], // prettier-ignore
    ['', 5000, 5000, 1, [[2, 5000]]],
  ]);
});

test('grouping changes neither the customers nor the totals', () => {
  const plain = aged({});
  const grouped = aged({ groupBy: 'owner' });
  expect({ ...grouped, groups: [] }).toEqual(plain);
  expect(plain.customers.map(({ customer, total }) => [customer, total])).toEqual([
    [2, 5000],
    [0, 210.3],
    [1, 25.9],
  ]);
});

test('by a column that the intake kept', () => {
  expect(groups({ groupBy: { header: 'Region' } })).toEqual([
    ['South', 5030.3, 5000, 2, [[2, 5000], [1, 30.3]]], // prettier-ignore
    ['North', 5.7, 5.7, 2, [[0, 10.1], [1, -4.4]]], // prettier-ignore
    ['', 200.2, 200.2, 1, [[0, 200.2]]],
  ]);
});

test('a column that was not kept is a problem with its name', () => {
  expect(() => aged({ groupBy: { header: 'Area' } })).toThrow(
    expect.objectContaining({ code: 'noGroupColumn', details: { header: 'Area' } }) as Error,
  );
});

test('by bucket: in the order of the buckets, each only in its own column', () => {
  const part = aged({ groupBy: 'bucket' });
  expect(part.groups.map(({ label, amounts }) => [label, amounts])).toEqual([
    ['0', [30.3, 0, 0, 0, 0]],
    ['1', [0, 5.7, 0, 0, 0]],
    ['2', [0, 0, 200.2, 0, 0]],
    ['4', [0, 0, 0, 0, 5000]],
  ]);
});

test('credits in a column of their own leave the buckets, not the totals', () => {
  const plain = aged({});
  const part = aged({ onAccount: 'ownColumn' });
  expect(part).toMatchObject({ total: plain.total, onAccount: -4.4, items: 5, overdue: 5210.3 });
  expect(part.buckets.map(({ amount, items }) => [amount, items])).toEqual([
    [30.3, 1],
    [10.1, 1],
    [200.2, 1],
    [0, 0],
    [5000, 1],
  ]);
  expect(part.customers.map(({ total, onAccount }) => [total, onAccount])).toEqual([
    [5000, 0],
    [210.3, 0],
    [25.9, -4.4],
  ]);
  expect(part.tieOut).toMatchObject({ ledger: 5236.2, report: 5236.2, difference: 0 });
});

test('by bucket with a column of their own, credits are a group without a label', () => {
  const part = aged({ groupBy: 'bucket', onAccount: 'ownColumn' });
  expect(part.groups.at(-1)).toMatchObject({ label: '', total: -4.4, onAccount: -4.4 });
});

test('each currency has groups of its own', () => {
  const ledger = ledgerOf([
    { due: D, amount: 1, owner: 'Li', currency: 'CNY' },
    { due: D, amount: 2, owner: 'Li', currency: 'USD' },
    { due: D, amount: 4, owner: 'Wang', currency: 'CNY' },
  ]);
  const { currencies } = ageLedger(ledger, { asOf: D, limits: [30], by: 'due', groupBy: 'owner' });
  expect(
    currencies.map((part) => [part.currency, part.groups.map(({ label, total }) => [label, total])]),
  ).toEqual([
    ['CNY', [['Wang', 4], ['Li', 1]]], // prettier-ignore
    ['USD', [['Li', 2]]],
  ]);
});

test('limits in months go by the calendar of each as-of date', () => {
  const items = [{ customer: 'A', due: D - 30, amount: 1 }];
  // 46000 is 2025-12-09: a month back is 9 November, 30 days; from 9 March it is 9 February, 28 days.
  const at = (asOf: number) =>
    aged({ asOf, limits: [1], unit: 'months' }, ledgerOf(items.map((item) => ({ ...item, due: asOf - 30 }))))
      .buckets.map(({ amount }) => amount); // prettier-ignore
  expect(at(46_000)).toEqual([0, 1, 0]);
  expect(at(46_090)).toEqual([0, 0, 1]);
});
