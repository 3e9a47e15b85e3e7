import { checkOf, columnsFor, day, intakeOf, rowsOf } from './intake.fixture';
import { readLedger } from './intake';
import { TABLE_STRIDE, type Field } from './ledger';

const FIELDS: Field[] = ['customerName', 'dueDate', 'amount'];

test('hidden rows count, and are said; those that are no items are not', () => {
  const intake = intakeOf(
    FIELDS,
    [
      ['Acme', '2024-04-04', 1],
      ['Acme', '2024-04-05', 2],
      ['Total', '', 3],
    ],
    { hiddenRows: [3, 4, 99] },
  );
  expect([...intake.ledger.amount]).toEqual([1, 2]);
  expect(checkOf(intake, 'hiddenRows')).toMatchObject({ severity: 'info', count: 1, rows: [3] });
});

test('columns are kept as they are shown, for the rows of the first table only', () => {
  const columns = {
    ...columnsFor(
      [...FIELDS, 'contract'],
      [
        ['Acme', '2024-04-04', 1, ' North  East '],
        ['Acme', '2024-04-05', 2, 7],
        ['', '', '', 'x'],
        ['Acme', '2024-04-06', 3, 'North East'],
      ],
    ),
    headers: ['Customer', 'Due', 'Amount', 'Region'],
  };
  const receipts = columnsFor(['customerName', 'documentDate', 'amount'], [['Acme', '2024-05-01', 1]]);
  const { ledger } = readLedger([columns, receipts], { asOf: day('2024-06-30'), keep: [3, 9] });
  const [region, missing] = ledger.extras;
  expect(region).toMatchObject({ column: 3, header: 'Region' });
  expect(Array.from(region?.ids ?? [], (id) => region?.texts[id])).toEqual([
    'North East',
    '7',
    'North East',
    '',
  ]);
  expect(Array.from(missing?.ids ?? [], (id) => missing?.texts[id])).toEqual(['', '', '', '']);
  expect(ledger.sheetRow[3]).toBe(TABLE_STRIDE + 2);
});

test('amount, received and open amount that do not fit', () => {
  const intake = intakeOf(
    ['customerName', 'document', 'dueDate', 'amount', 'paidAmount', 'openAmount'],
    [
      ['Acme', 'A1', '2024-04-04', 100, 40, 60],
      ['Acme', 'A2', '2024-04-04', 100.01, 40, 60],
      ['Acme', 'A3', '2024-04-04', 90, -40, 50],
      ['Acme', 'A4', '2024-04-04', 80, '', 50],
      ['Acme', 'A5', '2024-04-04', -30, -10, -20],
    ],
  );
  expect(rowsOf(intake, 'openDiffers')).toEqual([3]);
  expect([...intake.ledger.open]).toEqual([60, 60, 50, 50, -20]);
});

test('rows set aside name their amount where it can be read', () => {
  const { setAside, leftOut } = intakeOf(FIELDS, [
    ['', '2024-04-04', 5],
    ['Acme', '2024-04-04', '1.2万'],
    ['Acme', '', 7],
    ['Total', '', 12],
  ]);
  expect(setAside).toEqual([
    { row: 2, reason: 'missingCustomer', amount: 5 },
    { row: 3, reason: 'amountUnit', amount: NaN },
    { row: 4, reason: 'missingDate', amount: 7 },
    { row: 5, reason: 'totalRow', amount: 12 },
  ]);
  expect(leftOut).toEqual({ items: 2, amount: 12 });
});

test.each([
  ['坏账核销', 1],
  ['Write-off', 1],
  ['written off', 1],
  ['Bad debt', 1],
  ['收款核销', 0],
  ['Credit note', 0],
])('%s gives up the claim: %d', (kind, given) => {
  const { ledger } = intakeOf([...FIELDS, 'kind'], [['Acme', '2024-04-04', -5, kind]]);
  expect([...ledger.writtenOff]).toEqual([given]);
});
