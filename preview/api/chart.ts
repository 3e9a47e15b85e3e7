import type { HostChart } from '../workbook/ChartStore';
import { columnStart, rowStart, type ChartPlace } from '../workbook/chartPlace';
import { chartKind } from '../workbook/chartTypes';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { newChart, seriesOf, type PlotBy } from '../workbook/newChart';
import { flag, integer, number, oneOf, text } from './arguments';
import { chartAxes } from './chartAxes';
import { areaFormat, plotAreaFormat } from './chartFormats';
import { chartImage } from './chartImage';
import { chartLens, keptProperty, partOf } from './chartLens';
import { chartSeriesCollection } from './chartSeries';
import { chartLegend, chartTitle, labelsOfChart, TEXT_SIZE } from './chartTexts';
import { defineType, NULL_OBJECT, type HostObject, type Property } from './HostObject';
import { rangeArgument, type RangeTarget } from './RangeTarget';
import { worksheetObject } from './worksheet';

function placeProperty(key: keyof ChartPlace): Property<HostChart> {
  return {
    get: (chart) => chart.place[key],
    set: (chart, value) => {
      const points = number(value, key);
      if (points < 0) throw HostError.invalidArgument(key);
      chart.sheet.assertUnprotected();
      chart.place = { ...chart.place, [key]: points };
    },
  };
}

function knownType(value: unknown, member: string): string {
  const type = text(value);
  if (!chartKind(type)) throw HostError.notImplemented(`${member} ${type}`);
  return type;
}

/** In Excel on the web `Auto` is by columns. */
function plotBy(seriesBy: unknown): PlotBy {
  const given = oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows'], 'seriesBy');
  return given === 'Rows' ? 'Rows' : 'Columns';
}

/** The sheet's own range, or one of another sheet. */
function sourceOf(value: unknown, sheet: HostSheet): RangeTarget {
  const range = rangeArgument(value, sheet);
  if (range.isEntireColumn && range.isEntireRow) throw HostError.invalidArgument('sourceData');
  return range;
}

const BLANKS = ['NotPlotted', 'Zero', 'Interplotted'] as const;

export const chartObject: (chart: HostChart) => HostObject = defineType<HostChart>({
  name: 'Chart',
  properties: {
    id: { get: (chart) => chart.document.id },
    name: keptProperty(chartLens, 'name', (value) => text(value)),
    chartType: {
      get: (chart) => chart.document.type,
      set: (chart, value) => {
        const type = knownType(value, 'Chart.chartType');
        const lens = chartLens(chart);
        const document = lens.get();
        lens.set({ ...document, type, series: document.series.map((series) => ({ ...series, type })) });
      },
    },
    left: placeProperty('left'),
    top: placeProperty('top'),
    width: placeProperty('width'),
    height: placeProperty('height'),
    plotBy: { get: (chart) => chart.document.plotBy },
    plotVisibleOnly: keptProperty(chartLens, 'plotVisibleOnly', (value) => flag(value)),
    displayBlanksAs: keptProperty(chartLens, 'displayBlanksAs', (value) =>
      oneOf(value, BLANKS, 'displayBlanksAs'),
    ),
  },
  navigations: {
    title: chartTitle,
    legend: chartLegend,
    axes: chartAxes,
    series: chartSeriesCollection,
    dataLabels: labelsOfChart,
    format: (chart) => areaFormat({ lens: partOf(chartLens(chart), 'format'), size: TEXT_SIZE }),
    plotArea: (chart) => plotArea(chart),
    worksheet: (chart) => worksheetObject(chart.sheet),
  },
  methods: {
    activate: (chart) => {
      chart.sheet.activate();
      chart.sheet.workbook.charts.select(chart);
    },
    delete: (chart) => {
      chart.sheet.assertUnprotected();
      chart.sheet.workbook.charts.remove(chart);
    },
    setData: (chart, [sourceData, seriesBy]) => {
      const source = sourceOf(sourceData, chart.sheet);
      const by = plotBy(seriesBy);
      const lens = chartLens(chart);
      const document = lens.get();
      const series = seriesOf(document.type, source.sheet, source.area, by);
      lens.set({ ...document, plotBy: by, series });
    },
    setPosition,
    getImage: (chart, args, context) => chartImage(chart, args, context),
  },
  identity: (chart) => ({ Id: chart.document.id }),
  limits: {
    chartType: 'no 3-D, stock, surface, map, hierarchy and statistics charts',
    plotBy: 'read',
    dataLabels: 'of all series at once',
  },
});

const plotArea = defineType<HostChart>({
  name: 'ChartPlotArea',
  properties: { position: { get: () => 'Automatic' } },
  navigations: {
    format: (chart) => plotAreaFormat({ lens: partOf(chartLens(chart), 'plotAreaFormat'), size: TEXT_SIZE }),
  },
  limits: { position: 'read' },
});

function setPosition(chart: HostChart, [startCell, endCell]: readonly unknown[]): void {
  chart.sheet.assertUnprotected();
  const start = rangeArgument(startCell, chart.sheet).area;
  const left = columnStart(chart.sheet, start.column);
  const top = rowStart(chart.sheet, start.row);
  if (endCell === null || endCell === undefined) {
    chart.place = { ...chart.place, left, top };
    return;
  }
  const end = rangeArgument(endCell, chart.sheet).area;
  const width = columnStart(chart.sheet, end.column + end.columns) - left;
  const height = rowStart(chart.sheet, end.row + end.rows) - top;
  if (width <= 0 || height <= 0) throw HostError.invalidArgument('endCell');
  chart.place = { left, top, width, height };
}

function addChart(sheet: HostSheet, [type, sourceData, seriesBy]: readonly unknown[]): HostObject {
  const known = knownType(type, 'ChartCollection.add of');
  sheet.assertUnprotected();
  const source = sourceOf(sourceData, sheet);
  return chartObject(sheet.workbook.charts.add(sheet, newChart(known, sheet, source, plotBy(seriesBy))));
}

const chartCollection = defineType<HostSheet>({
  name: 'ChartCollection',
  properties: { count: { get: (sheet) => sheet.workbook.charts.of(sheet).length } },
  methods: {
    add: addChart,
    getCount: (sheet) => sheet.workbook.charts.of(sheet).length,
    getItemAt: (sheet, [index]) => {
      const chart = sheet.workbook.charts.of(sheet)[integer(index)];
      if (!chart) throw HostError.itemNotFound('chart');
      return chartObject(chart);
    },
    getItemOrNullObject: (sheet, [name]) => {
      const chart = sheet.workbook.charts.find(sheet, text(name));
      return chart ? chartObject(chart) : NULL_OBJECT;
    },
  },
  items: (sheet) => sheet.workbook.charts.of(sheet).map(chartObject),
  item: (sheet, key) => {
    const chart = sheet.workbook.charts.find(sheet, text(key));
    if (!chart) throw HostError.itemNotFound(`chart ${String(key)}`);
    return chartObject(chart);
  },
});

export function chartsOfSheet(sheet: HostSheet): HostObject {
  return chartCollection(sheet);
}
