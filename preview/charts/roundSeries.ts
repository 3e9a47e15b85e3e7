import { labelOption } from './labels';
import { fillColor } from './looks';
import { accent } from './palette';
import { border } from './seriesOption';
import type { ChartPicture, DrawnSeries } from './ChartPicture';

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pies show their first series, doughnuts a ring for each. */
export function roundSeries(picture: ChartPicture, room: Room): readonly object[] {
  const rings = picture.kind.family === 'doughnut' ? picture.drawn : picture.drawn.slice(0, 1);
  const hole = picture.kind.family === 'doughnut' ? (rings[0]?.series.doughnutHoleSize ?? 75) : 0;
  const outside = 88;
  const inside = (outside * hole) / 100;
  const step = (outside - inside) / Math.max(1, rings.length);
  return rings.map((drawn, ring) => ({
    type: 'pie',
    name: drawn.data.name,
    ...room,
    radius: [`${inside + ring * step}%`, `${inside + (ring + 1) * step}%`],
    startAngle: 90 - (drawn.series.firstSliceAngle ?? 0),
    label: labelOption(picture, drawn),
    labelLine: { show: drawn.series.dataLabels !== undefined, length: 6, length2: 6 },
    animation: false,
    silent: true,
    data: slices(picture, drawn),
  }));
}

/** Negative values count as their size, as in Excel. */
function slices(picture: ChartPicture, { series, data }: DrawnSeries): object[] {
  return picture.categories.map((name, point) => {
    const format = series.points?.[point];
    return {
      name,
      value: Math.abs(data.values[point] ?? 0),
      itemStyle: {
        color: fillColor(format?.fill) ?? fillColor(series.format?.fill) ?? accent(point),
        borderColor: '#FFFFFF',
        borderWidth: 1.5,
        ...border(series.format),
        ...border(format),
      },
    };
  });
}
