import type { HostChart } from '../workbook/ChartStore';
import { HostError } from '../workbook/HostError';
import { pointsToPixels } from '../workbook/sizes';
import { number, oneOf } from './arguments';
import type { ApiContext } from './HostObject';

/** A picture of the chart: a PNG in Base64, in the proportions that the chart has on its sheet. */
export async function chartImage(
  chart: HostChart,
  [width, height, fittingMode]: readonly unknown[],
  { rasterise }: ApiContext,
): Promise<string> {
  const wide = optionalPixels(width, 'width');
  const high = optionalPixels(height, 'height');
  const mode = oneOf(fittingMode ?? 'Fill', ['Fit', 'FitAndCenter', 'Fill'], 'fittingMode');
  if (!rasterise) throw HostError.notImplemented('Chart.getImage without something that makes pictures');
  // Only a picture needs the drawing library, which is large.
  const { chartSvg } = await import('../charts/chartSvg');
  const { place } = chart;
  const natural = { width: pointsToPixels(place.width), height: pointsToPixels(place.height) };
  const scales = [wide && wide / natural.width, high && high / natural.height].filter(
    (scale) => scale !== undefined,
  );
  const scale = scales.length === 0 ? 1 : mode === 'Fill' ? Math.max(...scales) : Math.min(...scales);
  const drawn = { width: Math.round(natural.width * scale), height: Math.round(natural.height * scale) };
  const svg = chartSvg(chart, natural);
  return rasterise(
    mode === 'FitAndCenter' && wide !== undefined && high !== undefined
      ? framed(svg, drawn, { width: Math.round(wide), height: Math.round(high) })
      : framed(svg, drawn, drawn),
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The drawing scaled to a size, in the middle of a frame. */
function framed(svg: string, drawn: Size, frame: Size): string {
  const x = (frame.width - drawn.width) / 2;
  const y = (frame.height - drawn.height) / 2;
  const inner = svg.replace(
    /^<svg width="[^"]*" height="[^"]*"/,
    `<svg x="${x}" y="${y}" width="${drawn.width}" height="${drawn.height}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}">${inner}</svg>`;
}

/** The largest side of a picture, as a guard against what would fill the memory. */
const MAX_PIXELS = 8192;

function optionalPixels(value: unknown, what: string): number | undefined {
  if (value === null || value === undefined) return undefined;
  const pixels = number(value, what);
  if (pixels < 1 || pixels > MAX_PIXELS) throw HostError.invalidArgument(what);
  return pixels;
}
