import { entriesAt, matchEntries } from '../credit/file/matchEntries';
import { readCreditFile } from '../credit/file/readCreditFile';
import { presetPolicy, type Preset } from '../credit/presets';
import { dayFromIso } from '../ledger/cells/dates';
import { columnsOf, readLedger } from '../ledger/intake';
import type { CellValue } from '../ledger/mapping';
import { recogniseLedger } from '../ledger/recognition/recogniseLedger';
import { reportedCredit } from '../reports/credit/reportedCredit';
import { creditLimit, orderCheck } from './creditLimit';
import { creditGrade, creditScore } from './creditScore';
import { creditScores } from './creditScores';
import { runtimeInstalled, RuntimeError } from './excelRuntime.fixture';

runtimeInstalled();

const AS_OF = [['2026-06-30']];

/** 00042 is the worked example of docs/credit-score.md; GOOD buys 10,000 a month and pays in time. */
const LEDGER: CellValue[][] = [
  ['Customer no', 'Customer', 'Invoice date', 'Due date', 'Amount', 'Settled date'],
  ['00042', 'Late & Sons', '2025-08-31', '2025-09-30', 10_000, '2025-09-30'],
  ['00042', 'Late & Sons', '2025-10-31', '2025-11-30', 20_000, '2025-12-10'],
  ['00042', 'Late & Sons', '2026-01-31', '2026-02-28', 20_000, '2026-03-20'],
  ['00042', 'Late & Sons', '2026-03-31', '2026-04-30', 20_000, '2026-07-05'],
  ['00042', 'Late & Sons', '2026-04-30', '2026-05-31', 30_000, ''],
  ['00042', 'Late & Sons', '2026-06-15', '2026-07-31', 10_000, ''],
  ['00043', 'Fresh Ltd', '2026-02-28', '2026-03-31', 5_000, '2026-03-31'],
  ...Array.from({ length: 11 }, (_, at) => {
    const [year, month] = at < 6 ? [2025, at + 7] : [2026, at - 5];
    const on = `${year}-${String(month).padStart(2, '0')}`;
    return ['GOOD', 'Good Ltd', `${on}-01`, `${on}-21`, 10_000, `${on}-21`];
  }),
  ['GOOD', 'Good Ltd', '2026-06-01', '2026-07-21', 5_000, ''],
  ['GOOD', 'Good Ltd', '2026-06-02', '2026-07-22', 5_000, ''],
];

/** N1 is the new customer of docs/credit-score.md, with a limit. */
const FILE: CellValue[][] = [
  [
    'Customer no',
    'Credit limit',
    'Insured limit',
    'On hold',
    'Statement date',
    'Current assets',
    'Current liabilities',
    'Total assets',
    'Liabilities',
    'Retained earnings',
    'EBIT',
    'External rating',
    'Rating date',
    'Founded',
    'Working capital',
    'Equity',
  ],
  ['42', 65_000, '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['GOOD', 40_000, 2_000, '', '', '', '', '', '', '', '', '', '', '', '', ''],
  [
    'N1',
    1_000,
    '',
    '',
    '2025-12-31',
    600,
    400,
    1_000,
    600,
    200,
    120,
    'BBB',
    '2026-03-31',
    '2021-01-01',
    '',
    '',
  ],
];

const codeOf = (value: unknown): unknown => (value instanceof RuntimeError ? value.code : value);
const codes = (table: readonly (readonly unknown[])[]): unknown[][] => table.map((row) => row.map(codeOf));

/** What reports of the same ledger and credit file say. */
function bookOf(preset: Preset, withFile: boolean) {
  const asOf = dayFromIso('2026-06-30') ?? 0;
  const intake = readLedger(columnsOf(LEDGER, recogniseLedger(LEDGER), 1), { asOf });
  const file = withFile ? readCreditFile(FILE) : undefined;
  const { customers } = intake.ledger;
  const entryOf = file && entriesAt(matchEntries(file, customers), customers, asOf);
  const credit = { policy: presetPolicy(preset), ...(file ? { file } : {}) };
  const book = reportedCredit({ intake, credit, entryOf, rates: { rateOf: () => undefined } }, asOf);
  return { book, customers };
}

describe('CREDITSCORE', () => {
  const wanted = [['00042'], ['00043'], ['N1'], ['Good Ltd']];

  test('without a credit file knows who has a history', async () => {
    expect(codes(await creditScore(wanted, LEDGER, AS_OF))).toEqual([
      [30.8],
      ['#N/A'],
      ['#N/A'],
      // 364 days since the first invoice earn 49.83 points: (90 x 100 + 5 x 49.83) / 95.
      [97.4],
    ]);
  });

  test('with one also scores who is new to the ledger', async () => {
    expect(codes(await creditScore(wanted, LEDGER, AS_OF, FILE))).toEqual([[30.8], ['#N/A'], [74.3], [97.4]]);
    await expect(creditScore([['00043']], LEDGER, AS_OF, FILE)).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('Fresh Ltd has 1 paid or due invoices') as unknown,
    });
  });

  test('takes a policy by name, in either language', async () => {
    const english = await creditScore(wanted, LEDGER, AS_OF, FILE, [['newCustomer']]);
    expect(english).toEqual(await creditScore(wanted, LEDGER, AS_OF, FILE, [['新客户']]));
    expect(codes(english)).toEqual([['#N/A'], ['#N/A'], [74.3], ['#N/A']]);
    await expect(creditScore([['42']], LEDGER, AS_OF, undefined, [['mine']])).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('mine') as unknown,
    });
  });

  test('a range without a credit file is refused', async () => {
    await expect(creditScore([['42']], LEDGER, AS_OF, [['Notes'], ['none']])).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('creditFile') as unknown,
    });
  });
});

test('CREDITGRADE answers element by element', async () => {
  expect(
    codes(
      await creditGrade([
        [100, 85, 84.9, 70],
        [69.9, 55, 40, 39.9],
        [0, '', -1, 'x'],
      ]),
    ),
  ).toEqual([
    ['A', 'A', 'B', 'B'],
    ['C', 'C', 'D', 'E'],
    ['E', '', '#NUM!', '#VALUE!'],
  ]);
});

test('CREDITSCORES lists every customer, the worst first, with the main reason', async () => {
  expect(await creditScores(LEDGER, AS_OF)).toEqual([
    ['As of 2026-06-30', 'Score', 'Grade', 'Confidence %', 'Basis', 'Main reason'],
    // 25 x 80 lost is more than 20 x 83.3 and 25 x 45.3.
    ['Late & Sons', 30.8, 'E', 40, 'Payments', 'Late share: 4 of 5 paid or due invoices were late (80 %).'],
    // 11 judged, of 12 for full confidence, and 95 of 100 by weight: 87.08.
    ['Good Ltd', 97.4, 'A', 87, 'Payments', expect.stringContaining('Length of history: ')],
    ['Fresh Ltd', '', '', '', '', '1 paid or due invoices; a score needs 3.'],
  ]);
});

describe('CREDITLIMIT', () => {
  test('is what the grade covers and what is insured', async () => {
    const wanted = [['GOOD'], ['42'], ['00043'], ['N1']];
    // Three months of 10,000 and 2,000 insured; grade E covers nothing; a customer without a score; one without purchases.
    expect(codes(await creditLimit(wanted, LEDGER, AS_OF, FILE))).toEqual([
      [32_000],
      [0],
      ['#N/A'],
      ['#N/A'],
    ]);
    expect(await creditLimit([['GOOD']], LEDGER, AS_OF)).toEqual([[30_000]]);
    await expect(creditLimit([['N1']], LEDGER, AS_OF, FILE)).rejects.toMatchObject({
      message: expect.stringContaining('no purchases') as unknown,
    });
  });
});

describe('ORDERCHECK', () => {
  const check = (customer: unknown, amount: unknown, days?: unknown) =>
    orderCheck([[customer]], [[amount]], LEDGER, days === undefined ? undefined : [[days]], AS_OF, FILE);

  test('a row with verdict, reasons, what may be delivered and what must come in', async () => {
    // 10,000 open.
    expect(await check('GOOD', 5_000, 60)).toEqual([
      ['Yes, with care', '13,000 would not be insured: the insurer covers 2,000.', 30_000, 0],
    ]);
    expect(await check('42', 10_000, 0)).toEqual([
      ['No', 'The order exceeds the limit: 70,000 against 65,000. 50,000 is overdue.', 5_000, 5_000],
    ]);
    // New, grade B of 45 days by its credit file.
    expect(await check('N1', 500, 45)).toEqual([
      ['Yes', 'With the order 500 of the limit of 1,000 is used.', 1_000, 0],
    ]);
    expect((await check('N1', 500, 60))[0]?.[0]).toBe('To be decided');
  });

  test('a column of orders has a row each, with errors in their place', async () => {
    const orders = await orderCheck(
      [['N1'], ['Nobody'], [''], ['N1']],
      [[500], [1], [''], [-1]],
      LEDGER,
      undefined,
      AS_OF,
      FILE,
    );
    expect(codes(orders)).toEqual([
      ['Yes', expect.any(String), 1_000, 0],
      ['#N/A', '', '', ''],
      ['', '', '', ''],
      ['#NUM!', '', '', ''],
    ]);
    await expect(check('N1', 5, 1.5)).rejects.toMatchObject({ code: '#VALUE!' });
    await expect(check('N1', 0)).rejects.toMatchObject({ code: '#NUM!' });
  });
});

describe.each(['behaviour', 'behaviourAndFinancials', 'tradingRecord'] as const)(
  'by the policy %s',
  (preset) => {
    test.each([false, true])('functions say what the reports do (credit file: %s)', async (withFile) => {
      const { book, customers } = bookOf(preset, withFile);
      const wanted = customers.map(({ number }) => [number]);
      const file = withFile ? FILE : undefined;
      const scores = codes(await creditScore(wanted, LEDGER, AS_OF, file, [[preset]]));
      const limits = codes(await creditLimit(wanted, LEDGER, AS_OF, file, [[preset]]));
      expect(scores).toEqual(book.customers.map(({ score }) => [score.score ?? '#N/A']));
      expect(limits).toEqual(
        book.customers.map(({ recommendedLimit }) => [recommendedLimit.amount ?? '#N/A']),
      );
      const listed = (await creditScores(LEDGER, AS_OF, file, [[preset]])).slice(1);
      const byName = new Map(listed.map((row) => [row[0], row]));
      for (const { customer, score } of book.customers) {
        const row = byName.get(customers[customer]?.name) ?? [];
        expect(row.slice(1, 3)).toEqual(score.score === null ? ['', ''] : [score.score, score.grade.name]);
      }
      expect(listed).toHaveLength(customers.length);
    });
  },
);
