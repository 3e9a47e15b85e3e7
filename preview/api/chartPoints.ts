import { seriesData } from '../workbook/chartData';
import type { HostChart } from '../workbook/ChartStore';
import type { ChartFormatDocument } from '../workbook/chartDocument';
import { HostError } from '../workbook/HostError';
import { integer } from './arguments';
import { pointFormat } from './chartFormats';
import { partOr, seriesLens, type Lens } from './chartLens';
import { defineType } from './HostObject';

interface PointsTarget {
  readonly chart: HostChart;
  readonly index: number;
}
interface PointTarget extends PointsTarget {
  readonly point: number;
}

const NO_FORMAT: ChartFormatDocument = {};
const TEXT_SIZE = 10;

function pointLens({ chart, index, point }: PointTarget): Lens<ChartFormatDocument> {
  const points = partOr(seriesLens(chart, index), 'points', {});
  return partOr(points, point, NO_FORMAT);
}

const chartPoint = defineType<PointTarget>({
  name: 'ChartPoint',
  properties: { value: { get: ({ chart, index, point }) => seriesData(chart, index).values[point] ?? '' } },
  navigations: { format: (target) => pointFormat({ lens: pointLens(target), size: TEXT_SIZE }) },
});

const countOf = ({ chart, index }: PointsTarget): number => seriesData(chart, index).values.length;

export const chartPoints = defineType<PointsTarget>({
  name: 'ChartPointsCollection',
  properties: { count: { get: countOf } },
  methods: {
    getCount: countOf,
    getItemAt: (target, [given]) => {
      const point = integer(given);
      if (point < 0 || point >= countOf(target)) throw HostError.itemNotFound('point');
      return chartPoint({ ...target, point });
    },
  },
  items: (target) => Array.from({ length: countOf(target) }, (_, point) => chartPoint({ ...target, point })),
});
