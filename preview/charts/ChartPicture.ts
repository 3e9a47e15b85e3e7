import { axisScale, type AxisScale } from '../workbook/axisScale';
import { axisNumberFormat, axisValues } from '../workbook/chartAxisValues';
import { chartData, type ChartData } from '../workbook/chartData';
import type { ChartAxesDocument, ChartDocument, ChartSeriesDocument } from '../workbook/chartDocument';
import type { HostChart } from '../workbook/ChartStore';
import { knownKind, type ChartKind } from '../workbook/chartTypes';
import { displayText } from '../workbook/displayText';

/** A chart at one moment: what it is told to look like, and what its cells hold. */
export class ChartPicture {
  readonly document: ChartDocument;
  readonly kind: ChartKind;
  readonly data: ChartData;
  /** The series that have values, with their places in the chart. */
  readonly drawn: readonly DrawnSeries[];
  /** The names under the category axis: those of the first series, or numbers. */
  readonly categories: readonly string[];

  constructor(private readonly chart: HostChart) {
    this.document = chart.document;
    this.kind = chart.kind;
    this.data = chartData(chart);
    this.drawn = this.document.series.flatMap((series, index) => {
      const data = this.data.series[index];
      return data && data.values.length > 0 ? [{ series, index, data, kind: knownKind(series.type) }] : [];
    });
    this.categories = categoriesOf(this.drawn);
  }

  get hasSecondary(): boolean {
    return this.drawn.some(({ series }) => series.axisGroup === 'Secondary');
  }

  scale(key: keyof ChartAxesDocument): AxisScale {
    return axisScale(this.document.axes[key], axisValues(this.chart, key, this.data));
  }

  axisFormat(key: keyof ChartAxesDocument): string {
    return axisNumberFormat(this.chart, key, this.data);
  }

  /** A number as a cell would show it. */
  format(value: number, format: string): string {
    return displayText(value, format, this.chart.sheet.workbook.date1904);
  }
}

export interface DrawnSeries {
  readonly series: ChartSeriesDocument;
  readonly index: number;
  readonly data: ChartData['series'][number];
  readonly kind: ChartKind;
}

function categoriesOf(drawn: readonly DrawnSeries[]): readonly string[] {
  const length = Math.max(0, ...drawn.map(({ data }) => data.values.length));
  const named = drawn.find(({ data }) => data.categories.length > 0)?.data.categories ?? [];
  if (named.length === 0) return Array.from({ length }, (_, index) => String(index + 1));
  // To echarts an empty name is the end of a line in the legend.
  return Array.from({ length }, (_, index) => (named[index] ?? '').padStart(1));
}
