import { plainSheet, plainWorkbook } from '../../preview/workbook/plainSheet';
import type { CellDocument, WorkbookDocument } from '../../preview/workbook/document';

type Cell = string | number | boolean | null;

/** A workbook with these sheets, the first of them active; cells are values as they stand. */
export function documentOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): WorkbookDocument {
  const made = Object.entries(sheets).map(([name, rows]) =>
    plainSheet(
      name,
      rows.map((row) =>
        row.map((cell): CellDocument | undefined => (cell === null ? undefined : { value: cell })),
      ),
    ),
  );
  return plainWorkbook('test.xlsx', made, []);
}
