import type { LabelPosition } from '../workbook/chartDocument';
import { boxLook, textLook } from './looks';
import type { ChartPicture, DrawnSeries } from './ChartPicture';

const SIDES: Readonly<Record<LabelPosition, string>> = {
  Center: 'inside',
  InsideEnd: 'insideTop',
  InsideBase: 'insideBottom',
  OutsideEnd: 'top',
  Left: 'left',
  Right: 'right',
  Top: 'top',
  Bottom: 'bottom',
  BestFit: 'top',
};
/** Where the bars lie on their side. */
const LYING: Partial<Record<LabelPosition, string>> = {
  InsideEnd: 'insideRight',
  InsideBase: 'insideLeft',
  OutsideEnd: 'right',
  BestFit: 'right',
};

/** The labels at the points of a series, as echarts takes them. */
export function labelOption(picture: ChartPicture, drawn: DrawnSeries): object {
  const labels = drawn.series.dataLabels;
  if (!labels) return { show: false };
  const { family, grouping } = drawn.kind;
  const automatic: LabelPosition =
    family === 'line' || family === 'scatter' || family === 'bubble'
      ? 'Right'
      : grouping === 'standard' && family !== 'area'
        ? 'OutsideEnd'
        : 'Center';
  const position = labels.position ?? automatic;
  const isRound = family === 'pie' || family === 'doughnut';
  const inSlices = position === 'OutsideEnd' || position === 'BestFit' ? 'outside' : 'inside';
  return {
    show: true,
    position: isRound ? inSlices : ((family === 'bar' ? LYING[position] : undefined) ?? SIDES[position]),
    formatter: (point: LabelPoint) => labelText(picture, drawn, point),
    ...textLook(labels.format, picture.document.format),
    ...boxLook(labels.format),
  };
}

export interface LabelPoint {
  readonly dataIndex: number;
  readonly percent?: number;
}

function labelText(picture: ChartPicture, { series, data }: DrawnSeries, point: LabelPoint): string {
  const { dataLabels: labels } = series;
  const value = data.values[point.dataIndex];
  if (!labels || value === null || value === undefined) return '';
  const parts = [
    labels.showSeriesName ? data.name : undefined,
    labels.showCategoryName ? picture.categories[point.dataIndex] : undefined,
    labels.showValue ? picture.format(value, labels.numberFormat ?? data.numberFormat) : undefined,
    labels.showPercentage && point.percent !== undefined
      ? picture.format(point.percent / 100, '0%')
      : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(labels.separator ?? ', ');
}
