import { aging } from './aging';
import { creditScore } from './creditScore';
import { runtimeInstalled } from './excelRuntime.fixture';
import { overdue } from './overdue';

runtimeInstalled();

const on = (iso: string): unknown[][] => [[iso]];

describe('a ledger of transactions', () => {
  const ledger: unknown[][] = [
    ['Customer', 'Document no', 'Document type', 'Document date', 'Due date', 'Amount', 'Applies to'],
    ['Acme', 'INV-1', 'Invoice', '2026-01-01', '2026-01-31', 100, null],
    ['Acme', 'RC-1', 'Receipt', '2026-02-10', null, -40, 'INV-1'],
    ['Acme', 'RC-2', 'Receipt', '2026-03-12', null, -60, 'INV-1'],
    ['Acme', 'INV-2', 'Invoice', '2026-05-01', '2026-05-31', 200, null],
    ['Acme', 'RC-3', 'Receipt', '2026-06-15', null, -50, 'INV-2'],
    ['Acme', 'RC-4', 'Receipt', '2026-06-20', null, -30, null],
  ];

  test('is aged as of any day, with what stands on account in the bucket of its own date', async () => {
    // 200 - 50 thirty days overdue, less 30 on account for ten days.
    expect((await aging(ledger, on('2026-06-30'))).slice(1)).toEqual([
      ['Acme', 0, 120, 0, 0, 0, 120],
      ['Total', 0, 120, 0, 0, 0, 120],
    ]);
    // 100 - 40, twenty-eight days overdue; all else is later.
    expect((await aging(ledger, on('2026-02-28'))).at(-1)).toEqual(['Total', 0, 60, 0, 0, 0, 60]);
    // 100 before its due date.
    expect((await aging(ledger, on('2026-01-15'))).at(-1)).toEqual(['Total', 100, 0, 0, 0, 0, 100]);
  });

  test('has alerts for what its invoices still owe', async () => {
    expect((await overdue(ledger, on('2026-06-30'))).slice(1).map((row) => [row[1], row[3], row[4]])).toEqual(
      [['INV-2', 30, 150]],
    );
  });
});

describe('how customers paid', () => {
  /** The worked example of docs/credit-score.md, whose score is 30.8. */
  const paid: readonly (readonly [string, string, number, string | null])[] = [
    ['2025-08-31', '2025-09-30', 10_000, '2025-09-30'],
    ['2025-10-31', '2025-11-30', 20_000, '2025-12-10'],
    ['2026-01-31', '2026-02-28', 20_000, '2026-03-20'],
    ['2026-03-31', '2026-04-30', 20_000, '2026-07-05'],
    ['2026-04-30', '2026-05-31', 30_000, null],
    ['2026-06-15', '2026-07-31', 10_000, null],
  ];
  const heads = [
    'Customer no',
    'Document no',
    'Document type',
    'Document date',
    'Due date',
    'Amount',
    'Applies to',
  ];
  const rows = paid.flatMap(([date, due, amount, settled], at): unknown[][] => {
    const document = `INV-${String(at)}`;
    const invoice = ['00042', document, 'Invoice', date, due, amount, null];
    if (settled === null) return [invoice];
    // What counts is the day on which nothing is left; what comes after the as-of date comes at once.
    const parts =
      settled > '2026-06-30'
        ? [[settled, amount]]
        : [
            [settled, amount / 2],
            [due, amount / 2],
          ];
    return [
      invoice,
      ...parts.map(([day, part]) => ['00042', 'RC', 'Receipt', day, null, -Number(part), document]),
    ];
  });

  test('is the same whether receipts are a column or rows of their own', async () => {
    const invoices = [
      ['Customer no', 'Invoice date', 'Due date', 'Amount', 'Settled date'],
      ...paid.map(([date, due, amount, settled]) => ['00042', date, due, amount, settled]),
    ];
    expect(await creditScore([['00042']], invoices, on('2026-06-30'))).toEqual([[30.8]]);
    expect(await creditScore([['00042']], [heads, ...rows], on('2026-06-30'))).toEqual([[30.8]]);
  });

  test('a list without any receipt cannot tell', async () => {
    const open = [heads, ...rows.filter((row) => row[2] === 'Invoice')];
    await expect(creditScore([['00042']], open, on('2026-06-30'))).rejects.toMatchObject({ code: '#N/A' });
  });
});

test('an account of movements is settled first in, first out', async () => {
  const account: unknown[][] = [
    ['客户名称', '日期', '期初余额', '借方', '贷方', '期末余额'],
    ['甲公司', '2026-05-31', 100, 200, 50, 250],
    ['甲公司', '2026-06-30', 250, 80, 100, 230],
  ];
  // 150 came in: the opening 100 and 50 of May's 200 are paid; 150 + 80 are open.
  const table = await aging(account, on('2026-06-30'), undefined, [['单据日期']]);
  expect(table.at(-1)?.at(-1)).toBe(230);
});

test('instalments are aged one by one, and numbered', async () => {
  const ledger: unknown[][] = [
    ['Customer', 'Invoice no', 'Invoice date', 'Payment terms', 'Amount', 'Paid amount'],
    ['Acme', 'INV-1', '2026-03-31', '30/60/90: 30%/50%/20%', 1000, 400],
  ];
  // Due 300 on 30 April, 500 on 30 May, 200 on 29 June; 400 pay the first and 100 of the second.
  const [header, ...rows] = await overdue(ledger, on('2026-06-30'));
  expect(header?.slice(1, 5)).toEqual(['Document', 'Instalment', 'Due date', 'Days overdue']);
  expect(rows.map((row) => [row[1], row[2], row[4], row[5]])).toEqual([
    ['INV-1', 2, 31, 400],
    ['INV-1', 3, 1, 200],
  ]);
  expect((await aging(ledger, on('2026-06-30'))).at(-1)).toEqual(['Total', 0, 200, 400, 0, 0, 600]);
});
