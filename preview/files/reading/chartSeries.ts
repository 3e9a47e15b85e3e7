import { accent } from '../../charts/palette';
import type {
  ChartDataLabelsDocument,
  ChartFormatDocument,
  ChartMarkerDocument,
  ChartSeriesDocument,
} from '../../workbook/chartDocument';
import { parseReference } from '../../workbook/chartReferences';
import { isRound, PLAIN, typeOfKind, type ChartKind } from '../../workbook/chartTypes';
import { LABEL_POSITIONS, MARKERS, TEXT_FONT, wordOf } from '../format/charts';
import type { Palette } from '../format/colors';
import { child, childrenOf, flagAttribute, type XmlElement } from '../xml/XmlElement';
import { defined } from './chartAxes';
import {
  flagOf,
  numberOf,
  readFill,
  readFormat,
  readLine,
  valueOf,
  withoutFont,
  withoutLine,
} from './chartShapes';

/** A series with its place among all of the chart. */
export interface ReadSeries {
  readonly order: number;
  readonly series: ChartSeriesDocument;
}

/** One series of a group of charts; undefined where it is something that the host has not. */
export function readSeries(
  element: XmlElement,
  group: XmlElement,
  axisGroup: ChartSeriesDocument['axisGroup'],
  palette: Palette,
): ReadSeries | undefined {
  const kind = kindOf(element, group);
  const type = kind && typeOfKind(kind);
  const data = readData(element);
  if (!kind || type === undefined || !data) return undefined;
  const index = numberOf(element, 'idx') ?? 0;
  const looks = readLooks(element, kind, accent(index), palette);
  const points = readPoints(element, kind, palette);
  const labels = readLabels(child(element, 'dLbls') ?? child(group, 'dLbls'), palette);
  const isFlat = kind.family === 'column' || kind.family === 'bar';
  const usualOverlap = kind.grouping === 'standard' ? 0 : 100;
  const series: ChartSeriesDocument = {
    type,
    axisGroup,
    ...data,
    ...looks,
    ...defined({
      smooth: kind.family === 'line' && flagOf(element, 'smooth') ? true : undefined,
      gapWidth: isFlat ? unless(numberOf(group, 'gapWidth'), 150) : undefined,
      overlap: isFlat ? unless(numberOf(group, 'overlap'), usualOverlap) : undefined,
      doughnutHoleSize: kind.family === 'doughnut' ? unless(numberOf(group, 'holeSize'), 75) : undefined,
      firstSliceAngle: isRound(kind) ? unless(numberOf(group, 'firstSliceAng'), 0) : undefined,
      dataLabels: labels,
      points,
    }),
  };
  return { order: numberOf(element, 'order') ?? index, series };
}

function unless(value: number | undefined, usual: number): number | undefined {
  return value === usual ? undefined : value;
}

function kindOf(element: XmlElement, group: XmlElement): ChartKind | undefined {
  const word = valueOf(group, 'grouping');
  const grouping = word === 'stacked' ? 'stacked' : word === 'percentStacked' ? 'percent' : 'standard';
  const markers = valueOf(child(element, 'marker'), 'symbol') !== 'none';
  const hasLine = child(child(child(element, 'spPr'), 'ln'), 'noFill') === undefined;
  const style = valueOf(group, 'radarStyle');
  const exploded = (numberOf(element, 'explosion') ?? 0) > 0;
  switch (group.name) {
    case 'barChart':
      return { ...PLAIN, family: valueOf(group, 'barDir') === 'bar' ? 'bar' : 'column', grouping };
    case 'lineChart':
      return { ...PLAIN, family: 'line', grouping, markers };
    case 'areaChart':
      return { ...PLAIN, family: 'area', grouping };
    case 'pieChart':
      return { ...PLAIN, family: 'pie', exploded };
    case 'doughnutChart':
      return { ...PLAIN, family: 'doughnut', exploded };
    case 'scatterChart':
      return {
        ...PLAIN,
        family: 'scatter',
        markers,
        lines: hasLine,
        smooth: hasLine && flagOf(element, 'smooth'),
      };
    case 'bubbleChart':
      return { ...PLAIN, family: 'bubble' };
    case 'radarChart':
      return { ...PLAIN, family: 'radar', filled: style === 'filled', markers: style === 'marker' };
    default:
      return undefined;
  }
}

type SeriesData = Pick<ChartSeriesDocument, 'name' | 'nameReference' | 'values' | 'categories' | 'sizes'>;

/** Undefined where a reference is none to plain cells of this workbook. */
function readData(element: XmlElement): SeriesData | undefined {
  const tx = child(element, 'tx');
  // LibreOffice writes a name that is a text as a formula of it.
  const quoted = /^"(.*)"$/s.exec(child(child(tx, 'strRef'), 'f')?.text ?? '')?.[1]?.replaceAll('""', '"');
  const found = {
    nameReference: quoted === undefined ? referenceOf(tx) : undefined,
    values: referenceOf(child(element, 'val') ?? child(element, 'yVal')),
    categories: referenceOf(child(element, 'cat') ?? child(element, 'xVal')),
    sizes: referenceOf(child(element, 'bubbleSize')),
  };
  if (Object.values(found).some((reference) => reference === NO_REFERENCE)) return undefined;
  const name = quoted ?? child(tx, 'v')?.text;
  return defined({ ...found, name });
}

const NO_REFERENCE = '';

function referenceOf(holder: XmlElement | undefined): string | undefined {
  if (!holder || child(holder, 'v')) return undefined;
  const source = ['strRef', 'numRef', 'multiLvlStrRef'].map((name) => child(holder, name)).find(Boolean);
  const text = child(source, 'f')?.text.trim() ?? '';
  const reference = parseReference(text);
  return reference && !reference.sheet.includes('[') ? text : NO_REFERENCE;
}

function readLooks(
  element: XmlElement,
  kind: ChartKind,
  automatic: string,
  palette: Palette,
): Pick<ChartSeriesDocument, 'format' | 'marker'> {
  const read = readFormat(element, palette);
  if (isRound(kind)) return defined({ format: read });
  const isLine =
    kind.family === 'line' || kind.family === 'scatter' || (kind.family === 'radar' && !kind.filled);
  if (!isLine) {
    const { fill, ...rest } = read ?? {};
    const format = { ...rest, ...(fill !== undefined && fill !== automatic && { fill }) };
    return defined({ format: Object.keys(format).length > 0 ? format : undefined });
  }
  const joined = kind.family === 'scatter' && !kind.lines ? withoutLineOf(read) : read;
  const format = withoutLine(joined, automatic, 2.25);
  const marker = readMarker(child(element, 'marker'), kind, format?.line?.color ?? automatic, palette);
  return defined({ format, marker });
}

function withoutLineOf(format: ChartFormatDocument | undefined): ChartFormatDocument | undefined {
  return format?.fill === undefined ? undefined : { fill: format.fill };
}

function readMarker(
  marker: XmlElement | undefined,
  kind: ChartKind,
  color: string,
  palette: Palette,
): ChartMarkerDocument | undefined {
  const style = wordOf(MARKERS, valueOf(marker, 'symbol'));
  const usual = kind.markers ? ['Circle', 'Automatic'] : ['None'];
  const shape = child(marker, 'spPr');
  const background = readFill(shape, palette);
  const read = defined({
    style: style !== undefined && usual.includes(style) ? undefined : style,
    size: numberOf(marker, 'size'),
    background: background === color || background === 'None' ? undefined : background,
    foreground: readLine(child(shape, 'ln'), palette)?.color,
  });
  return Object.keys(read).length > 0 ? read : undefined;
}

function readPoints(element: XmlElement, kind: ChartKind, palette: Palette): ChartSeriesDocument['points'] {
  const own = readFormat(element, palette)?.fill;
  const points = childrenOf(element, 'dPt').flatMap((point) => {
    const index = numberOf(point, 'idx') ?? 0;
    const { fill, line } = readFormat(point, palette) ?? {};
    const automatic = isRound(kind) ? (own ?? accent(index)) : undefined;
    const format = { ...(fill !== undefined && fill !== automatic && { fill }), ...(line && { line }) };
    return Object.keys(format).length > 0 ? [[index, format] as const] : [];
  });
  return points.length > 0 ? Object.fromEntries(points) : undefined;
}

function readLabels(labels: XmlElement | undefined, palette: Palette): ChartDataLabelsDocument | undefined {
  if (!labels || flagOf(labels, 'delete')) return undefined;
  const read = {
    showValue: flagOf(labels, 'showVal'),
    showSeriesName: flagOf(labels, 'showSerName'),
    showCategoryName: flagOf(labels, 'showCatName'),
    showPercentage: flagOf(labels, 'showPercent'),
    showLegendKey: flagOf(labels, 'showLegendKey'),
  };
  if (!Object.values(read).includes(true)) return undefined;
  const number = child(labels, 'numFmt');
  return {
    ...read,
    ...defined({
      position: wordOf(LABEL_POSITIONS, valueOf(labels, 'dLblPos')),
      numberFormat: flagAttribute(number, 'sourceLinked') ? undefined : number?.attributes.get('formatCode'),
      separator: child(labels, 'separator')?.text,
      format: withoutFont(readFormat(labels, palette), TEXT_FONT),
    }),
  };
}
