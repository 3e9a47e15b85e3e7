import { readAmount } from '../../ledger/cells/amounts';
import { isEmpty, isErrorText, plainText, saysNothing, shownText } from '../../ledger/cells/cells';
import { isoCurrency } from '../../ledger/cells/currencies';
import { dependsOnOrder, readDate } from '../../ledger/cells/dates';
import { isCustomerCell, mergeCustomers } from '../../ledger/customers';
import type { Customer, Day } from '../../ledger/ledger';
import type { CellValue } from '../../ledger/mapping';
import { keyOf, readBucket, type StoredBucket } from './bucketKey';
import { StoredAging } from './storedAging';

/** The columns of the stored table, in our order. */
export const HISTORY_COLUMNS = [
  'asOf',
  'currency',
  'customerNumber',
  'customerName',
  'owner',
  'bucket',
  'amount',
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** The cells of the stored table below its header, by column; a column that is gone is absent. */
export interface HistoryCells {
  readonly count: number;
  readonly columns: Readonly<Partial<Record<HistoryColumn, readonly CellValue[]>>>;
  readonly date1904?: boolean;
}

/** Why a row of the stored table cannot be used: the cell that is damaged, or that the same figure stands above. */
export const HISTORY_FAULTS = ['asOf', 'currency', 'customer', 'bucket', 'amount', 'repeated'] as const;
export type HistoryFault = (typeof HISTORY_FAULTS)[number];

/** What stands in the stored table. */
export interface StoredHistory {
  /** By as-of date, then by currency. */
  readonly agings: readonly StoredAging[];
  /** The customers of all dates, every spelling merged as in a ledger. */
  readonly customers: readonly Customer[];
  /** Rows (0 is the first below the header) that are left out of every figure; they stay in the table. */
  readonly faults: readonly { readonly row: number; readonly reason: HistoryFault }[];
}

export const NO_HISTORY: StoredHistory = { agings: [], customers: [], faults: [] };

/** What one row says. */
export interface ReadRow {
  readonly asOf: Day;
  readonly currency: string;
  readonly bucket: StoredBucket;
  readonly amount: number;
}

function dayOf(cell: CellValue, date1904: boolean): Day | undefined {
  if (typeof cell === 'string' && dependsOnOrder(cell)) return undefined;
  const day = readDate(cell, 'monthFirst', date1904);
  return typeof day === 'number' ? day : undefined;
}

/** A currency as the ledger's intake names it; `''` where none is named. */
function currencyOf(cell: CellValue): string | undefined {
  if (isErrorText(cell)) return undefined;
  return saysNothing(cell) ? '' : (isoCurrency(plainText(cell)) ?? shownText(cell));
}

type CellOf = (column: HistoryColumn, row: number) => CellValue;

export function cellsOf({ columns }: HistoryCells): CellOf {
  return (column, row) => columns[column]?.[row] ?? '';
}

/** The date and currency of a row, as far as they can be read: what a new run of the day replaces is known by them. */
export function dateAndCurrency(
  cells: HistoryCells,
  row: number,
): { readonly asOf: Day | undefined; readonly currency: string | undefined } {
  const cell = cellsOf(cells);
  return {
    asOf: dayOf(cell('asOf', row), cells.date1904 ?? false),
    currency: currencyOf(cell('currency', row)),
  };
}

/** Reads one row; undefined for a blank one. */
function readRow(cells: HistoryCells, row: number): ReadRow | HistoryFault | undefined {
  const cell = cellsOf(cells);
  if (HISTORY_COLUMNS.every((column) => isEmpty(cell(column, row)))) return undefined;
  const { asOf, currency } = dateAndCurrency(cells, row);
  if (asOf === undefined) return 'asOf';
  if (currency === undefined) return 'currency';
  if (!isCustomerCell(cell('customerNumber', row)) && !isCustomerCell(cell('customerName', row)))
    return 'customer';
  const bucket = readBucket(cell('bucket', row));
  if (bucket === undefined) return 'bucket';
  const amount = readAmount(cell('amount', row));
  return typeof amount === 'number' ? { asOf, currency, bucket, amount } : 'amount';
}

/**
 * Reads a stored table, whatever its user did to it: rows in any order, damaged cells, rows twice. A row that cannot be
 * used is named and left out of the figures.
 */
export function readHistory(cells: HistoryCells): StoredHistory {
  const cell = cellsOf(cells);
  const rows: number[] = [];
  const read: ReadRow[] = [];
  const faults: { row: number; reason: HistoryFault }[] = [];
  for (let row = 0; row < cells.count; row++) {
    const found = readRow(cells, row);
    if (typeof found === 'string') faults.push({ row, reason: found });
    else if (found !== undefined) {
      rows.push(row);
      read.push(found);
    }
  }
  const { customers, customer } = mergeCustomers(
    rows.length,
    (item) => cell('customerNumber', rows[item] ?? -1),
    (item) => cell('customerName', rows[item] ?? -1),
  );
  const agings = new Map<string, StoredAging>();
  const seen = new Set<string>();
  read.forEach(({ asOf, currency, bucket, amount }, at) => {
    const who = customer[at] ?? 0;
    const row = rows[at] ?? 0;
    const owner = cell('owner', row);
    const group = `${String(asOf)}\u001f${currency}`;
    const key = [group, keyOf(bucket), who, saysNothing(owner) ? '' : shownText(owner)].join('\u001f');
    if (seen.has(key)) {
      faults.push({ row, reason: 'repeated' });
      return;
    }
    seen.add(key);
    const aging = agings.get(group) ?? new StoredAging(asOf, currency);
    agings.set(group, aging);
    aging.add(who, bucket, amount);
  });
  const sorted = [...agings.values()].sort(
    (a, b) => a.asOf - b.asOf || (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0),
  );
  return { agings: sorted, customers, faults: faults.sort((a, b) => a.row - b.row) };
}
