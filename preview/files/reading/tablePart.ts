import type { TableDocument } from '../../workbook/document';
import { typedFormula } from '../format/formulaNames';
import type { SheetForeign } from '../format/foreign';
import { readFilters, type FilterContext } from './filters';
import { child, childrenOf, flagAttribute, numberAttribute, parseXml } from '../xml/XmlElement';
import { decodeExcelText } from '../xml/xmlText';

export interface ReadTable {
  readonly table: TableDocument;
  readonly foreign: SheetForeign['tables'][string];
}

/** Reads a table part. */
export function readTable(xml: string, context: FilterContext): ReadTable {
  const root = parseXml(xml);
  const look = child(root, 'tableStyleInfo');
  const filter = child(root, 'autoFilter');
  const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
  const nameOf = (column: (typeof columns)[number]): string =>
    decodeExcelText(column.attributes.get('name') ?? '');
  const filters = readFilters(filter, context);
  const table = {
    id: numberAttribute(root, 'id') ?? 0,
    name: root.attributes.get('displayName') ?? root.attributes.get('name') ?? '',
    address: root.attributes.get('ref') ?? '',
    columns: columns.map((column) => {
      const totalsFunction = column.attributes.get('totalsRowFunction');
      const totalsLabel = column.attributes.get('totalsRowLabel');
      const totalsFormula = child(column, 'totalsRowFormula')?.text;
      return {
        name: nameOf(column),
        ...(totalsFunction !== undefined && totalsFunction !== 'none' && { totalsFunction }),
        ...(totalsLabel !== undefined && { totalsLabel: decodeExcelText(totalsLabel) }),
        ...(totalsFormula !== undefined && { totalsFormula: typedFormula(totalsFormula) }),
      };
    }),
    style: look?.attributes.get('name') ?? '',
    showHeaders: (numberAttribute(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: flagAttribute(look, 'showRowStripes'),
    showBandedColumns: flagAttribute(look, 'showColumnStripes'),
    highlightFirstColumn: flagAttribute(look, 'showFirstColumn'),
    highlightLastColumn: flagAttribute(look, 'showLastColumn'),
    ...(filters.length > 0 && { filters }),
  };
  return { table, foreign: { xml } };
}
