import type { ContractCase } from '../ContractCase';
import { GUIDE, reference, seriesNames, withChart } from './chartKit';

/** What charts show. */
export const chartData: readonly ContractCase[] = [
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
