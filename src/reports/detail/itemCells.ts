import type { RowId } from '../../ledger/ledger';
import { quotedSheet } from '../a1';
import type { PlanCell } from '../plan';
import { rowCell, type ReportInput } from '../reportInput';

/** The number of a row of the ledger, as a link to it. */
export function rowLink(input: ReportInput, id: RowId): PlanCell {
  const { sheet, cell, row } = rowCell(input, id);
  return sheetLink(sheet, cell, row);
}

/** A link to a cell of this workbook that shows a number or a name. */
export function sheetLink(sheet: string, cell: string, shown: number | string): PlanCell {
  const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  const place = quoted(`#${quotedSheet(sheet)}!${cell}`);
  return {
    formula: `=HYPERLINK(${place},${typeof shown === 'number' ? shown : quoted(shown)})`,
    value: shown,
  };
}
