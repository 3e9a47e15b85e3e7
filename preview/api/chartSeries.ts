import { placeOfReference, seriesData, seriesName } from '../workbook/chartData';
import type { HostChart } from '../workbook/ChartStore';
import type { ChartMarkerDocument, ChartSeriesDocument } from '../workbook/chartDocument';
import { formatReference, parseReference } from '../workbook/chartReferences';
import { chartKind, hasNumberAxes, isRound, knownKind, type ChartKind } from '../workbook/chartTypes';
import { HostError } from '../workbook/HostError';
import { newSeries } from '../workbook/newChart';
import { without } from '../workbook/without';
import { flag, integer, integerOr, oneOf, optionalText, text } from './arguments';
import { seriesFormat } from './chartFormats';
import { chartLens, keptProperty, partOf, partOr, seriesLens, type Lens } from './chartLens';
import { chartPoints } from './chartPoints';
import { labelsOfSeries, NEW_LABELS, NO_FORMAT, TEXT_SIZE } from './chartTexts';
import { color } from './colors';
import { defineType, type HostObject, type Property } from './HostObject';
import { rangeArgument, rangeOfFormula } from './RangeTarget';

export interface SeriesTarget {
  readonly chart: HostChart;
  readonly index: number;
}

const lensOf = ({ chart, index }: SeriesTarget): Lens<ChartSeriesDocument> => seriesLens(chart, index);
const kindOf = ({ chart, index }: SeriesTarget): ChartKind => knownKind(chart.series(index).type);

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;
const NO_MARKER: ChartMarkerDocument = {};
const markerLens = (target: SeriesTarget): Lens<ChartMarkerDocument> =>
  partOr(lensOf(target), 'marker', NO_MARKER);

type WholeNumber = 'gapWidth' | 'overlap' | 'doughnutHoleSize' | 'firstSliceAngle';

/** A whole number between bounds that only some kinds of charts have. */
function boundedProperty(
  key: WholeNumber,
  families: readonly ChartKind['family'][],
  [least, most, otherwise]: readonly [least: number, most: number, otherwise: number],
): Property<SeriesTarget> {
  const assertFits = (target: SeriesTarget): void => {
    if (!families.includes(kindOf(target).family))
      throw HostError.invalidArgument(`${key} of a ${target.chart.series(target.index).type} series`);
  };
  return {
    // Loading a whole series must not fail: what it has not is null.
    get: (target) =>
      families.includes(kindOf(target).family) ? (lensOf(target).get()[key] ?? otherwise) : null,
    set: (target, value) => {
      assertFits(target);
      const wanted = integer(value, key);
      if (wanted < least || wanted > most) throw HostError.invalidArgument(key);
      partOf(lensOf(target), key).set(wanted);
    },
  };
}

function setName(target: SeriesTarget, value: unknown): void {
  const name = text(value);
  if (name.length > 255) throw HostError.invalidArgument('name');
  const lens = lensOf(target);
  const { workbook } = target.chart.sheet;
  const range = name.startsWith('=') ? rangeOfFormula(workbook, name) : undefined;
  const rest = without(lens.get(), 'name', 'nameReference');
  const reference = range && formatReference({ sheet: range.sheet.id, area: range.area });
  lens.set(reference === undefined ? { ...rest, name } : { ...rest, nameReference: reference });
}

function setType(target: SeriesTarget, value: unknown): void {
  const type = text(value);
  const kind = chartKind(type);
  if (!kind) throw HostError.notImplemented(`ChartSeries.chartType ${type}`);
  const others = target.chart.document.series.filter((_, index) => index !== target.index);
  if (others.some((other) => !canStandTogether(kind, knownKind(other.type))))
    throw HostError.notImplemented(`a chart of ${type} and other types`);
  partOf(lensOf(target), 'type').set(type);
  if (others.every((other) => other.type === type)) partOf(chartLens(target.chart), 'type').set(type);
}

function canStandTogether(one: ChartKind, other: ChartKind): boolean {
  const upright = ['column', 'line', 'area'];
  return one.family === other.family || (upright.includes(one.family) && upright.includes(other.family));
}

function setReference(
  target: SeriesTarget,
  key: 'values' | 'categories' | 'sizes',
  [given]: readonly unknown[],
): void {
  const range = rangeArgument(given, target.chart.sheet);
  partOf(lensOf(target), key).set(formatReference({ sheet: range.sheet.id, area: range.area }));
}

const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const;
type Dimension = (typeof DIMENSIONS)[number];

function dimensionValues({ chart, index }: SeriesTarget, dimension: Dimension): readonly unknown[] {
  const data = seriesData(chart, index);
  const numbers: Readonly<Record<Dimension, readonly unknown[]>> = {
    Categories: data.categories,
    Values: data.values,
    XValues: data.xs.length > 0 ? data.xs : data.categories,
    YValues: data.values,
    BubbleSizes: data.sizes,
  };
  return numbers[dimension].map((value) => value ?? '');
}

function dimensionReference({ chart, index }: SeriesTarget, dimension: Dimension): string {
  const series = chart.series(index);
  const isX = dimension === 'Categories' || dimension === 'XValues';
  const text = isX ? series.categories : dimension === 'BubbleSizes' ? series.sizes : series.values;
  const place = placeOfReference(chart, text);
  const reference = parseReference(text);
  return place && reference ? formatReference({ sheet: place.sheet.name, area: reference.area }) : '';
}

export const chartSeries = defineType<SeriesTarget>({
  name: 'ChartSeries',
  properties: {
    name: { get: ({ chart, index }) => seriesName(chart, index), set: setName },
    chartType: { get: (target) => lensOf(target).get().type, set: setType },
    axisGroup: {
      get: (target) => lensOf(target).get().axisGroup,
      set: (target, value) => {
        const group = oneOf(value, ['Primary', 'Secondary'], 'axisGroup');
        if (isRound(kindOf(target))) throw HostError.invalidOperation('The chart has no axes.');
        partOf(lensOf(target), 'axisGroup').set(group);
      },
    },
    plotOrder: { get: ({ index }) => index },
    hasDataLabels: {
      get: (target) => lensOf(target).get().dataLabels !== undefined,
      set: (target, value) => {
        const lens = partOf(lensOf(target), 'dataLabels');
        lens.set(flag(value) ? (lens.get() ?? NEW_LABELS) : undefined);
      },
    },
    markerStyle: keptProperty(
      markerLens,
      'style',
      (value) => oneOf(value, MARKERS, 'markerStyle'),
      'Automatic',
    ),
    markerSize: keptProperty(
      markerLens,
      'size',
      (value) => {
        const size = integer(value, 'markerSize');
        if (size < 2 || size > 72) throw HostError.invalidArgument('markerSize');
        return size;
      },
      5,
    ),
    markerBackgroundColor: keptProperty(markerLens, 'background', color),
    markerForegroundColor: keptProperty(markerLens, 'foreground', color),
    smooth: {
      get: (target) => lensOf(target).get().smooth ?? kindOf(target).smooth,
      set: (target, value) => {
        const { family } = kindOf(target);
        if (family !== 'line' && family !== 'scatter') throw HostError.invalidArgument('smooth');
        partOf(lensOf(target), 'smooth').set(flag(value));
      },
    },
    gapWidth: boundedProperty('gapWidth', ['column', 'bar'], [0, 500, 150]),
    overlap: {
      ...boundedProperty('overlap', ['column', 'bar'], [-100, 100, 0]),
      get: (target) => {
        const { family, grouping } = kindOf(target);
        if (family !== 'column' && family !== 'bar') return null;
        return lensOf(target).get().overlap ?? (grouping === 'standard' ? 0 : 100);
      },
    },
    doughnutHoleSize: boundedProperty('doughnutHoleSize', ['doughnut'], [10, 90, 75]),
    firstSliceAngle: boundedProperty('firstSliceAngle', ['pie', 'doughnut'], [0, 360, 0]),
  },
  navigations: {
    format: (target) => seriesFormat({ lens: partOr(lensOf(target), 'format', NO_FORMAT), size: TEXT_SIZE }),
    dataLabels: ({ chart, index }) => labelsOfSeries(chart, index),
    points: chartPoints,
  },
  methods: {
    setValues: (target, args) => {
      setReference(target, 'values', args);
    },
    setXAxisValues: (target, args) => {
      setReference(target, 'categories', args);
    },
    setBubbleSizes: (target, args) => {
      if (kindOf(target).family !== 'bubble') throw HostError.invalidArgument('not a bubble chart');
      setReference(target, 'sizes', args);
    },
    getDimensionValues: (target, [dimension]) =>
      dimensionValues(target, oneOf(dimension, DIMENSIONS, 'dimension')),
    getDimensionDataSourceString: (target, [dimension]) =>
      dimensionReference(target, oneOf(dimension, DIMENSIONS, 'dimension')),
    delete: ({ chart, index }) => {
      chart.series(index);
      const lens = partOf(chartLens(chart), 'series');
      lens.set(lens.get().filter((_, at) => at !== index));
    },
  },
  limits: {
    chartType: 'combinations of columns, lines and areas',
    plotOrder: 'read',
    markerBackgroundColor: 'null while automatic',
    markerForegroundColor: 'null while automatic',
    points: 'values and looks',
  },
});

export const chartSeriesCollection = defineType<HostChart>({
  name: 'ChartSeriesCollection',
  properties: { count: { get: (chart) => chart.document.series.length } },
  methods: {
    add: addSeries,
    getCount: (chart) => chart.document.series.length,
    getItemAt: (chart, [index]) => seriesAt(chart, integer(index)),
  },
  items: (chart) => chart.document.series.map((_, index) => chartSeries({ chart, index })),
});

function seriesAt(chart: HostChart, index: number): HostObject {
  chart.series(index);
  return chartSeries({ chart, index });
}

function addSeries(chart: HostChart, [name, at]: readonly unknown[]): HostObject {
  const { document } = chart;
  const index = integerOr(at, document.series.length);
  if (index < 0 || index > document.series.length) throw HostError.invalidArgument('index');
  const given = optionalText(name);
  const model = document.series[0];
  // The categories of a chart are those of its first series; the x values of scatter charts are each series' own.
  const categories = hasNumberAxes(chart.kind) ? undefined : model?.categories;
  const series: ChartSeriesDocument = {
    ...newSeries(document.type),
    ...(given === undefined ? {} : { name: given }),
    ...(categories === undefined ? {} : { categories }),
  };
  partOf(chartLens(chart), 'series').set([
    ...document.series.slice(0, index),
    series,
    ...document.series.slice(index),
  ]);
  return chartSeries({ chart, index });
}
