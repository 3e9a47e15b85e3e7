import { addMonths } from '../src/ledger/cells/dates';
import { columnsFor, day, intakeOf, rowsOf } from '../src/ledger/intake.fixture';
import { columnsOf, readLedger, type LedgerColumns } from '../src/ledger/intake';
import { KINDS, TABLE_STRIDE, type Field, type Intake } from '../src/ledger/ledger';
import type { CellValue } from '../src/ledger/mapping';
import { openItems } from '../src/receivables/openItems';

const FIELDS: Field[] = [
  'documentDate',
  'customerName',
  'openingBalance',
  'debit',
  'credit',
  'closingBalance',
];
const CLOSE = day('2016-12-31');

/** The movements of a Chinese auditor's template, dashes as it shows them. */
const MOVEMENTS = columnsFor(FIELDS, [
  ['2016/1/1', '2F修鞋处', 3000, '-', '-', 3000],
  ['2016/1/1', '4F扦边处', 1000, '-', '-', 1000],
  ['2016/1/1', '安桂新', 0, 0, 0, 0],
  ['2016/1/1', '安希国', 5633, '-', '-', 5633],
  ['2016/1/1', '安正阳', '-', 40000, 80000, 40000],
  ['2016/1/1', '白利平', 10446, 10446, '-', '-'],
  ['2016/1/1', '白玉杰', 20233, 35466, 40466, 25233],
]);

/** Its opening balances by age. */
function openings(rows: readonly (readonly CellValue[])[]): LedgerColumns {
  const headers = ['客商', '12', '24', '36', '36个月以上'];
  return columnsOf(
    [headers, ...rows],
    { headerRow: 0, headers, mapping: { customerName: 0 }, confidence: {} },
    1,
  );
}
const OPENINGS = openings([
  ['2F修鞋处', '-', 3000, '', ''],
  ['4F扦边处', '-', 1000, '', ''],
  ['安桂新', '-', '-', '', ''],
  ['安希国', '-', 5633, '', ''],
  ['白利平', 10446, '-', '', ''],
  ['白玉杰', 20233, '-', '', ''],
]);

/** Open amounts by customer at the close, in bands of a year: up to 12, 24, 36 months and over. */
function bandsAtClose({ ledger }: Intake): Record<string, readonly number[]> {
  const result: Record<string, number[]> = {};
  openItems(ledger, CLOSE, 'document').open.forEach((amount, item) => {
    if (amount === 0) return;
    const dated = ledger.documentDate[item] ?? 0;
    const band = [12, 24, 36].filter((months) => dated < addMonths(CLOSE, -months)).length;
    const name = ledger.customers[ledger.customer[item] ?? 0]?.name ?? '';
    const row = (result[name] ??= [0, 0, 0, 0]);
    row[band] = (row[band] ?? 0) + amount;
  });
  return result;
}

test('the auditor’s worked example: opening bands move on, credits take the oldest first', () => {
  const intake = readLedger([MOVEMENTS, OPENINGS], { asOf: CLOSE });
  expect(intake.ledger.shape).toBe('movements');
  expect(bandsAtClose(intake)).toEqual({
    '2F修鞋处': [0, 0, 3000, 0],
    '4F扦边处': [0, 0, 1000, 0],
    安希国: [0, 0, 5633, 0],
    安正阳: [-40000, 0, 0, 0],
    白利平: [10446, 10446, 0, 0],
    白玉杰: [15233, 0, 0, 0],
  });
  // Two closing balances of the example are wrong: 0 + 40,000 - 80,000 and 20,233 + 35,466 - 40,466.
  expect(rowsOf(intake, 'closingDiffers')).toEqual([6, 8]);
  expect(intake.checks.map(({ code }) => code)).toEqual(['closingDiffers']);
  expect([intake.rowsRead, intake.rowsUsed, intake.setAside.length]).toEqual([13, 13, 0]);
});

test('without ages the opening balance is of the day before', () => {
  const intake = readLedger(MOVEMENTS, { asOf: CLOSE });
  const { ledger } = intake;
  const of = (name: string) =>
    Array.from(ledger.customer, (id, item) => ({ id, item }))
      .filter(({ id }) => ledger.customers[id]?.name === name)
      .map(({ item }) => [
        KINDS[ledger.kind[item] ?? -1],
        ledger.documentDate[item],
        ledger.dueDate[item],
        ledger.amount[item],
      ]);
  const before = day('2015-12-31');
  const first = day('2016-01-01');
  expect(of('白玉杰')).toEqual([
    ['invoice', before, before, 20233],
    ['invoice', first, first, 35466],
    ['receipt', first, first, -40466],
  ]);
  expect(of('安桂新')).toEqual([]);
  expect(intake.rowsUsed).toBe(7);
  expect(bandsAtClose(intake)['白玉杰']).toEqual([15233, 0, 0, 0]);
});

test('later opening balances are carried forward, in whatever order the rows stand', () => {
  const intake = intakeOf(FIELDS, [
    ['2024-03-31', 'Acme', 110, 0, 100, 10],
    ['2024-02-29', 'Acme', 100, 50, 40, 110],
    ['2024-03-31', 'Beta', 7, '', '', 7],
    ['2024-04-30', 'Beta', 9, 1, '', 10],
  ]);
  expect([...intake.ledger.amount]).toEqual([-100, 100, 50, -40, 7, 1]);
  const open = (iso: string) => [...openItems(intake.ledger, day(iso), 'due').open];
  // Credits of February take 40 of the opening balance, those of March its other 60 and 40 of the 50.
  expect(open('2024-02-29')).toEqual([0, 60, 50, 0, 0, 0]);
  expect(open('2024-03-31')).toEqual([0, 0, 10, 0, 7, 0]);
  expect(rowsOf(intake, 'closingDiffers')).toEqual([]);
  expect(rowsOf(intake, 'openingDiffers')).toEqual([5]);
});

test('negative figures: a debit taken back, a credit billed again, a balance in the customer’s favour', () => {
  const intake = intakeOf(FIELDS, [
    ['2024-02-29', 'Acme', -30, -20, -50, 0],
    ['2024-02-29', '合计', -30, -20, -50, 0],
    ['', '合计', -30, -20, -50, 0],
    ['2024-02-29', '', 5, '', '', ''],
    ['2024-02-29', 'Beta', 'x', 5, '', ''],
    ['2024-02-29', 'Beta', '', '', '', ''],
    ['', 'Beta', '', 5, '', ''],
  ]);
  expect([...intake.ledger.sheetRow].filter((row) => row === 2)).toHaveLength(3);
  expect([...intake.ledger.amount].slice(0, 3)).toEqual([-30, -20, 50]);
  expect(Array.from(intake.ledger.kind.slice(0, 3), (kind) => KINDS[kind])).toEqual([
    'receipt',
    'creditNote',
    'invoice',
  ]);
  expect(intake.setAside.map(({ row, reason }) => [row, reason])).toEqual([
    [4, 'totalRow'],
    [5, 'missingCustomer'],
    [6, 'amountNotNumber'],
    [7, 'missingAmount'],
    [8, 'missingDate'],
  ]);
});

test('ages that do not come to the opening balance', () => {
  const movements = columnsFor(FIELDS, [
    ['2016-01-01', 'Acme', 100, '', '', ''],
    ['2016-01-01', 'Beta', 100, '', '', ''],
    ['2016-01-01', 'Gamma', '', 5, '', ''],
  ]);
  const ages = openings([
    ['Acme', 30, 50, '', ''],
    ['Beta', 70, '', '', 60],
    ['Gamma', '', 8, '', ''],
    ['Delta', '', '', '', 40],
    ['Bad', 'x', '', '', ''],
    ['合计', 100, 58, '', 100],
  ]);
  const intake = readLedger([movements, ages], { asOf: CLOSE });
  const total = (name: string) =>
    intake.ledger.amount.reduce(
      (sum, amount, item) =>
        sum + (intake.ledger.customers[intake.ledger.customer[item] ?? 0]?.name === name ? amount : 0),
      0,
    );
  // A stated balance governs; where none is stated the ages are the balance.
  expect(['Acme', 'Beta', 'Gamma', 'Delta'].map(total)).toEqual([100, 100, 13, 40]);
  expect(rowsOf(intake, 'openingDiffers')).toEqual([2, 3]);
  expect(intake.setAside.map(({ row, reason }) => [row - TABLE_STRIDE, reason])).toEqual([
    [6, 'amountNotNumber'],
    [7, 'totalRow'],
  ]);
});

test('opening balances without any movement have no day', () => {
  const intake = readLedger([columnsFor(FIELDS, []), openings([['Acme', 30, 50, '', '']])], { asOf: CLOSE });
  expect(intake.setAside.map(({ reason }) => reason)).toEqual(['missingDate']);
  expect(intake.rowsUsed).toBe(0);
});

test('currencies are accounts of their own, and terms give due dates', () => {
  const intake = intakeOf(
    [...FIELDS, 'currency', 'terms'],
    [
      ['2024-02-29', 'Acme', 100, 10, '', '', 'EUR', '30'],
      ['2024-02-29', 'Acme', 50, '', 60, '', 'USD', '30'],
    ],
  );
  expect([...intake.ledger.amount]).toEqual([100, 10, 50, -60]);
  expect([...openItems(intake.ledger, day('2024-06-30'), 'due').open]).toEqual([100, 10, 0, -10]);
  expect(intake.ledger.dueDate[1]).toBe(day('2024-03-30'));
});
