import fc from 'fast-check';
import { entriesNamed } from '../file/namedEntries';
import { entryOf } from '../score.fixture';
import type { GroupUse } from './companyGroups';
import { AS_OF, bookOf, USD_TO_CNY, type Company } from './limit.fixture';

function groups(companies: readonly Company[], choice?: Parameters<typeof bookOf>[1]): readonly GroupUse[] {
  return bookOf(companies, choice).groups;
}

/** Case E3 of OCA financial risk: what a child owes counts for its commercial parent. */
test('a parent shares its limit with those that name it, by number or name', () => {
  const book = bookOf([
    { name: 'Child', open: 550, entry: { parent: '0007' } },
    { name: 'Alone', open: 9_999 },
    { name: 'Parent Ltd', number: '7', open: 550, entry: { limit: 1_200 } },
    { name: 'Other child', open: 50.25, entry: { parent: ' parent ltd' } },
  ]);
  expect(book.groups).toEqual([
    {
      parent: '0007',
      members: [2, 0, 3],
      currency: 'CNY',
      limit: 1_200,
      // 550 + 550 + 50.25 is above 90 % of 1,200.
      exposure: 1_150.25,
      use: 1_150.25 / 1_200,
      state: 'watch',
      unconverted: [],
    },
  ]);
  expect(book.customers.map(({ group }) => group?.parent)).toEqual(['0007', undefined, '0007', '0007']);
});

test('above the limit of the group everybody in it stops, whatever the own limits say', () => {
  const [group] = groups([
    { name: 'Parent', open: 600, entry: { limit: 1_000 } },
    { name: 'Child', open: 400.01, entry: { parent: 'Parent', limit: 10_000 } },
  ]);
  expect(group).toMatchObject({ exposure: 1_000.01, state: 'stop' });
});

test('a child of a child belongs to the topmost parent', () => {
  const [group, ...more] = groups([
    { name: 'Grandchild', open: 1, entry: { parent: 'Child' } },
    { name: 'Child', open: 2, entry: { parent: 'Top', limit: 5 } },
    { name: 'Top', open: 4, entry: { limit: 100 } },
  ]);
  expect(more).toEqual([]);
  expect(group).toMatchObject({ parent: 'Top', members: [2, 0, 1], limit: 100, exposure: 7 });
});

test('companies that name each other in a circle are one group under the first', () => {
  const circle = [
    { name: 'A', open: 1, entry: { parent: 'B', limit: 10 } },
    { name: 'B', open: 2, entry: { parent: 'C', limit: 20 } },
    { name: 'C', open: 4, entry: { parent: 'A' } },
    { name: 'D', open: 8, entry: { parent: 'C' } },
  ];
  expect(groups(circle)).toMatchObject([{ members: [0, 1, 2, 3], limit: 10, exposure: 15, state: 'stop' }]);
  expect(groups([{ name: 'A', open: 1, entry: { parent: 'A', limit: 10 } }])).toEqual([]);
});

test('a parent that the ledger does not have is found in the credit file', () => {
  const file = {
    entries: [
      entryOf({ row: 9, customerNumber: '900', customerName: 'Holding', limit: 100, openOrders: 5 }),
      entryOf({ row: 10, customerName: 'Twice', customerNumber: '1', limit: 1 }),
      entryOf({ row: 11, customerName: 'Twice', customerNumber: '2', limit: 2 }),
    ],
  };
  const found = groups(
    [
      { name: 'A', open: 50, entry: { parent: 'holding' } },
      { name: 'B', open: 60, entry: { parent: '900' } },
      { name: 'C', open: 1, entry: { parent: 'Twice' } },
      { name: 'D', open: 1, entry: { parent: 'Unknown Group' } },
    ],
    { entryNamed: entriesNamed(file, AS_OF) },
  );
  expect(found).toMatchObject([
    { parent: 'holding', members: [0, 1], limit: 100, exposure: 115, state: 'stop' },
    { parent: 'Twice', members: [2], limit: undefined, state: 'noLimit' },
    { parent: 'Unknown Group', members: [3], limit: undefined, state: 'noLimit' },
  ]);
});

test('a parent on hold holds its group; its temporary limit is the limit of the group', () => {
  const parent = { limit: 1, temporaryLimit: 100, temporaryUntil: AS_OF };
  const child = { name: 'Child', open: 10, entry: { parent: 'P' } };
  expect(groups([{ name: 'P', entry: { ...parent, hold: true } }, child])).toMatchObject([{ state: 'hold' }]);
  expect(groups([{ name: 'P', entry: parent }, child])).toMatchObject([{ state: 'ok', limit: 100 }]);
});

test('what no rate turns into the money of the parent is said', () => {
  const [group] = groups(
    [
      { name: 'P', open: 100, entry: { limit: 1_000, currency: 'CNY' } },
      { name: 'US', open: 10, currency: 'USD', entry: { parent: 'P', currency: 'USD' } },
      { name: 'EU', open: 7, currency: 'EUR', entry: { parent: 'P', currency: 'EUR' } },
      { name: 'Both', open: 3, currency: 'EUR', entry: { parent: 'P', currency: 'CNY' } },
    ],
    { convert: USD_TO_CNY },
  );
  expect(group).toMatchObject({
    exposure: 171.23,
    unconverted: [{ currency: 'EUR', amount: 10 }],
  });
});

test('the exposure of a group is to the minor unit that of its members', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const children = amounts.map((amount, at) => ({
        name: `Child ${at}`,
        open: amount / 100,
        entry: { parent: 'P' },
      }));
      const sum = amounts.reduce((all, amount) => all + amount, 0);
      expect(groups([...children, { name: 'P' }])[0]?.exposure).toBe(sum / 100);
    }),
    { numRuns: 50 },
  );
});
