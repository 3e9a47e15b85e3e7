import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-charts.md';
const LABELS = 'office-js-docs-pr/docs/excel/excel-add-ins-charts-data-labels.md';
const reference = (type: string, member: string): string =>
  `office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.${type}.yml#${member}`;

type Step<T> = (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

/** Two products by three quarters, in A1:C4, and a chart of them. */
async function withChart<T>(
  { Excel }: ContractKit,
  step: Step<T>,
  type: Excel.ChartType | `${Excel.ChartType}` = 'ColumnClustered',
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Quarter', 'Frames', 'Chains'],
      ['Qtr1', 5000, 1550],
      ['Qtr2', 7000, 1088],
      ['Qtr3', 6544, 692],
    ];
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:C4'), 'Auto');
    chart.name = 'Parts';
    await context.sync();
    return step(chart, sheet, context);
  });
}

/** Cells of 60 by 30 points, so that places can be worked out. */
function largeCells(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange('A1:L30');
  format.columnWidth = 60;
  format.rowHeight = 30;
}

async function seriesNames(chart: Excel.Chart, context: Excel.RequestContext): Promise<string[]> {
  chart.series.load('items/name');
  await context.sync();
  return chart.series.items.map(({ name }) => name);
}

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

const data: readonly ContractCase[] = [
  {
    page: `${GUIDE}#add-a-data-series`,
    title: 'series.add adds a series under its name, and setValues gives it its cells',
    browser: true,
    expected: { names: ['Frames', 'Chains', '2016'], values: ['9', '8', '7'] },
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        sheet.getRange('D2:D4').values = [[9], [8], [7]];
        const series = chart.series.add('2016');
        series.setValues(sheet.getRange('D2:D4'));
        const values = series.getDimensionValues('Values');
        const names = await seriesNames(chart, context);
        return { names, values: values.value.map(String) };
      }),
  },
  {
    page: reference('chartseriescollection', 'add'),
    title: 'series.add with an index puts the new series there',
    expected: ['Frames', 'Between', 'Chains'],
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        chart.series.add('Between', 1);
        return seriesNames(chart, context);
      }),
  },
  {
    page: reference('chartseries', 'delete'),
    title: 'series.delete takes the series out of its chart',
    expected: ['Chains'],
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        chart.series.getItemAt(0).delete();
        return seriesNames(chart, context);
      }),
  },
  {
    page: reference('chart', 'setData'),
    title: 'chart.setData puts the chart on other cells',
    browser: true,
    expected: ['North', 'South'],
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        sheet.getRange('F1:H3').values = [
          ['Month', 'North', 'South'],
          ['May', 1, 2],
          ['June', 3, 4],
        ];
        chart.setData(sheet.getRange('F1:H3'), 'Columns');
        return seriesNames(chart, context);
      }),
  },
  {
    page: reference('chartseries', 'getDimensionValues'),
    title: 'series.getDimensionValues gives the categories or the values of a series',
    expected: { categories: ['Qtr1', 'Qtr2', 'Qtr3'], values: ['1550', '1088', '692'] },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const series = chart.series.getItemAt(1);
        const categories = series.getDimensionValues('Categories');
        const values = series.getDimensionValues('Values');
        await context.sync();
        return { categories: categories.value.map(String), values: values.value.map(String) };
      }),
  },
  {
    page: reference('chartaxis', 'setCategoryNames'),
    title: 'categoryAxis.setCategoryNames names the categories of every series',
    expected: ['I', 'II', 'III'],
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        sheet.getRange('E2:E4').values = [['I'], ['II'], ['III']];
        chart.axes.categoryAxis.setCategoryNames(sheet.getRange('E2:E4'));
        const names = chart.series.getItemAt(1).getDimensionValues('Categories');
        await context.sync();
        return names.value;
      }),
  },
  {
    page: reference('chartpointscollection', 'count'),
    title: 'series.points has a point for each value, with its value',
    expected: { count: 3, second: 7000 },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const points = chart.series.getItemAt(0).points.load('count');
        const second = points.getItemAt(1).load('value');
        await context.sync();
        return { count: points.count, second: second.value as unknown };
      }),
  },
  {
    page: reference('chartseries', 'getDimensionValues'),
    title: 'a chart shows what its cells hold now',
    expected: ['5000', '1', '6544'],
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        sheet.getRange('B3').values = [[1]];
        await context.sync();
        const values = chart.series.getItemAt(0).getDimensionValues('Values');
        await context.sync();
        return values.value.map(String);
      }),
  },
];

const looks: readonly ContractCase[] = [
  {
    page: `${GUIDE}#set-the-chart-title`,
    title: 'the title of a chart is what is written to it',
    browser: true,
    expected: { text: 'Sales Data by Year', visible: true },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        chart.title.text = 'Sales Data by Year';
        chart.title.load('text,visible');
        await context.sync();
        return { text: chart.title.text, visible: chart.title.visible };
      }),
  },
  {
    page: `${GUIDE}#set-an-axis-title`,
    title: 'an axis takes a title, as does the other one',
    expected: ['Product', 'Pieces'],
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const { categoryAxis, valueAxis } = chart.axes;
        categoryAxis.title.text = 'Product';
        valueAxis.title.text = 'Pieces';
        categoryAxis.title.load('text');
        valueAxis.title.load('text');
        await context.sync();
        return [categoryAxis.title.text, valueAxis.title.text];
      }),
  },
  {
    page: `${GUIDE}#set-the-axis-display-unit`,
    title: 'the value axis shows its figures in the unit that is set',
    browser: true,
    expected: 'Hundreds',
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        chart.axes.valueAxis.displayUnit = 'Hundreds';
        chart.axes.valueAxis.load('displayUnit');
        await context.sync();
        return chart.axes.valueAxis.displayUnit;
      }),
  },
  {
    page: `${GUIDE}#show-or-hide-gridlines`,
    title: 'major gridlines of the value axis are hidden and shown again',
    expected: [false, true],
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const lines = chart.axes.valueAxis.majorGridlines;
        const seen = [];
        for (const visible of [false, true]) {
          lines.visible = visible;
          lines.load('visible');
          await context.sync();
          seen.push(lines.visible);
        }
        return seen;
      }),
  },
  {
    page: reference('chartaxis', 'minimum'),
    title: 'bounds and steps of an axis are numbers, set or automatic',
    browser: true,
    expected: { set: [0, 10000, 2500], automatic: ['number', 'number', 'number'] },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const axis = chart.axes.valueAxis;
        axis.load('minimum,maximum,majorUnit');
        await context.sync();
        const read = (): unknown[] => [axis.minimum, axis.maximum, axis.majorUnit];
        const automatic = read().map((value) => typeof value);
        axis.set({ minimum: 0, maximum: 10000, majorUnit: 2500 });
        axis.load('minimum,maximum,majorUnit');
        await context.sync();
        return { set: read(), automatic };
      }),
  },
  {
    page: reference('chartaxes', 'getItem'),
    title: 'axes.getItem gives the axis of a type and group',
    expected: { type: 'Value', axisGroup: 'Primary' },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const axis = chart.axes.getItem('Value', 'Primary').load('type,axisGroup');
        await context.sync();
        return { type: axis.type, axisGroup: axis.axisGroup };
      }),
  },
  {
    page: `${GUIDE}#create-a-chart-from-a-range`,
    title: 'the legend takes a position and a fill',
    expected: { position: 'Right', visible: true },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        chart.legend.position = 'Right';
        chart.legend.format.fill.setSolidColor('white');
        chart.legend.load('position,visible');
        await context.sync();
        return { position: chart.legend.position, visible: chart.legend.visible };
      }),
  },
  {
    page: `${GUIDE}#create-a-chart-from-a-range`,
    title: 'labels of the whole chart take a font',
    expected: { size: 15, color: '#000000' },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const { font } = chart.dataLabels.format;
        font.size = 15;
        font.color = 'black';
        font.load('size,color');
        await context.sync();
        return { size: font.size, color: font.color };
      }),
  },
];

const series: readonly ContractCase[] = [
  {
    page: `${LABELS}#add-data-labels`,
    title: 'a series has data labels of its own, at a position of its own',
    browser: true,
    expected: { first: false, second: true, position: 'Top' },
    observe: (kit) =>
      withChart(
        kit,
        async (chart, _sheet, context) => {
          const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
          second.hasDataLabels = true;
          second.dataLabels.position = 'Top';
          first.load('hasDataLabels');
          second.load('hasDataLabels');
          second.dataLabels.load('position');
          await context.sync();
          return {
            first: first.hasDataLabels,
            second: second.hasDataLabels,
            position: second.dataLabels.position,
          };
        },
        'LineMarkers',
      ),
  },
  {
    page: reference('chartseries', 'axisGroup'),
    title: 'a series of another type on the secondary axis makes a combination chart',
    browser: true,
    expected: [
      { chartType: 'ColumnClustered', axisGroup: 'Primary' },
      { chartType: 'Line', axisGroup: 'Secondary' },
    ],
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const share = chart.series.getItemAt(1);
        share.chartType = 'Line';
        share.axisGroup = 'Secondary';
        chart.series.load('items/chartType,items/axisGroup');
        await context.sync();
        return chart.series.items.map(({ chartType, axisGroup }) => ({ chartType, axisGroup }));
      }),
  },
  {
    page: reference('chartseries', 'markerSize'),
    title: 'a marker has a size from 2 to 72; any other is an InvalidArgument',
    expected: { size: 72, below: 'InvalidArgument', above: 'InvalidArgument' },
    observe: (kit) =>
      withChart(
        kit,
        async (chart, _sheet, context) => {
          const first = chart.series.getItemAt(0);
          const write = (size: number): Promise<string> =>
            errorCodeOf(async () => {
              chart.series.getItemAt(0).markerSize = size;
              await context.sync();
            });
          await write(72);
          const below = await write(1);
          const above = await write(73);
          first.load('markerSize');
          await context.sync();
          return { size: first.markerSize, below, above };
        },
        'LineMarkers',
      ),
  },
  {
    page: reference('chartseries', 'doughnutHoleSize'),
    title: 'a doughnut has a hole of a size, and a column chart none: InvalidArgument',
    expected: { hole: 60, column: 'InvalidArgument' },
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        const doughnut = sheet.charts.add('Doughnut', sheet.getRange('A1:B4'), 'Columns');
        const ring = doughnut.series.getItemAt(0);
        ring.doughnutHoleSize = 60;
        ring.load('doughnutHoleSize');
        await context.sync();
        const column = await errorCodeOf(async () => {
          chart.series.getItemAt(0).doughnutHoleSize = 60;
          await context.sync();
        });
        return { hole: ring.doughnutHoleSize, column };
      }),
  },
  {
    page: reference('chartseries', 'gapWidth'),
    title: 'columns have a gap between them, and pies none: InvalidArgument',
    expected: { gap: 40, pie: 'InvalidArgument' },
    observe: (kit) =>
      withChart(kit, async (chart, sheet, context) => {
        const first = chart.series.getItemAt(0);
        first.gapWidth = 40;
        first.load('gapWidth');
        await context.sync();
        const pie = await errorCodeOf(async () => {
          const round = sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Columns');
          round.series.getItemAt(0).gapWidth = 40;
          await context.sync();
        });
        return { gap: first.gapWidth, pie };
      }),
  },
  {
    page: reference('chartseries', 'overlap'),
    title: 'columns overlap by -100 to 100',
    expected: 100,
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const first = chart.series.getItemAt(0);
        first.overlap = 100;
        first.load('overlap');
        await context.sync();
        return first.overlap;
      }),
  },
  {
    page: reference('chartlineformat', 'weight'),
    title: 'the line of a series has a colour, a weight in points and a style',
    expected: { color: '#FF0000', weight: 3, lineStyle: 'Dash' },
    observe: (kit) =>
      withChart(
        kit,
        async (chart, _sheet, context) => {
          const { line } = chart.series.getItemAt(0).format;
          line.set({ color: '#FF0000', weight: 3, lineStyle: 'Dash' });
          line.load('color,weight,lineStyle');
          await context.sync();
          return { color: line.color, weight: line.weight, lineStyle: line.lineStyle };
        },
        'Line',
      ),
  },
];

const picture: readonly ContractCase[] = [
  {
    page: `${GUIDE}#export-a-chart-as-an-image`,
    title: 'chart.getImage gives an image in Base64',
    browser: true,
    expected: { isBase64: true, isLong: true },
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const image = chart.getImage();
        await context.sync();
        return { isBase64: /^[A-Za-z0-9+/]+=*$/.test(image.value), isLong: image.value.length > 1000 };
      }),
  },
];

export const charts: readonly ContractCase[] = [
  ...collection,
  ...place,
  ...data,
  ...looks,
  ...series,
  ...picture,
];
