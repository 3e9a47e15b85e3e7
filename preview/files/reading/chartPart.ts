import type { ChartAxisDocument, ChartDocument, ChartSeriesDocument } from '../../workbook/chartDocument';
import { parseReference } from '../../workbook/chartReferences';
import { BLANKS, LEGEND_POSITIONS, TEXT_FONT, TITLE_FONT, wordOf } from '../format/charts';
import type { Palette } from '../format/colors';
import { child, childrenOf, parseXml, type XmlElement } from '../xml/XmlElement';
import { readAxis } from './chartAxes';
import { readSeries, type ReadSeries } from './chartSeries';
import { flagOf, numberOf, readFormat, readText, valueOf, withoutFont } from './chartShapes';

export type ChartContent = Omit<ChartDocument, 'id' | 'name' | 'anchor' | 'original'>;

/** What the host does not model: a chart that has any of it stays as it stands in its file. */
const FOREIGN = new Set([
  'pivotSource',
  'externalData',
  'userShapes',
  'view3D',
  'bar3DChart',
  'line3DChart',
  'area3DChart',
  'pie3DChart',
  'ofPieChart',
  'stockChart',
  'surfaceChart',
  'surface3DChart',
  'serAx',
  'trendline',
  'errBars',
  'dTable',
  'upDownBars',
  'hiLowLines',
  'dropLines',
  'serLines',
  'numLit',
  'strLit',
]);

/** Reads a chart's part; undefined where it is more than the host models. */
export function readChart(xml: string, palette: Palette): ChartContent | undefined {
  const space = parseXml(xml);
  const chart = child(space, 'chart');
  const plot = child(chart, 'plotArea');
  if (!plot || hasForeign(space)) return undefined;
  const groups = plot.children.filter(({ name }) => name.endsWith('Chart'));
  const read = readGroups(groups, palette);
  const [first] = read ?? [];
  if (!read || !first) return undefined;
  const title = readTitle(chart, palette);
  if (!title) return undefined;
  const legend = child(chart, 'legend');
  const legendFormat = withoutFont(readFormat(legend, palette), TEXT_FONT);
  return {
    type: first.type,
    plotBy: plotByOf(first),
    title,
    legend: {
      visible: legend !== undefined,
      position: wordOf(LEGEND_POSITIONS, valueOf(legend, 'legendPos') ?? 'r') ?? 'Right',
      ...(flagOf(legend, 'overlay') && { overlay: true }),
      ...(legendFormat && { format: legendFormat }),
    },
    axes: readAxes(plot, groups, palette),
    series: read,
    format: withoutFont(readFormat(space, palette), TEXT_FONT) ?? {},
    plotAreaFormat: readFormat(plot, palette) ?? {},
    plotVisibleOnly: flagOf(chart, 'plotVisOnly', true),
    displayBlanksAs: wordOf(BLANKS, valueOf(chart, 'dispBlanksAs') ?? 'zero') ?? 'Zero',
  };
}

function hasForeign(element: XmlElement): boolean {
  if (element.name === 'extLst' || isUnseen(element)) return false;
  return FOREIGN.has(element.name) || element.children.some(hasForeign);
}

/** LibreOffice writes lines from high to low into every line chart, and makes them invisible. */
function isUnseen(element: XmlElement): boolean {
  return element.name === 'hiLowLines' && child(child(child(element, 'spPr'), 'ln'), 'noFill') !== undefined;
}

/** In the order in which the file numbers them; undefined where one of them, or their axes, are too much. */
function readGroups(
  groups: readonly XmlElement[],
  palette: Palette,
): readonly ChartSeriesDocument[] | undefined {
  const pairs = [...new Set(groups.map(axesOf))];
  if (groups.length === 0 || pairs.length > 2) return undefined;
  const all: ReadSeries[] = [];
  for (const group of groups) {
    const axisGroup = pairs.indexOf(axesOf(group)) === 1 ? 'Secondary' : 'Primary';
    for (const element of childrenOf(group, 'ser')) {
      const series = readSeries(element, group, axisGroup, palette);
      if (!series) return undefined;
      all.push(series);
    }
  }
  return all.sort((a, b) => a.order - b.order).map(({ series }) => series);
}

/** The axes of a group, as one text. */
function axesOf(group: XmlElement): string {
  return axisIdsOf(group).join(' ');
}

function axisIdsOf(group: XmlElement): readonly string[] {
  return childrenOf(group, 'axId').map(({ attributes }) => attributes.get('val') ?? '');
}

const NO_AXIS: ChartAxisDocument = { visible: true, majorGridlines: false, minorGridlines: false };

function readAxes(plot: XmlElement, groups: readonly XmlElement[], palette: Palette): ChartDocument['axes'] {
  const axes = new Map(
    plot.children
      .filter(({ name }) => name.endsWith('Ax'))
      .map((axis) => [String(numberOf(axis, 'axId')), axis] as const),
  );
  const [primary, secondary] = [...new Map(groups.map((group) => [axesOf(group), group])).values()];
  const pair = (group: XmlElement | undefined): readonly (ChartAxisDocument | undefined)[] => {
    const both = (group ? axisIdsOf(group) : []).map((id) => axes.get(String(Number(id))));
    // Programs may name them in any order; of two value axes the first is that of the x values.
    const category = both.find((axis) => axis?.name !== 'valAx') ?? both[0];
    const value = both.find((axis) => axis?.name === 'valAx' && axis !== category);
    return [readAxis(category, palette), readAxis(value, palette)];
  };
  const [category, value] = pair(primary);
  const [secondaryCategory, secondaryValue] = pair(secondary);
  return {
    category: category ?? NO_AXIS,
    value: value ?? { ...NO_AXIS, majorGridlines: true },
    secondaryCategory: secondaryCategory ?? { ...NO_AXIS, visible: false },
    secondaryValue: secondaryValue ?? NO_AXIS,
  };
}

/** Undefined for a title that a formula gives. */
function readTitle(chart: XmlElement | undefined, palette: Palette): ChartDocument['title'] | undefined {
  const title = child(chart, 'title');
  if (child(child(title, 'tx'), 'strRef')) return undefined;
  const text = readText(title);
  const format = withoutFont(readFormat(title, palette), TITLE_FONT);
  return {
    ...(text !== undefined && { text }),
    visible: title !== undefined,
    ...(flagOf(title, 'overlay') && { overlay: true }),
    ...(format && { format }),
  };
}

function plotByOf({ values }: ChartSeriesDocument): ChartDocument['plotBy'] {
  const area = parseReference(values)?.area;
  return area && area.columns > area.rows ? 'Rows' : 'Columns';
}
