import type { OutlineDocument, SheetDocument } from '../../workbook/document';
import { COLUMN_LIMIT, ROW_LIMIT } from '../cellAddress';
import type { SheetForeign } from '../format/foreign';
import { sameAs } from '../format/sameAs';
import { readBreaks, readStandardWidth, storedStandardWidth } from '../format/sheetLook';
import { childrenOf, parseXml } from '../xml/XmlElement';

/** `<sheetFormatPr>`: the usual width, and how many levels of outline the margins must have room for. */
export function writeSheetFormat(sheet: SheetDocument, foreign: SheetForeign | undefined): string {
  const kept = foreign?.fragments.sheetFormatPr;
  const attributes = [
    outlineLevel('outlineLevelRow', sheet.rowOutline),
    outlineLevel('outlineLevelCol', sheet.columnOutline),
  ].join('');
  const width = standardWidth(sheet, kept);
  if (kept === undefined && attributes === '' && width === '') return '';
  const start = (kept ?? '<sheetFormatPr defaultRowHeight="15"/>')
    .replace(/ outlineLevel(?:Row|Col)="\d*"/g, '')
    .replace(/ (?:baseColWidth|defaultColWidth)="[^"]*"/g, '');
  return start.replace(/\s*\/?>/, (end) => width + attributes + end);
}

/** As it stood while it says the same. */
function standardWidth(sheet: SheetDocument, kept: string | undefined): string {
  const before = kept === undefined ? undefined : readStandardWidth(parseXml(kept));
  if (before === sheet.standardWidth)
    return (kept?.match(/ (?:baseColWidth|defaultColWidth)="[^"]*"/g) ?? []).join('');
  return sheet.standardWidth === undefined
    ? ''
    : ` defaultColWidth="${storedStandardWidth(sheet.standardWidth)}"`;
}

function outlineLevel(name: string, outline: OutlineDocument | undefined): string {
  const level = Math.max(0, ...Object.values(outline ?? {}).map((line) => line.level));
  return level > 0 ? ` ${name}="${level}"` : '';
}

/** `<rowBreaks>` and `<colBreaks>`: as they stood while they end the pages where the document does. */
export function writePageBreaks(sheet: SheetDocument, foreign: SheetForeign | undefined): string {
  const { rowBreaks, colBreaks } = foreign?.fragments ?? {};
  return (
    breaks('rowBreaks', sheet.rowBreaks ?? [], COLUMN_LIMIT - 1, rowBreaks) +
    breaks('colBreaks', sheet.columnBreaks ?? [], ROW_LIMIT - 1, colBreaks)
  );
}

function breaks(name: string, indexes: readonly number[], last: number, kept: string | undefined): string {
  if (kept !== undefined && sameAs(readBreaks(parseXml(kept)), indexes)) return kept;
  if (indexes.length === 0) return '';
  // How far a break reaches is the print area's doing; the file's own word stands.
  const before = childrenOf(kept === undefined ? undefined : parseXml(kept), 'brk');
  const items = indexes.map((index) => {
    const known = before.find(({ attributes }) => attributes.get('id') === String(index));
    const first = known?.attributes.get('min');
    const min = first === undefined ? '' : ` min="${first}"`;
    return `<brk id="${index}"${min} max="${known?.attributes.get('max') ?? last}" man="1"/>`;
  });
  return `<${name} count="${items.length}" manualBreakCount="${items.length}">${items.join('')}</${name}>`;
}
