import { readXls } from 'hucre/xlsx';
import type { CellDocument, StyleDocument, WorkbookDocument } from '../workbook/document';
import { cellName } from './cellAddress';
import { serialOfMoment } from './dates';
import { isErrorText, readError } from './format/errors';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';

type Value = string | number | boolean | Date | null | undefined;

/** hucre gives the moments of date cells but not their formats: the date, the time or both, as the value has them. */
const STYLES: readonly StyleDocument[] = [
  { numberFormat: 'yyyy-mm-dd' },
  { numberFormat: 'yyyy-mm-dd hh:mm:ss' },
  { numberFormat: 'h:mm:ss' },
];

/**
 * Opens an .xls file of Excel 97-2003: sheets, values (of formulas the last result), merged cells. Looks, formulas,
 * names and hidden sheets of that format are not read. Throws hucre's errors where the file is damaged.
 */
export async function openXls(bytes: Uint8Array, fileName: string): Promise<WorkbookDocument> {
  const { sheets } = await readXls(bytes);
  const documents = sheets.map((sheet) => {
    // Rows may be holes: `Array.from` sees them, `map` does not.
    const cells = Array.from(sheet.rows, (row: readonly Value[] | undefined) => (row ?? []).map(cellOf));
    const merges = (sheet.merges ?? []).map(
      ({ startRow, startCol, endRow, endCol }) =>
        `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`,
    );
    return { ...plainSheet(sheet.name, cells), merges };
  });
  return plainWorkbook(fileName, documents, STYLES);
}

function cellOf(value: Value): CellDocument | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string' && isErrorText(value)) return { error: readError(value) };
  if (!(value instanceof Date)) return { value };
  const serial = serialOfMoment(value.getTime(), false);
  return { value: serial, style: Number.isInteger(serial) ? 0 : serial < 1 ? 2 : 1 };
}
