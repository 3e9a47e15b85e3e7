import type { ChartAnchor, ChartCorner, ChartDocument } from '../../workbook/chartDocument';
import { officeType, type Relationship } from '../container/relationships';
import { CHART_NAMESPACE, DRAWING_NAMESPACE, EMU_PER_POINT, SHEET_DRAWING_NAMESPACE } from '../format/charts';
import { encodeAttribute } from '../xml/xmlText';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PlacedChart {
  readonly chart: ChartDocument;
  /** The part that holds it. */
  readonly part: string;
}

/** The drawing of a sheet with its charts; pictures and shapes of a drawing that the file brought stay before them. */
export function writeDrawing(charts: readonly PlacedChart[], kept: string | undefined): string {
  // Ids of shapes are unique in a drawing: ours begin where a file's own do not reach.
  const anchors = charts.map(({ chart }, index) => anchorElement(chart, index, FIRST_SHAPE + index)).join('');
  const end = kept === undefined ? -1 : kept.lastIndexOf('</');
  if (kept !== undefined && end >= 0) return kept.slice(0, end) + anchors + kept.slice(end);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">${anchors}</xdr:wsDr>`;
}

const FIRST_SHAPE = 10_001;

/** What the drawing's anchors lead to. */
export function chartRelationships(charts: readonly PlacedChart[]): Relationship[] {
  return charts.map(({ part }, index) => ({
    id: chartId(index),
    type: officeType('chart'),
    target: part,
    external: false,
  }));
}

const chartId = (index: number): string => `rIdChart${index + 1}`;

function anchorElement(chart: ChartDocument, index: number, shape: number): string {
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">`,
    corners(chart.anchor),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${encodeAttribute(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${OFFICE}" r:id="${chartId(index)}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function corners({ from, to }: ChartAnchor): string {
  return `<xdr:from>${corner(from)}</xdr:from><xdr:to>${corner(to)}</xdr:to>`;
}

function corner({ row, column, down, right }: ChartCorner): string {
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  return `<xdr:col>${column}</xdr:col><xdr:colOff>${emu(right)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(down)}</xdr:rowOff>`;
}
