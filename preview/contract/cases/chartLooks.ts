import type { ContractCase } from '../ContractCase';
import { GUIDE, reference, withChart } from './chartKit';

/** Titles, axes, legends and labels. */
export const chartLooks: readonly ContractCase[] = [
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
    page: reference('chartaxis', 'categoryType'),
    title: 'the type of a category axis is automatic until it is set',
    expected: ['Automatic', 'TextAxis'],
    observe: (kit) =>
      withChart(kit, async (chart, _sheet, context) => {
        const axis = chart.axes.categoryAxis.load('categoryType');
        await context.sync();
        const before = axis.categoryType;
        axis.categoryType = 'TextAxis';
        axis.load('categoryType');
        await context.sync();
        return [before, axis.categoryType];
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
