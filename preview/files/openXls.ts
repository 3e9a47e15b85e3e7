import { readXls } from 'hucre/xlsx';
import type { CellDocument, StyleDocument, WorkbookDocument } from '../workbook/document';
import { cellName } from './cellAddress';
import { serialOfMoment } from './dates';
import { isErrorText, readError } from './format/errors';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
import { readXlsLooks } from './xls/xlsLooks';

type Value = string | number | boolean | Date | null | undefined;

/**
 * Opens an .xls file of Excel 97-2003: sheets, values (of formulas the last result) and merged cells by hucre; number
 * formats, the date system, sizes and what is hidden from the file's `stream`. Fonts, fills, formulas and names of
 * that format are not read. Throws hucre's errors where the file is damaged.
 */
export async function openXls(
  bytes: Uint8Array,
  stream: Uint8Array,
  fileName: string,
): Promise<WorkbookDocument> {
  const { sheets } = await readXls(bytes);
  const { date1904, sheets: looks } = readXlsLooks(stream);
  const styles: StyleDocument[] = [];
  const numbers = new Map<string, number>();
  const styleOf = (numberFormat: string): number => {
    const known = numbers.get(numberFormat);
    if (known !== undefined) return known;
    numbers.set(numberFormat, styles.length);
    return styles.push({ numberFormat }) - 1;
  };
  const documents = sheets.map((sheet) => {
    const look = looks.get(sheet.name);
    const { formats = [], ...sizes } = look ?? {};
    // Rows may be holes: `Array.from` sees them, `map` does not.
    const cells = Array.from(sheet.rows, (row: readonly Value[] | undefined, index) =>
      Array.from(row ?? [], (value, column) => {
        const cell = cellOf(value, date1904);
        const format = formats[index]?.[column];
        return cell && format !== undefined ? { ...cell, style: styleOf(format) } : cell;
      }),
    );
    const merges = (sheet.merges ?? []).map(
      ({ startRow, startCol, endRow, endCol }) =>
        `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`,
    );
    return { ...plainSheet(sheet.name, cells), merges, ...sizes };
  });
  return { ...plainWorkbook(fileName, documents, styles), date1904 };
}

/** hucre makes the moments of date cells JavaScript dates. */
function cellOf(value: Value, date1904: boolean): CellDocument | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string' && isErrorText(value)) return { error: readError(value) };
  return { value: value instanceof Date ? serialOfMoment(value.getTime(), date1904) : value };
}
