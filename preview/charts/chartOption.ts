import type { EChartsOption } from 'echarts';
import { isRound } from '../workbook/chartTypes';
import { displayWidth } from '../workbook/sizes';
import { axesOption } from './axesOption';
import type { ChartPicture } from './ChartPicture';
import { boxLook, fillColor, textLook } from './looks';
import { accent } from './palette';
import { radarOption } from './radarOption';
import { roundSeries } from './roundSeries';
import { axisSeries, seriesColor } from './seriesOption';

/** The air at the edges of a chart, in pixels. */
const EDGE = 12;
/** Of one line of the legend. */
const LEGEND_LINE = 20;

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What echarts draws of a chart. */
export function chartOption(picture: ChartPicture, size: ChartSize): EChartsOption {
  const { document, data } = picture;
  const room = roomFor(picture, size);
  const shared = {
    animation: false,
    backgroundColor: fillColor(document.format.fill) ?? '#FFFFFF',
    title: {
      show: document.title.visible,
      text: data.title,
      left: 'center',
      top: EDGE / 2,
      textStyle: textLook(document.title.format, document.format, 14),
      ...boxLook(document.title.format),
    },
    legend: legendOption(picture, room.titleHeight),
  };
  // The parts are put together as plain objects: what is in them depends on the kind of chart.
  if (isRound(picture.kind)) return { ...shared, series: roundSeries(picture, room) } as EChartsOption;
  if (picture.kind.family === 'radar') return { ...shared, ...radarOption(picture, room, size) };
  const grid = { ...gridOf(room), show: true, ...boxLook(document.plotAreaFormat) };
  return {
    ...shared,
    grid,
    ...axesOption(picture, size.width),
    series: axisSeries(picture),
  } as EChartsOption;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly titleHeight: number;
}

/** echarts leaves room for the labels and the names of axes itself. */
function gridOf({ left, right, top, bottom }: Room): object {
  return { left, right, top, bottom, outerBoundsMode: 'same', outerBoundsContain: 'all' };
}

function roomFor(picture: ChartPicture, { width }: ChartSize): Room {
  const lines = Math.ceil(legendLength(picture) / Math.max(1, width - 2 * EDGE));
  const legendHeight = Math.max(1, lines) * LEGEND_LINE + EDGE / 2;
  const { title, legend } = picture.document;
  const font = textLook(title.format, picture.document.format, 14);
  const titleHeight = title.visible && title.overlay !== true ? font.fontSize * 1.4 + EDGE : 0;
  const takes = legend.visible && legend.overlay !== true ? legend.position : undefined;
  const side = Math.min(width * 0.3, legendWidth(picture));
  return {
    titleHeight,
    left: EDGE + (takes === 'Left' ? side : 0),
    right: EDGE + (takes === 'Right' || takes === 'Corner' ? side : 0) + labelsBeyond(picture),
    top: Math.max(EDGE, titleHeight) + (takes === 'Top' ? legendHeight : 0),
    bottom: EDGE + (takes === 'Bottom' ? legendHeight : 0),
  };
}

/** What labels at the ends of bars take on the right: Excel keeps them inside the chart. */
function labelsBeyond(picture: ChartPicture): number {
  const widths = picture.drawn.map(({ series, data, kind }) => {
    const { dataLabels: labels } = series;
    const outside =
      labels?.position === undefined ? kind.grouping === 'standard' : labels.position === 'OutsideEnd';
    if (labels?.showValue !== true || kind.family !== 'bar' || !outside) return 0;
    const { fontSize } = textLook(labels.format, picture.document.format);
    const texts = data.values.map((value) =>
      value === null ? '' : picture.format(value, labels.numberFormat ?? data.numberFormat),
    );
    return Math.max(0, ...texts.map(displayWidth)) * fontSize * 0.55;
  });
  return Math.max(0, ...widths);
}

function legendEntries(picture: ChartPicture): readonly { readonly name: string; readonly color: string }[] {
  if (isRound(picture.kind)) return picture.categories.map((name, index) => ({ name, color: accent(index) }));
  return picture.drawn.map((drawn) => ({ name: drawn.data.name, color: seriesColor(drawn) }));
}

function legendWidth(picture: ChartPicture): number {
  const { fontSize } = textLook(picture.document.legend.format, picture.document.format);
  const widest = Math.max(0, ...legendEntries(picture).map(({ name }) => displayWidth(name)));
  return widest * fontSize * 0.55 + 40;
}

/** All names side by side. */
function legendLength(picture: ChartPicture): number {
  const { fontSize } = textLook(picture.document.legend.format, picture.document.format);
  return legendEntries(picture).reduce((sum, { name }) => sum + displayWidth(name) * fontSize * 0.55 + 34, 0);
}

function legendOption(picture: ChartPicture, titleHeight: number): object {
  const { legend, format } = picture.document;
  const sides = {
    Top: { top: Math.max(EDGE / 2, titleHeight - 4), left: 'center' },
    Bottom: { bottom: EDGE / 2, left: 'center' },
    Left: { left: EDGE / 2, top: 'middle', orient: 'vertical' },
    Right: { right: EDGE / 2, top: 'middle', orient: 'vertical' },
    Corner: { right: EDGE / 2, top: EDGE / 2, orient: 'vertical' },
  };
  return {
    show: legend.visible,
    type: 'plain',
    selectedMode: false,
    icon: picture.drawn.every(({ kind }) => kind.family === 'line') ? undefined : 'roundRect',
    itemWidth: 12,
    itemHeight: 8,
    itemGap: 14,
    padding: [2, EDGE],
    data: legendEntries(picture).map(({ name }) => name),
    textStyle: textLook(legend.format, format),
    ...boxLook(legend.format),
    ...sides[legend.position],
  };
}
