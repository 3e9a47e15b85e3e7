import { minorDigits } from '../ledger/cells/currencies';
import { rowPlace, type Intake, type RowId } from '../ledger/ledger';
import type { RateFault } from '../ledger/rateTable';
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

/** The workbook's own lists that a report goes by. */
export interface UsedLists {
  /** Exchange rates; rows (as in the sheet, from 1) that could not be used. */
  readonly rates?: {
    readonly sheet: string;
    readonly problems: readonly { readonly row: number; readonly reason: RateFault }[];
  };
  /** What the codes of payment terms mean. */
  readonly terms?: { readonly sheet: string };
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
  readonly lists?: UsedLists;
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
