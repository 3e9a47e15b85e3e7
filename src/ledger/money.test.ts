import { checkOf, day, intakeOf, rowsOf } from './intake.fixture';
import { KINDS, NO_DAY, type Field, type Intake } from './ledger';

const kinds = (intake: Intake): string[] => Array.from(intake.ledger.kind, (kind) => KINDS[kind] ?? '');

describe('money', () => {
  test('with paid amounts, those came in', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'paidAmount', 'settledDate'],
      [
        ['Acme', '2024-04-04', 100, 40, '2024-05-01'],
        ['Acme', '2024-04-04', 100, '', ''],
      ],
    );
    expect([...ledger.paid]).toEqual([40, 0]);
    expect([...ledger.open]).toEqual([NaN, NaN]);
    expect([...ledger.settledDate]).toEqual([day('2024-05-01'), NO_DAY]);
  });

  test('open items with paid amounts and no open ones owe the rest', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'paidAmount'],
      [
        ['Acme', '2024-04-04', 100, 40],
        ['Acme', '2024-04-04', 100, ''],
      ],
      { shape: 'openItems' },
    );
    expect([...ledger.amount]).toEqual([100, 100]);
    expect([...ledger.paid]).toEqual([40, 0]);
    expect([...ledger.open]).toEqual([NaN, NaN]);
  });

  test('a credit note whose amount has no sign and whose open amount has one is open as stated', () => {
    const { ledger } = intakeOf(
      ['customerName', 'kind', 'dueDate', 'amount', 'openAmount'],
      [
        ['Acme', 'Invoice', '2024-04-04', 300, 300],
        ['Acme', 'Credit note', '2024-04-04', 100, -80],
      ],
    );
    expect([...ledger.amount]).toEqual([300, -100]);
    expect([...ledger.open]).toEqual([300, -80]);
    expect([...ledger.paid]).toEqual([0, -20]);
  });

  test('what a row of an account without its customer would have added is its debit less its credit', () => {
    const { leftOut } = intakeOf(
      ['customerName', 'documentDate', 'openingBalance', 'debit', 'credit'],
      [
        ['Acme', '2024-04-04', 0, 300, ''],
        ['', '2024-04-05', '', '', 120],
      ],
    );
    expect(leftOut).toEqual({ items: 1, amount: -120 });
  });

  test('where the paid amount is blank, the stated open amount tells what came in', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'paidAmount', 'openAmount', 'settledDate'],
      [
        ['Acme', '2024-04-04', 100, '', 40, ''],
        ['Acme', '2024-04-04', 100, '', 0, '2024-05-01'],
        ['Acme', '2024-04-04', 100, '', '', '2024-05-01'],
      ],
    );
    expect([...ledger.paid]).toEqual([60, 100, 0]);
  });

  test('with a date of receipt alone, settled means paid in full', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'settledDate'],
      [
        ['Acme', '2024-04-04', 100, '2024-05-01'],
        ['Acme', '2024-04-04', 100, ''],
        ['Acme', '2024-04-04', -30, '2024-05-01'],
      ],
    );
    expect([...ledger.paid]).toEqual([100, 0, -30]);
  });

  test('with a date of receipt and an open amount, the rest came in', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'openAmount', 'settledDate'],
      [
        ['Acme', '2024-04-04', 100, 25, ''],
        ['Acme', '2024-04-04', 100, '', '2024-05-01'],
      ],
    );
    expect([...ledger.paid]).toEqual([75, 100]);
    expect([...ledger.open]).toEqual([NaN, NaN]);
  });

  test('open items keep both amounts', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'openAmount'],
      [['Acme', '2024-04-04', 100, 25]],
    );
    expect([ledger.amount[0], ledger.paid[0], ledger.open[0]]).toEqual([100, 75, 25]);
  });

  test('without an amount column the open amount is the amount', () => {
    const { ledger } = intakeOf(['customerName', 'dueDate', 'openAmount'], [['Acme', '2024-04-04', 25]]);
    expect([ledger.amount[0], ledger.paid[0], ledger.open[0]]).toEqual([25, 0, 25]);
  });

  test('a status settles an item where nothing else tells', () => {
    const rows = [
      ['Acme', '2024-04-04', 100, 'Paid'],
      ['Acme', '2024-04-04', 50, 'Open'],
    ];
    const intake = intakeOf(['customerName', 'dueDate', 'amount', 'status'], rows);
    expect([...intake.ledger.open]).toEqual([0, 50]);
    expect([...intake.ledger.paid]).toEqual([100, 0]);
    expect(checkOf(intake, 'settledByStatus')).toMatchObject({
      count: 1,
      rows: [2],
      details: { example: 'Paid' },
    });
    const stated = intakeOf(['customerName', 'dueDate', 'openAmount', 'status'], rows);
    expect([...stated.ledger.open]).toEqual([100, 50]);
    expect(checkOf(stated, 'settledByStatus')).toBeUndefined();
  });

  test('amounts in text share one decimal mark', () => {
    const { ledger } = intakeOf(
      ['customerName', 'dueDate', 'amount', 'paidAmount'],
      [
        ['Acme', '2024-04-04', '1.234', '1.000,50'],
        ['Acme', '2024-04-04', 5.5, ''],
      ],
    );
    expect([...ledger.amount]).toEqual([1234, 5.5]);
    expect([...ledger.paid]).toEqual([1000.5, 0]);
  });
});

describe('kinds and signs', () => {
  const fields: Field[] = ['customerName', 'kind', 'dueDate', 'amount', 'paidAmount'];

  test('a negative amount is a credit note unless the sheet says receipt', () => {
    const intake = intakeOf(fields, [
      ['Acme', 'Invoice', '2024-04-04', 100, ''],
      ['Acme', 'Invoice', '2024-04-04', -10, ''],
      ['Acme', 'Credit memo', '2024-04-04', -20, ''],
      ['Acme', 'Payment', '2024-04-04', -30, ''],
      ['Acme', 'Refund', '2024-04-04', 40, ''],
      ['Acme', '', '2024-04-04', -50, ''],
    ]);
    expect(kinds(intake)).toEqual([
      'invoice',
      'creditNote',
      'creditNote',
      'receipt',
      'invoice',
      'creditNote',
    ]);
    expect(checkOf(intake, 'negativeInvoice')).toMatchObject({ severity: 'info', rows: [3, 7] });
    expect(checkOf(intake, 'signAssumed')).toBeUndefined();
  });

  test('credit notes and receipts without signs are turned round, and counted', () => {
    const intake = intakeOf(fields, [
      ['Acme', 'Invoice', '2024-04-04', 100, 5],
      ['Acme', 'Credit memo', '2024-04-04', 20, 5],
      ['Acme', 'Payment', '2024-04-04', 30, 0],
    ]);
    expect([...intake.ledger.amount]).toEqual([100, -20, -30]);
    expect([...intake.ledger.paid]).toEqual([5, -5, 0]);
    expect(kinds(intake)).toEqual(['invoice', 'creditNote', 'receipt']);
    expect(rowsOf(intake, 'signAssumed')).toEqual([3, 4]);
  });

  test('where the sheet uses signs, a positive receipt was paid back: it adds to the debt', () => {
    const intake = intakeOf(fields, [
      ['Acme', 'Payment', '2024-04-04', -30, 0],
      ['Acme', 'Payment', '2024-04-04', 30, 0],
    ]);
    expect([...intake.ledger.amount]).toEqual([-30, 30]);
    expect(kinds(intake)).toEqual(['receipt', 'invoice']);
  });

  test('receipts that always oppose the amount are taken off it', () => {
    const opposed = intakeOf(fields, [
      ['Acme', '', '2024-04-04', 100, -40],
      ['Acme', '', '2024-04-04', 100, ''],
    ]);
    expect([...opposed.ledger.paid]).toEqual([40, 0]);
    expect(rowsOf(opposed, 'signAssumed')).toEqual([2]);
    const mixed = intakeOf(fields, [
      ['Acme', '', '2024-04-04', 100, -40],
      ['Acme', '', '2024-04-04', 100, 10],
    ]);
    expect([...mixed.ledger.paid]).toEqual([-40, 10]);
  });
});
