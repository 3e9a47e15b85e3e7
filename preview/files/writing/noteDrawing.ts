import type { NoteDocument, SheetDocument } from '../../workbook/document';
import {
  charactersToPixels,
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  pointsToPixels,
} from '../../workbook/sizes';
import { parseCell } from '../cellAddress';

/** The size of a new note in Excel, in points. */
const DEFAULT_WIDTH = 108;
const DEFAULT_HEIGHT = 59.25;
/** How far a note begins right of its cell, in pixels. */
const GAP = 15;
/** Shape ids come by the thousand for each drawing. */
const IDS_PER_DRAWING = 1024;

const START = [
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
].join('');
const SHAPE_TYPE = [
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
].join('');

/** The drawing that shows a sheet's notes; where the file had one with other shapes, these are added to it. */
export function writeNoteDrawing(
  notes: readonly NoteDocument[],
  sheet: SheetDocument,
  number: number,
  others: string | undefined,
): string {
  const shapes = notes.map((note, index) => noteShape(note, sheet, number * IDS_PER_DRAWING + index + 1));
  const end = others?.lastIndexOf('</xml>') ?? -1;
  if (others !== undefined && end >= 0) {
    const type = others.includes('"_x0000_t202"') ? '' : SHAPE_TYPE;
    return others.slice(0, end) + type + shapes.join('') + others.slice(end);
  }
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>`;
  return `${START}${layout}${SHAPE_TYPE}${shapes.join('')}</xml>`;
}

function noteShape(note: NoteDocument, sheet: SheetDocument, id: number): string {
  const { row, column } = parseCell(note.cell) ?? { row: 0, column: 0 };
  const width = note.width ?? DEFAULT_WIDTH;
  const height = note.height ?? DEFAULT_HEIGHT;
  const columnPixels = (index: number): number => {
    const characters = sheet.columnWidths[index];
    return characters === undefined ? DEFAULT_COLUMN_PIXELS : charactersToPixels(characters);
  };
  const rowPixels = (index: number): number => {
    const points = sheet.rowHeights[index];
    return points === undefined ? DEFAULT_ROW_PIXELS : pointsToPixels(points);
  };
  const top = Math.max(0, row - 1);
  const right = reach(column + 1, GAP + pointsToPixels(width), columnPixels);
  const bottom = reach(top, GAP + pointsToPixels(height), rowPixels);
  const anchor = [column + 1, GAP, top, GAP, ...right, ...bottom].join(', ');
  const look = `position:absolute;width:${width}pt;height:${height}pt;z-index:1`;
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${look};visibility:${note.visible ? 'visible' : 'hidden'}"`,
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>',
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${note.visible ? '<x:Visible/>' : ''}`,
    '</x:ClientData></v:shape>',
  ].join('');
}

/** The row or column in which a length that begins in `from` ends, and how far in it. */
function reach(from: number, pixels: number, sizeOf: (index: number) => number): [number, number] {
  let index = from;
  let left = pixels;
  for (let size = sizeOf(index); left > size; size = sizeOf(index)) {
    left -= size;
    index++;
  }
  return [index, Math.round(left)];
}
