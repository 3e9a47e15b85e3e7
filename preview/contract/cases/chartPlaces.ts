import { errorCodeOf, type ContractCase } from '../ContractCase';
import { LABELS, largeCells, reference, seriesNames, withChart } from './chartKit';

/** Charts of a sheet, and where they stand. */
const collection: readonly ContractCase[] = [
  {
    page: reference('chartcollection', 'add'),
    title: 'charts.add makes a chart of the type that is asked for, on the sheet that is asked',
    browser: true,
    expected: { chartType: 'Line', count: 1, sheet: 'Sheet1' },
    observe: (kit) =>
      withChart(
        kit,
        async (chart, sheet, context) => {
          chart.load('chartType');
          chart.worksheet.load('name');
          const count = sheet.charts.getCount();
          await context.sync();
          return { chartType: chart.chartType, count: count.value, sheet: chart.worksheet.name };
        },
        'Line',
      ),
  },
  {
    page: reference('chartseriesby', 'Excel.ChartSeriesBy'),
    title: 'in Excel on the web seriesBy Auto means columns, whatever the shape of the data',
    browser: true,
    expected: ['Q1', 'Q2', 'Q3', 'Q4'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:E2').values = [
          ['', 'Q1', 'Q2', 'Q3', 'Q4'],
          ['Frames', 1, 2, 3, 4],
        ];
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:E2'), 'Auto');
        return seriesNames(chart, context);
      }),
  },
  {
    page: reference('chartcollection', 'add'),
    title: 'seriesBy Columns makes a series of each column of figures and seriesBy Rows one of each row',
    expected: { columns: ['Frames', 'Chains'], rows: ['Qtr1', 'Qtr2', 'Qtr3'] },
    observe: (kit) =>
      withChart(kit, async (_chart, sheet, context) => {
        const range = sheet.getRange('A1:C4');
        const columns = await seriesNames(sheet.charts.add('Line', range, 'Columns'), context);
        const rows = await seriesNames(sheet.charts.add('Line', range, 'Rows'), context);
        return { columns, rows };
      }),
  },
  {
    page: reference('chartcollection', 'getItem'),
    title: 'charts.getItem finds a chart by its name, the first of those that share it',
    expected: 'same',
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        const second = sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Columns');
        second.name = 'Parts';
        const found = sheet.charts.getItem('Parts');
        chart.load('id');
        found.load('id');
        await context.sync();
        return found.id === chart.id ? 'same' : 'another';
      }),
  },
  {
    page: reference('chartcollection', 'getItemOrNullObject'),
    title: 'charts.getItemOrNullObject gives a null object where there is no such chart',
    browser: true,
    expected: { missing: true, there: false },
    observe: (kit) =>
      withChart(kit, async (_chart, sheet, context) => {
        const missing = sheet.charts.getItemOrNullObject('Nothing');
        const there = sheet.charts.getItemOrNullObject('Parts');
        await context.sync();
        return { missing: missing.isNullObject, there: there.isNullObject };
      }),
  },
  {
    page: reference('chartcollection', 'getItem'),
    title: 'charts.getItem of a name that no chart has fails with ItemNotFound',
    expected: 'ItemNotFound',
    observe: (kit) =>
      withChart(kit, (_chart, sheet, context) =>
        errorCodeOf(async () => {
          sheet.charts.getItem('Nothing').load('name');
          await context.sync();
        }),
      ),
  },
  {
    page: reference('chartcollection', 'getItemAt'),
    title: 'charts.getItemAt goes by position, and charts.count and items agree with it',
    expected: { first: 'Parts', count: 2, names: ['Parts', 'Second'] },
    observe: (kit) =>
      withChart(kit, async (_chart, sheet, context) => {
        sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Columns').name = 'Second';
        const first = sheet.charts.getItemAt(0).load('name');
        const charts = sheet.charts.load('count,items/name');
        await context.sync();
        return { first: first.name, count: charts.count, names: charts.items.map(({ name }) => name) };
      }),
  },
  {
    page: reference('chart', 'delete'),
    title: 'chart.delete takes the chart off the sheet',
    expected: 0,
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        chart.delete();
        const count = sheet.charts.getCount();
        await context.sync();
        return count.value;
      }),
  },
];

const place: readonly ContractCase[] = [
  {
    page: LABELS,
    title: 'a chart stands where its top, left, height and width put it, in points',
    browser: true,
    expected: { top: 125, left: 5, height: 300, width: 450 },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        chart.top = 125;
        chart.left = 5;
        chart.height = 300;
        chart.width = 450;
        chart.load('top,left,height,width');
        await context.sync();
        return { top: chart.top, left: chart.left, height: chart.height, width: chart.width };
      }),
  },
  {
    page: reference('chart', 'setPosition'),
    title: 'chart.setPosition with an end cell covers the cells from the first to the last',
    browser: true,
    expected: { left: 120, top: 180, width: 360, height: 420 },
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        largeCells(sheet);
        chart.setPosition('C7', 'H20');
        chart.load('left,top,width,height');
        await context.sync();
        return { left: chart.left, top: chart.top, width: chart.width, height: chart.height };
      }),
  },
  {
    page: reference('chart', 'setPosition'),
    title: 'chart.setPosition without an end cell moves the chart and leaves its size',
    expected: { left: 120, top: 30, width: 500, height: 300 },
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        largeCells(sheet);
        chart.width = 500;
        chart.height = 300;
        chart.setPosition(sheet.getRange('C2'));
        chart.load('left,top,width,height');
        await context.sync();
        return { left: chart.left, top: chart.top, width: chart.width, height: chart.height };
      }),
  },
];

export const chartPlaces: readonly ContractCase[] = [...collection, ...place];
