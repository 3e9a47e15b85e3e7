import type { ChartAxesDocument, ChartAxisDocument } from '../workbook/chartDocument';
import { hasNumberAxes } from '../workbook/chartTypes';
import { displayWidth } from '../workbook/sizes';
import { lineLook, textLook } from './looks';
import { AXIS_COLOR, GRID_COLOR } from './palette';
import type { ChartPicture } from './ChartPicture';

const UNITS: Readonly<Record<string, number>> = {
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
};

interface AxesOption {
  readonly xAxis: readonly object[];
  readonly yAxis: readonly object[];
}

/** The axes of a chart that has any; bars have them the other way round. */
export function axesOption(picture: ChartPicture, width: number): AxesOption {
  const groups: readonly (readonly [keyof ChartAxesDocument, keyof ChartAxesDocument])[] =
    picture.hasSecondary
      ? [
          ['category', 'value'],
          ['secondaryCategory', 'secondaryValue'],
        ]
      : [['category', 'value']];
  const isLying = picture.kind.family === 'bar';
  const across = groups.map(([category]) => axisOption(picture, category, isLying, width));
  const up = groups.map(([, value]) => axisOption(picture, value, isLying, width));
  return isLying ? { xAxis: up, yAxis: across } : { xAxis: across, yAxis: up };
}

function axisOption(
  picture: ChartPicture,
  key: keyof ChartAxesDocument,
  isLying: boolean,
  width: number,
): object {
  const axis = picture.document.axes[key];
  const isCategory = key === 'category' || key === 'secondaryCategory';
  const isSecondary = key.startsWith('secondary');
  const isVertical = isCategory === isLying;
  return {
    ...(isCategory && !hasNumberAxes(picture.kind) ? categoryScale(picture) : numberScale(picture, key)),
    // What is hidden still has its place and its scale.
    show: true,
    inverse: axis.reversePlotOrder === true,
    position: isVertical ? (isSecondary ? 'right' : 'left') : isSecondary ? 'top' : 'bottom',
    ...title(picture, axis, isVertical),
    ...lines(axis, isCategory),
    axisLabel: {
      ...labels(picture, key, axis),
      ...(isCategory && !isVertical ? turned(picture, axis, width) : {}),
      ...textLook(axis.format, picture.document.format),
    },
  };
}

/** The share of a chart's width that its columns have. */
const PLOT_SHARE = 0.85;

/** Names that do not fit side by side stand aslant, as in Excel. */
function turned(picture: ChartPicture, axis: ChartAxisDocument, width: number): object {
  if (hasNumberAxes(picture.kind)) return {};
  const { fontSize } = textLook(axis.format, picture.document.format);
  const widest = Math.max(0, ...picture.categories.map(displayWidth)) * fontSize * 0.55;
  const room = (width * PLOT_SHARE) / Math.max(1, picture.categories.length);
  return widest > room ? { rotate: 45 } : {};
}

function categoryScale(picture: ChartPicture): object {
  const isEdge = picture.drawn.length > 0 && picture.drawn.every(({ kind }) => kind.family === 'area');
  return { type: 'category', data: picture.categories, boundaryGap: !isEdge };
}

function numberScale(picture: ChartPicture, key: keyof ChartAxesDocument): object {
  const { minimum, maximum, majorUnit } = picture.scale(key);
  const { logBase } = picture.document.axes[key];
  return logBase === undefined
    ? { type: 'value', min: minimum, max: maximum, interval: majorUnit }
    : { type: 'log', logBase, min: minimum, max: maximum };
}

function labels(picture: ChartPicture, key: keyof ChartAxesDocument, axis: ChartAxisDocument): object {
  const unit = UNITS[axis.displayUnit ?? 'None'] ?? 1;
  const format = picture.axisFormat(key);
  const isCategory = key === 'category' || key === 'secondaryCategory';
  const show = axis.visible && axis.tickLabelPosition !== 'None';
  if (isCategory && !hasNumberAxes(picture.kind)) {
    return { show, hideOverlap: true, ...(axis.tickLabelSpacing && { interval: axis.tickLabelSpacing - 1 }) };
  }
  return { show, formatter: (value: number) => picture.format(value / unit, format) };
}

function lines(axis: ChartAxisDocument, isCategory: boolean): object {
  const own = lineLook(axis.format?.line, AXIS_COLOR, 0.75);
  const grid = lineLook(axis.gridlinesFormat?.line, GRID_COLOR, 0.75);
  // In Excel a value axis has no line of its own until it gets one.
  const hasLine = axis.visible && own !== undefined && (isCategory || axis.format?.line !== undefined);
  const mark = axis.majorTickMark;
  return {
    axisLine: { show: hasLine, lineStyle: own ?? {} },
    axisTick: { show: axis.visible && mark !== undefined && mark !== 'None', inside: mark === 'Inside' },
    splitLine: { show: axis.majorGridlines && grid !== undefined, lineStyle: grid ?? {} },
    minorTick: { show: false, splitNumber: 5 },
    minorSplitLine: { show: axis.minorGridlines, lineStyle: { color: '#F2F2F2' } },
  };
}

function title(picture: ChartPicture, axis: ChartAxisDocument, isVertical: boolean): object {
  if (axis.title?.visible !== true) return {};
  return {
    name: axis.title.text,
    nameLocation: 'middle',
    nameRotate: isVertical ? 90 : 0,
    nameTextStyle: textLook(axis.title.format, picture.document.format),
  };
}
