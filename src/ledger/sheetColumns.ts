import { decideDecimalMark, readAmount, type AmountFault, type DecimalMark } from './cells/amounts';
import { shiftDecimal } from './cells/amountUnits';
import { decideDateOrder, dependsOnOrder, readDate, type DateFault } from './cells/dates';
import { NO_DAY, type Day, type Field, type RowId } from './ledger';
import type { CellValue, DateOrder } from './mapping';

/** The mapped columns of the sheet, by field. Cells count from the first row below the header. */
export interface SheetColumns {
  /** Header of each mapped field. */
  readonly headerOf: Readonly<Partial<Record<Field, string>>>;
  readonly cells: Readonly<Partial<Record<Field, readonly CellValue[]>>>;
  readonly rowCount: number;
  /** What each row is called, in the order of the cells. */
  readonly rowIds: Int32Array;
}

/** What row `row` of the columns is called. */
export function rowIdOf({ rowIds }: SheetColumns, row: number): RowId {
  return rowIds[row] ?? 0;
}

/** Why a cell was not read, as a number that fits a typed array; 0 when it was. */
export const FAULTS = [
  'none',
  'missingAmount',
  'amountNotNumber',
  'amountUnit',
  'errorCell',
  'missingDate',
  'impossibleDate',
] as const satisfies readonly ('none' | AmountFault | DateFault)[];
const FAULT_NUMBER = new Map<string, number>(FAULTS.map((fault, at) => [fault, at]));

/** The number of a fault; 0 for anything that is none. */
export function faultNumber(fault: string): number {
  return FAULT_NUMBER.get(fault) ?? 0;
}

/** One column of amounts as read; where `fault` is not 0 the value is NaN. */
export interface AmountColumn {
  readonly values: Float64Array;
  readonly fault: Uint8Array;
  /** 1 where the number stood in the sheet as text. */
  readonly wasText: Uint8Array;
}

/** One column of dates as read; where `fault` is not 0 the day is `NO_DAY`. */
export interface DateColumn {
  readonly days: Int32Array;
  readonly fault: Uint8Array;
}

export const DATE_FIELDS = [
  'documentDate',
  'dueDate',
  'postingDate',
  'settledDate',
] as const satisfies readonly Field[];
export type DateField = (typeof DATE_FIELDS)[number];
export const AMOUNT_FIELDS = [
  'amount',
  'paidAmount',
  'openAmount',
  'debit',
  'credit',
  'openingBalance',
  'closingBalance',
] as const satisfies readonly Field[];
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** 1954-10-03 to 2099-12-31: a day outside them is a slip (or a number in the wrong column). */
const EARLIEST = 20_000;
const LATEST = 73_050;

/** By which power of ten the figures of each field are to be moved; a field that is not named stays as it is. */
export type Powers = Readonly<Partial<Record<AmountField, number>>>;

/** Reads the amount columns; all of one ledger share one decimal mark. */
export function readAmountColumns(
  sheet: SheetColumns,
  powers: Powers = {},
): Partial<Record<AmountField, AmountColumn>> {
  const texts = distinctTexts(sheet, AMOUNT_FIELDS);
  const mark = decideDecimalMark(texts);
  const read: Partial<Record<AmountField, AmountColumn>> = {};
  for (const field of AMOUNT_FIELDS) {
    const cells = sheet.cells[field];
    if (cells) read[field] = readAmountColumn(cells, sheet.rowCount, mark, powers[field]);
  }
  return read;
}

/** Reads one column of amounts. */
export function readAmountColumn(
  cells: readonly CellValue[],
  rowCount: number,
  mark: DecimalMark,
  power = 0,
): AmountColumn {
  const values = new Float64Array(rowCount).fill(NaN);
  const fault = new Uint8Array(rowCount);
  const wasText = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const cell = cells[row] ?? '';
    const amount = readAmount(cell, mark);
    if (typeof amount === 'number') {
      values[row] = shiftDecimal(amount, power);
      if (typeof cell === 'string') wasText[row] = 1;
    } else {
      fault[row] = faultNumber(amount);
    }
  }
  return { values, fault, wasText };
}

export interface DateColumns {
  readonly columns: Readonly<Partial<Record<DateField, DateColumn>>>;
  /** The texts whose day and month we had to guess; empty when the order is known. */
  readonly guessed: ReadonlySet<CellValue>;
}

/** Reads the date columns; all of one ledger share one order of day and month. */
export function readDateColumns(
  sheet: SheetColumns,
  given: DateOrder | undefined,
  date1904: boolean,
): DateColumns {
  const texts = distinctTexts(sheet, DATE_FIELDS);
  const decision = given === undefined ? decideDateOrder(texts) : { order: given, assumed: false };
  const guessed = new Set<CellValue>(decision.assumed ? [...texts].filter(dependsOnOrder) : []);
  const known = new Map<CellValue, number>();
  for (const text of texts) known.set(text, coded(readDate(text, decision.order, date1904)));
  const columns: Partial<Record<DateField, DateColumn>> = {};
  for (const field of DATE_FIELDS) {
    const cells = sheet.cells[field];
    if (!cells) continue;
    const days = new Int32Array(sheet.rowCount).fill(NO_DAY);
    const fault = new Uint8Array(sheet.rowCount);
    for (let row = 0; row < sheet.rowCount; row++) {
      const cell = cells[row] ?? '';
      const code = known.get(cell) ?? coded(readDate(cell, decision.order, date1904));
      if (code < 0) fault[row] = -code;
      else days[row] = code;
    }
    columns[field] = { days, fault };
  }
  return { columns, guessed };
}

/** A day as it is, a fault as its negative number. */
function coded(read: Day | DateFault): number {
  const result = typeof read === 'number' && (read < EARLIEST || read > LATEST) ? 'impossibleDate' : read;
  return typeof result === 'number' ? result : -faultNumber(result);
}

function distinctTexts(sheet: SheetColumns, fields: readonly Field[]): Set<string> {
  const texts = new Set<string>();
  for (const field of fields) {
    for (const cell of sheet.cells[field] ?? []) if (typeof cell === 'string') texts.add(cell);
  }
  return texts;
}
