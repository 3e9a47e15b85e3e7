import { columnsFor, day, rowsOf } from '../src/ledger/intake.fixture';
import { readLedger } from '../src/ledger/intake';
import { KINDS, TABLE_STRIDE, type Field, type Intake } from '../src/ledger/ledger';
import type { CellValue } from '../src/ledger/mapping';
import { openItems } from '../src/receivables/openItems';
import { openOn } from './support/openOn';

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
