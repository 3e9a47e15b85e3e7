import { init } from 'echarts';
import type { HostChart } from '../workbook/ChartStore';
import { chartOption, type ChartSize } from './chartOption';
import { ChartPicture } from './ChartPicture';
import { lineLook } from './looks';
import { GRID_COLOR } from './palette';

/** The chart as it stands now, as an SVG of a size in pixels. Needs no page: the same in Node and in a browser. */
export function chartSvg(chart: HostChart, { width, height }: ChartSize): string {
  const size = { width: Math.max(1, width), height: Math.max(1, height) };
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    const picture = new ChartPicture(chart);
    canvas.setOption(chartOption(picture, size));
    return framed(canvas.renderToSVGString(), picture, size);
  } finally {
    canvas.dispose();
  }
}

/** The border of the chart area, which echarts has not. */
function framed(svg: string, { document }: ChartPicture, { width, height }: ChartSize): string {
  const line = lineLook(document.format.line, GRID_COLOR, 0.75);
  if (!line) return svg;
  const half = line.width / 2;
  const dash = line.type === 'solid' ? '' : ` stroke-dasharray="${line.type.join(' ')}"`;
  const frame = `<rect x="${half}" y="${half}" width="${width - line.width}" height="${height - line.width}" fill="none" stroke="${line.color}" stroke-width="${line.width}"${dash}/>`;
  return svg.replace(/<\/svg>\s*$/, `${frame}</svg>`);
}
