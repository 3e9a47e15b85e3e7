import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER } from './support/sampleLedger';

const TABLE = 'Dunwell_MeasuresBy';
const SHEET = 'AR measures';
const MEASURES = { ...DEFAULT_MEASURES, months: 1 };
const BY_REGION: ReportRequest = { report: 'measures', groupBy: { header: 'Region' }, measures: MEASURES };
const BY_CUSTOMER: ReportRequest = { report: 'measures', groupBy: 'customer', measures: MEASURES };
const REGIONS = ['Region', 'North', 'South', 'South', 'North', 'South', 'North'];

let book: ReportBook;
beforeEach(async () => {
  const ledger = SAMPLE_LEDGER.map((row, at) => [...row, REGIONS[at] ?? null]);
  book = await ReportBook.open(documentOf({ Ledger: ledger }));
});
afterEach(() => {
  book.close();
});

async function placeOf(row: string, header: string): Promise<string> {
  const rows = await book.table(TABLE);
  const at = rows.findIndex((cells) => cells.includes(row));
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItem(TABLE).getRange();
    const cell = table.getCell(at, rows[0]?.indexOf(header) ?? -1);
    cell.load('address');
    await context.sync();
    return cell.address.split('!')[1] ?? '';
  });
}

async function itemsBehind(row: string, header: string): Promise<unknown> {
  await book.select(SHEET, await placeOf(row, header));
  const { items, total, shown } = await drillDown('en-US', new Job());
  expect(total).toBe(shown);
  return [items, total];
}

test('the figures of a column of the ledger lead to their items', async () => {
  await book.run([BY_REGION]);
  const [, first, second] = await book.table(TABLE);
  // Open: 200 + 400 + 50 in the South, 100 in the North.
  expect([first, second].map((row) => row?.slice(0, 2))).toEqual([
    ['South', 650],
    ['North', 100],
  ]);
  expect(await itemsBehind('South', 'Receivables')).toEqual([3, 650]);
  expect(await itemsBehind('South', 'Overdue')).toEqual([3, 650]);
  expect(await itemsBehind('Total', 'Receivables')).toEqual([4, 750]);
  await book.select(SHEET, await placeOf('South', 'Overdue rate'));
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureShare' });
});

test('what was received in the period leads to the receipts of the group alone', async () => {
  const may = { ...BY_REGION, measures: { ...MEASURES, months: 3 } };
  await book.run([may]);
  expect(await itemsBehind('South', 'Received')).toEqual([0, 0]);
  expect(await itemsBehind('North', 'Received')).toEqual([1, 80]);
});

test('each grouping has a sheet of its own, listed with what it is by', async () => {
  await book.run([BY_CUSTOMER, BY_REGION]);
  const sheets = (await inExcel(listSheets)).filter(({ mark }) => mark === 'measures');
  expect(sheets.map(({ made }) => made?.request)).toEqual([BY_CUSTOMER, BY_REGION]);
  const listed = (await book.table('Dunwell_Reports')).filter((row) => row.includes('AR measures by group'));
  expect(listed.map((row) => row.some((cell) => String(cell).includes('Region')))).toEqual([false, true]);
});

test('a refresh makes it again with the notes beside their rows, and what the workbook says of measures', async () => {
  await book.run([BY_REGION]);
  await inExcel(async (context) => {
    const beside = context.workbook.tables.getItem(TABLE).getRange().getColumnsAfter(1);
    beside.load('values');
    await context.sync();
    beside.values = [['Remark'], ['to be called'], ...beside.values.slice(2)];
    await context.sync();
  });
  // The North comes first now.
  await book.put('Ledger', 'F2', 5000);
  const run = await refreshReports({ language: 'zh-CN' }, new Job());
  expect(run.left).toEqual([]);
  expect(book.names).toEqual(['Ledger', '应收指标表', '报表目录']);
  const [, first, second] = await book.table(TABLE);
  expect(first?.slice(0, 2)).toEqual(['North', 5000]);
  expect([second?.[0], second?.at(-1)]).toEqual(['South', 'to be called']);
});

test('the sheet prints two pages wide, each with the names of the lines', async () => {
  await book.run([BY_REGION]);
  const sheet = book.host.workbook.toDocument().sheets.find(({ name }) => name === SHEET);
  expect(sheet?.pageLayout).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 2 },
    printTitleColumns: '$A:$A',
  });
});
