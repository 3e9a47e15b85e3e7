import { checkOf, intakeOf, rowsOf } from '../intake.fixture';
import type { CheckCode, Field, SetAsideReason } from '../ledger';
import type { CellValue } from '../mapping';

const FIELDS: readonly Field[] = ['customerName', 'document', 'documentDate', 'dueDate', 'amount', 'status'];
const ITEM: CellValue[] = ['Acme', 'A1', '2024-03-05', '2024-04-04', 100, ''];

test.each<[SetAsideReason, CellValue[]]>([
  ['blank', ['', '', '', '', '', '']],
  ['blank', [' ', '\u00a0', '', '', '', '']],
  ['missingCustomer', ['', 'A2', '2024-03-05', '2024-04-04', 100, '']],
  ['missingCustomer', ['NULL', 'A2', '2024-03-05', '2024-04-04', 100, '']],
  ['missingAmount', ['Acme', 'A2', '2024-03-05', '2024-04-04', '', '']],
  ['amountNotNumber', ['Acme', 'A2', '2024-03-05', '2024-04-04', 'see note', '']],
  ['amountUnit', ['Acme', 'A2', '2024-03-05', '2024-04-04', '1.2万', '']],
  ['errorCell', ['Acme', 'A2', '2024-03-05', '2024-04-04', '#REF!', '']],
  ['errorCell', ['#N/A', 'A2', '2024-03-05', '2024-04-04', 100, '']],
  ['errorCell', ['Acme', 'A2', '', '#VALUE!', 100, '']],
  ['missingDate', ['Acme', 'A2', '', '', 100, '']],
  ['impossibleDate', ['Acme', 'A2', '', '2024-02-30', 100, '']],
  ['impossibleDate', ['Acme', 'A2', 'soon', '', 100, '']],
  // 30 read as a serial would be 1900-01-30.
  ['impossibleDate', ['Acme', 'A2', 30, '', 100, '']],
  ['totalRow', ['合计', '', '', '', 100, '']],
  ['totalRow', ['', 'Subtotal', '', '', 100, '']],
  ['totalRow', ['Acme', '小计', '', '', 100, '']],
  ['totalRow', ['Acme', '', '小计', '', 100, '']],
  ['totalRow', ['Acme Total', '', '', '', 100, '']],
  ['repeatedHeader', ['customerName', 'document', 'documentDate', 'dueDate', 'amount', 'status']],
  ['repeatedHeader', ['Customer name', 'Document', '', 'Due Date', 'AMOUNT', '']],
  ['noteRow', ['All figures are provisional.', '', '', '', '', '']],
  ['voidDocument', ['Acme', 'A2', '2024-03-05', '2024-04-04', 100, '作废']],
  ['voidDocument', ['Acme', 'A2', '2024-03-05', '', '', 'Void']],
])('%s: %j', (reason, row) => {
  const intake = intakeOf(FIELDS, [ITEM, row, ITEM]);
  expect(intake.setAside).toMatchObject([{ row: 3, reason }]);
  expect(intake.rowsRead).toBe(3);
  expect(intake.rowsUsed).toBe(2);
  expect([...intake.ledger.sheetRow]).toEqual([2, 4]);
  expect(rowsOf(intake, reason as CheckCode)).toEqual(reason === 'blank' ? [] : [3]);
});

test('a customer whose name looks like a total is a customer', () => {
  const intake = intakeOf(FIELDS, [
    ['Total', 'A1', '2024-03-05', '2024-04-04', 100, ''],
    ['Total Energies', 'A2', '', '', 100, ''],
  ]);
  expect(intake.rowsUsed).toBe(1);
  expect(intake.setAside).toMatchObject([{ row: 3, reason: 'missingDate' }]);
});

test('figures without keys are a total below the last item only', () => {
  const bare: CellValue[] = ['', '', '', '', 200, ''];
  const intake = intakeOf(FIELDS, [
    ITEM,
    bare,
    ITEM,
    bare,
    ['', '', '', '', '', ''],
    ['Printed by Ann', '', '', '', '', ''],
  ]);
  expect(intake.setAside).toMatchObject([
    { row: 3, reason: 'missingCustomer' },
    { row: 5, reason: 'totalRow' },
    { row: 6, reason: 'blank' },
    { row: 7, reason: 'noteRow' },
  ]);
});

test('one readable date is enough', () => {
  const intake = intakeOf(FIELDS, [
    ['Acme', 'A1', '2024-03-05', '#N/A', 100, ''],
    ['Acme', 'A2', 'soon', '2024-04-04', 100, ''],
  ]);
  expect(intake.rowsUsed).toBe(2);
});

test('a receipt that is not a number makes the open amount unknown', () => {
  const fields: readonly Field[] = ['customerName', 'dueDate', 'amount', 'paidAmount', 'settledDate'];
  const intake = intakeOf(fields, [
    ['Acme', '2024-04-04', 100, 'half', ''],
    ['Acme', '2024-04-04', 100, '0.5万', ''],
    ['Acme', '2024-04-04', 100, '', ''],
  ]);
  expect(intake.setAside.map(({ reason }) => reason)).toEqual(['amountNotNumber', 'amountUnit']);
  expect(checkOf(intake, 'amountUnit')?.severity).toBe('error');
});

test('in a list of open items only the open amount must be there', () => {
  const fields: readonly Field[] = ['customerName', 'dueDate', 'amount', 'openAmount'];
  const intake = intakeOf(fields, [
    ['Acme', '2024-04-04', 'unknown', 60],
    ['Acme', '2024-04-04', 100, ''],
  ]);
  expect(intake.setAside).toMatchObject([{ row: 3, reason: 'missingAmount' }]);
  expect([...intake.ledger.amount]).toEqual([60]);
});
