import { titleOf } from '../workbook/chartData';
import type { HostChart } from '../workbook/ChartStore';
import type { ChartDataLabelsDocument, ChartFormatDocument } from '../workbook/chartDocument';
import { HostError } from '../workbook/HostError';
import { flag, oneOf, text } from './arguments';
import { dataLabelFormat, legendFormat, titleFormat } from './chartFormats';
import { chartLens, keptProperty, partOf, partOr, seriesLens, type Lens } from './chartLens';
import { defineType, type HostObject, type Property } from './HostObject';

export const NO_FORMAT: ChartFormatDocument = {};
/** Points; the title of a new chart is larger. */
export const TEXT_SIZE = 10;
const TITLE_SIZE = 14;

const titleLens = (chart: HostChart) => partOf(chartLens(chart), 'title');

export const chartTitle = defineType<HostChart>({
  name: 'ChartTitle',
  properties: {
    text: {
      get: titleOf,
      set: (chart, value) => {
        const lens = titleLens(chart);
        lens.set({ ...lens.get(), text: text(value), visible: true });
      },
    },
    visible: keptProperty(titleLens, 'visible', (value) => flag(value)),
    overlay: keptProperty(titleLens, 'overlay', (value) => flag(value), false),
    position: {
      get: () => 'Top',
      set: (_chart, value) => {
        const position = oneOf(value, ['Automatic', 'Top', 'Bottom', 'Left', 'Right'], 'position');
        if (position !== 'Top' && position !== 'Automatic')
          throw HostError.notImplemented(`ChartTitle.position ${position}`);
      },
    },
  },
  navigations: {
    format: (chart) => titleFormat({ lens: partOr(titleLens(chart), 'format', NO_FORMAT), size: TITLE_SIZE }),
  },
  limits: { position: 'Top only' },
});

const legendLens = (chart: HostChart) => partOf(chartLens(chart), 'legend');
const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

export const chartLegend = defineType<HostChart>({
  name: 'ChartLegend',
  properties: {
    visible: keptProperty(legendLens, 'visible', (value) => flag(value)),
    overlay: keptProperty(legendLens, 'overlay', (value) => flag(value), false),
    position: {
      get: (chart) => chart.document.legend.position,
      set: (chart, value) => {
        const position = oneOf(value, LEGEND_POSITIONS, 'position');
        const lens = legendLens(chart);
        lens.set({ ...lens.get(), position, visible: true });
      },
    },
  },
  navigations: {
    format: (chart) =>
      legendFormat({ lens: partOr(legendLens(chart), 'format', NO_FORMAT), size: TEXT_SIZE }),
  },
});

export const NEW_LABELS: ChartDataLabelsDocument = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
};

const POSITIONS = [
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;

type LabelFlag = Exclude<keyof ChartDataLabelsDocument, 'position' | 'separator' | 'numberFormat' | 'format'>;

const labelFlag = (name: LabelFlag): Property<Lens<ChartDataLabelsDocument>> =>
  keptProperty<Lens<ChartDataLabelsDocument>, ChartDataLabelsDocument, LabelFlag>(
    (lens) => lens,
    name,
    (value) => flag(value),
  );

const dataLabels = defineType<Lens<ChartDataLabelsDocument>>({
  name: 'ChartDataLabels',
  properties: {
    position: keptProperty(
      (lens: Lens<ChartDataLabelsDocument>) => lens,
      'position',
      (value) => oneOf(value, POSITIONS, 'position'),
    ),
    showValue: labelFlag('showValue'),
    showSeriesName: labelFlag('showSeriesName'),
    showCategoryName: labelFlag('showCategoryName'),
    showPercentage: labelFlag('showPercentage'),
    showLegendKey: labelFlag('showLegendKey'),
    separator: keptProperty(
      (lens: Lens<ChartDataLabelsDocument>) => lens,
      'separator',
      (value) => text(value),
      ', ',
    ),
    numberFormat: keptProperty(
      (lens: Lens<ChartDataLabelsDocument>) => lens,
      'numberFormat',
      (value) => text(value),
      'General',
    ),
    linkNumberFormat: {
      get: (lens) => lens.get().numberFormat === undefined,
      set: (lens, value) => {
        partOf(lens, 'numberFormat').set(flag(value) ? undefined : (lens.get().numberFormat ?? 'General'));
      },
    },
  },
  navigations: {
    format: (lens) => dataLabelFormat({ lens: partOr(lens, 'format', NO_FORMAT), size: TEXT_SIZE }),
  },
  limits: { position: 'null while automatic' },
});

export function labelsOfSeries(chart: HostChart, index: number): HostObject {
  return dataLabels(partOr(seriesLens(chart, index), 'dataLabels', NEW_LABELS));
}

/** Labels of all series at once; what is read is the first one's. */
export function labelsOfChart(chart: HostChart): HostObject {
  return dataLabels({
    get: () => chart.document.series.find((series) => series.dataLabels)?.dataLabels ?? NEW_LABELS,
    set: (labels) => {
      const lens = partOf(chartLens(chart), 'series');
      lens.set(lens.get().map((series) => ({ ...series, dataLabels: labels })));
    },
  });
}
