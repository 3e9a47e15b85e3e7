import { openXlsx } from '../preview/files/openXlsx';
import { saveXlsx } from '../preview/files/saveXlsx';
import type { ChartDocument } from '../preview/workbook/chartDocument';
import type { SheetDocument } from '../preview/workbook/document';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { snapshot } from '../src/excel/snapshot';
import { applyPlan, type Applied } from '../src/excel/writing/writer';
import type { SheetPlan } from '../src/reports/plan';
import { chartSheet } from './support/chartSheet';
import { documentOf } from './support/documentOf';
import { cancelledAt, extent, stateOf, withFault } from './support/faultAt';
import { ReportBook } from './support/reportBook';

/** Its number in a file. */
const A4 = 9;

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Notes: [['mine']] }));
});
afterEach(() => {
  book.close();
});

function write(plan: SheetPlan, job = new Job()): Promise<Applied> {
  return inExcel((context) => applyPlan(context, { sheets: [plan] }, job));
}
function charts(sheet: SheetDocument = book.sheet('Charts')): readonly ChartDocument[] {
  return sheet.charts ?? [];
}
function chart(name: string, sheet?: SheetDocument): ChartDocument {
  const found = charts(sheet).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
}
async function box(name: string): Promise<readonly number[]> {
  return inExcel(async (context) => {
    const found = context.workbook.worksheets.getItem('Charts').charts.getItem(name);
    found.load('left,top,width,height');
    await context.sync();
    return [found.left, found.top, found.width, found.height];
  });
}

describe('a chart of a plan', () => {
  test('shows the cells of its plan, one series after the other', async () => {
    await write(chartSheet());
    expect(charts().map(({ name, type }) => [name, type])).toEqual([
      ['stack', 'ColumnStacked'],
      ['top', 'ColumnClustered'],
      ['dso', 'LineMarkers'],
      ['owners', 'BarClustered'],
    ]);
    const series = (name: string): unknown[] =>
      chart(name).series.map((one) => [one.name, one.values, one.categories]);
    expect(series('stack')).toEqual([
      ['Not due', 'Charts!$B$38:$B$43', 'Charts!$A$38:$A$43'],
      ['1-30 days', 'Charts!$C$38:$C$43', 'Charts!$A$38:$A$43'],
      ['31-60 days', 'Charts!$D$38:$D$43', 'Charts!$A$38:$A$43'],
      ['61-90 days', 'Charts!$E$38:$E$43', 'Charts!$A$38:$A$43'],
      ['Over 90 days', 'Charts!$F$38:$F$43', 'Charts!$A$38:$A$43'],
    ]);
    expect(series('owners')).toEqual([['Overdue by owner', 'Charts!$F$46:$F$48', 'Charts!$E$46:$E$48']]);
  });

  test('has columns and a line of shares on an axis of its own, from nothing to the whole', async () => {
    await write(chartSheet());
    const { series, axes, legend } = chart('top');
    expect(series.map(({ type, axisGroup }) => [type, axisGroup])).toEqual([
      ['ColumnClustered', 'Primary'],
      ['LineMarkers', 'Secondary'],
    ]);
    expect(axes.secondaryValue).toMatchObject({ minimum: 0, maximum: 1, numberFormat: '0%' });
    expect(axes.value).toMatchObject({ minimum: 0, numberFormat: '#,##0', majorGridlines: true });
    expect(legend).toMatchObject({ visible: true, position: 'Bottom' });
  });

  test('of bars has the first row on top, and figures in place of an axis and a legend', async () => {
    await write(chartSheet());
    const { axes, legend, series, title } = chart('owners');
    expect(axes.category).toMatchObject({ reversePlotOrder: true, isText: true, tickLabelPosition: 'Low' });
    expect(axes.value).toMatchObject({ visible: false, majorGridlines: false });
    expect(series[0]?.dataLabels).toMatchObject({ showValue: true, numberFormat: '#,##0' });
    expect([legend.visible, title.text]).toEqual([false, 'Overdue by owner']);
  });

  test('keeps figures below zero and leaves the foot of lines to Excel', async () => {
    const plan = chartSheet();
    const [table] = plan.tables;
    if (table === undefined) throw new Error('no table');
    const rows = table.rows.map((row) => row.map((cell, at) => (at === 1 ? -5 : cell)));
    await write({ ...plan, tables: [{ ...table, rows }] });
    expect([chart('stack').axes.value.minimum, chart('dso').axes.value.minimum]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('takes a name that begins with = as words', async () => {
    const plan = chartSheet();
    const [first] = plan.charts ?? [];
    if (first === undefined) throw new Error('no chart');
    const series = first.series.slice(0, 2).map((one, at) => ({ ...one, name: `=B${String(at)}` }));
    await write({ ...plan, charts: [{ ...first, title: '=A1', series }] });
    expect(chart('stack').series.map(({ name, nameReference }) => [name, nameReference])).toEqual([
      [' =B0', undefined],
      [' =B1', undefined],
    ]);
    expect(chart('stack').title.text).toBe(' =A1');
  });

  test('covers its cells, and one of them says what it shows', async () => {
    await write(chartSheet());
    const { anchor } = chart('top');
    expect(anchor.from).toMatchObject({ row: 2, column: 5 });
    expect(anchor.to).toMatchObject({ row: 17, column: 9 });
    expect(book.sheet('Charts').cells[3]?.[6]?.value).toBe('Largest customers');
  });
});

describe('when the report is made again', () => {
  test('no chart is there twice, and each shows the new figures and words', async () => {
    await write(chartSheet());
    await write(chartSheet('en-US', 2));
    await write(chartSheet('zh-CN', 3));
    expect(book.names).toEqual(['Notes', '图表']);
    const sheet = book.sheet('图表');
    expect(charts(sheet).map(({ name }) => name)).toEqual(['stack', 'top', 'dso', 'owners']);
    expect(chart('stack', sheet).series[0]).toMatchObject({ name: '未到期', values: '图表!$B$38:$B$43' });
    const values = await inExcel(async (context) => {
      const made = context.workbook.worksheets.getItem('图表').charts.getItem('stack');
      const found = made.series.getItemAt(0).getDimensionValues('Values');
      await context.sync();
      return found.value.map(Number);
    });
    expect(values).toEqual([1500, 1530, 1560, 1590, 1620, 1650]);
  });

  test('a chart that the user moved stays there, one under which they widened a column does not move', async () => {
    await write(chartSheet());
    const before = await box('dso');
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Charts');
      sheet.charts.getItem('top').set({ left: 700, top: 400, width: 300, height: 150 });
      sheet.getRange('A:A').format.columnWidth = 300;
      await context.sync();
    });
    expect(await box('dso')).not.toEqual(before);
    for (const factor of [2, 3]) {
      await write(chartSheet('en-US', factor));
      expect(await box('top')).toEqual([700, 400, 300, 150]);
      expect(await box('dso')).toEqual(before);
    }
  });

  test('a chart that was deleted is there again', async () => {
    await write(chartSheet());
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('Charts').charts.getItem('dso').delete();
      await context.sync();
    });
    await write(chartSheet());
    expect(charts().map(({ name }) => name)).toEqual(['stack', 'top', 'dso', 'owners']);
  });

  test('what the user typed under the report stays below its charts', async () => {
    const { tables, ...rest } = chartSheet();
    const plan = { ...rest, blocks: rest.blocks.slice(0, 1), tables: tables.slice(0, 0) };
    await write(plan);
    await book.put('Charts', 'A37', 'called on Monday');
    await write(plan);
    expect(book.sheet('Charts').cells[36]?.[0]?.value).toBe('called on Monday');
  });
});

test('a snapshot has charts of its own, over its own cells', async () => {
  await write(chartSheet());
  const name = await snapshot('Charts', 'en-US', new Job());
  await write(chartSheet('en-US', 2));
  const copy = book.sheet(name);
  expect(charts(copy).map((one) => one.name)).toEqual(['stack', 'top', 'dso', 'owners']);
  // Its first row says what it is a copy of.
  expect(chart('stack', copy).series[0]).toMatchObject({
    values: `'${name}'!$B$39:$B$44`,
    categories: `'${name}'!$A$39:$A$44`,
  });
  expect([copy.cells[38]?.[1]?.value, book.sheet('Charts').cells[37]?.[1]?.value]).toEqual([500, 1000]);
});

test('a fault or a cancel while charts are made leaves the workbook as it was', async () => {
  await write(chartSheet());
  const work = (job: Job): Promise<Applied> => write(chartSheet('en-US', 2), job);
  const { requests, news } = await extent(book.host, work);
  let before = stateOf(book.host);
  let failed = 0;
  for (const atAction of [0, 40]) {
    for (let nth = 1; nth < requests; nth++) {
      const problem = await withFault(book.host, work, nth, atAction);
      // Not every request has so many actions.
      if (problem === undefined) before = stateOf(book.host);
      else failed++;
      expect([nth, stateOf(book.host) === before]).toEqual([nth, true]);
    }
  }
  expect(failed).toBeGreaterThan(requests);
  for (let nth = 1; nth < news; nth++) {
    expect([nth, (await cancelledAt(work, nth))?.code]).toEqual([nth, 'cancelled']);
    expect(stateOf(book.host) === before).toBe(true);
  }
});

test('a saved workbook has the charts and prints the sheet on one page of A4', async () => {
  await write(chartSheet());
  const saved = await openXlsx(await saveXlsx(book.host.workbook.toDocument()), 'saved.xlsx');
  const sheet = saved.sheets.find(({ name }) => name === 'Charts');
  const shape = (all: readonly ChartDocument[] = []): unknown =>
    all.map(({ name, type, anchor, series, axes, title }) => {
      const cells = series.map((one) => [one.name, one.type, one.axisGroup, one.values, one.categories]);
      const { category, value, secondaryValue } = axes;
      return [
        name,
        type,
        anchor,
        title.text,
        cells,
        category.isText,
        value.numberFormat,
        secondaryValue.maximum,
      ];
    });
  expect(charts()).toHaveLength(4);
  expect(shape(sheet?.charts)).toEqual(shape(charts()));
  expect(sheet?.pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: A4,
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
});
