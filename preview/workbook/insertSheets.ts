import type { SheetDocument, WorkbookDocument } from './document';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { fillSheet, worksheetData } from './loadDocument';
import { freeNameLike } from './sheetNames';
import { newSide } from './SheetSide';
import { without } from './without';

/** Puts sheets of another workbook into this one, from `index` on, with their tables and names. */
export function insertSheets(
  workbook: HostWorkbook,
  document: WorkbookDocument,
  sheets: readonly SheetDocument[],
  index: number,
): HostSheet[] {
  const styleIds = document.styles.map((style) => workbook.styles.idOf(style));
  const inserted = sheets.map((source, offset) => {
    // Parts of the other file that the host does not model stay there.
    const own = { ...without(source, 'foreign'), name: freeNameLike(workbook, source.name) };
    const sheet = workbook.insertSheet(index + offset, newSide(own), (id) =>
      worksheetData(
        id,
        own,
        styleIds,
        (cell) => document.styles[cell.style ?? -1]?.quotePrefix === true,
        () => workbook.styles.plainId(),
      ),
    );
    fillSheet(sheet, { ...own, tables: [] });
    for (const table of source.tables) workbook.tableStore.addCopy(sheet, table);
    for (const name of document.names.filter(({ scope }) => scope === source.name))
      workbook.names.load({ ...name, scope: sheet.name });
    return sheet;
  });
  const known = new Set(workbook.names.of(undefined).map(({ name }) => name.toLowerCase()));
  for (const name of document.names) {
    if (name.scope === undefined && !known.has(name.name.toLowerCase())) workbook.names.load(name);
  }
  workbook.calculation.markAll();
  return inserted;
}
