import type { TableDocument } from '../../workbook/document';
import { cellName, parseArea } from '../cellAddress';
import { storedFormula } from '../format/formulaNames';
import type { SheetForeign } from '../format/foreign';
import { namespacesOf } from '../reading/sheetPart';
import { child, childrenOf, numberAttribute, parseXml, type XmlElement } from '../xml/XmlElement';
import { decodeExcelText, encodeAttribute, encodeXml } from '../xml/xmlText';
import { writeFilter } from './filters';
import type { StylesWriter } from './StylesWriter';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Attributes of a table and of its columns that are written anew; others go back as they stood. */
const MODELLED = ['id', 'name', 'displayName', 'ref', 'headerRowCount', 'totalsRowCount', 'totalsRowShown'];
const MODELLED_COLUMN = ['id', 'name', 'totalsRowFunction', 'totalsRowLabel'];

type Column = TableDocument['columns'][number];
type Kept = SheetForeign['tables'][string];

/** Writes a table part. `id` is unique in the workbook. What `kept` says beyond the document stays, column by column. */
export function writeTable(
  table: TableDocument,
  id: number,
  kept: Kept | undefined,
  styles: StylesWriter,
): string {
  const before = kept && parseXml(kept.xml);
  const piece = (element: XmlElement | undefined): string | undefined =>
    element && kept?.xml.slice(element.start, element.end);
  const name = encodeAttribute(table.name);
  const root = [
    ` xmlns="${MAIN}"${before ? namespacesOf(before.attributes) : ''}`,
    ` id="${id}" name="${name}" displayName="${name}" ref="${table.address}"`,
    table.showHeaders ? '' : ' headerRowCount="0"',
    table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"',
    otherAttributes(before, MODELLED),
  ].join('');
  const sort = piece(child(before, 'sortState'));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table${root}>`,
    filterXml(table, piece(child(before, 'autoFilter')), styles),
    before?.attributes.get('ref') === table.address ? (sort ?? '') : '',
    columnsXml(table.columns, childrenOf(child(before, 'tableColumns'), 'tableColumn'), kept?.xml ?? ''),
    styleXml(table),
    piece(child(before, 'extLst')) ?? '',
    '</table>',
  ].join('');
}

/** Columns are known by their names; a query finds them by numbers, which therefore stay. */
function columnsXml(columns: readonly Column[], before: readonly XmlElement[], source: string): string {
  const known = new Map(
    before.map((element) => [decodeExcelText(element.attributes.get('name') ?? ''), element]),
  );
  const taken = new Set(before.map((element) => numberAttribute(element, 'id') ?? 0));
  let next = 0;
  const items = columns.map((column) => {
    const element = known.get(column.name);
    while (!element && taken.has(++next));
    return columnXml(column, element ? (numberAttribute(element, 'id') ?? 0) : next, element, source);
  });
  return `<tableColumns count="${items.length}">${items.join('')}</tableColumns>`;
}

function columnXml(column: Column, id: number, before: XmlElement | undefined, source: string): string {
  const { totalsFunction, totalsLabel, totalsFormula } = column;
  const kind = totalsFunction ?? (totalsFormula === undefined ? undefined : 'custom');
  const attributes = [
    ` id="${id}"`,
    ` name="${columnNameXml(column.name)}"`,
    kind === undefined ? '' : ` totalsRowFunction="${encodeAttribute(kind)}"`,
    totalsLabel === undefined ? '' : ` totalsRowLabel="${encodeAttribute(totalsLabel)}"`,
    otherAttributes(before, MODELLED_COLUMN),
  ].join('');
  const piece = (name: string): string => {
    const element = child(before, name);
    return element ? source.slice(element.start, element.end) : '';
  };
  const totals =
    totalsFormula === undefined
      ? ''
      : `<totalsRowFormula>${encodeXml(storedFormula(totalsFormula))}</totalsRowFormula>`;
  const content = `${piece('calculatedColumnFormula')}${totals}${piece('xmlColumnPr')}${piece('extLst')}`;
  return content ? `<tableColumn${attributes}>${content}</tableColumn>` : `<tableColumn${attributes}/>`;
}

/** Namespaces stand with the root's own. */
function otherAttributes(element: XmlElement | undefined, modelled: readonly string[]): string {
  const others = [...(element?.attributes ?? [])].filter(
    ([name]) => !modelled.includes(name) && !/^xmlns|:Ignorable$/.test(name),
  );
  return others.map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`).join('');
}

function styleXml(table: TableDocument): string {
  const flag = (value: boolean): string => (value ? '1' : '0');
  const look = [
    table.style ? ` name="${encodeAttribute(table.style)}"` : '',
    ` showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}"`,
    ` showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"`,
  ];
  return `<tableStyleInfo${look.join('')}/>`;
}

/** In this one attribute Excel wants line breaks in its own escapes. */
function columnNameXml(name: string): string {
  return encodeAttribute(
    name
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/\n/g, '_x000a_')
      .replace(/\r/g, '_x000d_'),
  );
}

/** The filter spans headers and data, not the totals row. */
function filterXml(table: TableDocument, kept: string | undefined, styles: StylesWriter): string {
  const area = parseArea(table.address);
  if (!table.showFilterButton || !table.showHeaders || !area) return '';
  const bottom = table.showTotals ? area.bottom - 1 : area.bottom;
  const range = `${cellName(area.top, area.left)}:${cellName(bottom, area.right)}`;
  return writeFilter(range, table.filters ?? [], kept, styles);
}
