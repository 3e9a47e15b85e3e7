import { acceptCheck } from '../src/excel/acceptance';
import { inExcel } from '../src/excel/inExcel';
import { readHiddenRows } from '../src/excel/reading/hiddenRows';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

let book: ReportBook;
afterEach(() => {
  book.close();
});

const AGING = [{ report: 'aging', groupBy: 'customer' }] as const;
const HEADER = SAMPLE_LEDGER[0];
const SHORT = [HEADER, ['0009', 'Zeta', 'Z-1', AS_OF - 60, AS_OF - 30, 70, null]] as const;

describe('two ledgers on other sheets than the active one', () => {
  beforeEach(async () => {
    book = await ReportBook.open(documentOf({ Notes: [['words']], A: SHORT, B: SAMPLE_LEDGER }));
  });

  test('the longest is taken, and everybody can see that it was a choice', async () => {
    const { loaded } = await book.run(AGING);
    expect(loaded.source).toMatchObject({ sheet: 'B', chosenBy: 'longest' });
    expect(loaded.source.candidates.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['A', 1],
      ['B', 6],
    ]);
  });

  test('the one that the user chose is remembered', async () => {
    await book.run(AGING, { sheet: 'A' });
    const { loaded } = await book.run(AGING);
    expect(loaded.source).toMatchObject({ sheet: 'A', chosenBy: 'remembered' });
  });

  test('the one on the active sheet comes before the one remembered', async () => {
    await book.run(AGING, { sheet: 'A' });
    await book.select('B', 'C3');
    const { loaded } = await book.run(AGING);
    expect(loaded.source).toMatchObject({ sheet: 'B', chosenBy: 'sheet' });
  });
});

test('two ledgers on one sheet: the one under the selection, or the one named by its range', async () => {
  const gap = [null, null];
  const rows = SAMPLE_LEDGER.map((row, at) => [...row, ...gap, ...(SHORT[at] ?? [])]);
  book = await ReportBook.open(documentOf({ Both: rows }));
  await book.select('Both', 'K2');
  const { source } = (await book.run(AGING)).loaded;
  expect(source.candidates.map(({ range }) => range)).toEqual(['A1:G7', 'J1:P2']);
  expect(source.range).toBe('J1:P2');
  expect((await book.run(AGING, { sheet: 'Both', range: 'A1:G7' })).loaded.source.range).toBe('A1:G7');
});

test('receipts in a table of their own are paired with the invoices', async () => {
  const invoices = [
    ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'],
    ['Alpha', 'I-1', serial('2026-05-01'), serial('2026-05-31'), 300],
    ['Beta', 'I-2', serial('2026-05-10'), serial('2026-06-10'), 500],
  ];
  const receipts = [
    ['Receipt No', 'Receipt Date', 'Customer', 'Invoice No', 'Receipt Amount'],
    ['R-1', serial('2026-06-05'), 'Alpha', 'I-1', 120],
  ];
  book = await ReportBook.open(documentOf({ Invoices: invoices, Receipts: receipts }));
  const { loaded, input } = await book.run(AGING);
  expect(loaded.receipts).toMatchObject({ sheet: 'Receipts', range: 'A1:E2' });
  expect(input.aging.currencies.map(({ total }) => total)).toEqual([300 - 120 + 500]);
  const alone = await book.run(AGING, { receipts: 'none' });
  expect(alone.input.aging.currencies.map(({ total }) => total)).toEqual([800]);
});

test('a workbook that counts from 1904 has the same days', async () => {
  const rows = SAMPLE_LEDGER.map((row, at) =>
    at === 0 ? row : row.map((cell, column) => (isDay(cell, column) ? cell - 1462 : cell)),
  );
  book = await ReportBook.open({ ...documentOf({ Ledger: rows }), date1904: true });
  const { input } = await book.run([...AGING, { report: 'alerts' }]);
  expect(input.aging.currencies.map(({ total, overdue }) => [total, overdue])).toEqual([[750, 650]]);
  const alerts = await book.table('Dunwell_Alerts');
  const due = alerts[0]?.indexOf('Due date') ?? -1;
  expect(alerts[1]?.[due]).toBe(serial('2026-02-15') - 1462);
});

function isDay(cell: string | number | null, column: number): cell is number {
  return typeof cell === 'number' && column !== 5;
}

test('hidden rows count, and are told', async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger');
    sheet.getRange('3:3').rowHidden = true;
    sheet.getRange('6:6').rowHidden = true;
    // A column that is hidden as well hides no row.
    sheet.getRange('A:A').columnHidden = true;
    await context.sync();
  });
  const place = { sheet: 'Ledger', firstRow: 1, rowCount: 6, firstColumn: 0 };
  expect(await inExcel((context) => readHiddenRows(context, place, 7))).toEqual([3, 6]);
  const { input } = await book.run(AGING);
  expect(input.aging.currencies.map(({ total }) => total)).toEqual([750]);
  expect(input.intake.checks.find(({ code }) => code === 'hiddenRows')).toMatchObject({ rows: [3, 6] });
});

test('a ledger on a protected sheet is read', async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('Ledger').protection.protect();
    await context.sync();
  });
  const { input } = await book.run(AGING);
  expect(input.aging.currencies.map(({ total }) => total)).toEqual([750]);
});

test('a stray cell far below and far to the right is no part of the ledger', async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
  await book.put('Ledger', 'ZZ90000', 'x');
  const { loaded } = await book.run(AGING);
  expect(loaded.source.rowCount).toBeLessThan(300);
  expect(loaded.intake.rowsUsed).toBe(6);
});

test('what was said about the columns holds for next month`s export, wherever its columns stand', async () => {
  const named = HEADER.map((name) => (name === 'Amount' ? 'Value X' : name === 'Due Date' ? 'Col 7' : name));
  book = await ReportBook.open(documentOf({ May: [named, ...SAMPLE_LEDGER.slice(1)] }));
  const mapping = { customerName: 1, document: 2, documentDate: 3, dueDate: 4, amount: 5, settledDate: 6 };
  await book.run(AGING, { sheet: 'May', mapping });
  await inExcel(async (context) => {
    const june = context.workbook.worksheets.add('June');
    const turned = [named, ...SAMPLE_LEDGER.slice(1)].map((row) =>
      [...row].reverse().map((cell) => (typeof cell === 'string' ? `'${cell}` : (cell ?? ''))),
    );
    june.getRange('A1:G7').values = turned;
    june.activate();
    await context.sync();
  });
  const { loaded, input } = await book.run(AGING);
  expect(loaded).toMatchObject({ remembered: true, source: { sheet: 'June' } });
  expect(loaded.mapping).toEqual({
    customerName: 5,
    document: 4,
    documentDate: 3,
    dueDate: 2,
    amount: 1,
    settledDate: 0,
  });
  expect(input.aging.currencies.map(({ total }) => total)).toEqual([750]);
});

test('a check that was accepted stays accepted when rows are inserted above', async () => {
  const late = ['0004', 'Delta', 'I-7', serial('2026-06-10'), serial('2026-06-01'), 30, null] as const;
  book = await ReportBook.open(documentOf({ Ledger: [...SAMPLE_LEDGER, late] }));
  const choice = { asOf: AS_OF, sheet: 'Ledger' };
  const find = async () =>
    (await book.run(AGING)).input.intake.checks.find(({ code }) => code === 'dueBeforeDocument');
  expect(await find()).toMatchObject({ count: 1, rows: [8] });
  await acceptCheck(choice, 'dueBeforeDocument', true);
  expect(await find()).toMatchObject({ count: 0, rows: [], acceptedRows: [8] });
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger');
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A2:F2').values = [["'0005", 'Eta', 'I-8', AS_OF - 40, AS_OF - 50, 10]];
    await context.sync();
  });
  expect(await find()).toMatchObject({ count: 1, rows: [2], acceptedRows: [9] });
  await acceptCheck(choice, 'dueBeforeDocument', false);
  expect(await find()).toMatchObject({ count: 2, rows: [2, 9] });
});

test('amounts are converted by a sheet of rates', async () => {
  const rows = [
    ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Currency', 'Settled Date'],
    ['Alpha', 'I-1', AS_OF - 60, AS_OF - 30, 100, 'USD', null],
    ['Beta', 'I-2', AS_OF - 60, AS_OF - 30, 50, 'EUR', null],
  ];
  const rates = [
    ['Currency', 'Reporting currency', 'Valid from', 'Rate'],
    ['EUR', 'USD', AS_OF - 90, 1.1],
    ['EUR', 'USD', AS_OF - 10, 1.2],
    ['EUR', 'USD', AS_OF + 1, 9],
  ];
  book = await ReportBook.open(documentOf({ Ledger: rows, 'FX rates': rates }));
  const { input } = await book.run(AGING, { basis: { reporting: 'USD' } });
  expect(input.aging.currencies.map(({ currency, total }) => [currency, total])).toEqual([['USD', 160]]);
});
