import type { CellDocument, SheetDocument, StyleDocument } from './document';
import type { HostSheet } from './HostSheet';
import { MAX_COLUMNS } from './limits';
import type { WorksheetData } from './worksheetData';

type LineStyles = Pick<SheetDocument, 'columnStyles' | 'rowStyles'>;

/** The looks of entire columns and rows. That of the sheet as a whole is that of all its columns, as in a file. */
export function savedLineStyles(sheet: HostSheet, indexOf: (style: StyleDocument) => number): LineStyles {
  const { worksheet, workbook } = sheet;
  const { looks } = sheet.grid;
  const pool = (id: string) => worksheet.getStyleDataByHash(id);
  const base = worksheet.getDefaultCellStyle();
  const columnStyles: Record<number, number> = {};
  const rowStyles: Record<number, number> = {};
  const columns = base ? Array.from({ length: MAX_COLUMNS }, (_, column) => column) : looks.styledColumns();
  for (const column of columns) {
    const style = worksheet.getColumnStyle(column, true) ?? base;
    columnStyles[column] = indexOf(workbook.styles.documentOf(style, pool));
  }
  for (const row of looks.styledRows()) {
    rowStyles[row] = indexOf(workbook.styles.documentOf(worksheet.getRowStyle(row, true), pool));
  }
  return {
    ...(columns.length > 0 ? { columnStyles } : {}),
    ...(Object.keys(rowStyles).length > 0 ? { rowStyles } : {}),
  };
}

/** Puts the looks of entire columns and rows into a new worksheet. */
export function loadLineStyles(
  data: WorksheetData,
  { columnStyles = {}, rowStyles = {} }: LineStyles,
  idOf: (style: number) => string | undefined,
): void {
  // A look that reaches the last column is that of the sheet.
  const last = columnStyles[MAX_COLUMNS - 1];
  const base = last === undefined ? undefined : idOf(last);
  if (base !== undefined) data.defaultStyle = base;
  for (const [column, style] of Object.entries(columnStyles)) {
    const id = idOf(style);
    if (id !== undefined && id !== base) (data.columnData[Number(column)] ??= {}).s = id;
  }
  for (const [row, style] of Object.entries(rowStyles)) {
    const id = idOf(style);
    if (id !== undefined) (data.rowData[Number(row)] ??= {}).s = id;
  }
}

/** Whether a cell of a document, which then states its own look, lies in a row or column with one. */
export function isOnStyledLine(
  sheet: SheetDocument,
  row: number,
  column: number,
  cell: CellDocument,
): boolean {
  if (cell.style !== undefined) return false;
  return sheet.rowStyles?.[row] !== undefined || sheet.columnStyles?.[column] !== undefined;
}
