import { minorDigits } from '../ledger/currencies';
import { rowPlace, type Intake, type RowId } from '../ledger/ledger';
import type { Language } from '../locales/language';
import type { Aging } from '../receivables/aging';
import type { Alert, AlertThresholds } from '../receivables/alerts';

/** A table that the ledger was read from. */
export interface SourceTable {
  readonly sheet: string;
  /** A1 address of the table with its header row, `A4:L620`. */
  readonly range: string;
  /** Letter of its first column: where links to its rows point. */
  readonly column: string;
}

/** Everything the report sheets are made from. */
export interface ReportInput {
  readonly language: Language;
  /** The ledger's first table. */
  readonly source: SourceTable;
  /** Further tables, such as receipts on a sheet of their own. */
  readonly moreSources?: readonly SourceTable[];
  readonly intake: Intake;
  readonly aging: Aging;
  /** The same ledger's aging as of an earlier day, to stand beside each total of the summary. */
  readonly previous?: Aging;
  readonly alerts: readonly Alert[];
  /** What the alerts were chosen by; the defaults when left out. */
  readonly thresholds?: AlertThresholds;
}

/** Where a row of the ledger stands in the workbook. */
export function rowCell(
  { source, moreSources = [] }: ReportInput,
  id: RowId,
): { readonly sheet: string; readonly cell: string; readonly row: number } {
  const { table, row } = rowPlace(id);
  const { sheet, column } = [source, ...moreSources][table] ?? source;
  return { sheet, cell: `${column}${String(row)}`, row };
}

/** How amounts of a currency are shown; the cell itself keeps what the ledger says. */
export function amountFormat(currency: string): 'amount' | 'wholeAmount' | 'fineAmount' {
  const digits = minorDigits(currency);
  return digits === 0 ? 'wholeAmount' : digits === 3 ? 'fineAmount' : 'amount';
}
