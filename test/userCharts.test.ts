import type { ChartDocument } from '../preview/workbook/chartDocument';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { refreshReports, type RefreshRun } from '../src/excel/refreshReports';
import type { Language } from '../src/locales/language';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER } from './support/sampleLedger';

const AGING: ReportRequest = { report: 'aging', groupBy: 'customer' };
const REPORT = 'Aging report';

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER, Notes: [['mine']] }));
  // Beta, Alpha and Gamma stand in rows 6 to 8, their names in B and their totals in H.
  await book.run([AGING]);
});
afterEach(() => {
  jest.restoreAllMocks();
  book.close();
});

/** Draws a chart of names and totals of the report, as the user would, on a sheet. */
async function draw(sheet: string, rows: string, name = 'Mine'): Promise<void> {
  const [first = '', last = ''] = rows.split(':');
  await inExcel(async (context) => {
    const report = context.workbook.worksheets.getItem(REPORT);
    const target = context.workbook.worksheets.getItem(sheet);
    const values = report.getRange(`H${first}:H${last}`);
    const chart = target.charts.add('ColumnClustered', values, 'Columns');
    chart.name = name;
    chart.title.text = 'Who owes most';
    const series = chart.series.getItemAt(0);
    series.name = `='${REPORT}'!$H$5`;
    series.setXAxisValues(report.getRange(`B${first}:B${last}`));
    series.format.fill.setSolidColor('#123456');
    await context.sync();
  });
}

/** Adds a customer, who owes most, so that every row moves. */
async function addCustomer(): Promise<void> {
  await inExcel(async (context) => {
    const ledger = context.workbook.worksheets.getItem('Ledger');
    const from = ledger.getRange('A6:G6').load('values');
    await context.sync();
    const [row = []] = from.values as unknown[][];
    const added = [...row];
    added.splice(0, 3, '0009', 'New Ltd', 'N-1');
    added[5] = 900;
    ledger.getRange('A8:G8').values = [added];
    await context.sync();
  });
}
const refresh = (language: Language = 'en-US'): Promise<RefreshRun> =>
  refreshReports({ language }, new Job());

function chartOn(sheet: string, name = 'Mine'): ChartDocument | undefined {
  return book.sheet(sheet).charts?.find((one) => one.name === name);
}
function cellsOf(chart: ChartDocument | undefined): unknown {
  return chart?.series.map(({ values, categories }) => [values, categories]);
}

test('a chart elsewhere shows the new report, with its own looks', async () => {
  await draw('Notes', '6:8');
  await addCustomer();
  const run = await refresh();
  expect(run.applied.charts).toBeUndefined();
  const chart = chartOn('Notes');
  expect(cellsOf(chart)).toEqual([["'Aging report'!$H$6:$H$9", "'Aging report'!$B$6:$B$9"]]);
  expect(chart?.series[0]).toMatchObject({ name: 'Total', format: { fill: '#123456' } });
  const values = await inExcel(async (context) => {
    const series = context.workbook.worksheets.getItem('Notes').charts.getItem('Mine').series.getItemAt(0);
    const found = series.getDimensionValues('Values');
    await context.sync();
    return found.value.map(Number);
  });
  expect(values).toEqual([900, 400, 300, 50]);
});

test('it follows the report into the other language', async () => {
  await draw('Notes', '6:8');
  await refresh('zh-CN');
  const [, , report] = book.names;
  expect(cellsOf(chartOn('Notes'))).toEqual([[`${report ?? ''}!$H$6:$H$8`, `${report ?? ''}!$B$6:$B$8`]]);
});

test('a chart on the report is made again, each time once, and said to be', async () => {
  await draw(REPORT, '6:8');
  await addCustomer();
  for (const time of [1, 2]) {
    const { applied } = await refresh();
    expect([time, applied.charts]).toEqual([time, { rebuilt: ['Mine'], lost: [], unchecked: [] }]);
    expect(book.sheet(REPORT).charts).toHaveLength(1);
    const chart = chartOn(REPORT);
    expect(cellsOf(chart)).toEqual([["'Aging report'!$H$6:$H$9", "'Aging report'!$B$6:$B$9"]]);
    expect([chart?.type, chart?.title.text, chart?.series[0]?.name]).toEqual([
      'ColumnClustered',
      'Who owes most',
      'Total',
    ]);
  }
});

test('a chart below the report stays below it', async () => {
  await draw(REPORT, '6:8');
  const top = async (): Promise<{ readonly chart: number; readonly total: number }> =>
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REPORT);
      const chart = sheet.charts.getItem('Mine').load('top');
      const used = sheet.getUsedRange(true).getLastRow().load('top,height');
      await context.sync();
      return { chart: chart.top, total: used.top + used.height };
    });
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REPORT);
    const used = sheet.getUsedRange(true).getLastRow().load('top,height');
    await context.sync();
    sheet.charts.getItem('Mine').set({ top: used.top + used.height + 30, left: 10 });
    await context.sync();
  });
  await addCustomer();
  await refresh();
  const { chart, total } = await top();
  expect(chart - total).toBeCloseTo(30, 0);
});

test('a chart of the first rows shows the first rows', async () => {
  await draw('Notes', '6:7');
  await addCustomer();
  expect((await refresh()).applied.charts).toBeUndefined();
  expect(cellsOf(chartOn('Notes'))).toEqual([["'Aging report'!$H$6:$H$7", "'Aging report'!$B$6:$B$7"]]);
});

test('what cannot be carried over is named', async () => {
  await draw('Notes', '6:8', 'Locked');
  await draw(REPORT, '8:8', 'Gamma');
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem('Notes').protection.protect();
    // Gamma has paid.
    context.workbook.worksheets.getItem('Ledger').getRange('F6').values = [[0]];
    await context.sync();
  });
  const { applied } = await refresh();
  expect(applied.charts).toEqual({ rebuilt: [], lost: ['Locked', 'Gamma'], unchecked: [] });
  expect(book.sheet(REPORT).charts ?? []).toEqual([]);
});

test('an Excel that does not tell what charts show says which it did not look at', async () => {
  await draw('Notes', '6:8');
  await draw(REPORT, '6:8', 'On it');
  jest
    .spyOn(Office.context.requirements, 'isSetSupported')
    .mockImplementation((_set, version) => Number(version) < 1.15);
  const { applied } = await refresh();
  expect(applied.charts).toEqual({ rebuilt: [], lost: ['On it'], unchecked: ['Notes'] });
});
