import { readLedger } from '../intake';
import { checkOf, day, intakeOf, rowsOf } from '../intake.fixture';
import type { Field } from '../ledger';

const FIELDS: Field[] = [
  'customerName',
  'document',
  'documentDate',
  'dueDate',
  'amount',
  'paidAmount',
  'settledDate',
  'currency',
];

test('duplicate documents: same customer, same kind, same number', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '2024-04-04', 100, '', '', ''],
    ['Beta', 'A1', '2024-03-05', '2024-04-04', 100, '', '', ''],
    ['ACME', 'A1', '2024-03-06', '2024-04-04', 70, '', '', ''],
    ['Acme', 'A1', '2024-03-05', '2024-04-04', -100, '', '', ''],
    ['Acme', '', '2024-03-07', '2024-04-04', 1, '', '', ''],
    ['Acme', '', '2024-03-08', '2024-04-04', 2, '', '', ''],
    ['Acme', 'A1', '2024-03-09', '2024-04-04', 30, '', '', ''],
  ]);
  expect(checkOf(intake, 'duplicateDocument')).toMatchObject({
    severity: 'warning',
    count: 3,
    rows: [2, 4, 8],
    details: { example: 'A1' },
  });
});

test('duplicate items: same customer, date and amount, other document', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '2024-04-04', 100, '', '', ''],
    ['Acme', 'A2', '2024-03-05', '2024-04-04', 100, '', '', ''],
    ['Acme', 'A3', '2024-03-06', '2024-04-04', 100, '', '', ''],
    ['Beta', 'A4', '2024-03-05', '2024-04-04', 100, '', '', ''],
    ['Acme', 'A5', '2024-03-05', '2024-04-04', 0, '', '', ''],
    ['Acme', 'A6', '2024-03-05', '2024-04-04', 0, '', '', ''],
    ['Gamma', '', '2024-03-05', '2024-04-04', 7, '', '', ''],
    ['Gamma', '', '2024-03-05', '2024-04-05', 7, '', '', ''],
    ['Delta', 'D1', '2024-03-05', '2024-04-04', 7, '', '', ''],
    ['Delta', 'D1', '2024-03-05', '2024-04-05', 7, '', '', ''],
  ]);
  expect(rowsOf(intake, 'duplicateItem')).toEqual([2, 3, 8, 9]);
  expect(rowsOf(intake, 'duplicateDocument')).toEqual([10, 11]);
  expect(checkOf(intake, 'duplicateRow')).toBeUndefined();
});

test('rows that repeat an earlier one cell by cell are named once, and not the first', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '2024-04-04', 100, '', '', ''],
    ['Acme', 'A1', '2024-03-05', '2024-04-05', 100, '', '', ''],
    ['Acme', 'A1', '2024-03-05', '2024-04-05', 100, '', '', ''],
    ['Beta', '', '2024-03-05', '2024-04-04', 7, '', '', ''],
    ['Beta', '', '2024-03-05', '2024-04-04', 7, '', '', ''],
    ['Beta', '', '2024-03-05', '2024-04-04', 0, '', '', ''],
    ['Beta', '', '2024-03-05', '2024-04-04', 0, '', '', ''],
    ['Beta', '', '2024-03-05', '2024-04-04', '7', '', '', ''],
  ]);
  // Row 9 holds its amount as text: the same item, not the same cells.
  expect(rowsOf(intake, 'duplicateRow')).toEqual([4, 6, 8]);
  expect(rowsOf(intake, 'duplicateDocument')).toEqual([2, 3]);
  expect(rowsOf(intake, 'duplicateItem')).toEqual([5, 9]);
});

test('columns that are not mapped tell rows apart, too', () => {
  const rows = [
    ['Acme', '2024-04-04', 7, 'first'],
    ['Acme', '2024-04-04', 7, 'second'],
    ['Acme', '2024-04-04', 7, 'second'],
  ];
  const columns = new Map([0, 1, 2, 3].map((column) => [column, rows.map((row) => row[column] ?? '')]));
  const intake = readLedger(
    {
      headers: ['Customer', 'Due', 'Amount', 'Remark'],
      mapping: { customerName: 0, dueDate: 1, amount: 2 },
      firstRow: 2,
      rowCount: 3,
      columns,
    },
    { asOf: day('2024-06-30') },
  );
  expect(rowsOf(intake, 'duplicateRow')).toEqual([4]);
  expect(rowsOf(intake, 'duplicateItem')).toEqual([2, 3]);
});

test('payments', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '2024-04-04', 100, 100, '2024-05-01', ''],
    ['Acme', 'A2', '2024-03-05', '2024-04-04', 101, 101.01, '2024-05-01', ''],
    ['Acme', 'A3', '2024-03-05', '2024-04-04', 102, '', '2024-05-01', ''],
    ['Acme', 'A4', '2024-03-05', '2024-04-04', 103, 50, '', ''],
    ['Acme', 'A5', '2024-03-05', '2024-04-04', 104, 104, '2024-07-01', ''],
    ['Acme', 'A6', '2024-03-05', '2024-04-04', 105, 105, '2024-06-30', ''],
    ['Acme', 'A7', '2024-03-05', '2024-04-04', 106, 106, 'last week', ''],
    ['Acme', 'A8', '2024-03-05', '2024-04-04', 107, '', '', ''],
  ]);
  expect(rowsOf(intake, 'paidMoreThanAmount')).toEqual([3]);
  expect(rowsOf(intake, 'settledWithoutPayment')).toEqual([4]);
  expect(rowsOf(intake, 'paidWithoutDate')).toEqual([5, 8]);
  expect(checkOf(intake, 'settledInFuture')).toMatchObject({ rows: [6], details: { asOf: '2024-06-30' } });
  expect(checkOf(intake, 'settledDateUnreadable')).toMatchObject({
    rows: [8],
    details: { example: 'last week' },
  });
});

test('due before document', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '2024-03-04', 100, '', '', ''],
    ['Acme', 'A2', '2024-03-05', '2024-03-05', 101, '', '', ''],
  ]);
  expect(checkOf(intake, 'dueBeforeDocument')).toMatchObject({
    rows: [2],
    details: { document: '2024-03-05', due: '2024-03-04' },
  });
});

test('decimals beyond the currency, but not the noise of binary figures', () => {
  const of = (amount: number, currency: string) => [
    'Acme',
    `A${amount}`,
    '2024-03-05',
    '2024-04-04',
    amount,
    '',
    '',
    currency,
  ];
  const intake = intakeOf(FIELDS, [
    of(64982.589, 'USD'),
    of(2309.7899999999995, 'USD'),
    of(100.5, 'JPY'),
    of(100, 'JPY'),
    of(1.234, 'KWD'),
    of(1.2345, 'KWD'),
    of(0.1 + 0.2, 'CNY'),
    of(137441954894.36, 'CNY'),
  ]);
  expect(rowsOf(intake, 'decimalsBeyondCurrency')).toEqual([2, 4, 7]);
});

test('amounts kept as text are counted', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '2024-04-04', '1,234.50', '(10)', '2024-05-01', ''],
    ['Acme', 'A2', '2024-03-05', '2024-04-04', 100, '', '', ''],
  ]);
  expect(checkOf(intake, 'numberAsText')).toMatchObject({
    count: 1,
    rows: [2],
    details: { example: '1,234.50' },
  });
});

test('customers: merged ones count customers, their rows are those spelled otherwise', () => {
  const intake = intakeOf(
    ['customerNumber', 'customerName', 'dueDate', 'amount'],
    [
      ['0007', 'Acme', '2024-04-04', 1],
      ['7', 'Acme', '2024-04-04', 2],
      ['7', 'Acme', '2024-04-04', 3],
      ['008', 'Beta', '2024-04-04', 4],
      ['8', 'Beta', '2024-04-04', 5],
      ['8', 'Beta', '2024-04-04', 6],
      ['', 'beta', '2024-04-04', 7],
    ],
  );
  expect(checkOf(intake, 'customerMerged')).toMatchObject({
    count: 2,
    rows: [2, 5],
    details: { count: 2, example: '7 = 0007' },
  });
  expect(checkOf(intake, 'customerTwoNames')).toMatchObject({
    count: 2,
    rows: [5, 6, 7, 8],
    details: { example: 'Beta / beta' },
  });
});

test('open items cannot answer for a date before their latest document', () => {
  const fields: Field[] = ['customerName', 'documentDate', 'dueDate', 'openAmount'];
  const rows = [
    ['Acme', '2024-06-30', '2024-07-30', 1],
    ['Acme', '2024-07-02', '2024-08-01', 2],
    ['Acme', '2024-07-01', '2024-07-31', 3],
  ];
  expect(checkOf(intakeOf(fields, rows), 'openItemsPastDate')).toMatchObject({
    severity: 'warning',
    rows: [3, 4],
    details: { asOf: '2024-06-30', latest: '2024-07-02' },
  });
  expect(checkOf(intakeOf(fields, rows.slice(0, 1)), 'openItemsPastDate')).toBeUndefined();
  const withReceipts = intakeOf(['customerName', 'documentDate', 'dueDate', 'amount', 'settledDate'], rows);
  expect(checkOf(withReceipts, 'openItemsPastDate')).toBeUndefined();
});
