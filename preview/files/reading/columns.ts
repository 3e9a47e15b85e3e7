import type { OutlineDocument, SheetDocument } from '../../workbook/document';
import { COLUMN_LIMIT } from '../cellAddress';
import { childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

type Columns = Pick<SheetDocument, 'columnWidths' | 'hiddenColumns' | 'columnStyles' | 'columnOutline'>;

/** Reads `<cols>`; `styleOf` gives the document's style for a style number of the file. */
export function readColumns(
  columns: XmlElement | undefined,
  styleOf: readonly (number | undefined)[],
): Columns {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const columnStyles: Record<number, number> = {};
  const columnOutline: Record<number, OutlineDocument[number]> = {};
  for (const column of childrenOf(columns, 'col')) {
    const first = numberAttribute(column, 'min') ?? 1;
    const last = Math.min(numberAttribute(column, 'max') ?? first, COLUMN_LIMIT);
    const width = numberAttribute(column, 'width');
    const style = styleOf[numberAttribute(column, 'style') ?? 0];
    const level = numberAttribute(column, 'outlineLevel') ?? 0;
    const collapsed = flagAttribute(column, 'collapsed');
    for (let index = first - 1; index < last; index++) {
      if (width !== undefined) columnWidths[index] = width;
      if (flagAttribute(column, 'hidden')) hiddenColumns.push(index);
      if (style !== undefined) columnStyles[index] = style;
      if (level > 0 || collapsed) columnOutline[index] = { level, ...(collapsed && { collapsed }) };
    }
  }
  return {
    columnWidths,
    hiddenColumns,
    ...(Object.keys(columnStyles).length > 0 && { columnStyles }),
    ...(Object.keys(columnOutline).length > 0 && { columnOutline }),
  };
}
