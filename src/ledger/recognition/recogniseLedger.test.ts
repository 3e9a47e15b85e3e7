import { columnsOf, readLedger } from '../intake';
import { cellOf, EXPORT_SAMPLES } from './exportSamples.fixture';
import type { Field } from '../ledger';
import type { CellValue, LedgerGuess } from '../mapping';
import { recogniseLedger } from './recogniseLedger';

/** What each field was mapped to, by header. */
function named(guess: LedgerGuess): Partial<Record<Field, string>> {
  return Object.fromEntries(
    Object.entries(guess.mapping).map(([field, column]) => [field, guess.headers[column] ?? '']),
  );
}

test.each(EXPORT_SAMPLES)('maps $name', ({ headers, rows, fields, currencyHint }) => {
  const guess = recogniseLedger([headers, ...rows]);
  expect(guess.problem).toBeUndefined();
  expect(guess.headerRow).toBe(0);
  expect(named(guess)).toEqual(fields);
  expect(guess.currencyHint).toBe(currencyHint);
  for (const field of Object.keys(fields) as Field[]) {
    expect(guess.confidence[field]).toBeGreaterThan(0);
    expect(guess.confidence[field]).toBeLessThanOrEqual(1);
  }
});

test.each(EXPORT_SAMPLES)('finds the headers of $name below a title block', ({ headers, rows, fields }) => {
  const title: CellValue[][] = [
    ['应收账款明细表 Customer ledger'],
    ['单位：', 'Example Co., Ltd.', '', 'Date:', 45356],
    ['', '', ''],
  ];
  const guess = recogniseLedger([...title, headers, ...rows]);
  expect(guess.headerRow).toBe(3);
  expect(named(guess)).toEqual(fields);
});

describe('what cannot be a ledger', () => {
  test.each([
    ['nothing', 'empty', ''],
    ['blank cells', 'empty', ' |   / '],
    [
      'three columns of words',
      'noHeader',
      'Fruit | Colour | Shape / apple | red | round / plum | blue | oval',
    ],
    ['three columns of figures', 'noHeader', '1 | 2 | 3 / 4 | 5 | 6'],
    [
      'figures with a date under meaningless headers',
      'noHeader',
      'foo | bar | baz / a | 45356 | 12.5 / b | 45357 | 13.5',
    ],
    [
      'people and their birthdays',
      'noDate',
      'Name | Birthday | Salary / Ann | 33000 | 1200.5 / Bob | 34000 | 1300.5',
    ],
    [
      'people, their birthdays and an amount',
      'noDate',
      'Name | Birthday | Invoice amount / Ann | 33000 | 1200.5',
    ],
    ['tasks with a due date', 'noAmount', 'Name | Due date | Hours / Ann | 2024-03-05 | 12.5'],
    ['headers alone', 'headerOnly', 'Customer | Invoice | Due date | Amount'],
    [
      'Chinese headers alone',
      'headerOnly',
      '日期 | 客商 | 期初余额 | 借方发生额 | 贷方发生额 | 期末余额 /  |  |  |  |  | ',
    ],
    [
      'an aging report',
      'noDate',
      'AR aging / Customer | Current | 1-30 | 31-60 | 61-90 | 90+ | Total / Acme | 1 | 2 | 3 | 4 | 5 | 15 / Beta | 0 | 0 | 3 | 0 | 0 | 3',
    ],
    [
      'a Chinese aging report',
      'noDate',
      '客户名称 | 1年以内 | 1-2年 | 2-3年 | 3年以上 | 合计 / 甲公司 | 1 | 2 | 3 | 4 | 10',
    ],
    ['dates and amounts of nobody', 'noCustomer', 'Invoice Date | Invoice Amount / 2024-03-05 | 12.5'],
    [
      'customers and dates without amounts',
      'noAmount',
      'Customer Name | Invoice Date | Remark / Acme | 2024-03-05 | x',
    ],
  ])('%s: %s', (_name, problem, sheet) => {
    const head =
      sheet === '' ? [] : sheet.split(' / ').map((row) => row.split('|').map((text) => cellOf(text.trim())));
    expect(recogniseLedger(head).problem).toBe(problem);
  });
});

describe('from values', () => {
  const guessFor = (headers: string[], rows: CellValue[][]) => named(recogniseLedger([headers, ...rows]));

  test('of two unnamed columns of dates the later one is the due date', () => {
    const rows = [
      ['Acme Ltd', '2024-04-04', '2024-03-05', 10.5],
      ['Beta Ltd', '2024-05-01', '2024-04-01', 11.5],
    ];
    expect(guessFor(['Customer name', 'Wann', 'Von', 'Invoice amount'], rows)).toMatchObject({
      documentDate: 'Von',
      dueDate: 'Wann',
    });
  });

  test('one unnamed column of dates is the document date', () => {
    const rows = [
      ['Acme Ltd', 45356, 10.5],
      ['Beta Ltd', 45360, 11.5],
    ];
    expect(guessFor(['Customer name', 'Von', 'Invoice amount'], rows)).toMatchObject({ documentDate: 'Von' });
  });

  test('an unnamed column of money is the amount, a running number or an age is not', () => {
    const rows = [
      ['Acme Ltd', '2024-03-01', 500, 30, 1],
      ['Acme Ltd', '2024-03-02', 20, 29, 2],
      ['Acme Ltd', '2024-03-03', 300, 28, 3],
    ];
    const fields = guessFor(['Customer name', 'Invoice date', 'Geld', 'Days overdue', 'Lfd'], rows);
    expect(fields.amount).toBe('Geld');
  });

  test('a customer column of codes holds numbers, of words names', () => {
    const dated = ['2024-03-05', 10];
    expect(
      guessFor(
        ['Customer', 'Invoice date', 'Amount'],
        [
          ['C0012', ...dated],
          [4711, ...dated],
        ],
      ),
    ).toMatchObject({
      customerNumber: 'Customer',
    });
    expect(
      guessFor(
        ['Customer', 'Invoice date', 'Amount'],
        [
          ['Acme 2000 Ltd', ...dated],
          ['Beta', ...dated],
        ],
      ),
    ).toMatchObject({
      customerName: 'Customer',
    });
  });

  test('a name that the values contradict is not taken', () => {
    const fields = guessFor(
      ['Customer name', 'Due date', 'Invoice date', 'Amount', 'Open'],
      [['Acme', 'soon', '2024-03-05', 12.5, true]],
    );
    expect(fields).toEqual({ customerName: 'Customer name', documentDate: 'Invoice date', amount: 'Amount' });
  });
});

test('of two header rows the first one counts', () => {
  const headers = ['Customer', 'Due date', 'Amount'];
  const guess = recogniseLedger([headers, ['Acme', '2024-03-05', 1], headers, ['Beta', '2024-03-05', 2]]);
  expect(guess.headerRow).toBe(0);
});

test('forecasts and tax never stand for dates of receipt or amounts', () => {
  const guess = recogniseLedger([
    ['客户名称', '开票日期', '预计收款日期', '承诺付款日', '税额', '不含税金额', '含税金额'],
    ['甲公司', '2024-03-05', '2024-05-05', '2024-05-06', 13, 100, 113],
  ]);
  expect(named(guess)).toEqual({ customerName: '客户名称', documentDate: '开票日期', amount: '含税金额' });
});

test('amounts in ten thousands are not taken for yuan', () => {
  const rows = [
    ['客户名称', '开票日期', '应收金额（万元）'],
    ['甲公司', '2024-03-05', 1.2],
  ];
  const guess = recogniseLedger(rows);
  expect(guess.currencyHint).toBe('CNY');
  const intake = readLedger(columnsOf(rows, guess, 1), { asOf: 45_473 });
  expect([...intake.ledger.amount]).toEqual([12_000]);
});
