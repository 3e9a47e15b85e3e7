import type { ChartAnchor, ChartCorner, ChartDocument } from '../../workbook/chartDocument';
import { chartGuid } from '../../workbook/chartIds';
import type { SheetDocument } from '../../workbook/document';
import {
  charactersToPixels,
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  pixelsToPoints,
} from '../../workbook/sizes';
import { readRelationships, writeRelationships, type Relationship } from '../container/relationships';
import { EMU_PER_POINT, fingerprint } from '../format/charts';
import type { Palette } from '../format/colors';
import type { ForeignPart } from '../format/foreign';
import {
  child,
  flagAttribute,
  numberAttribute,
  parseXml,
  relationshipId,
  type XmlElement,
} from '../xml/XmlElement';
import { readChart } from './chartPart';

type SizedSheet = Pick<SheetDocument, 'columnWidths' | 'rowHeights'>;

export interface Drawing {
  readonly charts: readonly ChartDocument[];
  /** What is left of the drawing; undefined where it held nothing but these charts. */
  readonly rest: ForeignPart | undefined;
}

/** Takes the charts that the host models out of a sheet's drawing. */
export function readDrawing(
  part: string,
  parts: Readonly<Record<string, ForeignPart>>,
  sheet: SizedSheet,
  { number, palette }: { readonly number: number; readonly palette: Palette },
): Drawing {
  const drawing = parts[part];
  if (drawing?.text === undefined) return { charts: [], rest: drawing };
  const links = readRelationships(drawing.relationships, part);
  const charts: ChartDocument[] = [];
  const taken: XmlElement[] = [];
  const targets = new Set<Relationship>();
  const root = parseXml(drawing.text);
  for (const anchor of root.children) {
    const frame = child(anchor, 'graphicFrame');
    const shape = child(child(frame, 'nvGraphicFramePr'), 'cNvPr');
    const link = links.find(({ id }) => id === chartIdOf(frame));
    const place = readAnchor(anchor, sheet);
    const xml = link && parts[link.target]?.text;
    const content = xml === undefined ? undefined : readChart(xml, palette);
    if (!content || !link || !place || flagAttribute(shape, 'hidden')) continue;
    const id = chartGuid(number, charts.length + 2);
    const chart: ChartDocument = {
      id,
      name: shape?.attributes.get('name') ?? `Chart ${charts.length + 1}`,
      anchor: place,
      ...content,
    };
    charts.push({ ...chart, original: { part: link.target, fingerprint: fingerprint(chart) } });
    taken.push(anchor);
    targets.add(link);
  }
  if (charts.length === 0) return { charts, rest: drawing };
  if (taken.length === root.children.length) return { charts, rest: undefined };
  const kept = links.filter((link) => !targets.has(link));
  return {
    charts,
    rest: {
      ...drawing,
      text: without(drawing.text, taken),
      relationships: writeRelationships(kept),
      leadsTo: kept.filter(({ external }) => !external).map(({ target }) => target),
    },
  };
}

/** The pieces lie one behind the other. */
function without(text: string, pieces: readonly XmlElement[]): string {
  return [...pieces].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function chartIdOf(frame: XmlElement | undefined): string | undefined {
  const chart = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
  return chart && relationshipId(chart);
}

function readAnchor(anchor: XmlElement, sheet: SizedSheet): ChartAnchor | undefined {
  const from = readCorner(child(anchor, 'from'));
  const to = readCorner(child(anchor, 'to'));
  if (from && to) return { from, to };
  // An anchor of one cell, or of none, states the size.
  const size = child(anchor, 'ext');
  const position = child(anchor, 'pos');
  const start =
    from ?? (position && { row: 0, column: 0, down: points(position, 'y'), right: points(position, 'x') });
  if (!start || !size) return undefined;
  return {
    from: walked(start, 0, 0, sheet),
    to: walked(start, points(size, 'cx'), points(size, 'cy'), sheet),
  };
}

function readCorner(element: XmlElement | undefined): ChartCorner | undefined {
  if (!element) return undefined;
  const number = (name: string): number => Number(child(element, name)?.text ?? 0) || 0;
  return {
    row: number('row'),
    column: number('col'),
    down: number('rowOff') / EMU_PER_POINT,
    right: number('colOff') / EMU_PER_POINT,
  };
}

function points(element: XmlElement, name: string): number {
  return (numberAttribute(element, name) ?? 0) / EMU_PER_POINT;
}

/** The corner so many points further. */
function walked(start: ChartCorner, wide: number, high: number, sheet: SizedSheet): ChartCorner {
  const columnSize = (index: number): number => {
    const width = sheet.columnWidths[index];
    return pixelsToPoints(width === undefined ? DEFAULT_COLUMN_PIXELS : charactersToPixels(width));
  };
  const rowSize = (index: number): number => sheet.rowHeights[index] ?? pixelsToPoints(DEFAULT_ROW_PIXELS);
  const across = along(start.column, start.right + wide, columnSize);
  const down = along(start.row, start.down + high, rowSize);
  return { row: down.index, column: across.index, down: down.rest, right: across.rest };
}

/** More lines than a drawing crosses. */
const MAX_LINES = 20_000;

function along(
  first: number,
  length: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly rest: number } {
  let rest = length;
  for (let index = first; index < first + MAX_LINES; index++) {
    const size = sizeOf(index);
    if (rest < size) return { index, rest };
    rest -= size;
  }
  return { index: first, rest: 0 };
}
