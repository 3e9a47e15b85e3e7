import { entryAt } from '../src/credit/file/creditEntryAt';
import { addMissingCustomers, writeCreditTemplate } from '../src/excel/credit/creditTemplate';
import { loadCreditChoice, saveCreditChoice } from '../src/excel/credit/creditPlace';
import { findCreditFile, type FoundCreditFile } from '../src/excel/credit/findCreditFile';
import { setCreditFields, type CreditChange } from '../src/excel/credit/setCreditFields';
import { inExcel } from '../src/excel/inExcel';
import { findLedger } from '../src/excel/reading/findLedger';
import type { Customer } from '../src/ledger/ledger';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

const CUSTOMERS: readonly Customer[] = [
  { key: '1', number: '0001', name: 'Alpha Ltd' },
  { key: '2', number: '0002', name: '=Beta & Sons' },
  { key: '3', number: '0003', name: 'Gamma GmbH' },
];
const OWN_FILE = [
  ['客户授信表（单位：万元）', null, null, null, null],
  ['客户编码', '客户名称', '授信额度', '下次评审日期', '资产负债率(%)'],
  ['0001', 'Alpha Ltd', 50, serial('2026-12-31'), 60],
  ['0003', 'Gamma GmbH', 20, null, 45],
] as const;

let book: ReportBook;
afterEach(() => {
  book.close();
});

async function open(sheets: Parameters<typeof documentOf>[0]): Promise<void> {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER, ...sheets }));
}

async function found(): Promise<FoundCreditFile> {
  const file = await inExcel((context) => findCreditFile(context));
  if (file === undefined) throw new Error('no credit file');
  return file;
}

/** Values of a sheet's rows down to the last one with any. */
function rowsOf(sheet: string): readonly (readonly unknown[])[] {
  const rows = Array.from(book.sheet(sheet).cells, (row) =>
    Array.from(row ?? [], (cell) => cell?.value ?? null),
  );
  return rows.slice(0, rows.findLastIndex((row) => row.some((value) => value !== null)) + 1);
}

const noLog = (): Promise<void> => Promise.resolve();

describe.each([
  ['en-US', 'AR credit file', 'Credit limit'],
  ['zh-CN', '信用档案', '信用额度'],
] as const)('the sheet made for a credit file (%s)', (language, name, limit) => {
  test('has the customers of the ledger as text, is found as credit file, and never taken for a ledger', async () => {
    await open({});
    expect(await writeCreditTemplate(CUSTOMERS, language)).toEqual({ sheet: name, created: true });
    const rows = rowsOf(name);
    expect(rows[3]).toContain(limit);
    expect(rows.slice(4).map((row) => row.slice(0, 2))).toEqual([
      ['0001', 'Alpha Ltd'],
      ['0002', '=Beta & Sons'],
      ['0003', 'Gamma GmbH'],
    ]);
    const { file, chosenBy } = await found();
    expect(chosenBy).toBe('only');
    expect(file.unused).toEqual([]);
    expect(file.faults).toEqual([]);
    expect(file.entries.map(({ customerNumber }) => customerNumber)).toEqual(['0001', '0002', '0003']);
    const { source } = await inExcel((context) => findLedger(context, {}));
    expect([source.sheet, source.chosenBy]).toEqual(['Ledger', 'only']);
  });

  test('is made once, and left as it is when asked for again', async () => {
    await open({});
    await writeCreditTemplate(CUSTOMERS.slice(0, 1), language);
    await book.put(name, 'E5', 777);
    expect(await writeCreditTemplate(CUSTOMERS, language)).toEqual({ sheet: name, created: false });
    expect(rowsOf(name)).toHaveLength(5);
    expect((await found()).file.entries[0]).toMatchObject({ limit: 777 });
    expect(await addMissingCustomers(CUSTOMERS, language)).toEqual({ sheet: name, added: 2 });
    expect(await addMissingCustomers(CUSTOMERS, language)).toEqual({ sheet: name, added: 0 });
    expect((await found()).file.entries.map(({ customerName }) => customerName)).toEqual([
      'Alpha Ltd',
      '=Beta & Sons',
      'Gamma GmbH',
    ]);
  });
});

test("the user's own file is found under its title, in its unit, with the rows of the sheet", async () => {
  await open({ 授信: OWN_FILE });
  const { file, sheet, chosenBy } = await found();
  expect([sheet, chosenBy]).toEqual(['授信', 'only']);
  expect(file.entries.map(({ row, limit, debtRatio }) => [row, limit, debtRatio])).toEqual([
    [3, 500_000, 0.6],
    [4, 200_000, 0.45],
  ]);
});

test('a credit file with dates and amounts is no ledger, even on the sheet that is open', async () => {
  book = await ReportBook.open(
    documentOf({
      档案: [
        ['客户名称', '担保金额', '到期日', '信用额度'],
        ['Alpha Ltd', 100, AS_OF + 30, 500],
        ['Gamma GmbH', 200, AS_OF - 30, 600],
      ],
      Ledger: SAMPLE_LEDGER,
    }),
  );
  const { source } = await inExcel((context) => findLedger(context, {}));
  expect([source.sheet, source.chosenBy]).toEqual(['Ledger', 'only']);
  expect((await found()).file.entries[0]).toMatchObject({ guarantee: 100, guaranteeUntil: AS_OF + 30 });
});

test('customers that the file lacks are added below an Excel table as rows of it', async () => {
  await open({ 授信: OWN_FILE });
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('授信').tables.add('A2:E4', true).name = 'Limits';
    await context.sync();
  });
  expect((await found()).table).toBe('Limits');
  expect(await addMissingCustomers(CUSTOMERS, 'zh-CN')).toEqual({ sheet: '授信', added: 1 });
  expect((await book.table('Limits')).at(-1)?.slice(0, 3)).toEqual(['0002', '=Beta & Sons', '']);
});

test('the chosen table and headers are remembered with the workbook', async () => {
  const other = [
    ['Customer', 'Agreed', 'Rating'],
    ['Alpha Ltd', 9, 'B'],
  ] as const;
  await open({ 授信: OWN_FILE, Sales: other });
  expect((await found()).sheets).toEqual(['授信', 'Sales']);
  expect((await found()).chosenBy).toBe('first');
  const choice = {
    place: { sheet: 'Sales', range: 'A1:C2' },
    mapping: { limit: 'Agreed', externalRating: null },
  };
  await inExcel((context) => saveCreditChoice(context, choice));
  expect(await inExcel(loadCreditChoice)).toEqual(choice);
  await book.put('Sales', 'A3', 'Gamma GmbH');
  await book.put('Sales', 'B3', 8);
  const { file, chosenBy } = await found();
  expect(chosenBy).toBe('user');
  expect(file.entries).toEqual([
    { row: 2, hold: false, customerName: 'Alpha Ltd', limit: 9 },
    { row: 3, hold: false, customerName: 'Gamma GmbH', limit: 8 },
  ]);
  await inExcel((context) => saveCreditChoice(context, { place: { sheet: 'Gone' } }));
  await expect(found()).rejects.toMatchObject({ code: 'noCreditFile' });
});

describe('a decision', () => {
  const request = {
    customer: { key: '3', number: '0003', name: 'Gamma GmbH' },
    customers: CUSTOMERS,
    asOf: AS_OF,
    language: 'zh-CN',
  } as const;

  test('is written into its cells as the column is written, and into no others', async () => {
    await open({ 授信: OWN_FILE });
    const before = rowsOf('授信');
    const logged: CreditChange[] = [];
    const until = serial('2027-06-30');
    await setCreditFields(
      { ...request, decision: { limit: 350_000, nextReview: until, debtRatio: 0.5 } },
      (_context, changes) => {
        logged.push(...changes);
        return Promise.resolve();
      },
    );
    expect(logged).toEqual([
      { field: 'limit', sheet: '授信', cell: 'C4', before: 20, after: 35 },
      { field: 'nextReview', sheet: '授信', cell: 'D4', before: '', after: until },
      { field: 'debtRatio', sheet: '授信', cell: 'E4', before: 45, after: 50 },
    ]);
    const after = rowsOf('授信');
    expect(after[3]?.slice(2)).toEqual([35, until, 50]);
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    const { file } = await found();
    expect(entryAt(file.entries.slice(1), AS_OF)).toMatchObject({ limit: 350_000, nextReview: until });
  });

  test('is a day as a workbook from 1904 counts them', async () => {
    const document = documentOf({ Ledger: SAMPLE_LEDGER, 授信: OWN_FILE });
    book = await ReportBook.open({ ...document, date1904: true });
    const until = serial('2027-06-30');
    const [change] = await setCreditFields({ ...request, decision: { nextReview: until } }, noLog);
    // 1,462 days lie between the first days of the two systems.
    expect(change?.after).toBe(until - 1462);
    expect((await found()).file.entries.map(({ nextReview }) => nextReview)).toEqual([
      serial('2026-12-31') + 1462,
      until,
    ]);
  });

  test('is taken back where it cannot be recorded', async () => {
    await open({ 授信: OWN_FILE });
    const failing = (): Promise<void> => Promise.reject(new Error('no log'));
    await expect(setCreditFields({ ...request, decision: { limit: 1 } }, failing)).rejects.toThrow();
    expect(rowsOf('授信')[3]?.[2]).toBe(20);
  });

  test('never goes over a formula, into a row or a column that is not there', async () => {
    await open({ 授信: OWN_FILE });
    await book.put('授信', 'C4', '=C3*2');
    const set = (more: object) =>
      setCreditFields({ ...request, decision: { nextReview: 1, limit: 1 }, ...more }, noLog);
    await expect(set({})).rejects.toMatchObject({ code: 'creditCellFormula' });
    await expect(set({ customer: CUSTOMERS[1] })).rejects.toMatchObject({ code: 'notInCreditFile' });
    await expect(set({ decision: { hold: true } })).rejects.toMatchObject({
      code: 'noCreditColumn',
      details: { sheet: '授信', column: '停止发货' },
    });
    expect(rowsOf('授信')[3]?.[3]).toBeNull();
  });
});
