import { aging } from './aging';
import { runtimeInstalled } from './excelRuntime.fixture';

runtimeInstalled();

const AS_OF = [['2026-06-30']];
/** On the as-of date: 30 days, -1, 91 and 5 days overdue; 60, 29, 121 and 20 days old; posted 51, 29, 76, 18 days ago. */
const LEDGER: unknown[][] = [
  [
    'Customer',
    'Invoice no',
    'Invoice date',
    'Posting date',
    'Due date',
    'Amount',
    'Sales rep',
    'Region, area',
  ],
  ['Acme', 'INV-1', '2026-05-01', '2026-05-10', '2026-05-31', 110, 'Li', 'North'],
  ['Acme', 'INV-2', '2026-06-01', '2026-06-01', '2026-07-01', 200, 'Li', 'South'],
  ['Beta', 'INV-3', '2026-03-01', '2026-04-15', '2026-03-31', 300, 'Wang', 'North'],
  ['Beta', 'INV-4', '2026-06-10', '2026-06-12', '2026-06-25', 50, null, 'North'],
];
const HEADS = ['Not due', '1-30', '31-60', '61-90', 'Over 90', 'Total'];
const AS_OF_HEAD = 'As of 2026-06-30';

async function aged(by?: unknown[][], buckets?: unknown[][], ledger = LEDGER): Promise<unknown[][]> {
  return aging(ledger, AS_OF, buckets, by);
}

const TOTAL = ['Total', 200, 160, 0, 0, 300, 660];
const BY_CUSTOMER = [
  [AS_OF_HEAD, ...HEADS],
  ['Beta', 0, 50, 0, 0, 300, 350],
  ['Acme', 200, 110, 0, 0, 0, 310],
  TOTAL,
];
const BY_OWNER = [
  [AS_OF_HEAD, ...HEADS],
  ['Li', 200, 110, 0, 0, 0, 310],
  ['Wang', 0, 0, 0, 0, 300, 300],
  ['(blank)', 0, 50, 0, 0, 0, 50],
  TOTAL,
];

describe('what it is grouped by', () => {
  test.each([[undefined], [[['']]], [[['due']]], [[['客户']]], [[['Customer']]], [[['due, customer']]]])(
    'customers for %j',
    async (by) => {
      expect(await aged(by)).toEqual(BY_CUSTOMER);
    },
  );

  test.each(['owner', 'Owner', '业务员', 'sales rep', 'SALES REP', '到期日，业务员'])(
    'owners for %s',
    async (by) => {
      expect(await aged([[by]])).toEqual(BY_OWNER);
    },
  );

  test.each([[[['region, area']]], [[['REGION, AREA', 'due']]], [[['due'], ['Region, area'], [null]]]])(
    'any column of the ledger for %j',
    async (by) => {
      expect(await aged(by)).toEqual([
        [AS_OF_HEAD, ...HEADS],
        ['North', 0, 160, 0, 0, 300, 460],
        ['South', 200, 0, 0, 0, 0, 200],
        TOTAL,
      ]);
    },
  );

  test('a group shows its customers, with a subtotal, when both are asked for', async () => {
    expect(await aged([['owner,customer']])).toEqual([
      [AS_OF_HEAD, 'Customer', ...HEADS],
      ['Li', 'Acme', 200, 110, 0, 0, 0, 310],
      ['Li', 'Subtotal', 200, 110, 0, 0, 0, 310],
      ['Wang', 'Beta', 0, 0, 0, 0, 300, 300],
      ['Wang', 'Subtotal', 0, 0, 0, 0, 300, 300],
      ['(blank)', 'Beta', 0, 50, 0, 0, 0, 50],
      ['(blank)', 'Subtotal', 0, 50, 0, 0, 0, 50],
      ['Total', '', 200, 160, 0, 0, 300, 660],
    ]);
  });

  test('buckets below each other', async () => {
    const table = [
      [AS_OF_HEAD, 'Items', 'Open amount'],
      ['Not due', 1, 200],
      ['1-30', 2, 160],
      ['31-60', 0, 0],
      ['61-90', 0, 0],
      ['Over 90', 1, 300],
      ['Total', 4, 660],
    ];
    expect(await aged([['bucket']])).toEqual(table);
    expect(await aged([['账龄']])).toEqual(table);
  });
});

describe('several currencies', () => {
  const currencies: unknown[][] = [
    ['Customer', 'Invoice no', 'Due date', 'Amount', 'Currency', 'Owner'],
    ['Acme', 'INV-1', '2026-06-20', 100, 'USD', 'Li'],
    ['Beta', 'INV-2', '2026-07-20', 200, 'EUR', 'Li'],
    ['Acme', 'INV-3', '2026-07-20', 40, 'USD', 'Li'],
  ];

  test('stay apart, one line each when grouped by them', async () => {
    expect(await aged([['currency']], [[30]], currencies)).toEqual([
      [AS_OF_HEAD, 'Not due', '1-30', 'Over 30', 'Total'],
      ['USD', 40, 100, 0, 140],
      ['EUR', 200, 0, 0, 200],
    ]);
  });

  test('have a column beside customers and groups', async () => {
    expect(await aged([['币种,客户']], [[30]], currencies)).toEqual([
      [AS_OF_HEAD, 'Currency', 'Not due', '1-30', 'Over 30', 'Total'],
      ['Acme', 'USD', 40, 100, 0, 140],
      ['Total', 'USD', 40, 100, 0, 140],
      ['Beta', 'EUR', 200, 0, 0, 200],
      ['Total', 'EUR', 200, 0, 0, 200],
    ]);
    expect(await aged([['owner']], [[30]], currencies)).toEqual([
      [AS_OF_HEAD, 'Currency', 'Not due', '1-30', 'Over 30', 'Total'],
      ['Li', 'USD', 40, 100, 0, 140],
      ['Total', 'USD', 40, 100, 0, 140],
      ['Li', 'EUR', 200, 0, 0, 200],
      ['Total', 'EUR', 200, 0, 0, 200],
    ]);
  });
});

describe('which date it is aged by', () => {
  const lastLine = async (by: string): Promise<unknown[]> => (await aged([[by]])).at(-1) ?? [];

  test('document date', async () => {
    for (const by of ['document', '单据日期', 'Invoice date']) {
      expect(await lastLine(by)).toEqual(['Total', 0, 250, 110, 0, 300, 660]);
    }
  });

  test('posting date', async () => {
    for (const by of ['posting', '记账日期', 'posting date; customer']) {
      expect(await lastLine(by)).toEqual(['Total', 0, 250, 110, 300, 0, 660]);
    }
  });
});

describe('buckets', () => {
  const heads = async (buckets: unknown[][]): Promise<unknown[]> =>
    (await aged(undefined, buckets))[0]?.slice(1, -1) ?? [];

  test('come as text, as numbers, as texts in cells and by name', async () => {
    expect(await heads([['10/91']])).toEqual(['Not due', '1-10', '11-91', 'Over 91']);
    expect(await heads([[10, 91]])).toEqual(['Not due', '1-10', '11-91', 'Over 91']);
    expect((await heads([['months']])).length).toBe(8);
    expect(await heads([['12m'], ['24m']])).toEqual(await heads([['12m/24m']]));
    expect(await heads([['annual']])).toEqual(await heads([['年']]));
  });

  test('in months are counted on the calendar', async () => {
    // Due 2026-05-31: one month on is 2026-06-30, so not over it. Due 2026-03-31: over two months, not over three.
    expect((await aged(undefined, [['1m/2m/3m']])).at(-1)).toEqual(['Total', 200, 160, 0, 300, 0, 660]);
  });
});

describe('what cannot be answered says why', () => {
  test.each([
    ['colour', 'colour'],
    ['due,document', 'due'],
    ['owner;region', 'region'],
  ])('%s', async (by, part) => {
    await expect(aged([[by]])).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(new RegExp(part, 'i')) as unknown,
    });
  });

  test('an unknown word is answered with all that may be given, the ledger’s own headers too', async () => {
    await expect(aged([['colour']])).rejects.toMatchObject({
      message: expect.stringMatching(
        /“colour”.*"due".*"posting".*"bucket".*Customer, .*Region, area/,
      ) as unknown,
    });
  });

  test('a date or a group that the ledger does not have', async () => {
    const few = LEDGER.map((row) => [row[0], row[1], row[4], row[5]]);
    for (const by of ['posting', 'document', 'owner']) {
      await expect(aged([[by]], undefined, few)).rejects.toMatchObject({
        code: '#VALUE!',
        message: expect.stringContaining('Customer, Invoice no, Due date, Amount') as unknown,
      });
    }
  });
});

test('nothing open is a total of zero', async () => {
  expect(await aging(LEDGER, [['2020-01-01']])).toEqual([
    ['As of 2020-01-01', ...HEADS],
    ['Total', 0, 0, 0, 0, 0, 0],
  ]);
});
