import { decideDecimalMark } from '../../ledger/cells/amounts';
import { isEmpty, plainText, saysNothing, shownText } from '../../ledger/cells/cells';
import { decideDateOrder } from '../../ledger/cells/dates';
import { saysTotal } from '../../ledger/cells/sheetWords';
import { nameKey, numberKey } from '../../ledger/customers';
import type { CellValue } from '../../ledger/mapping';
import { findCreditHead, type CreditColumn, type CreditHead, type CreditMapping } from './creditColumns';
import {
  CREDIT_DAYS,
  CREDIT_TEXTS,
  type CreditEntry,
  type CreditField,
  type CreditFile,
  type CreditFileFault,
} from './creditFile';
import { readCreditRow, type TableStyle } from './readCreditRow';

type Row = readonly CellValue[];

export interface CreditFileOptions {
  /** Row of the sheet (from 1) in which the table's values begin; 1 when left out. */
  readonly firstRow?: number;
  /** Headers that the user named; the other fields go by their names. */
  readonly mapping?: CreditMapping;
  readonly date1904?: boolean;
}

/** The credit file, and what was taken for what in it. */
export interface ReadCreditFile extends CreditFile {
  /** Row of the sheet (from 1) of the header's last line. */
  readonly headerRow: number;
  readonly columns: readonly CreditColumn[];
  /** Headers that were not used. */
  readonly unused: readonly string[];
  /** Ratios that were read as percent: 60 as 0.6. */
  readonly inPercent: readonly CreditField[];
}

const DAYS: ReadonlySet<CreditField> = new Set<CreditField>(CREDIT_DAYS);
const TEXTS: ReadonlySet<CreditField> = new Set<CreditField>([...CREDIT_TEXTS, 'hold']);

/** Ratios above which nobody takes a bare number for a fraction, and up to which it may be one under a `%`. */
const RATIO_LIMITS: Readonly<
  Partial<Record<CreditField, { readonly most: number; readonly underPercent: number }>>
> = {
  debtRatio: { most: 3, underPercent: 1 },
  currentRatio: { most: 20, underPercent: 10 },
  quickRatio: { most: 20, underPercent: 10 },
};
const SAYS_PERCENT = /[%％]|percent|pct|百分/i;

/** Whether a ratio's column is in percent: its header says so or most of its numbers are too large for fractions. */
function isInPercent({ field, header, column }: CreditColumn, below: readonly Row[]): boolean {
  const limits = RATIO_LIMITS[field];
  if (limits === undefined) return false;
  const numbers = below
    .map((row) => row[column])
    .filter((cell) => typeof cell === 'number')
    .map(Math.abs)
    .sort((a, b) => a - b);
  if (SAYS_PERCENT.test(header)) return (numbers.at(-1) ?? Infinity) > limits.underPercent;
  return (numbers[Math.floor(numbers.length / 2)] ?? 0) > limits.most;
}

function styleOf(
  columns: readonly CreditColumn[],
  below: readonly Row[],
  date1904: boolean,
): TableStyle & { readonly inPercent: ReadonlySet<CreditField> } {
  const cellsOf = (wanted: (field: CreditField) => boolean): CellValue[] =>
    columns
      .filter(({ field }) => wanted(field))
      .flatMap(({ column }) => below.map((row) => row[column] ?? ''));
  const inPercent = columns.filter((column) => isInPercent(column, below)).map(({ field }) => field);
  return {
    mark: decideDecimalMark(cellsOf((field) => !DAYS.has(field) && !TEXTS.has(field))),
    order: decideDateOrder(cellsOf((field) => DAYS.has(field))).order,
    date1904,
    inPercent: new Set(inPercent),
  };
}

/** What tells rows of a customer apart: its statement and its rating. */
function rowKey({ customerNumber, customerName, statementDate, ratingDate }: CreditEntry): string {
  const who = customerNumber === undefined ? `#${nameKey(customerName ?? '')}` : numberKey(customerNumber);
  return JSON.stringify([who, statementDate ?? 0, ratingDate ?? 0]);
}

function cellOf({ columns }: CreditHead, row: Row, field: CreditField): CellValue {
  const found = columns.find((column) => column.field === field);
  return found === undefined ? '' : (row[found.column] ?? '');
}

/** The first of a row's cells that holds something. */
function firstShown(row: Row): string {
  return shownText(row.find((cell) => !isEmpty(cell)) ?? '');
}

/**
 * Reads a table of the workbook as the credit file; undefined where it has no header with a customer and another
 * field. Cells that cannot be read are listed, and the rest of their row counts.
 */
export function readCreditFile(
  values: readonly Row[],
  { firstRow = 1, mapping = {}, date1904 = false }: CreditFileOptions = {},
): ReadCreditFile | undefined {
  const head = findCreditHead(values, mapping);
  if (head === undefined) return undefined;
  const below = values.slice(head.row + 1);
  const style = styleOf(head.columns, below, date1904);
  const entries: CreditEntry[] = [];
  const faults: CreditFileFault[] = [];
  const seen = new Set<string>();
  below.forEach((cells, at) => {
    const row = firstRow + head.row + 1 + at;
    if (cells.every(saysNothing)) return;
    const number = cellOf(head, cells, 'customerNumber');
    const name = cellOf(head, cells, 'customerName');
    if (saysTotal(number) || saysTotal(name)) return;
    if (saysNothing(number) && saysNothing(name)) {
      faults.push({ row, field: 'customerName', shown: firstShown(cells), why: 'noCustomer' });
      return;
    }
    const read = readCreditRow(cells, row, head.columns, style);
    const key = rowKey(read.entry);
    if (seen.has(key)) {
      const shown = plainText(saysNothing(name) ? number : name);
      const field = saysNothing(name) ? 'customerNumber' : 'customerName';
      faults.push({ row, field, shown, why: 'twice' });
      return;
    }
    seen.add(key);
    entries.push(read.entry);
    faults.push(...read.faults);
  });
  return {
    entries,
    faults,
    headerRow: firstRow + head.row,
    columns: head.columns,
    unused: head.unused,
    inPercent: [...style.inPercent],
  };
}
