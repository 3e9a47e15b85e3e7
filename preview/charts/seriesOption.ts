import type { ChartFormatDocument, MarkerStyle } from '../workbook/chartDocument';
import { pointsToPixels } from '../workbook/sizes';
import { labelOption } from './labels';
import { fillColor, lineLook } from './looks';
import { accent } from './palette';
import type { ChartPicture, DrawnSeries } from './ChartPicture';

const SYMBOLS: Readonly<Record<MarkerStyle, string>> = {
  Automatic: 'circle',
  None: 'none',
  Square: 'rect',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'path://M0,0L10,10M10,0L0,10',
  Star: 'path://M5,0L5,10M0,5L10,5M1.5,1.5L8.5,8.5M8.5,1.5L1.5,8.5',
  Dot: 'rect',
  Dash: 'rect',
  Circle: 'circle',
  Plus: 'path://M5,0L5,10M0,5L10,5',
};
/** Points of a line with markers, where its size is automatic. */
const MARKER_SIZE = 5;
const LINE_WEIGHT = 2.25;

/** The series of a chart with axes, as echarts takes them. */
export function axisSeries(picture: ChartPicture): readonly object[] {
  return picture.drawn.map((drawn) => ({
    name: drawn.data.name,
    ...axisIndexes(picture, drawn),
    ...stack(drawn),
    ...shape(picture, drawn),
    label: labelOption(picture, drawn),
    animation: false,
    silent: true,
  }));
}

/** Everything under the legend's and the data's own name. */
function shape(picture: ChartPicture, drawn: DrawnSeries): object {
  switch (drawn.kind.family) {
    case 'column':
    case 'bar':
      return bars(picture, drawn);
    case 'scatter':
      return drawn.kind.lines ? { type: 'line', ...lineShape(drawn), data: pairs(drawn) } : dots(drawn);
    case 'bubble':
      return bubbles(drawn);
    default:
      return {
        type: 'line',
        ...lineShape(drawn),
        ...(drawn.kind.family === 'area' ? areaShape(drawn) : {}),
        connectNulls: picture.document.displayBlanksAs === 'Interplotted',
        data: values(picture, drawn),
      };
  }
}

export function seriesColor({ series, index, kind }: DrawnSeries): string {
  const own = kind.family === 'line' || kind.family === 'scatter' ? series.format?.line?.color : undefined;
  return own ?? fillColor(series.format?.fill) ?? series.format?.line?.color ?? accent(index);
}

function axisIndexes(picture: ChartPicture, { series }: DrawnSeries): object {
  const index = picture.hasSecondary && series.axisGroup === 'Secondary' ? 1 : 0;
  return { xAxisIndex: index, yAxisIndex: index };
}

function stack({ series, kind }: DrawnSeries): object {
  return kind.grouping === 'standard' ? {} : { stack: `${kind.family} ${series.axisGroup}` };
}

/** The values as they are drawn: gaps as Excel is told to, shares of the whole in a 100% chart. */
function values(picture: ChartPicture, { data, kind, series }: DrawnSeries): (number | null)[] {
  const zero = picture.document.displayBlanksAs === 'Zero' || kind.grouping !== 'standard';
  const plain = data.values.map((value) => value ?? (zero ? 0 : null));
  if (kind.grouping !== 'percent') return plain;
  const together = picture.drawn.filter(
    (other) => other.kind.grouping === 'percent' && other.series.axisGroup === series.axisGroup,
  );
  return plain.map((value, index) => {
    const whole = together.reduce((sum, other) => sum + Math.abs(other.data.values[index] ?? 0), 0);
    return value === null || whole === 0 ? value : value / whole;
  });
}

function bars(picture: ChartPicture, drawn: DrawnSeries): object {
  const { series, kind } = drawn;
  const first = picture.drawn.find((other) => other.kind.family === kind.family)?.series ?? series;
  const overlap = kind.grouping === 'standard' ? (first.overlap ?? 0) : 100;
  const color = seriesColor(drawn);
  return {
    type: 'bar',
    barCategoryGap: `${gapShare(first.gapWidth ?? 150, overlap, together(picture, drawn)) * 100}%`,
    barGap: `${-overlap}%`,
    itemStyle: { color, ...border(series.format) },
    data: values(picture, drawn).map((value, point) => withLook({ value }, series.points?.[point])),
  };
}

function together(picture: ChartPicture, { kind, series }: DrawnSeries): number {
  if (kind.grouping !== 'standard') return 1;
  return picture.drawn.filter(
    (other) => other.kind.family === kind.family && other.series.axisGroup === series.axisGroup,
  ).length;
}

/** Excel counts the gap in widths of a bar, echarts in shares of the whole step. */
function gapShare(gapWidth: number, overlap: number, count: number): number {
  const bars = count - ((count - 1) * overlap) / 100;
  return gapWidth / 100 / (bars + gapWidth / 100);
}

function lineShape(drawn: DrawnSeries): object {
  const { series, kind } = drawn;
  const color = seriesColor(drawn);
  const line = lineLook(series.format?.line, color, LINE_WEIGHT);
  const marker = series.marker ?? {};
  const style = marker.style ?? (kind.markers ? 'Automatic' : 'None');
  return {
    smooth: series.smooth ?? kind.smooth,
    symbol: SYMBOLS[style],
    symbolSize: pointsToPixels(marker.size ?? MARKER_SIZE),
    showSymbol: style !== 'None',
    lineStyle: line ?? { width: 0 },
    itemStyle: {
      color: marker.background ?? color,
      ...(marker.foreground === undefined ? {} : { borderColor: marker.foreground, borderWidth: 1 }),
    },
  };
}

function areaShape(drawn: DrawnSeries): object {
  const color = seriesColor(drawn);
  const line = lineLook(drawn.series.format?.line ?? { style: 'None' }, color, 0.75);
  return { areaStyle: { color, opacity: 1 }, lineStyle: line ?? { width: 0 } };
}

function dots(drawn: DrawnSeries): object {
  return { ...lineShape(drawn), type: 'scatter', data: pairs(drawn) };
}

/** Without x values Excel counts the points. */
function pairs({ data }: DrawnSeries): (number | null)[][] {
  return data.values.map((value, index) => [data.xs[index] ?? index + 1, value]);
}

const LARGEST_BUBBLE = 60;

function bubbles(drawn: DrawnSeries): object {
  const { data, series } = drawn;
  const largest = Math.max(1e-9, ...data.sizes.map((size) => size ?? 0));
  return {
    type: 'scatter',
    symbolSize: (_value: unknown, { dataIndex }: { readonly dataIndex: number }) =>
      Math.sqrt(Math.max(0, data.sizes[dataIndex] ?? 0) / largest) * LARGEST_BUBBLE,
    itemStyle: { color: seriesColor(drawn), opacity: 0.75, ...border(series.format) },
    data: pairs(drawn),
  };
}

/** A point with a look of its own. */
export function withLook(point: object, format: ChartFormatDocument | undefined): object {
  if (!format) return point;
  const color = fillColor(format.fill);
  return { ...point, itemStyle: { ...(color === undefined ? {} : { color }), ...border(format) } };
}

export function border(format: ChartFormatDocument | undefined): object {
  const line = format?.line && lineLook(format.line, '#000000', 0.75);
  return line ? { borderColor: line.color, borderWidth: line.width } : {};
}
