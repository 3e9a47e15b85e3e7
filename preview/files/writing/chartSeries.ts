import type {
  ChartDataLabelsDocument,
  ChartFormatDocument,
  ChartSeriesDocument,
  LabelPosition,
} from '../../workbook/chartDocument';
import { hasNumberAxes, isRound, knownKind, type ChartKind } from '../../workbook/chartTypes';
import { accent } from '../../charts/palette';
import { LABEL_POSITIONS, MARKERS } from '../format/charts';
import { encodeAttribute, encodeXml } from '../xml/xmlText';
import type { ChartCells } from './chartCells';
import { fillElement, lineElement, shapeProperties, textProperties } from './chartShapes';

/** Points, of a line that has no weight of its own. */
const LINE_WEIGHT = 2.25;
/** Slices further on have the colours that the program gives them. */
const MAX_SLICES = 200;

/** One series; the order of its elements is the format's (ECMA-376 part 1, 21.2.2.173 and its neighbours). */
export function writeSeries(series: ChartSeriesDocument, index: number, cells: ChartCells): string {
  const kind = knownKind(series.type);
  const isFlat = kind.family === 'column' || kind.family === 'bar' || kind.family === 'bubble';
  const hasMarkers = kind.family === 'line' || kind.family === 'scatter' || kind.family === 'radar';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    name(series, cells),
    looks(series, kind, accent(index)),
    isFlat ? '<c:invertIfNegative val="0"/>' : '',
    hasMarkers ? marker(series, kind, accent(index)) : '',
    kind.exploded ? '<c:explosion val="25"/>' : '',
    pointElements(series, kind, cells),
    series.dataLabels === undefined ? '' : labels(series.dataLabels, kind),
    data(series, kind, cells),
    kind.family === 'line' || kind.family === 'scatter'
      ? `<c:smooth val="${Number(series.smooth ?? kind.smooth)}"/>`
      : '',
    '</c:ser>',
  ].join('');
}

function name({ name: text, nameReference }: ChartSeriesDocument, cells: ChartCells): string {
  if (nameReference !== undefined) return `<c:tx>${cells.texts(nameReference)}</c:tx>`;
  return text === undefined ? '' : `<c:tx><c:v>${encodeXml(text)}</c:v></c:tx>`;
}

/** Automatic colours are written out: not every program knows which they are. */
function looks({ format }: ChartSeriesDocument, kind: ChartKind, automatic: string): string {
  if (isRound(kind)) return shapeProperties(format);
  if (kind.family === 'scatter' && !kind.lines)
    return `<c:spPr>${fillElement(format?.fill)}<a:ln w="19050"><a:noFill/></a:ln></c:spPr>`;
  const isLine =
    kind.family === 'line' || kind.family === 'scatter' || (kind.family === 'radar' && !kind.filled);
  if (!isLine) return shapeProperties({ fill: automatic, ...format });
  // A line has no ground: what is set as one colours it.
  const color = format?.fill === undefined || format.fill === 'None' ? automatic : format.fill;
  return shapeProperties({ line: { color, weight: LINE_WEIGHT, ...format?.line } });
}

function marker({ marker: own, format }: ChartSeriesDocument, kind: ChartKind, automatic: string): string {
  const style = own?.style ?? (kind.markers ? 'Circle' : 'None');
  const size = own?.size === undefined ? '' : `<c:size val="${own.size}"/>`;
  const line = own?.foreground === undefined ? { style: 'None' as const } : { color: own.foreground };
  const shape = fillElement(own?.background ?? format?.line?.color ?? automatic) + lineElement(line);
  const spPr = style === 'None' ? '' : `<c:spPr>${shape}</c:spPr>`;
  return `<c:marker><c:symbol val="${MARKERS[style]}"/>${size}${spPr}</c:marker>`;
}

/** Points with looks of their own; of pies all of them, for each slice has its colour. */
function pointElements(series: ChartSeriesDocument, kind: ChartKind, cells: ChartCells): string {
  const own = series.points ?? {};
  const slices = isRound(kind) ? Math.min(cells.count(series.values), MAX_SLICES) : 0;
  const points = new Set([...Array(slices).keys(), ...Object.keys(own).map(Number)]);
  const bubble = kind.family === 'bubble' || isRound(kind) ? '<c:bubble3D val="0"/>' : '';
  return [...points]
    .sort((a, b) => a - b)
    .map((point) => {
      const look: ChartFormatDocument = isRound(kind)
        ? { fill: series.format?.fill ?? accent(point), ...own[point] }
        : (own[point] ?? {});
      return `<c:dPt><c:idx val="${point}"/>${bubble}${shapeProperties(look)}</c:dPt>`;
    })
    .join('');
}

/** Excel refuses a file in which labels stand where their kind of chart has no place for them. */
function positionsOf({ family, grouping }: ChartKind): readonly LabelPosition[] {
  switch (family) {
    case 'column':
    case 'bar':
      return [
        'Center',
        'InsideEnd',
        'InsideBase',
        ...(grouping === 'standard' ? (['OutsideEnd'] as const) : []),
      ];
    case 'line':
    case 'scatter':
    case 'bubble':
      return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
    case 'pie':
      return ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'];
    default:
      return [];
  }
}

function labels(own: ChartDataLabelsDocument, kind: ChartKind): string {
  const flag = (element: string, value: boolean): string => `<c:${element} val="${Number(value)}"/>`;
  const { position } = own;
  return [
    '<c:dLbls>',
    own.numberFormat === undefined
      ? ''
      : `<c:numFmt formatCode="${encodeAttribute(own.numberFormat)}" sourceLinked="0"/>`,
    shapeProperties(own.format),
    textProperties(own.format?.font),
    position !== undefined && positionsOf(kind).includes(position)
      ? `<c:dLblPos val="${LABEL_POSITIONS[position]}"/>`
      : '',
    flag('showLegendKey', own.showLegendKey),
    flag('showVal', own.showValue),
    flag('showCatName', own.showCategoryName),
    flag('showSerName', own.showSeriesName),
    flag('showPercent', own.showPercentage),
    flag('showBubbleSize', false),
    own.separator === undefined ? '' : `<c:separator>${encodeXml(own.separator)}</c:separator>`,
    '</c:dLbls>',
  ].join('');
}

function data(series: ChartSeriesDocument, kind: ChartKind, cells: ChartCells): string {
  const numbers = (element: string, reference: string | undefined): string =>
    reference === undefined ? '' : `<c:${element}>${cells.numbers(reference)}</c:${element}>`;
  const either = (element: string, reference: string | undefined): string =>
    reference === undefined ? '' : `<c:${element}>${cells.either(reference)}</c:${element}>`;
  if (!hasNumberAxes(kind)) return either('cat', series.categories) + numbers('val', series.values);
  const sizes = kind.family === 'bubble' ? `${numbers('bubbleSize', series.sizes)}<c:bubble3D val="0"/>` : '';
  return either('xVal', series.categories) + numbers('yVal', series.values) + sizes;
}
