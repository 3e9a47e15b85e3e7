import type { WorkbookDocument } from './document';
import { plainSheet, plainWorkbook } from './plainSheet';

/** A workbook with one empty sheet, as a new file in Excel has it. */
export function blankDocument(fileName: string): WorkbookDocument {
  return plainWorkbook(fileName, [plainSheet('Sheet1', [])], []);
}
