import { columnsOf, readLedger } from './intake';
import { checkOf, day, intakeOf, rowsOf } from './intake.fixture';
import type { Field, Intake } from './ledger';
import { recogniseLedger } from './recognition/recogniseLedger';

describe('shape', () => {
  test.each<[Field[], string]>([
    [['customerName', 'dueDate', 'amount', 'settledDate'], 'invoices'],
    [['customerName', 'dueDate', 'amount', 'paidAmount'], 'invoices'],
    [['customerName', 'dueDate', 'amount', 'openAmount', 'settledDate'], 'invoices'],
    [['customerName', 'dueDate', 'amount'], 'openItems'],
    [['customerName', 'dueDate', 'openAmount'], 'openItems'],
    [['customerName', 'dueDate', 'openAmount', 'settledDate'], 'openItems'],
    [['customerName', 'dueDate', 'amount', 'openAmount'], 'openItems'],
    [['customerName', 'dueDate', 'amount', 'paidAmount', 'openAmount'], 'openItems'],
  ])('%j is %s', (fields, shape) => {
    expect(intakeOf(fields, []).ledger.shape).toBe(shape);
  });
});

describe('dates', () => {
  const fields: Field[] = ['customerName', 'documentDate', 'dueDate', 'postingDate', 'terms', 'amount'];

  test('a missing or unreadable due date is made from the terms, else it is the document date', () => {
    const intake = intakeOf(fields, [
      ['Acme', '2024-03-05', '', '', 'Net 30', 1],
      ['Acme', '2024-03-05', '2024-02-30', '', '月结30天', 2],
      ['Acme', '2024-03-05', '', '', 'NAA8', 3],
      ['Acme', '2024-03-05', '', '', '', 4],
      ['Acme', '', '', '2024-03-06', 'Net 30', 5],
      ['Acme', '2024-03-05', '2024-05-05', '', 'Net 30', 6],
    ]);
    expect([...intake.ledger.dueDate]).toEqual(
      ['2024-04-04', '2024-04-30', '2024-03-05', '2024-03-05', '2024-04-05', '2024-05-05'].map(day),
    );
    expect(rowsOf(intake, 'dueFromTerms')).toEqual([2, 3, 6]);
    expect(rowsOf(intake, 'dueFromDocumentDate')).toEqual([4, 5]);
    expect(checkOf(intake, 'termsUnknown')).toMatchObject({
      rows: [4],
      details: { terms: ['NAA8'], count: 1 },
    });
    expect(rowsOf(intake, 'documentDateUnreadable')).toEqual([6]);
  });

  test('all date columns share one order, which one of them decides', () => {
    const intake = intakeOf(fields, [
      ['Acme', '3/4/2024', '3/5/2024', '', '', 1],
      ['Acme', '3/4/2024', '13/5/2024', '', '', 2],
    ]);
    expect([...intake.ledger.documentDate]).toEqual([day('2024-04-03'), day('2024-04-03')]);
    expect([...intake.ledger.dueDate]).toEqual([day('2024-05-03'), day('2024-05-13')]);
    expect(checkOf(intake, 'dateOrderAssumed')).toBeUndefined();
  });

  test('an order that nothing decides is assumed, said, and the answer of the user obeyed', () => {
    const rows = [
      ['Acme', '3/4/2024', '4/4/2024', '', '', 1],
      ['Acme', '2024-03-05', '5/5/2024', '', '', 2],
    ];
    const assumed = intakeOf(fields, rows);
    expect(assumed.ledger.documentDate[0]).toBe(day('2024-03-04'));
    expect(checkOf(assumed, 'dateOrderAssumed')).toMatchObject({
      rows: [2],
      details: { example: '3/4/2024', reading: '2024-03-04' },
    });
    const told = intakeOf(fields, rows, { dateOrder: 'dayFirst' });
    expect(told.ledger.documentDate[0]).toBe(day('2024-04-03'));
    expect(checkOf(told, 'dateOrderAssumed')).toBeUndefined();
  });

  test('a text against the order of the others is impossible, never read the other way', () => {
    const intake = intakeOf(
      ['customerName', 'dueDate', 'amount'],
      [
        ['Acme', '13/4/2024', 1],
        ['Acme', '14/4/2024', 2],
        ['Acme', '4/15/2024', 3],
      ],
    );
    expect(intake.setAside).toEqual([{ row: 4, reason: 'impossibleDate', amount: 3 }]);
  });

  test('workbooks of the 1904 system', () => {
    const intake = intakeOf(['customerName', 'dueDate', 'amount'], [['Acme', day('2024-04-04') - 1462, 1]], {
      date1904: true,
    });
    expect(intake.ledger.dueDate[0]).toBe(day('2024-04-04'));
  });
});

test('currencies: codes, names, the text of the amount, the hint; unknown ones stay as written', () => {
  const rows = [
    ['Acme', '2024-04-04', 1, 'usd'],
    ['Acme', '2024-04-04', 2, '人民币'],
    ['Acme', '2024-04-04', 3, 'Points'],
    ['Acme', '2024-04-04', 'EUR 4', ''],
    ['Acme', '2024-04-04', 5, ''],
  ];
  const fields: Field[] = ['customerName', 'dueDate', 'amount', 'currency'];
  const of = (intake: Intake) => Array.from(intake.ledger.currency, (id) => intake.ledger.currencies[id]);
  const intake = intakeOf(fields, rows);
  expect(of(intake)).toEqual(['USD', 'CNY', 'Points', 'EUR', '']);
  expect(checkOf(intake, 'unknownCurrency')).toMatchObject({
    rows: [4, 6],
    details: { currencies: ['Points', '—'] },
  });
  const hinted = intakeOf(fields, rows, { currencyHint: 'ILS' });
  expect(of(hinted)).toEqual(['USD', 'CNY', 'Points', 'EUR', 'ILS']);
  expect(rowsOf(hinted, 'unknownCurrency')).toEqual([4]);
  expect(intakeOf(['customerName', 'dueDate', 'amount'], rows).checks.map(({ code }) => code)).not.toContain(
    'unknownCurrency',
  );
});

test('texts: documents, owners, disputes', () => {
  const { ledger } = intakeOf(
    ['customerName', 'dueDate', 'amount', 'document', 'owner', 'dispute'],
    [
      ['=HYPERLINK("x")', '2024-04-04', 1, '2960623488.0', 'Ann', 'Yes'],
      ['Acme', '2024-04-04', 1, '0000611365', '', 'No'],
      ['Acme', '2024-04-04', 1, 1037, 'Ann', 'price'],
      ['Acme', '2024-04-04', 1, '#N/A', '#N/A', '#N/A'],
    ],
  );
  expect(ledger.document).toEqual(['2960623488', '0000611365', '1037', '']);
  expect([...ledger.owner]).toEqual([0, -1, 0, -1]);
  expect(ledger.owners).toEqual(['Ann']);
  expect([...ledger.disputed]).toEqual([1, 0, 1, 0]);
  expect(ledger.customers[0]?.name).toBe('=HYPERLINK("x")');
});

test('a whole sheet: rows are those of the worksheet', () => {
  const values = [
    ['Customer ledger', '', '', ''],
    ['', '', '', ''],
    ['Customer', 'Invoice no.', 'Due date', 'Amount (EUR)'],
    ['Acme', 'A1', '2024-04-04', 100],
    ['', '', '', ''],
    ['Beta', 'B1', '2024-04-04', 50],
    ['Total', '', '', 150],
  ];
  const guess = recogniseLedger(values);
  // The range begins in row 5 of the worksheet.
  const intake = readLedger(columnsOf(values, guess, 5), {
    asOf: day('2024-06-30'),
    currencyHint: guess.currencyHint ?? '',
  });
  expect([...intake.ledger.sheetRow]).toEqual([8, 10]);
  expect(intake.setAside).toMatchObject([
    { row: 9, reason: 'blank' },
    { row: 11, reason: 'totalRow' },
  ]);
  expect([...intake.ledger.open]).toEqual([100, 50]);
  expect(intake.ledger.currencies).toEqual(['EUR']);
});
