import { errorCodeOf, type ContractCase } from '../ContractCase';
import { GUIDE, LABELS, reference, withChart } from './chartKit';

export const chartSeries: readonly ContractCase[] = [
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

export const chartPictures: readonly ContractCase[] = [
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
