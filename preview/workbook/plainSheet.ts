import type { CellDocument, SheetDocument, StyleDocument, WorkbookDocument } from './document';

/** A sheet of cells and nothing else, as text files and old binary files give it. */
export function plainSheet(
  name: string,
  cells: readonly (readonly (CellDocument | undefined)[] | undefined)[],
): SheetDocument {
  return {
    name,
    visibility: 'Visible',
    cells,
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    showGridlines: true,
    protected: false,
    tables: [],
    conditionalFormats: [],
    hyperlinks: [],
    pageLayout: {},
    customProperties: [],
  };
}

/** A workbook of such sheets, in the 1900 date system. */
export function plainWorkbook(
  fileName: string,
  sheets: readonly SheetDocument[],
  styles: readonly StyleDocument[],
): WorkbookDocument {
  return { fileName, date1904: false, activeSheet: 0, styles, sheets, names: [], settings: [] };
}
