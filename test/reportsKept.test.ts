import { Problem } from '../src/locales/problem';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { loadMoreChoices } from '../src/excel/moreReports';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { listReports } from '../src/excel/reportList';
import { snapshot } from '../src/excel/snapshot';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
});
afterEach(() => {
  book.close();
});

const AGING: ReportRequest = { report: 'aging', groupBy: 'customer' };
const DETAIL: ReportRequest = { report: 'detail' };
const MAY = serial('2026-05-31');

/** Types a column of notes beside a table; `notes` are by the text that stands in one of the row's cells. */
async function note(table: string, notes: Readonly<Record<string, string>>): Promise<void> {
  await inExcel(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const body = found.getDataBodyRange();
    const beside = found.getRange().getColumnsAfter(1);
    body.load('values');
    beside.load('values');
    await context.sync();
    const values = beside.values as unknown[][];
    const rows = (body.values as unknown[][]).map((row) => [
      Object.entries(notes).find(([text]) => row.includes(text))?.[1] ?? '',
    ]);
    beside.values = [['Remark'], ...rows, ...values.slice(rows.length + 1)];
    await context.sync();
  });
}

/** Names of the tables that the sheet of a report has. */
async function tablesOf(report: string): Promise<readonly string[]> {
  const info = (await inExcel(listSheets)).find(({ mark }) => mark === report);
  return info?.layout?.tables.map(({ name }) => name) ?? [];
}

async function remarks(table: string, key: string): Promise<unknown> {
  const rows = await book.table(table);
  return rows.find((row) => row.includes(key))?.at(-1);
}

describe('a refresh', () => {
  test('makes every report again as it was asked for, with the notes beside their rows', async () => {
    await book.run([AGING, DETAIL]);
    const [detail = ''] = await tablesOf('detail');
    await note('Dunwell_Aging', { 'Alpha Ltd': 'called' });
    await note(detail, { 'I-5': 'promised' });
    await book.put('Ledger', 'F6', 5000);
    const run = await refreshReports({ language: 'en-US' }, new Job());
    expect(run.applied.sheets.map(({ report }) => report)).toEqual(['aging', 'detail', 'index']);
    expect(run.left).toEqual([]);
    const rows = await book.table('Dunwell_Aging');
    expect(rows[1]?.slice(0, 2)).toEqual(['0003', 'Gamma GmbH']);
    expect(await remarks('Dunwell_Aging', 'Alpha Ltd')).toBe('called');
    expect(await remarks(detail, 'I-5')).toBe('promised');
  });

  test('keeps each report`s own day, or moves all to another', async () => {
    await book.run([AGING]);
    await book.run([DETAIL], { basis: { asOf: MAY } });
    await refreshReports({ language: 'en-US' }, new Job());
    const days = async () =>
      (await inExcel(listReports)).flatMap(({ made }) => (made === undefined ? [] : [made.basis.asOf]));
    expect(await days()).toEqual([AS_OF, MAY]);
    await refreshReports({ language: 'en-US', asOf: MAY }, new Job());
    expect(await days()).toEqual([MAY, MAY]);
  });

  test('goes back to the ledger that the report was made from', async () => {
    await inExcel(async (context) => {
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1:E2').values = [
        ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount'],
        ['Omega', 'O-1', AS_OF - 60, AS_OF - 30, 7],
      ];
      await context.sync();
    });
    await book.run([AGING], { sheet: 'Other' });
    await book.run([DETAIL], { sheet: 'Ledger' });
    await refreshReports({ language: 'en-US' }, new Job());
    const rows = await book.table('Dunwell_Aging');
    expect(rows.map((row) => row[0])).toEqual(['Customer', 'Omega', 'Total']);
  });

  test('leaves a report that nobody can tell what it was made for, and says so', async () => {
    await book.run([AGING, DETAIL]);
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Aging report');
      sheet.customProperties.add('Dunwell.Made', '{"request":{"report":"aging"}');
      await context.sync();
    });
    const run = await refreshReports({ language: 'en-US' }, new Job());
    expect(run.left).toEqual(['Aging report']);
    expect(run.applied.sheets.map(({ report }) => report)).toEqual(['detail', 'index']);
  });

  test('with no report in the workbook says what to do', async () => {
    await expect(refreshReports({ language: 'en-US' }, new Job())).rejects.toMatchObject({
      code: 'noReports',
    });
  });

  test.each([40, 66, 80])('cancelled at %i percent leaves everything as it was', async (percent) => {
    await book.run([AGING, DETAIL]);
    await note('Dunwell_Aging', { 'Alpha Ltd': 'called' });
    const cells = () => JSON.stringify(book.names.map((name) => book.sheet(name).cells));
    const before = cells();
    const controller = new AbortController();
    const job = new Job((progress) => {
      if (progress.percent >= percent) controller.abort();
    }, controller.signal);
    await expect(refreshReports({ language: 'en-US', asOf: MAY }, job)).rejects.toEqual(
      new Problem('cancelled'),
    );
    expect(cells()).toBe(before);
    expect((await inExcel(listReports)).map(({ made }) => made?.basis.asOf)).toEqual([
      AS_OF,
      AS_OF,
      undefined,
    ]);
  });
});

describe('a snapshot', () => {
  test('keeps figures and notes as values, and no refresh changes it', async () => {
    await book.run([AGING, DETAIL]);
    await note('Dunwell_Aging', { 'Alpha Ltd': 'called' });
    const name = await snapshot('Aging report', 'en-US', new Job());
    expect(name).toBe('Aging report 2026-06-30');
    // A line that says what it is stands above the title; the headers stay in view and on every page.
    const live = book.sheet('Aging report');
    const copy = book.sheet(name);
    expect([live.frozen, copy.frozen]).toEqual([
      { rows: 5, columns: 2 },
      { rows: 6, columns: 2 },
    ]);
    expect([live.pageLayout.printTitleRows, copy.pageLayout.printTitleRows]).toEqual(['$5:$5', '6:6']);
    const kept = () => book.sheet(name).cells.map((row) => row?.map((cell) => cell?.value ?? null) ?? null);
    const before = JSON.stringify(kept());
    expect(before).toContain('called');
    expect((await book.table('Dunwell_Reports')).map(([sheet]) => sheet)).toContain(name);
    for (const cell of book.sheet(name).cells.flatMap((row) => row ?? [])) {
      expect(cell?.formula).toBeUndefined();
    }
    await book.put('Ledger', 'F3', 9999);
    await refreshReports({ language: 'en-US' }, new Job());
    expect(JSON.stringify(kept())).toBe(before);
    expect(JSON.stringify(book.sheet('Aging report').cells)).toContain('9999');
    expect((await inExcel(listReports)).map(({ sheet, report }) => [sheet, report])).toEqual(
      expect.arrayContaining([
        ['Aging report', 'aging'],
        [name, 'snapshot'],
      ]),
    );
  });

  test('of the ledger is refused, and nothing is added', async () => {
    await expect(snapshot('Ledger', 'en-US', new Job())).rejects.toMatchObject({ code: 'notReport' });
    expect(book.names).toEqual(['Ledger']);
  });
});

test('cells that the user typed below a sheet without tables come back', async () => {
  await book.run([{ report: 'statement' }]);
  const [, sheet = ''] = book.names;
  const info = (await inExcel(listSheets)).find(({ name }) => name === sheet);
  const below = `A${String((info?.layout?.rows ?? 0) + 3)}`;
  await book.put(sheet, below, 'my remark');
  await refreshReports({ language: 'en-US' }, new Job());
  expect(JSON.stringify(book.sheet(sheet).cells)).toContain('my remark');
});

test('a note beside a customer`s item on the statements follows it; who they are from is remembered', async () => {
  const sender = { name: 'Dunwell GmbH', address: 'Hafenstr. 1\nHamburg', bank: 'IBAN DE00' };
  await book.run([{ report: 'statement', sender }]);
  // The pane shows it again.
  expect((await inExcel(loadMoreChoices)).sender).toEqual(sender);
  const [, sheet = ''] = book.names;
  const rowOf = (words: string): number =>
    book.sheet(sheet).cells.findIndex((row) => row?.some((cell) => cell?.value === words) ?? false);
  await book.put(sheet, `L${String(rowOf('I-5') + 1)}`, 'promised');
  await book.put(sheet, `L${String(rowOf('I-3') + 1)}`, 'in court');
  // Alpha gets another item above Gamma`s; Beta`s is settled.
  await book.put('Ledger', 'G4', AS_OF - 1);
  await inExcel(async (context) => {
    const rows = [['0001', 'Alpha Ltd', 'I-7', AS_OF - 9, AS_OF - 2, 70, '']];
    context.workbook.worksheets.getItem('Ledger').getRange('A8:G8').values = rows;
    await context.sync();
  });
  await refreshReports({ language: 'en-US' }, new Job());
  expect(rowOf('I-3')).toBe(-1);
  expect(book.sheet(sheet).cells[rowOf('I-5')]?.[11]?.value).toBe('promised');
  expect(rowOf('in court')).toBeGreaterThan(rowOf('promised'));
  expect(rowOf('Hamburg')).toBe(rowOf('Dunwell GmbH') + 2);
  await book.run([{ report: 'statement' }]);
  expect(rowOf('IBAN DE00')).toBeGreaterThan(0);
});
