import type { IntakeOptions, LedgerColumns } from './intake';
import { FIELDS, NO_DAY, TABLE_STRIDE, type Field, type SetAsideReason, type Shape } from './ledger';
import type { CellValue, Mapping } from './mapping';
import { DATE_PARTS, withDateOfParts } from './dateOfParts';
import { datePartKey } from './recognition/headers';
import { ageBands, bandFault, readBands, type BandReadings } from './openingBands';
import { customersFilledDown } from './fillDown';
import { completeReceipts, indexInvoices, receiptsMapping, type InvoiceIndex } from './receiptsTable';
import {
  customerFault,
  judgeRows,
  structuralReason,
  type RowReadings,
  type TableReadings,
} from './checks/setAside';
import { shapeOf } from './shape';
import {
  AMOUNT_FIELDS,
  DATE_FIELDS,
  faultNumber,
  readAmountColumns,
  readDateColumns,
  type AmountColumn,
  type DateColumn,
  type SheetColumns,
} from './sheetColumns';
import { readKind } from './cells/sheetWords';
import { readSides } from './sides';
import { bandPower, powersOf } from './statedUnits';
import { withStatedOpenings } from './statedOpenings';
import { netColumn, takenOff } from './signedAmounts';

export type Verdicts = readonly (SetAsideReason | undefined)[];

/** The rows of all tables in one, with a verdict for each. */
export interface LedgerRows {
  readonly readings: RowReadings;
  readonly verdicts: Verdicts;
  /** Rows whose customer was taken from a row above, ascending. */
  readonly filledDown: readonly number[];
  /** The opening balances by age, and the row at which their table begins. */
  readonly opening?: { readonly start: number; readonly bands: BandReadings };
}

interface TablePart {
  readonly readings: TableReadings;
  readonly verdicts: Verdicts;
  readonly receipts: boolean;
  readonly guessed: ReadonlySet<CellValue>;
  readonly filledDown: readonly number[];
  readonly bands?: BandReadings;
}

type Options = Pick<IntakeOptions, 'shape' | 'allocation' | 'dateOrder' | 'date1904' | 'amountsIn'>;

/** Reads each table by itself (its order of day and month, its decimal mark) and puts them one below the other. */
export function readTables(tables: readonly LedgerColumns[], options: Options): LedgerRows {
  const parts: TablePart[] = [];
  const shape = options.shape ?? shapeOfTables(tables, options.allocation);
  tables.forEach((table, at) => {
    parts.push(readTable(table, at, shape, options, parts[0]));
  });
  const spans: RowReadings['spans'][number][] = [];
  let opening: LedgerRows['opening'];
  let end = 0;
  const filledDown: number[] = [];
  for (const { readings, receipts, guessed, bands, filledDown: filled } of parts) {
    const start = end;
    for (const row of filled) filledDown.push(start + row);
    end += readings.sheet.rowCount;
    spans.push({ start, end, receipts, guessed, dated: readings.dates.documentDate !== undefined });
    if (bands && !opening) opening = { start, bands };
  }
  const [only] = parts;
  const joined = only && parts.length === 1 ? only.readings : join(parts.map(({ readings }) => readings));
  return {
    readings: { ...joined, shape, spans },
    verdicts: only && parts.length === 1 ? only.verdicts : parts.flatMap(({ verdicts }) => verdicts),
    filledDown,
    ...(opening ? { opening } : {}),
  };
}

/** Who wants receipts put to the oldest invoices has a list of transactions, unless it states what is open. */
function shapeOfTables(tables: readonly LedgerColumns[], allocation: Options['allocation']): Shape {
  const [first, ...others] = tables;
  if (!first) return 'openItems';
  const column = first.mapping.appliesTo;
  const appliesTo = column === undefined ? undefined : first.columns.get(column);
  const shape = shapeOf({ mapping: first.mapping, appliesTo, alone: others.length === 0 });
  const unapplied = shape === 'openItems' && first.mapping.openAmount === undefined;
  return unapplied && allocation === 'oldestFirst' ? 'transactions' : shape;
}

function readTable(
  table: LedgerColumns,
  at: number,
  shape: Shape,
  options: Options,
  first: TablePart | undefined,
): TablePart {
  const bands = first && shape === 'movements' ? ageBands(table.headers) : [];
  if (first && bands.length > 0) return readBandTable(table, at, bands, first, options);
  const receipts = first !== undefined && shape === 'transactions' && !namesInvoices(table);
  const plain = sheetColumns(table, receipts ? receiptsMapping(table.mapping) : table.mapping, at);
  const { sheet: own, rows: filledDown } = table.customerFillsDown
    ? customersFilledDown(plain)
    : { sheet: plain, rows: [] };
  const sheet = receipts ? completeReceipts(own, invoicesOf(first)) : own;
  const { columns: dates, guessed } = readDateColumns(sheet, options.dateOrder, options.date1904 ?? false);
  const read = readSides(
    readAmountColumns(sheet, powersOf(table, sheet.headerOf, options.amountsIn)),
    sheet.cells.direction,
    shape,
  );
  const amounts = shape === 'transactions' ? signedAmounts(read, receipts) : read;
  const readings = withStatedOpenings({ sheet, shape, amounts, dates });
  return { readings, verdicts: judgeRows(readings), receipts, guessed, filledDown };
}

/** A further table is one of receipts (and credit notes) unless its kinds say otherwise. */
function namesInvoices({ mapping, columns }: LedgerColumns): boolean {
  const cells = mapping.kind === undefined ? undefined : columns.get(mapping.kind);
  return cells?.some((cell) => readKind(cell) === 'invoice') ?? false;
}

function invoicesOf({ readings, verdicts }: TablePart): InvoiceIndex {
  return indexInvoices(readings.sheet, verdicts);
}

/** In a list of transactions the amount is signed: the column itself, or debits less credits. */
function signedAmounts(read: TableReadings['amounts'], receipts: boolean): TableReadings['amounts'] {
  const { debit, credit } = read;
  const amount = debit && credit ? netColumn(debit, credit) : (read.amount ?? read.openAmount);
  if (!amount) return read;
  return { ...read, amount: receipts ? takenOff(amount) : amount };
}

function readBandTable(
  table: LedgerColumns,
  at: number,
  bands: BandReadings['bands'],
  first: TablePart,
  options: Options,
): TablePart {
  const isBand = new Set(bands.map(({ column }) => column));
  const named = { ...pickCustomer(table.mapping) };
  if (named.customerName === undefined && named.customerNumber === undefined)
    named.customerName = table.headers.findIndex((_, column) => !isBand.has(column));
  const sheet = sheetColumns(table, named, at);
  const readings: TableReadings = { sheet, shape: 'movements', amounts: {}, dates: {} };
  // The movements tell of which day the balances are.
  const undated = first.verdicts.includes(undefined) ? undefined : 'missingDate';
  const read = readBands(bands, table.columns, table.rowCount, bandPower(table, options.amountsIn));
  const verdicts = Array.from(
    { length: table.rowCount },
    (_, row) =>
      structuralBandReason(readings, row) ?? customerFault(sheet, row) ?? bandFault(read, row) ?? undated,
  );
  return { readings, verdicts, receipts: false, guessed: new Set(), filledDown: [], bands: read };
}

/** A lone name is a customer without a balance here, not a remark. */
function structuralBandReason(readings: TableReadings, row: number): SetAsideReason | undefined {
  const reason = structuralReason(readings, row);
  return reason === 'noteRow' ? undefined : reason;
}

function pickCustomer({ customerName, customerNumber, currency }: Mapping): Partial<Record<Field, number>> {
  return {
    ...(customerName === undefined ? {} : { customerName }),
    ...(customerNumber === undefined ? {} : { customerNumber }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function sheetColumns(input: LedgerColumns, mapping: Mapping, at: number): SheetColumns {
  const cells: Partial<Record<Field, readonly CellValue[]>> = {};
  const headerOf: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = mapping[field];
    const values = column === undefined ? undefined : input.columns.get(column);
    if (column === undefined || !values) continue;
    cells[field] = values;
    headerOf[field] = input.headers[column] ?? '';
  }
  const firstId = at * TABLE_STRIDE + input.firstRow;
  const rowIds = new Int32Array(input.rowCount);
  for (let row = 0; row < input.rowCount; row++) rowIds[row] = firstId + row;
  for (const part of DATE_PARTS) {
    const header = headerOf[part];
    if (header !== undefined) headerOf[part] = datePartKey(header);
  }
  const dated = withDateOfParts(cells, input.rowCount, input.dateYear);
  return { headerOf, cells: dated, rowCount: input.rowCount, rowIds };
}

/** The tables one below the other; a column that a table lacks is empty there. */
function join(parts: readonly TableReadings[]): TableReadings {
  const [first] = parts;
  const rowCount = parts.reduce((sum, { sheet }) => sum + sheet.rowCount, 0);
  const cells: Partial<Record<Field, readonly CellValue[]>> = {};
  for (const field of FIELDS) {
    if (parts.every(({ sheet }) => !sheet.cells[field])) continue;
    cells[field] = parts.flatMap(({ sheet }) =>
      Array.from({ length: sheet.rowCount }, (_, row) => sheet.cells[field]?.[row] ?? ''),
    );
  }
  const rowIds = new Int32Array(rowCount);
  const amounts: Partial<Record<(typeof AMOUNT_FIELDS)[number], AmountColumn>> = {};
  const dates: Partial<Record<(typeof DATE_FIELDS)[number], DateColumn>> = {};
  for (const field of AMOUNT_FIELDS)
    if (parts.some((part) => part.amounts[field])) amounts[field] = emptyAmounts(rowCount);
  for (const field of DATE_FIELDS)
    if (parts.some((part) => part.dates[field])) dates[field] = emptyDates(rowCount);
  let start = 0;
  for (const part of parts) {
    rowIds.set(part.sheet.rowIds, start);
    for (const field of AMOUNT_FIELDS) copyInto(amounts[field], part.amounts[field], start);
    for (const field of DATE_FIELDS) {
      const from = part.dates[field];
      if (!from) continue;
      dates[field]?.days.set(from.days, start);
      dates[field]?.fault.set(from.fault, start);
    }
    start += part.sheet.rowCount;
  }
  const sheet = { headerOf: first?.sheet.headerOf ?? {}, cells, rowCount, rowIds };
  return { sheet, shape: first?.shape ?? 'openItems', amounts, dates };
}

function copyInto(to: AmountColumn | undefined, from: AmountColumn | undefined, start: number): void {
  if (!to || !from) return;
  to.values.set(from.values, start);
  to.fault.set(from.fault, start);
  to.wasText.set(from.wasText, start);
}

function emptyAmounts(count: number): AmountColumn {
  return {
    values: new Float64Array(count).fill(NaN),
    fault: new Uint8Array(count).fill(faultNumber('missingAmount')),
    wasText: new Uint8Array(count),
  };
}

function emptyDates(count: number): DateColumn {
  return {
    days: new Int32Array(count).fill(NO_DAY),
    fault: new Uint8Array(count).fill(faultNumber('missingDate')),
  };
}
