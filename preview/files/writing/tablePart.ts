import type { TableDocument } from '../../workbook/document';
import { cellName, parseArea } from '../cellAddress';
import { storedFormula } from '../format/formulaNames';
import type { SheetForeign } from '../format/foreign';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Writes a table part. `id` is unique in the workbook. */
export function writeTable(
  table: TableDocument,
  id: number,
  foreign: SheetForeign['tables'][string] | undefined,
): string {
  const name = encodeAttribute(table.name);
  const rows = `${table.showHeaders ? '' : ' headerRowCount="0"'}${table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`;
  const columns = table.columns.map((column, index) =>
    columnXml(column, index + 1, foreign?.columns[column.name] ?? ''),
  );
  const flag = (value: boolean): string => (value ? '1' : '0');
  const look = [
    table.style ? ` name="${encodeAttribute(table.style)}"` : '',
    ` showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}"`,
    ` showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"`,
  ].join('');
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${table.address}"${rows}>`,
    filterXml(table, foreign?.autoFilter),
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo${look}/></table>`,
  ].join('');
}

function columnXml(column: TableDocument['columns'][number], id: number, calculated: string): string {
  const { totalsFunction, totalsLabel, totalsFormula } = column;
  const kind = totalsFunction ?? (totalsFormula === undefined ? undefined : 'custom');
  const attributes = [
    `id="${id}" name="${columnNameXml(column.name)}"`,
    kind === undefined ? '' : ` totalsRowFunction="${encodeAttribute(kind)}"`,
    totalsLabel === undefined ? '' : ` totalsRowLabel="${encodeAttribute(totalsLabel)}"`,
  ].join('');
  const formula =
    totalsFormula === undefined
      ? ''
      : `<totalsRowFormula>${encodeXml(storedFormula(totalsFormula))}</totalsRowFormula>`;
  return calculated || formula
    ? `<tableColumn ${attributes}>${calculated}${formula}</tableColumn>`
    : `<tableColumn ${attributes}/>`;
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

/** The filter spans headers and data, not the totals row. Criteria stay while the range is the same. */
function filterXml(table: TableDocument, kept: string | undefined): string {
  const area = parseArea(table.address);
  if (!table.showFilterButton || !table.showHeaders || !area) return '';
  const bottom = table.showTotals ? area.bottom - 1 : area.bottom;
  const range = `${cellName(area.top, area.left)}:${cellName(bottom, area.right)}`;
  return kept?.includes(`ref="${range}"`) ? kept : `<autoFilter ref="${range}"/>`;
}
