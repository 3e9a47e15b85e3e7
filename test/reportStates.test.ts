import { inExcel } from '../src/excel/inExcel';
import { listReports } from '../src/excel/reportList';
import { Problem } from '../src/locales/problem';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER } from './support/sampleLedger';
import { reasonsOf, refresh, user } from './support/userActs';

const AGING: ReportRequest = { report: 'aging', groupBy: 'customer' };
const DETAIL: ReportRequest = { report: 'detail' };
const STATEMENT: ReportRequest = { report: 'statement' };

/** A guard only: a machine that is busy is far slower. */
jest.setTimeout(240_000);

let book: ReportBook;
afterEach(() => {
  book.close();
});

async function open(sheets: Parameters<typeof documentOf>[0] = { Ledger: SAMPLE_LEDGER }): Promise<void> {
  book = await ReportBook.open(documentOf(sheets));
}

function cellsOf(sheet: string): string {
  return JSON.stringify(book.sheet(sheet).cells);
}

function setProperty(sheet: string, key: string, value: string): Promise<void> {
  return user((sheets) => sheets.getItem(sheet).customProperties.add(key, value));
}

test('what is kept with a report and cannot be read is said by the sheet`s name; the others are made again', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const [, aging = '', detail = '', statement = ''] = book.names;
  const beyond = { asOf: 1e300, limits: [30], unit: 'days', by: 'due', onAccount: 'inBuckets' };
  const made = JSON.stringify({ request: AGING, basis: beyond, language: 'en-US' });
  const table = { name: 'x', plan: 'x', headers: [1], keyColumns: ['a'] };
  await setProperty(aging, 'Dunwell.Made', made);
  await setProperty(detail, 'Dunwell.Layout', JSON.stringify({ rows: 3, columns: 2, tables: [table] }));
  await book.put('Ledger', 'F2', 12345);
  const before = [aging, detail].map(cellsOf);
  const run = await refresh();
  expect(reasonsOf(run)).toEqual({ [aging]: 'reportDamaged', [detail]: 'reportDamaged' });
  expect(cellsOf(statement)).toContain('12345');
  // A report that cannot be read is no ledger either.
  expect(run.loaded.source.candidates.map(({ sheet }) => sheet)).toEqual(['Ledger']);
  await setProperty(aging, 'Dunwell.Made', 'null');
  await setProperty(statement, 'Dunwell.Report', 'forecast');
  await expect(refresh()).rejects.toMatchObject({ code: 'reportDamaged', details: { sheet: aging } });
  expect([aging, detail].map(cellsOf)).toEqual(before);
  for (const language of ['en-US', 'zh-CN'] as const) {
    expect(new Problem('reportDamaged', { sheet: detail }).words(language).message).toContain(detail);
  }
});

test('a copy of a report is the user`s, with tables or without, whether it stands before or behind', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const ours = book.names.slice(1);
  await user((sheets) => {
    for (const name of ours) {
      sheets.getItem(name).copy('Beginning');
    }
    sheets.getItem(ours[2] ?? '').copy('End');
  });
  const copies = book.names.filter((name) => name !== 'Ledger' && !ours.includes(name));
  expect(copies).toHaveLength(ours.length + 1);
  await book.put('Ledger', 'F2', 12345);
  const before = copies.map(cellsOf);
  const run = await refresh();
  expect(run.left).toEqual([]);
  expect(copies.map(cellsOf)).toEqual(before);
  for (const name of ours.slice(0, 3)) expect(cellsOf(name)).toContain('12345');
  expect(book.names).toHaveLength(2 + 2 * ours.length);
  expect((await inExcel(listReports)).map(({ sheet }) => sheet)).toEqual(ours);
  // No copy is taken for a ledger, although a list of open items looks like one.
  expect(run.loaded.source.candidates.map(({ sheet }) => sheet)).toEqual(['Ledger']);
});

test('a report that the user renamed, hid or whose table they renamed is followed and stays as it is', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const [, , detail = '', statement = ''] = book.names;
  await user((sheets, { tables }) => {
    sheets.getItem('Aging report').name = "Aging report - Board's";
    sheets.getItem(detail).visibility = 'VeryHidden';
    sheets.getItem(statement).visibility = 'Hidden';
    tables.getItem('Dunwell_Aging').name = 'MyAging';
    const beside = tables.getItem('MyAging').getRange().getColumnsAfter(1);
    beside.getCell(0, 0).values = [['Remark']];
    beside.getCell(1, 0).values = [['called']];
  });
  await book.put('Ledger', 'F2', 100.5);
  const run = await refresh();
  expect(run.left).toEqual([]);
  expect(book.names).toContain("Aging report - Board's");
  expect(book.names).not.toContain('Aging report');
  expect(cellsOf("Aging report - Board's")).toContain('called');
  expect([detail, statement].map((name) => book.sheet(name).visibility)).toEqual(['VeryHidden', 'Hidden']);
  expect(cellsOf(detail)).toContain('100.5');
  // A report that is asked for is shown.
  await book.run([DETAIL]);
  expect(book.sheet(detail).visibility).toBe('Visible');
});

test('a table that was made a range and a protected report are left and said; a press beside them is safe', async () => {
  await open();
  await book.run([AGING, DETAIL, STATEMENT]);
  const [, , detail = ''] = book.names;
  await user((sheets, { tables }) => {
    tables.getItem('Dunwell_Aging').convertToRange();
    sheets.getItem(detail).protection.protect();
  });
  const before = ['Aging report', detail].map(cellsOf);
  const run = await refresh();
  expect(reasonsOf(run)).toEqual({ 'Aging report': 'reportDamaged', [detail]: 'sheetProtected' });
  await expect(book.run([AGING, DETAIL])).rejects.toMatchObject({
    code: 'sheetProtected',
    details: { sheet: detail },
  });
  await book.run([AGING]);
  expect(book.names).toContain('Aging report (2)');
  expect(['Aging report', detail].map(cellsOf)).toEqual(before);
  await user((_, { protection }) => {
    protection.protect();
  });
  await expect(refresh()).rejects.toMatchObject({ code: 'protected' });
});

test('columns that the user deleted, renamed, put in or sorted: every note comes back', async () => {
  await open();
  await book.run([AGING, DETAIL]);
  await user((_, { tables }) => {
    const table = tables.getItem('Dunwell_Aging');
    table.columns.add(0, [
      ['Remark'],
      ['note of Beta'],
      ['note of Alpha'],
      ['note of Gamma'],
      [''],
    ] as string[][]);
    table.columns.getItem('Customer no.').delete();
    table.sort.apply([{ key: 1, ascending: true }]);
    const detail = tables.getItem('Dunwell_Detail');
    detail.getRange().getColumnsAfter(1).getCell(0, 0).values = [['Mine']];
    detail.getRange().getColumnsAfter(1).getCell(1, 0).values = [['note of an item']];
    detail.columns.getItem('Document').getHeaderRowRange().values = [['Beleg']];
  });
  await refresh();
  const aging = await book.table('Dunwell_Aging');
  const named = (name: string): unknown =>
    aging.find((row) => row.includes(name))?.find((cell) => String(cell).startsWith('note'));
  expect(named('Alpha Ltd')).toBe('note of Alpha');
  expect(named('Gamma GmbH')).toBe('note of Gamma');
  expect(cellsOf('Aging report')).toContain('note of Beta');
  expect(JSON.stringify(book.host.workbook.toDocument().sheets)).toContain('note of an item');
});
