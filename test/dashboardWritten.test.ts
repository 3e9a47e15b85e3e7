import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER, serial } from './support/sampleLedger';

const DASHBOARD: ReportRequest = {
  report: 'dashboard',
  measures: { ...DEFAULT_MEASURES, months: 1, targets: { dso: 45 } },
};

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
});
afterEach(() => {
  book.close();
});

/** Address of the cell beside a label in the first column of the dashboard. */
async function beside(label: string): Promise<string> {
  return inExcel(async (context) => {
    const found = context.workbook.worksheets.getItem('AR dashboard').getRange('A:A').find(label, {
      completeMatch: true,
      matchCase: true,
    });
    found.load('rowIndex');
    await context.sync();
    return `B${String(found.rowIndex + 1)}`;
  });
}

async function placeIn(table: string, row: number, header: string): Promise<string> {
  const [heads = []] = await book.table(table);
  return inExcel(async (context) => {
    const cell = context.workbook.tables.getItem(table).getRange().getCell(row, heads.indexOf(header));
    cell.load('address');
    await context.sync();
    return cell.address.split('!')[1] ?? '';
  });
}

async function itemsBehind(cell: string): Promise<unknown> {
  await book.select('AR dashboard', cell);
  const { items, total, shown } = await drillDown('en-US', new Job());
  expect(total).toBe(shown);
  return [items, total];
}

test('a dashboard is written, listed, and made again in its place with what it was asked for', async () => {
  await book.run([DASHBOARD]);
  expect(book.names).toEqual(['Ledger', 'AR dashboard', 'Reports']);
  const [, listed = []] = await book.table('Dunwell_Reports');
  expect(listed.slice(0, 2)).toEqual(['AR dashboard', 'AR dashboard']);
  const run = await refreshReports({ language: 'zh-CN' }, new Job());
  expect(run.left).toEqual([]);
  expect(book.names).toEqual(['Ledger', '应收看板', '报表目录']);
  const [, info] = await inExcel(listSheets);
  expect(info?.made?.request).toEqual(DASHBOARD);
});

test('cards, inputs, months and customers lead to their items', async () => {
  await book.run([DASHBOARD]);
  // 100 + 200 of Alpha, 400 of Beta, 50 of Gamma, who paid after the day.
  expect(await itemsBehind(await beside('Receivables'))).toEqual([4, 750]);
  expect(await itemsBehind(await beside('Overdue'))).toEqual([3, 650]);
  // June alone: one invoice; before it all but that one, less what was paid in May.
  expect(await itemsBehind(await beside('Invoiced'))).toEqual([1, 100]);
  expect(await itemsBehind(await beside('Receivables at the start'))).toEqual([3, 650]);
  const months = await book.table('Dunwell_Roll');
  const may = months.findIndex(([month]) => month === '2026-05');
  expect(await itemsBehind(await placeIn('Dunwell_Roll', may, 'Received'))).toEqual([1, 80]);
  expect(await itemsBehind(await placeIn('Dunwell_Roll', may, 'Closing'))).toEqual([3, 650]);
  // On 31 May 400 are 105 days overdue.
  expect(await itemsBehind(await placeIn('Dunwell_Roll', may, 'Over 90'))).toEqual([1, 400]);
  expect(await itemsBehind(await placeIn('Dunwell_Largest', 1, 'Balance'))).toEqual([1, 400]);
});

test('a measure is a share of figures, no figure', async () => {
  await book.run([DASHBOARD]);
  await book.select('AR dashboard', await beside('DSO'));
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureShare' });
});

test('a currency that has left the ledger leaves the dashboard as it is', async () => {
  const ledger = SAMPLE_LEDGER.map((row, at) => [...row, at === 0 ? 'Currency' : 'USD']);
  const other = await ReportBook.open(documentOf({ Ledger: ledger }));
  await other.run([{ ...DASHBOARD, currency: 'USD' }, { report: 'alerts' }]);
  for (let row = 2; row <= ledger.length; row++) await other.put('Ledger', `H${String(row)}`, 'EUR');
  const { left } = await refreshReports({ language: 'en-US' }, new Job());
  expect(left).toEqual(['AR dashboard USD']);
  other.close();
});

test.each([
  ['en-US', '2026-06 (to 15)'],
  ['zh-CN', '2026-06（至15日）'],
] as const)('a month that is not over says to which day it goes, in %s', async (language, label) => {
  await book.run([DASHBOARD], { basis: { asOf: serial('2026-06-15') }, language });
  for (const name of ['Dunwell_Roll', 'Dunwell_Measures']) {
    const months = (await book.table(name)).map(([month]) => month);
    expect(months.slice(-2)).toEqual(['2026-05', label]);
  }
});
