import { readFileSync } from 'node:fs';
import type { WorkbookDocument } from '../../preview/workbook/document';
import { openWorkbookFile } from '../../preview/files/openWorkbookFile';
import type { CellValue } from '../../src/ledger/mapping';

/** The cells of every sheet of a workbook file, by the sheet's name, as Office.js hands values over. */
export async function sheetValues(file: string): Promise<ReadonlyMap<string, CellValue[][]>> {
  const document: WorkbookDocument = await openWorkbookFile(readFileSync(file), file);
  return new Map(
    document.sheets.map(({ name, cells }) => [
      name,
      Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell?.value ?? '')),
    ]),
  );
}
