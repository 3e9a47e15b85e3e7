import { axisScale, type AxisScale } from '../workbook/axisScale';
import { axisValues, axisNumberFormat } from '../workbook/chartAxisValues';
import type { HostChart } from '../workbook/ChartStore';
import type { ChartAxesDocument, ChartAxisDocument } from '../workbook/chartDocument';
import { formatReference } from '../workbook/chartReferences';
import { isRound } from '../workbook/chartTypes';
import { HostError } from '../workbook/HostError';
import { flag, integer, number, oneOf, text } from './arguments';
import { axisFormat, axisTitleFormat, gridlinesFormat } from './chartFormats';
import { chartLens, keptProperty, partOf, partOr, type Lens } from './chartLens';
import { NO_FORMAT, TEXT_SIZE } from './chartTexts';
import { defineType, type HostObject, type Property } from './HostObject';
import { rangeArgument } from './RangeTarget';

interface AxisTarget {
  readonly chart: HostChart;
  readonly key: keyof ChartAxesDocument;
}

function axisLens({ chart, key }: AxisTarget): Lens<ChartAxisDocument> {
  return partOf(partOf(chartLens(chart), 'axes'), key);
}

const isValueAxis = ({ key }: AxisTarget): boolean => key === 'value' || key === 'secondaryValue';

function scaleOf(target: AxisTarget): AxisScale {
  return axisScale(axisLens(target).get(), axisValues(target.chart, target.key));
}

type ScaleKey = 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit';

/** Always a number to read; an empty text makes it automatic again. */
function scaleProperty(key: ScaleKey): Property<AxisTarget> {
  return {
    get: (target) => {
      const scale = scaleOf(target);
      return key === 'minorUnit' ? (axisLens(target).get().minorUnit ?? scale.majorUnit / 5) : scale[key];
    },
    set: (target, value) => {
      const lens = axisLens(target);
      partOf(lens, key).set(value === '' ? undefined : number(value, key));
    },
  };
}

const titleLens = (target: AxisTarget): Lens<NonNullable<ChartAxisDocument['title']>> =>
  partOr(axisLens(target), 'title', { text: 'Axis Title', visible: false });

const axisTitle = defineType<AxisTarget>({
  name: 'ChartAxisTitle',
  properties: {
    text: {
      get: (target) => titleLens(target).get().text,
      set: (target, value) => {
        const lens = titleLens(target);
        lens.set({ ...lens.get(), text: text(value), visible: true });
      },
    },
    visible: keptProperty(titleLens, 'visible', (value) => flag(value)),
  },
  navigations: {
    format: (target) =>
      axisTitleFormat({ lens: partOr(titleLens(target), 'format', NO_FORMAT), size: TEXT_SIZE }),
  },
});

const gridlines = (key: 'majorGridlines' | 'minorGridlines') =>
  defineType<AxisTarget>({
    name: 'ChartGridlines',
    properties: { visible: keptProperty(axisLens, key, (value) => flag(value)) },
    navigations: {
      format: (target) =>
        gridlinesFormat({ lens: partOr(axisLens(target), 'gridlinesFormat', NO_FORMAT), size: TEXT_SIZE }),
    },
    limits: { format: 'one for the major and the minor lines of an axis' },
  });

const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;
const TICK_MARKS = ['None', 'Cross', 'Inside', 'Outside'] as const;
const DISPLAY_UNITS = [
  'None',
  'Hundreds',
  'Thousands',
  'TenThousands',
  'HundredThousands',
  'Millions',
  'TenMillions',
  'HundredMillions',
  'Billions',
  'Trillions',
] as const;

const axisObject = defineType<AxisTarget>({
  name: 'ChartAxis',
  properties: {
    type: { get: (target) => (isValueAxis(target) ? 'Value' : 'Category') },
    axisGroup: { get: ({ key }) => (key.startsWith('secondary') ? 'Secondary' : 'Primary') },
    minimum: scaleProperty('minimum'),
    maximum: scaleProperty('maximum'),
    majorUnit: scaleProperty('majorUnit'),
    minorUnit: scaleProperty('minorUnit'),
    visible: keptProperty(axisLens, 'visible', (value) => flag(value)),
    numberFormat: {
      get: (target) => axisNumberFormat(target.chart, target.key),
      set: (target, value) => {
        partOf(axisLens(target), 'numberFormat').set(text(value));
      },
    },
    linkNumberFormat: {
      get: (target) => axisLens(target).get().numberFormat === undefined,
      set: (target, value) => {
        const format = axisNumberFormat(target.chart, target.key);
        partOf(axisLens(target), 'numberFormat').set(flag(value) ? undefined : format);
      },
    },
    categoryType: {
      get: (target) => (axisLens(target).get().isText === true ? 'TextAxis' : 'Automatic'),
      set: (target, value) => {
        const type = oneOf(value, ['Automatic', 'TextAxis', 'DateAxis'], 'categoryType');
        if (type === 'DateAxis') throw HostError.notImplemented('ChartAxis.categoryType DateAxis');
        partOf(axisLens(target), 'isText').set(type === 'TextAxis' ? true : undefined);
      },
    },
    displayUnit: keptProperty(
      axisLens,
      'displayUnit',
      (value) => oneOf(value, DISPLAY_UNITS, 'displayUnit'),
      'None',
    ),
    tickLabelPosition: keptProperty(
      axisLens,
      'tickLabelPosition',
      (value) => oneOf(value, TICK_LABELS, 'tickLabelPosition'),
      'NextToAxis',
    ),
    majorTickMark: keptProperty(
      axisLens,
      'majorTickMark',
      (value) => oneOf(value, TICK_MARKS, 'majorTickMark'),
      'None',
    ),
    tickLabelSpacing: keptProperty(
      axisLens,
      'tickLabelSpacing',
      (value) => (value === '' ? undefined : labelSpacing(value)),
      1,
    ),
    reversePlotOrder: keptProperty(axisLens, 'reversePlotOrder', (value) => flag(value), false),
    scaleType: {
      get: (target) => (axisLens(target).get().logBase === undefined ? 'Linear' : 'Logarithmic'),
      set: (target, value) => {
        const isLinear = oneOf(value, ['Linear', 'Logarithmic'], 'scaleType') === 'Linear';
        partOf(axisLens(target), 'logBase').set(
          isLinear ? undefined : (axisLens(target).get().logBase ?? 10),
        );
      },
    },
    logBase: keptProperty(
      axisLens,
      'logBase',
      (value) => {
        const base = number(value, 'logBase');
        if (base < 2 || base > 1000) throw HostError.invalidArgument('logBase');
        return base;
      },
      10,
    ),
  },
  navigations: {
    title: axisTitle,
    majorGridlines: gridlines('majorGridlines'),
    minorGridlines: gridlines('minorGridlines'),
    format: (target) => axisFormat({ lens: partOr(axisLens(target), 'format', NO_FORMAT), size: TEXT_SIZE }),
  },
  methods: {
    setCategoryNames: (target, [given]) => {
      const range = rangeArgument(given, target.chart.sheet);
      const categories = formatReference({ sheet: range.sheet.id, area: range.area });
      const lens = partOf(chartLens(target.chart), 'series');
      lens.set(lens.get().map((series) => ({ ...series, categories })));
    },
  },
  limits: {
    tickLabelSpacing: '1 while automatic',
    categoryType: 'no DateAxis',
    displayUnit: 'no label of its own',
    logBase: '10 while linear',
  },
});

function labelSpacing(value: unknown): number {
  const spacing = integer(value, 'tickLabelSpacing');
  if (spacing < 1 || spacing > 31_999) throw HostError.invalidArgument('tickLabelSpacing');
  return spacing;
}

function axis(chart: HostChart, key: keyof ChartAxesDocument): HostObject {
  if (isRound(chart.kind)) throw HostError.invalidOperation('The chart has no axes.');
  return axisObject({ chart, key });
}

export const chartAxes = defineType<HostChart>({
  name: 'ChartAxes',
  navigations: {
    categoryAxis: (chart) => axis(chart, 'category'),
    valueAxis: (chart) => axis(chart, 'value'),
    seriesAxis: () => {
      throw HostError.notImplemented('ChartAxes.seriesAxis');
    },
  },
  methods: {
    getItem: (chart, [type, group]) => {
      const kind = oneOf(type, ['Category', 'Value', 'Series'], 'type');
      if (kind === 'Series') throw HostError.notImplemented('ChartAxes.seriesAxis');
      const isSecondary = oneOf(group ?? 'Primary', ['Primary', 'Secondary'], 'group') === 'Secondary';
      if (isSecondary && !chart.document.series.some(({ axisGroup }) => axisGroup === 'Secondary'))
        throw HostError.itemNotFound('secondary axis');
      if (kind === 'Category') return axis(chart, isSecondary ? 'secondaryCategory' : 'category');
      return axis(chart, isSecondary ? 'secondaryValue' : 'value');
    },
  },
});
