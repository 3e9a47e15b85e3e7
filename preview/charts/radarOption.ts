import { lineLook, textLook } from './looks';
import { GRID_COLOR } from './palette';
import { seriesColor } from './seriesOption';
import type { ChartPicture } from './ChartPicture';

interface Room {
  readonly top: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels that the names at the spokes need. */
const LABEL_ROOM = 22;

/** A radar chart: a spoke for each category, a ring for each series. */
export function radarOption(picture: ChartPicture, { top, bottom }: Room, size: Size): object {
  const height = size.height - top - bottom;
  const { minimum, maximum } = picture.scale('value');
  const { axes, format } = picture.document;
  return {
    radar: {
      indicator: picture.categories.map((name) => ({ name, min: minimum, max: maximum })),
      radius: Math.max(10, Math.min(height, size.width) / 2 - LABEL_ROOM),
      center: ['50%', top + height / 2],
      clockwise: true,
      axisName: textLook(axes.category.format, format),
      splitArea: { show: false },
      splitLine: { show: axes.value.majorGridlines, lineStyle: { color: GRID_COLOR } },
      axisLine: { lineStyle: { color: GRID_COLOR } },
    },
    series: [
      {
        type: 'radar',
        animation: false,
        silent: true,
        data: picture.drawn.map((drawn) => {
          const color = seriesColor(drawn);
          return {
            name: drawn.data.name,
            value: drawn.data.values.map((value) => value ?? 0),
            symbol: drawn.kind.markers ? 'circle' : 'none',
            itemStyle: { color },
            lineStyle: lineLook(drawn.series.format?.line, color, 2.25) ?? { width: 0 },
            ...(drawn.kind.filled ? { areaStyle: { color, opacity: 1 } } : {}),
          };
        }),
      },
    ],
  };
}
