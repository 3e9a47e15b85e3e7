import { JSDOM } from 'jsdom';
import { blankDocument } from '../workbook/blankDocument';
import { createUniver } from '../workbook/corePlugins';
import type { ChartDocument } from '../workbook/chartDocument';
import type { HostChart } from '../workbook/ChartStore';
import { HostWorkbook } from '../workbook/HostWorkbook';
import { newChart } from '../workbook/newChart';
import { chartSvg } from './chartSvg';

const SIZE = { width: 480, height: 288 };
let univer: ReturnType<typeof createUniver>;
let workbook: HostWorkbook;

beforeEach(() => {
  univer = createUniver({ language: 'en-US' });
  workbook = HostWorkbook.create(univer, blankDocument('book.xlsx'));
});
afterEach(() => {
  workbook.dispose();
  univer.dispose();
});

/** A chart of three customers: open amounts and cumulative shares. */
function customers(type: string, columns = 3): HostChart {
  const sheet = workbook.activeSheet;
  const values = [
    ['客户', 'Open', 'Share'],
    ['甲公司', 60, 0.6],
    ['Beta', 30, 0.9],
    ['Gamma', 10, 1],
  ];
  sheet.write({ row: 0, column: 0, rows: 4, columns: 3 }, (row, column) => values[row]?.[column]);
  const area = { row: 0, column: 0, rows: 4, columns };
  return workbook.charts.add(sheet, newChart(type, sheet, { sheet, area }, 'Columns'));
}

function drawn(chart: HostChart): { readonly texts: string[]; count: (fill: string) => number } {
  const { document } = new JSDOM(chartSvg(chart, SIZE)).window;
  return {
    texts: Array.from(document.querySelectorAll('text'), ({ textContent }) => textContent),
    count: (fill) => document.querySelectorAll(`path[fill="${fill}"]`).length,
  };
}

function change(chart: HostChart, part: Partial<ChartDocument>): HostChart {
  chart.change((document) => ({ ...document, ...part }));
  return chart;
}

test('columns have their categories, their series in the legend and a bar for each value', () => {
  const { texts, count } = drawn(customers('ColumnClustered'));
  expect(texts).toEqual(
    expect.arrayContaining(['甲公司', 'Beta', 'Gamma', 'Open', 'Share', 'Chart Title', '60']),
  );
  // Three bars and the sign in the legend.
  expect(count('#4472C4')).toBe(4);
  expect(count('#ED7D31')).toBe(4);
});

test('a combination has a second axis with its own format', () => {
  const chart = customers('ColumnClustered');
  chart.changeSeries(1, (series) => ({ ...series, type: 'Line', axisGroup: 'Secondary' }));
  const { axes } = chart.document;
  change(chart, {
    axes: { ...axes, secondaryValue: { ...axes.secondaryValue, minimum: 0, maximum: 1, numberFormat: '0%' } },
  });
  expect(drawn(chart).texts).toEqual(expect.arrayContaining(['0%', '100%', '60']));
});

test('the shares of a pie are labelled, and its slices are named in the legend', () => {
  const chart = customers('Pie', 2);
  chart.changeSeries(0, (series) => ({
    ...series,
    points: { 0: { fill: '#123456' } },
    dataLabels: {
      showValue: false,
      showSeriesName: false,
      showCategoryName: false,
      showPercentage: true,
      showLegendKey: false,
    },
  }));
  const { texts, count } = drawn(chart);
  expect(texts).toEqual(expect.arrayContaining(['60%', '30%', '10%', '甲公司', 'Open']));
  expect(count('#123456')).toBe(2);
});

test('display units divide what the axis says, and a title can be hidden', () => {
  const chart = customers('BarClustered', 2);
  const { axes } = chart.document;
  change(chart, {
    title: { visible: false },
    axes: { ...axes, value: { ...axes.value, displayUnit: 'Hundreds', numberFormat: '0.0' } },
  });
  const { texts } = drawn(chart);
  expect(texts).toEqual(expect.arrayContaining(['0.0', '0.2', '0.6', 'Beta']));
  expect(texts).not.toContain('Open');
});

test.each([
  ['LineStacked', 'Open'],
  ['AreaStacked100', '100%'],
  ['XYScatter', '0.6'],
  ['Bubble', '0.6'],
  ['RadarFilled', 'Beta'],
  ['Doughnut', 'Gamma'],
  ['BarStacked', 'Share'],
])('a chart of type %s is drawn, with %s', (type, text) => {
  expect(drawn(customers(type)).texts).toContain(text);
});

test('a chart that has lost its cells is empty, and drawn all the same', () => {
  const chart = customers('ColumnClustered');
  chart.changeSeries(0, (series) => ({ ...series, values: '#REF!' }));
  expect(drawn(chart).count('#4472C4')).toBe(0);
});

test('names that do not fit side by side stand aslant', () => {
  const turned = (chart: HostChart): number =>
    new JSDOM(chartSvg(chart, SIZE)).window.document.querySelectorAll('text[transform^="matrix"]').length;
  const chart = customers('ColumnClustered', 2);
  expect(turned(chart)).toBe(0);
  workbook.activeSheet.write(
    { row: 1, column: 0, rows: 3, columns: 1 },
    (row) => `A customer with a name of ${String(row)} words that goes on`,
  );
  expect(turned(chart)).toBe(3);
});

test('the figure beside the longest bar is inside the chart', () => {
  const chart = customers('BarClustered', 2);
  const label = {
    showSeriesName: false,
    showCategoryName: false,
    showPercentage: false,
    showLegendKey: false,
  };
  const dataLabels = { ...label, showValue: true, numberFormat: '#,##0.0000000000000000000' };
  change(chart, { series: chart.document.series.map((series) => ({ ...series, dataLabels })) });
  const { document } = new JSDOM(chartSvg(chart, SIZE)).window;
  const figure = Array.from(document.querySelectorAll('text')).find(({ textContent }) =>
    textContent.startsWith('60.000'),
  );
  const x = Number(/translate\(([\d.]+)/.exec(figure?.getAttribute('transform') ?? '')?.[1]);
  expect(x).toBeLessThan(SIZE.width - 22 * 5);
});
