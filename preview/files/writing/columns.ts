import type { SheetDocument } from '../../workbook/document';
import { childrenOf, numberAttribute, parseXml, type XmlElement } from '../xml/XmlElement';
import type { StylesWriter } from './StylesWriter';

/** The `<cols>` element: neighbours that are alike go together. `kept` is the element as it stood. */
export function writeColumns(sheet: SheetDocument, styles: StylesWriter, kept: string | undefined): string {
  const { columnWidths, hiddenColumns, columnStyles = {}, columnOutline = {} } = sheet;
  const hidden = new Set(hiddenColumns);
  const before = kept === undefined ? [] : childrenOf(parseXml(kept), 'col');
  const records = [columnWidths, columnStyles, columnOutline];
  const stated = new Set([...records.flatMap((record) => Object.keys(record).map(Number)), ...hiddenColumns]);
  const groups: { first: number; last: number; look: string }[] = [];
  for (const column of [...stated].sort((one, other) => one - other)) {
    const style = columnStyles[column];
    const outline = columnOutline[column];
    const look = [
      widthXml(columnWidths[column], columnBefore(before, column)),
      style === undefined ? '' : ` style="${styles.numberOf(style)}"`,
      hidden.has(column) ? ' hidden="1"' : '',
      outline?.level ? ` outlineLevel="${outline.level}"` : '',
      outline?.collapsed ? ' collapsed="1"' : '',
    ].join('');
    const previous = groups.at(-1);
    if (previous?.last === column - 1 && previous.look === look) previous.last = column;
    else groups.push({ first: column, last: column, look });
  }
  if (groups.length === 0) return '';
  const columns = groups.map(({ first, last, look }) => `<col min="${first + 1}" max="${last + 1}"${look}/>`);
  return `<cols>${columns.join('')}</cols>`;
}

function columnBefore(before: readonly XmlElement[], column: number): XmlElement | undefined {
  return before.find(
    (element) =>
      (numberAttribute(element, 'min') ?? 0) <= column + 1 &&
      column + 1 <= (numberAttribute(element, 'max') ?? 0),
  );
}

/** The grid counts in pixels: the file's own figure, and how it came about, stand while the width is the same. */
function widthXml(width: number | undefined, before: XmlElement | undefined): string {
  if (width === undefined) return '';
  const own = numberAttribute(before, 'width');
  if (own === undefined || Math.abs(own - width) > 0.001) return ` width="${width}" customWidth="1"`;
  const flags = ['bestFit', 'customWidth'].map((name) => {
    const value = before?.attributes.get(name);
    return value === undefined ? '' : ` ${name}="${value}"`;
  });
  return ` width="${before?.attributes.get('width') ?? own}"${flags.join('')}`;
}
