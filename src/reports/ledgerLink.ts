import type { RowId } from '../ledger/ledger';
import { quotedSheet } from './a1';
import type { PlanCell } from './plan';
import { rowCell, type ReportInput } from './reportInput';

/** Above this many links a sheet would be slow to open: then the row numbers are plain. */
const MOST_LINKS = 5000;

/** The number of a ledger row as a link to it, in a list of so many lines. */
export function ledgerLink(input: ReportInput, id: RowId, lines: number): PlanCell {
  const { sheet, cell, row } = rowCell(input, id);
  if (lines > MOST_LINKS) return row;
  const place = `#${quotedSheet(sheet)}!${cell}`.replaceAll('"', '""');
  return { formula: `=HYPERLINK("${place}",${String(row)})`, value: row };
}
