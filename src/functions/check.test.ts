import { check } from './check';
import { runtimeInstalled } from './excelRuntime.fixture';

runtimeInstalled();

const AS_OF = [['2026-06-30']];
const HEADS = ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Settled date'];
const HEADER = [
  'As of 2026-06-30',
  'Severity',
  'Count',
  'First row (of the range, its first row is 1)',
  'Finding',
  'What to do',
];

test('a ledger without findings says how many rows it has', async () => {
  const ledger = [
    HEADS,
    ['Acme', 'INV-1', '2026-05-01', '2026-05-31', 100, null],
    [null, null, null, null, null, null],
    ['Beta', 'INV-2', '2026-05-02', '2026-06-01', 200, '2026-06-03'],
    [null, null, null, null, null, null],
  ];
  const [header, ...rows] = await check(ledger, AS_OF);
  expect(header).toEqual(HEADER);
  expect(rows).toEqual([
    [
      'Nothing to report',
      '',
      0,
      '',
      'Every row could be read. Rows read: 3; used as items: 2; set aside (blank): 1',
      '',
    ],
  ]);
});

test('findings come by severity, with the row of the range where each begins', async () => {
  const ledger = [
    ['Receivables of May', null, null, null, null, null],
    HEADS,
    ['Acme', 'INV-1', '2026-05-01', '2026-04-30', 100, null],
    ['Acme', 'INV-2', '2026-05-01', '2026-05-31', 90, '2026-07-02'],
    ['Acme', 'INV-3', '2026-05-02', '2026-05-31', 'soon', null],
    [null, 'INV-4', '2026-05-03', '2026-05-31', 30, null],
    [null, 'INV-5', '2026-05-04', '2026-05-31', 40, null],
  ];
  const found = (await check(ledger, AS_OF)).slice(1);
  expect(found.map(([code, severity, count, row]) => [code, severity, count, row])).toEqual([
    ['missingCustomer', 'Error', 2, 6],
    ['amountNotNumber', 'Error', 1, 5],
    ['dueBeforeDocument', 'Warning', 1, 3],
    ['settledInFuture', 'Note', 1, 4],
  ]);
  for (const row of found) {
    for (const words of row.slice(4)) expect(words).toMatch(/^[A-Z].*\S$/);
  }
});

test('a ledger of which no row can be used is where a check is needed most', async () => {
  const found = await check([HEADS, [null, 'INV-1', '2026-05-01', '2026-05-31', 100, null]], AS_OF);
  expect(found.map(([code]) => code)).toEqual(['As of 2026-06-30', 'missingCustomer']);
});

test('a range without a ledger is refused', async () => {
  await expect(
    check(
      [
        ['a', 'b'],
        [1, 2],
      ],
      AS_OF,
    ),
  ).rejects.toMatchObject({ code: '#VALUE!' });
});
