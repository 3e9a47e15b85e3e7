import type { WorkbookDocument } from '../workbook/document';
import { COLUMN_LIMIT, ROW_LIMIT } from './cellAddress';
import { CellTyping, CSV_STYLES } from './csv/CellTyping';
import { decodeText } from './csv/decodeText';
import { findDelimiter } from './csv/findDelimiter';
import { readRecords } from './csv/readRecords';
import { FileProblem } from './FileProblem';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
import { sheetNameOf } from './sheetName';

/**
 * Opens delimited text as a workbook with one sheet, named after the file. Throws `FileProblem`: 'empty' where
 * there is nothing but white space, 'unsupported' where it is larger than a sheet.
 */
export function openCsv(bytes: Uint8Array, fileName: string): WorkbookDocument {
  const decoded = decodeText(bytes);
  if (decoded.trim() === '') throw new FileProblem('empty', 'The file has no content');
  // Excel's own first line for telling the delimiter.
  const told = /^sep=(.)(?:\r\n|\r|\n)/.exec(decoded);
  const text = told ? decoded.slice(told[0].length) : decoded;
  const delimiter = told?.[1] ?? findDelimiter(text);
  const typing = new CellTyping(delimiter === ';');
  const cells = readRecords(text, delimiter, (field) => typing.cell(field));
  if (cells.length > ROW_LIMIT || cells.some((row) => row.length > COLUMN_LIMIT)) {
    throw new FileProblem('unsupported', 'More rows or columns than a sheet has');
  }
  return plainWorkbook(fileName, [plainSheet(sheetNameOf(fileName), cells)], CSV_STYLES);
}
