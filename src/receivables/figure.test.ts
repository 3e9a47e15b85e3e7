import fc from 'fast-check';
import { amountOf } from '../../test/support/amountOf';
import { ledgerOf, type Item } from '../../test/support/ledgerOf';
import type { Ledger } from '../ledger/ledger';
import { ageLedger, type Aging, type AgingChoice, type CustomerAging } from './aging';
import { itemsOf, type Figure } from './figure';
import type { GroupBy } from './grouping';
import { roundTo } from '../ledger/moneySums';
import { valuationAt } from './valuation';

const D = 46_000;
const RATES: Readonly<Record<string, number>> = { USD: 7.1234, JPY: 0.0467 };

const GROUPINGS: readonly GroupBy[] = ['customer', 'owner', 'currency', 'bucket', { header: 'Region' }];

interface Made {
  readonly item: Item;
  readonly region: string;
}

const made: fc.Arbitrary<Made> = fc
  .record({
    customer: fc.constantFrom('A', 'B', 'C', 'D'),
    date: fc.integer({ min: D - 400, max: D + 20 }),
    due: fc.integer({ min: D - 400, max: D + 100 }),
    amount: fc.integer({ min: -500_000, max: 5_000_000 }).map((cents) => cents / 100),
    paid: fc.integer({ min: 0, max: 600_000 }).map((cents) => cents / 100),
    settled: fc.integer({ min: D - 300, max: D + 100 }),
    currency: fc.constantFrom('CNY', 'USD', 'JPY', 'XAU'),
    owner: fc.option(fc.constantFrom('Li', 'Wang'), { nil: undefined }),
    region: fc.constantFrom('North', 'South', ''),
  })
  .map(({ owner, region, ...item }) => ({ region, item: { ...item, ...(owner ? { owner } : {}) } }));

const choices = fc
  .record({
    limits: fc.constantFrom([30, 60, 90], [1, 2, 12], []),
    unit: fc.constantFrom('days' as const, 'months' as const),
    by: fc.constantFrom('due' as const, 'document' as const),
    onAccount: fc.constantFrom('inBuckets' as const, 'ownColumn' as const),
    groupBy: fc.constantFrom(...GROUPINGS),
  })
  .map((choice): AgingChoice => ({ asOf: D, ...choice }));

function ledgerFrom(rows: readonly Made[]): Ledger {
  const texts = ['South', '', 'North'];
  const ids = Int32Array.from(rows, ({ region }) => texts.indexOf(region));
  const extras = [{ column: 9, header: 'Region', ids, texts }];
  return { ...ledgerOf(rows.map(({ item }) => item)), extras };
}

/** Every figure that an aging shows, with what stands for it. */
function figuresOf(ledger: Ledger, aging: Aging): [Figure, number, number?][] {
  const line = (shown: Figure, row: Omit<CustomerAging, 'customer'>): [Figure, number, number?][] => [
    ...row.amounts.map((amount, bucket): [Figure, number] => [{ ...shown, bucket }, amount]),
    [shown, row.total, row.items],
    [{ ...shown, part: 'overdue' }, row.overdue],
    ...(aging.choice.onAccount === 'ownColumn'
      ? [[{ ...shown, part: 'onAccount' }, row.onAccount] as [Figure, number]]
      : []),
  ];
  const customer = (shown: Figure, row: CustomerAging) =>
    line({ ...shown, customer: { number: '', name: ledger.customers[row.customer]?.name ?? '' } }, row);
  return aging.currencies.flatMap((part) => {
    const shown: Figure = { currency: part.currency };
    return [
      ...part.buckets.map(({ amount, items }, bucket): [Figure, number, number] => [
        { ...shown, bucket },
        amount,
        items,
      ]),
      ...line(shown, { ...part, amounts: part.buckets.map(({ amount }) => amount) }),
      ...part.customers.flatMap((row) => customer(shown, row)),
      ...part.groups.flatMap((group) => [
        ...line({ ...shown, group: group.label }, group),
        ...group.customers.flatMap((row) => customer({ ...shown, group: group.label }, row)),
      ]),
      ...part.converted.flatMap(({ currency, total, converted }): [Figure, number][] => [
        [{ ...shown, original: currency }, converted],
        ...(currency === part.currency ? [] : [[{ currency }, total] as [Figure, number]]),
      ]),
    ];
  });
}

test('the items behind every figure of an aging add up to it', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 40 }), choices, fc.boolean(), (rows, choice, valued) => {
      const ledger = ledgerFrom(rows);
      const lookup = {
        rateOf: (currency: string) =>
          RATES[currency] === undefined ? undefined : { rate: RATES[currency], day: D },
      };
      const valuation = valuationAt(ledger, lookup, 'CNY', D);
      const aging = ageLedger(ledger, valued ? { ...choice, valuation } : choice);
      for (const [figure, amount, count] of figuresOf(ledger, aging)) {
        const items = [...itemsOf(ledger, aging, figure)];
        expect([figure, amountOf(ledger, aging, figure)]).toEqual([figure, amount]);
        if (count !== undefined) expect([figure, items.length]).toEqual([figure, count]);
      }
      for (const part of aging.currencies) expect(part.tieOut.difference).toBe(0);
    }),
  );
});

/** By hand, in whole cents, from the rows alone: what the cells of a customer come to. */
test('the cells of an aging are what its rows say', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 40 }), (rows) => {
      const ledger = ledgerFrom(rows);
      const aging = ageLedger(ledger, {
        asOf: D,
        limits: [30, 60],
        by: 'due',
        onAccount: 'ownColumn',
      });
      const cents = new Map<string, number>();
      for (const { item } of rows) {
        if ((item.date ?? 0) > D) continue;
        const received = (item.settled ?? 0) <= D ? (item.paid ?? 0) : 0;
        const late = D - item.due;
        const column = item.amount < 0 ? 'credit' : String([0, 30, 60].filter((end) => late > end).length);
        const key = `${item.currency ?? ''} ${item.customer ?? ''} ${column}`;
        cents.set(key, (cents.get(key) ?? 0) + Math.round(item.amount * 100) - Math.round(received * 100));
      }
      for (const part of aging.currencies)
        for (const name of ['A', 'B', 'C', 'D']) {
          const row = part.customers.find(({ customer }) => ledger.customers[customer]?.name === name);
          const shown = [...(row?.amounts ?? [0, 0, 0, 0]), row?.onAccount ?? 0];
          const expected = ['0', '1', '2', '3', 'credit'].map(
            (column) => cents.get(`${part.currency} ${name} ${column}`) ?? 0,
          );
          expect(shown.map((amount) => roundTo(amount * 100, 0))).toEqual(expected);
        }
    }),
  );
});

test('a group or a customer that is not there has no items', () => {
  const ledger = ledgerOf([{ customer: 'A', due: D, amount: 1, owner: 'Li' }]);
  const aging = ageLedger(ledger, { asOf: D, limits: [30], by: 'due', groupBy: 'owner' });
  expect(itemsOf(ledger, aging, { group: 'Wang' })).toHaveLength(0);
  expect(itemsOf(ledger, aging, { customer: { number: '', name: 'B' } })).toHaveLength(0);
  expect(itemsOf(ledger, aging, { currency: 'EUR' })).toHaveLength(0);
  expect(amountOf(ledger, aging, {})).toBe(1);
});
