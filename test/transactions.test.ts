import { columnsFor, day, intakeOf, rowsOf } from '../src/ledger/intake.fixture';
import { readLedger, type IntakeOptions } from '../src/ledger/intake';
import { KINDS, TABLE_STRIDE, type Field, type Intake } from '../src/ledger/ledger';
import type { CellValue } from '../src/ledger/mapping';
import { openItems } from '../src/receivables/openItems';

const FIELDS: Field[] = [
  'customerName',
  'document',
  'kind',
  'documentDate',
  'dueDate',
  'amount',
  'appliesTo',
];

/** What is open on a day, by document, without what is not. */
function openOn(intake: Intake, iso: string): Record<string, number> {
  const { open } = openItems(intake.ledger, day(iso), 'due');
  const shown: Record<string, number> = {};
  open.forEach((amount, item) => {
    const document = intake.ledger.document[item] ?? '';
    if (amount !== 0) shown[document] = (shown[document] ?? 0) + amount;
  });
  return shown;
}

const transactions = (
  rows: readonly (readonly CellValue[])[],
  options: Partial<IntakeOptions> = {},
): Intake => intakeOf(FIELDS, rows, options);

const invoice = (document: string, date: string, due: string, amount: number, customer = 'Acme') => [
  customer,
  document,
  'Invoice',
  date,
  due,
  amount,
  '',
];
const receipt = (document: string, date: string, amount: number, appliesTo: CellValue, customer = 'Acme') => [
  customer,
  document,
  'Payment',
  date,
  '',
  amount,
  appliesTo,
];
const credit = (document: string, date: string, amount: number, appliesTo: CellValue) => [
  'Acme',
  document,
  'Credit note',
  date,
  '',
  amount,
  appliesTo,
];

describe('which list is one of transactions', () => {
  const rows = [invoice('I1', '2024-01-05', '2024-02-04', 100), receipt('R1', '2024-02-10', -40, 'I1')];
  test('one that names what receipts apply to', () => {
    expect(transactions(rows).ledger.shape).toBe('transactions');
    expect(transactions([invoice('I1', '2024-01-05', '2024-02-04', 100)]).ledger.shape).toBe('openItems');
  });
  test('one of debits and credits of documents, but not an account with balances', () => {
    const fields: Field[] = ['customerName', 'documentDate', 'debit', 'credit'];
    expect(intakeOf([...fields, 'document'], []).ledger.shape).toBe('transactions');
    expect(intakeOf([...fields, 'document', 'closingBalance'], []).ledger.shape).toBe('movements');
    expect(intakeOf(fields, []).ledger.shape).toBe('movements');
  });
  test('the one that the user says', () => {
    expect(transactions(rows, { shape: 'openItems' }).ledger.shape).toBe('openItems');
  });
});

test('a receipt takes effect on the later of both days', () => {
  const intake = transactions([
    invoice('I1', '2024-01-05', '2024-02-04', 100),
    receipt('R1', '2024-02-10', -40, 'I1'),
    receipt('R2', '2024-02-20', -30, 'I2'),
    invoice('I2', '2024-03-01', '2024-03-31', 30),
  ]);
  expect(openOn(intake, '2024-02-09')).toEqual({ I1: 100 });
  expect(openOn(intake, '2024-02-10')).toEqual({ I1: 60 });
  expect(openOn(intake, '2024-02-29')).toEqual({ I1: 60, R2: -30 });
  expect(openOn(intake, '2024-03-01')).toEqual({ I1: 60 });
  expect([...openItems(intake.ledger, day('2024-02-01'), 'due').receivedSince]).toEqual([
    [0, { items: 1, amount: 40 }],
  ]);
  expect(intake.checks.map(({ code }) => code)).toEqual([]);
});

test.each(['I2, I1', 'I2;I1', 'I2、I1', 'I2/I1', 'I2 I1', '  i2， I1 '])(
  'several documents (%j) are paid in the order of the list',
  (appliesTo) => {
    const intake = transactions([
      invoice('I1', '2024-01-05', '2024-02-04', 100),
      invoice('I2', '2024-01-06', '2024-02-05', 50),
      receipt('R1', '2024-02-10', -80, appliesTo),
    ]);
    expect(openOn(intake, '2024-06-30')).toEqual({ I1: 70 });
  },
);

test('a number that holds a slash or a space is one document', () => {
  const intake = transactions([
    invoice('INV/2024/7', '2024-01-05', '2024-02-04', 100),
    invoice('7', '2024-01-05', '2024-02-04', 60),
    receipt('R1', '2024-02-10', -80, 'INV/2024/7'),
    receipt('R2', '2024-02-10', -5, 'INV/2024/8'),
  ]);
  expect(openOn(intake, '2024-06-30')).toEqual({ 'INV/2024/7': 20, 7: 60, R2: -5 });
  expect(rowsOf(intake, 'orphanReceipt')).toEqual([5]);
});

test('leading zeros do not count where only one document can be meant', () => {
  const rows = [invoice('0007', '2024-01-05', '2024-02-04', 100), receipt('R1', '2024-02-10', -80, 7)];
  expect(openOn(transactions(rows), '2024-06-30')).toEqual({ '0007': 20 });
  const two = transactions([...rows, invoice('07', '2024-01-05', '2024-02-04', 50)]);
  expect(openOn(two, '2024-06-30')).toEqual({ '0007': 100, R1: -80, '07': 50 });
  expect(rowsOf(two, 'orphanReceipt')).toEqual([3]);
  const exact = transactions([...rows, invoice('7', '2024-01-05', '2024-02-04', 50)]);
  expect(openOn(exact, '2024-06-30')).toEqual({ '0007': 100, R1: -30 });
});

test('what is over stays on account and is said, as is what names nothing, another customer or currency', () => {
  const fields: Field[] = [...FIELDS, 'currency'];
  const intake = intakeOf(fields, [
    [...invoice('I1', '2024-01-05', '2024-02-04', 100), 'EUR'],
    [...receipt('R1', '2024-02-10', -130, 'I1'), 'EUR'],
    [...receipt('R2', '2024-02-11', -20, 'I9'), 'EUR'],
    [...invoice('B1', '2024-01-05', '2024-02-04', 70, 'Beta'), 'EUR'],
    [...receipt('R3', '2024-02-12', -70, 'B1'), 'EUR'],
    [...receipt('R4', '2024-02-13', -50, 'I1'), 'USD'],
    [...receipt('R5', '2024-02-14', -5, ''), 'EUR'],
  ]);
  expect(openOn(intake, '2024-06-30')).toEqual({ R1: -30, R2: -20, B1: 70, R3: -70, R4: -50, R5: -5 });
  expect(rowsOf(intake, 'appliedBeyondAmount')).toEqual([2]);
  expect(rowsOf(intake, 'orphanReceipt')).toEqual([4]);
  expect(rowsOf(intake, 'appliedAcross')).toEqual([6, 7]);
});

test('an invoice may name the receipt', () => {
  const intake = transactions([
    ['Acme', 'I1', 'Invoice', '2024-01-05', '2024-02-04', 100, 'R1'],
    ['Acme', 'I2', 'Invoice', '2024-01-06', '2024-02-05', 50, 'R1'],
    receipt('R1', '2024-02-10', -120, ''),
  ]);
  expect(openOn(intake, '2024-02-09')).toEqual({ I1: 100, I2: 50 });
  expect(openOn(intake, '2024-02-10')).toEqual({ I2: 30 });
});

test('a credit note linked in full leaves nothing, also over instalments', () => {
  const intake = intakeOf(
    ['customerName', 'document', 'kind', 'documentDate', 'terms', 'amount', 'appliesTo'],
    [
      ['Acme', 'I1', 'Invoice', '2024-01-05', '30/60/90: 30%/50%/20%', 100, ''],
      ['Acme', 'C1', 'Credit note', '2024-01-20', '', -100, 'I1'],
    ],
  );
  expect(openOn(intake, '2024-01-19')).toEqual({ I1: 100 });
  expect(openOn(intake, '2024-01-20')).toEqual({});
});

// ERPNext: an invoice of 200 in three parts (30 %, 50 %, 20 %).
test('receipts, then credit notes, go to the instalments in the order of their due dates', () => {
  const fields: Field[] = [
    'customerName',
    'document',
    'kind',
    'documentDate',
    'terms',
    'amount',
    'appliesTo',
  ];
  const intake = intakeOf(fields, [
    ['Acme', 'I1', 'Invoice', '2024-01-05', '30/60/90: 30%/50%/20%', 200, ''],
    ['Acme', 'R1', 'Payment', '2024-01-10', '', -40, 'I1'],
    ['Acme', 'C1', 'Credit note', '2024-01-20', '', -100, 'I1'],
  ]);
  const on = (iso: string) => [...openItems(intake.ledger, day(iso), 'due').open];
  expect([...intake.ledger.instalment]).toEqual([1, 2, 3, 0, 0]);
  expect(on('2024-01-05')).toEqual([60, 100, 40, 0, 0]);
  expect(on('2024-01-10')).toEqual([20, 100, 40, 0, 0]);
  expect(on('2024-01-20')).toEqual([0, 20, 40, 0, 0]);
});

test('a row without an amount moves a credit note to another invoice', () => {
  const intake = transactions([
    invoice('I1', '2024-01-05', '2024-02-04', 100),
    receipt('R1', '2024-01-10', -100, 'I1'),
    credit('C1', '2024-01-20', -100, 'I1'),
    invoice('I2', '2024-01-25', '2024-02-24', 100),
    ['Acme', 'J1', 'Journal', '2024-02-01', '', 0, 'C1, I2'],
  ]);
  expect(openOn(intake, '2024-01-31')).toEqual({ C1: -100, I2: 100 });
  expect(openOn(intake, '2024-02-01')).toEqual({});
  expect(rowsOf(intake, 'appliedBeyondAmount')).toEqual([]);
});

test('oldest first: what names nothing goes to the oldest due invoices that are there', () => {
  const rows = [
    invoice('I1', '2024-01-05', '2024-03-15', 100),
    invoice('I2', '2024-01-10', '2024-02-10', 50),
    receipt('R1', '2024-01-20', -70, ''),
    receipt('R2', '2024-01-25', -100, 'I2'),
    invoice('I3', '2024-04-01', '2024-04-15', 30),
    invoice('X1', '2024-01-05', '2024-01-15', 40, 'Xeno'),
  ];
  const left = transactions(rows);
  expect(openOn(left, '2024-06-30')).toEqual({ I1: 100, R1: -70, R2: -50, I3: 30, X1: 40 });
  const intake = transactions(rows, { allocation: 'oldestFirst' });
  // I2 is kept for the receipt that names it; what is over of that one goes to I1, then to I3.
  expect(openOn(intake, '2024-01-22')).toEqual({ I1: 30, I2: 50, X1: 40 });
  expect(openOn(intake, '2024-01-25')).toEqual({ R2: -20, X1: 40 });
  expect(openOn(intake, '2024-04-01')).toEqual({ I3: 10, X1: 40 });
});

test('debits and credits in place of a signed amount', () => {
  const intake = intakeOf(
    ['customerName', 'document', 'documentDate', 'debit', 'credit', 'appliesTo'],
    [
      ['Acme', 'I1', '2024-01-05', 100, '', ''],
      ['Acme', 'R1', '2024-02-10', '', 60, 'I1'],
      ['Acme', 'C1', '2024-02-11', -10, 0, 'I1'],
      ['Acme', 'E1', '2024-02-11', '', '', ''],
      ['Acme', 'E2', '2024-02-11', 'x', '', ''],
    ],
  );
  expect(Array.from(intake.ledger.kind, (kind) => KINDS[kind])).toEqual(['invoice', 'receipt', 'creditNote']);
  expect(openOn(intake, '2024-06-30')).toEqual({ I1: 30 });
  expect(intake.setAside.map(({ reason }) => reason)).toEqual(['missingAmount', 'amountNotNumber']);
  expect(rowsOf(intake, 'negativeInvoice')).toEqual([]);
  expect(rowsOf(intake, 'dueFromDocumentDate')).toEqual([2]);
});

test('receipts without their sign are turned round, and write-offs are credit notes that say so', () => {
  const intake = transactions([
    invoice('I1', '2024-01-05', '2024-02-04', 100),
    receipt('R1', '2024-02-10', 40, 'I1'),
    ['Acme', 'W1', '坏账核销', '2024-03-01', '', 60, 'I1'],
  ]);
  expect(rowsOf(intake, 'signAssumed')).toEqual([3, 4]);
  expect([...intake.ledger.writtenOff]).toEqual([0, 0, 1]);
  expect(KINDS[intake.ledger.kind[2] ?? 0]).toBe('creditNote');
  expect(openOn(intake, '2024-06-30')).toEqual({});
});

describe('receipts in a table of their own', () => {
  const invoices = columnsFor(
    ['customerNumber', 'customerName', 'document', 'documentDate', 'dueDate', 'amount', 'currency'],
    [
      ['C1', 'Acme', 'I1', '2024-01-05', '2024-02-04', '1.000,50', 'EUR'],
      ['C2', 'Beta', 'I2', '2024-01-06', '2024-02-05', 200, 'USD'],
    ],
  );
  const read = (fields: readonly Field[], rows: readonly (readonly CellValue[])[]): Intake =>
    readLedger([invoices, columnsFor(fields, rows)], { asOf: day('2024-06-30') });

  test('they take what they do not say from the invoice that they name', () => {
    const intake = read(
      ['document', 'settledDate', 'paidAmount', 'appliesTo'],
      [
        ['R1', '13/2/2024', '1,000.25', 'I1'],
        ['R2', '4/3/2024', 250, 'I2'],
        ['R3', '4/3/2024', 9, 'I9'],
      ],
    );
    const { ledger } = intake;
    expect(ledger.shape).toBe('transactions');
    expect([...ledger.sheetRow]).toEqual([2, 3, TABLE_STRIDE + 2, TABLE_STRIDE + 3]);
    expect([...ledger.customer]).toEqual([0, 1, 0, 1]);
    expect(Array.from(ledger.currency, (id) => ledger.currencies[id])).toEqual(['EUR', 'USD', 'EUR', 'USD']);
    expect([...ledger.amount]).toEqual([1000.5, 200, -1000.25, -250]);
    expect(ledger.documentDate[3]).toBe(day('2024-03-04'));
    expect(intake.setAside).toEqual([{ row: TABLE_STRIDE + 4, reason: 'missingCustomer', amount: -9 }]);
    expect(openOn(intake, '2024-06-30')).toEqual({ I1: 0.25, R2: -50 });
    expect(intake.rowsRead).toBe(5);
  });

  test('a table with nothing but the invoices’ numbers applies to them', () => {
    const intake = read(
      ['document', 'documentDate', 'amount'],
      [
        ['I1', '2024-02-10', 600],
        ['I1', '2024-02-20', 400.5],
      ],
    );
    expect(openOn(intake, '2024-02-10')).toEqual({ I1: 400.5, I2: 200 });
    expect(openOn(intake, '2024-02-20')).toEqual({ I2: 200 });
    expect(rowsOf(intake, 'duplicateDocument')).toEqual([]);
  });

  test('their kinds may tell write-offs and credit notes from receipts', () => {
    const { ledger } = read(
      ['kind', 'document', 'settledDate', 'paidAmount', 'appliesTo'],
      [
        ['银行转账', 'R1', '2024-02-10', 900, 'I1'],
        ['坏账核销', 'W1', '2024-06-10', 100.5, 'I1'],
        ['Credit note', 'N1', '2024-06-10', 200, 'I2'],
      ],
    );
    expect(Array.from(ledger.kind, (kind) => KINDS[kind]).slice(2)).toEqual([
      'receipt',
      'creditNote',
      'creditNote',
    ]);
    expect([...ledger.writtenOff]).toEqual([0, 0, 0, 1, 0]);
    expect([...openItems(ledger, day('2024-06-30'), 'due').open]).toEqual([0, 0, 0, 0, 0]);
  });

  test('a customer by name is the one with the number', () => {
    const intake = read(
      ['customerName', 'document', 'documentDate', 'amount', 'currency'],
      [['beta', 'R1', '2024-02-10', -50, 'USD']],
    );
    expect(intake.ledger.customers).toHaveLength(2);
    expect(openOn(intake, '2024-06-30')).toEqual({ I1: 1000.5, I2: 200, R1: -50 });
  });
});
