import fc from 'fast-check';

import { columnsFor, intakeOf } from './intake.fixture';
import { columnsOf, readLedger } from './intake';
import { CHECK_CODES, FIELDS, KINDS, NO_DAY, type Intake } from './ledger';
import type { CellValue } from './mapping';
import { recogniseLedger } from './recognition/recogniseLedger';
import { LANGUAGES } from '../locales/language';
import { text } from '../locales/text';

const AS_OF = 45_000;

/** Cells as a hostile sheet has them: the right thing, the right thing in the wrong place, and anything else. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    '',
    ' ',
    '-',
    '#N/A',
    '合计',
    'Total',
    '作废',
    'Paid',
    '1.2万',
    '1,234.50',
    '(5)',
    '1.234',
    'USD 5',
    '3/4/2024',
    '13/4/2024',
    '2024-02-30',
    '2024年3月5日',
    '20240305',
    'Net 30',
    '月结30天',
    '30/60/90',
    'Invoice',
    'Credit memo',
    'Payment',
    'Acme',
    'ACME',
    '007',
    '7',
    '=1+1',
    'CNY',
    '人民币',
    '__proto__',
    'constructor',
  ),
  fc.double(),
  fc.integer({ min: 44_000, max: 46_000 }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.boolean(),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const rowsOfCells = fc.array(fc.array(cell, { minLength: FIELDS.length, maxLength: FIELDS.length }), {
  maxLength: 25,
});
const someFields = fc.subarray([...FIELDS]);

/** Rows that are nearly items, so that most of them are used. */
const item = fc.tuple(
  fc.constantFrom<CellValue>('Acme', 'acme', 'Beta', ''),
  fc.constantFrom<CellValue>('A1', 'A2', '', '小计'),
  fc.constantFrom<CellValue>('3/4/2024', '5/6/2024', 45_300, ''),
  fc.oneof(
    fc.integer({ min: -500, max: 5000 }),
    fc.constantFrom<CellValue>('1,234', '1.500', '12,5', 'x', ''),
  ),
  fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant<CellValue>('')),
  fc.constantFrom<CellValue>('', 'Payment', 'Invoice'),
);
const ITEM_FIELDS = ['customerName', 'document', 'dueDate', 'amount', 'paidAmount', 'kind'] as const;

function expectConsistent(intake: Intake): void {
  const { ledger } = intake;
  expect(intake.rowsUsed + intake.setAside.length).toBe(intake.rowsRead);
  const itemRows = new Set(ledger.sheetRow);
  // A row of an account without figures is used, but makes no item.
  if (ledger.shape === 'movements') expect(itemRows.size).toBeLessThanOrEqual(intake.rowsUsed);
  else expect(itemRows.size).toBe(intake.rowsUsed);
  for (const { row } of intake.setAside) expect(itemRows.has(row)).toBe(false);
  expect(new Set(intake.setAside.map(({ row }) => row)).size).toBe(intake.setAside.length);
  for (let i = 0; i < ledger.count; i++) {
    const amount = ledger.amount[i] ?? NaN;
    expect(Number.isFinite(amount)).toBe(true);
    expect(Number.isFinite(ledger.paid[i])).toBe(true);
    expect(KINDS[ledger.kind[i] ?? -1] === 'invoice' ? amount >= 0 : amount <= 0).toBe(true);
    expect(ledger.dueDate[i]).not.toBe(NO_DAY);
    expect(Number.isNaN(ledger.open[i])).toBe(ledger.shape !== 'openItems');
    expect(ledger.customers[ledger.customer[i] ?? -1]?.key).toBeTruthy();
    expect(ledger.currencies[ledger.currency[i] ?? -1]).toBeDefined();
  }
  for (const check of intake.checks) {
    expect(CHECK_CODES).toContain(check.code);
    expect([...check.rows].sort((a, b) => a - b)).toEqual(check.rows);
    for (const language of LANGUAGES) {
      expect(text(language, `check.${check.code}`, check.details)).not.toMatch(
        /\{(?:count|example|reading|document|due|terms|asOf|currencies|latest)\}/,
      );
    }
  }
}

test('any cells in any fields: nothing throws and every row is accounted for', () => {
  fc.assert(
    fc.property(someFields, rowsOfCells, (fields, rows) => {
      expectConsistent(readLedger(columnsFor(fields, rows), { asOf: AS_OF }));
    }),
    { numRuns: 300 },
  );
});

test('rows that are nearly items are accounted for, too', () => {
  fc.assert(
    fc.property(fc.array(item), (rows) => {
      expectConsistent(intakeOf(ITEM_FIELDS, rows));
    }),
  );
});

test('any range can be looked at, and what is then read adds up', () => {
  const headers = fc.array(
    fc.oneof(fc.constantFrom('Customer', 'Due date', 'Amount', '客户', '到期日', '金额'), fc.string()),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(headers, rowsOfCells, (names, rows) => {
      const values = [names, ...rows];
      const intake = readLedger(columnsOf(values, recogniseLedger(values.slice(0, 60)), 1), { asOf: AS_OF });
      expect(intake.rowsUsed + intake.setAside.length).toBe(intake.rowsRead);
    }),
    { numRuns: 200 },
  );
});

test('the order of the rows changes neither totals nor what is used', () => {
  const summary = (rows: readonly (readonly CellValue[])[]) => {
    const { ledger, rowsUsed } = intakeOf(ITEM_FIELDS, rows);
    const totals = new Map<string, number>();
    ledger.customer.forEach((id, i) => {
      const key = ledger.customers[id]?.key ?? '';
      totals.set(
        key,
        Math.round(((totals.get(key) ?? 0) + (ledger.amount[i] ?? 0) - (ledger.paid[i] ?? 0)) * 1000) / 1000,
      );
    });
    return { rowsUsed, totals: [...totals].sort(), due: [...ledger.dueDate].sort() };
  };
  fc.assert(
    fc.property(
      fc
        .array(item, { maxLength: 30 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(summary(shuffled)).toEqual(summary(rows));
      },
    ),
  );
});
