import type { Item } from '../../../test/support/ledgerOf';
import { lineWith, rowsByKey, shownValue, tableNamed, totalsByKey } from '../../../test/support/planValues';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { detailSheet } from './detailSheet';

const D = 46_000;
const items: readonly Item[] = [
  { customer: 'Small', document: 'S1', due: D - 95, amount: 10, currency: 'USD' },
  { customer: '=Big', document: 'B2', due: D + 5, amount: 200, paid: 50, currency: 'USD', owner: 'Li' },
  { customer: '=Big', document: 'B1', due: D - 31, amount: 80, currency: 'USD', disputed: true },
  {
    customer: '=Big',
    document: 'B3',
    date: D - 3,
    due: D - 3,
    amount: -20,
    kind: 'receipt',
    currency: 'USD',
  },
  { customer: 'Small', document: 'S2', due: D - 1, amount: 7, currency: 'EUR' },
  { customer: 'Small', document: 'S3', due: D - 1, amount: 7, settled: D, currency: 'EUR' },
];
const sheet = detailSheet(reportInputOf(items, { asOf: D }));

test('every open item stands once: by currency, customer with the largest total, due date', () => {
  expect(rowsByKey(tableNamed(sheet, 'Dunwell_Detail'))).toMatchObject([
    { document: 'B1', daysOverdue: 31, amount: 80, received: 0, open: 80, bucket: '31-60', disputed: 'Yes' },
    { document: 'B3', kind: 'Receipt, on account', open: -20, bucket: '1-30' },
    { document: 'B2', daysOverdue: -5, amount: 200, received: 50, open: 150, bucket: 'Not due', owner: 'Li' },
    { document: 'S1', customerName: 'Small', currency: 'USD', due: D - 95, documentDate: D - 125 },
    { document: 'S2', currency: 'EUR', kind: 'Invoice', ledgerRow: 6 },
  ]);
});

test('above the table each currency is tied to the aging', () => {
  expect(lineWith(sheet, 'USD').filter((cell) => cell !== null)).toEqual(['USD', 4, 270, 50, 220, 220, 0]);
  expect(lineWith(sheet, 'EUR').filter((cell) => cell !== null)).toEqual(['EUR', 1, 7, 0, 7, 7, 0]);
  expect(tableNamed(sheet, 'Dunwell_Detail').totals).toBeUndefined();
});

test('one currency has live totals under the table', () => {
  const one = detailSheet(reportInputOf(items.slice(0, 4), { asOf: D }));
  const table = tableNamed(one, 'Dunwell_Detail');
  expect(totalsByKey(table)).toMatchObject({ amount: 270, received: 50, open: 220, daysOverdue: null });
});

test('a line links to its row; ledger text is never in a formula', () => {
  const table = tableNamed(sheet, 'Dunwell_Detail');
  expect(table.rows[0]?.at(-1)).toEqual({ formula: `=HYPERLINK("#'Ledger'!A4",4)`, value: 4 });
  const formulas = table.rows.flat().filter((cell) => typeof cell === 'object' && cell !== null);
  expect(formulas.every((cell) => 'formula' in cell && !cell.formula.includes('Big'))).toBe(true);
  expect(table.rows.flat()).toContain('=Big');
});

test('what the ledger says of reminders and contracts stands beside the items; without it there is no column', () => {
  const told = detailSheet(
    reportInputOf(
      [
        { document: 'A1', due: D - 40, amount: 10, reminder: '2', contract: 'C-7' },
        { document: 'A2', due: D - 30, amount: 20 },
      ],
      { asOf: D },
    ),
  );
  expect(rowsByKey(tableNamed(told, 'Dunwell_Detail'))).toMatchObject([
    { document: 'A1', reminder: '2', contract: 'C-7' },
    { document: 'A2', reminder: '', contract: '' },
  ]);
  const keys = tableNamed(sheet, 'Dunwell_Detail').columns.map(({ key }) => key);
  expect(keys.filter((key) => key === 'reminder' || key === 'contract')).toEqual([]);
});

test('a long list has row numbers and no links', () => {
  const many = Array.from({ length: 5001 }, (_, at): Item => ({ due: D - 1, amount: at + 1 }));
  const table = tableNamed(detailSheet(reportInputOf(many, { asOf: D })), 'Dunwell_Detail');
  expect(table.rows.at(-1)?.at(-1)).toBe(5002);
});

test('what credit notes took off is apart from what was received', () => {
  const input = reportInputOf(
    [
      { document: 'I', due: D - 1, amount: 100, open: 45 },
      { document: 'C', date: D - 9, due: D - 9, amount: -40, open: -10, kind: 'creditNote' },
    ],
    {
      asOf: D,
      change: (ledger) => ({
        ...ledger,
        paid: Float64Array.of(0, 0),
        applications: {
          count: 1,
          to: Int32Array.of(0),
          from: Int32Array.of(1),
          day: Int32Array.of(D - 2),
          amount: Float64Array.of(30),
        },
        open: Float64Array.of(NaN, NaN),
      }),
    },
  );
  expect(rowsByKey(tableNamed(detailSheet(input), 'Dunwell_Detail'))).toMatchObject([
    { document: 'C', amount: -40, received: 0, credited: -30, open: -10, kind: 'Credit note, on account' },
    { document: 'I', amount: 100, received: 0, credited: 30, open: 70 },
  ]);
});

test('instalments are counted by their invoice, further columns follow ours', () => {
  const input = reportInputOf(
    [1, 2, 3].map((at) => ({ document: 'I', due: D + at, amount: at })),
    {
      asOf: D,
      change: (ledger) => ({
        ...ledger,
        sheetRow: Int32Array.of(7, 7, 7),
        instalment: Uint8Array.of(1, 2, 3),
        extras: [{ column: 4, header: 'Document', ids: Int32Array.of(0, 0, 0), texts: ['PO 5'] }],
      }),
    },
  );
  const table = tableNamed(detailSheet(input), 'Dunwell_Detail');
  expect(rowsByKey(table).map(({ instalment }) => instalment)).toEqual(['1/3', '2/3', '3/3']);
  expect(table.columns.at(-2)).toMatchObject({ key: 'extra:4', header: 'Document (ledger)' });
  expect(shownValue(table.rows[0]?.at(-2))).toBe('PO 5');
  const keys = table.keyColumns.map((column) => table.columns[column]?.key);
  expect(keys).toEqual(['customerName', 'document', 'instalment']);
});

test('on account has no bucket where the aging has a column for it', () => {
  const input = reportInputOf(items.slice(0, 4), { asOf: D, aging: { onAccount: 'ownColumn' } });
  const rows = rowsByKey(tableNamed(detailSheet(input), 'Dunwell_Detail'));
  expect(rows.find(({ document }) => document === 'B3')).toMatchObject({ bucket: 'On account' });
});

test('an aging in one currency lists the items in their own, tied to what was converted', () => {
  const rates = new Map([[0, { rate: 7, day: D }]]);
  const valuation = { currency: 'CNY', rates, missing: [1] };
  const converted = detailSheet(reportInputOf(items, { asOf: D, aging: { valuation } }));
  expect(lineWith(converted, 'USD').filter((cell) => cell !== null)).toEqual([
    'USD',
    4,
    270,
    50,
    220,
    220,
    0,
  ]);
  expect(
    lineWith(converted, 'EUR')
      .filter((cell) => cell !== null)
      .at(-1),
  ).toBe(0);
});

test('nothing open is a sentence', () => {
  const empty = detailSheet(reportInputOf([{ due: D, amount: 5, settled: D }], { asOf: D }));
  expect(empty.tables).toEqual([]);
  expect(lineWith(empty, 'Nothing is open as of this date.')).toHaveLength(1);
});
