import { Applying } from './applying/applying';
import { applyOldest } from './applying/applyOldest';
import { applyReferences } from './applying/applyReferences';
import { buildLedger } from './buildLedger';
import type { AmountUnit } from './cells/amountUnits';
import { shownText } from './cells/cells';
import { CheckList } from './checks/checkList';
import { checkRepeats } from './checks/duplicateChecks';
import { splitInstalments } from './applying/instalments';
import { checkItems } from './checks/itemChecks';
import type { Day, Intake, Ledger, RowId, SetAsideRow, Shape } from './ledger';
import type { CellValue, DateOrder, LedgerGuess, Mapping } from './mapping';
import { movementItems } from './applying/movementItems';
import { ageBands } from './openingBands';
import { noteUnits } from './statedUnits';
import { readTables, type LedgerRows, type Verdicts } from './readTables';
import { amountAt, leftOutOf, noteSetAside, noteTexts } from './checks/rowChecks';
import { rowIdOf, type SheetColumns } from './sheetColumns';
import { saysSettled } from './cells/sheetWords';
import { voidDocuments } from './voidDocuments';

/** The rows below the header, column by column: only the mapped columns need to be there. */
export interface LedgerColumns {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** 1-based sheet row of the first row below the header. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** Values by offset of the column in the range. */
  readonly columns: ReadonlyMap<number, readonly CellValue[]>;
  /** The customer stands once, above or beside the first of its rows (`LedgerGuess.customerFillsDown`). */
  readonly customerFillsDown?: true;
  /** The unit that a title names (`LedgerGuess.unit`). */
  readonly unit?: AmountUnit;
  /** The year of rows that say only month and day (`LedgerGuess.dateYear`). */
  readonly dateYear?: number;
}

export interface IntakeOptions {
  readonly asOf: Day;
  /** What the user answered where the column could not tell; decided from the dates when left out. */
  readonly dateOrder?: DateOrder;
  /** Serials are those of a workbook with the 1904 date system. */
  readonly date1904?: boolean;
  /** Currency of items whose row names none (`LedgerGuess.currencyHint`). */
  readonly currencyHint?: string;
  /** What the user said the list is; decided from the columns when left out. */
  readonly shape?: Shape;
  /** What to do with receipts that name no invoice: leave them on account (the default), or oldest invoice first. */
  readonly allocation?: Allocation;
  /** The unit that the sheet states, when left out. */
  readonly amountsIn?: AmountsIn;
  /** Offsets of columns of the first table to keep for grouping. */
  readonly keep?: readonly number[];
  /** The user's own words or codes for payment terms, as keys of `wordKey`: `{ na10: 'Net 10' }`. */
  readonly terms?: ReadonlyMap<string, string>;
  /** Rows that are hidden or filtered out; they count all the same, which is said. */
  readonly hiddenRows?: readonly RowId[];
}

/** Whether amounts are in the unit that a title or header names (万元), or stand in single units all the same. */
export const AMOUNTS_IN = ['statedUnit', 'singleUnits'] as const;
export type AmountsIn = (typeof AMOUNTS_IN)[number];

export type Allocation = 'references' | 'oldestFirst';

/**
 * The mapped columns of a plain matrix, and those of opening balances by age. `firstSheetRow` is the 1-based
 * sheet row of its first row, the one that `guess` counts from.
 */
export function columnsOf(
  values: readonly (readonly CellValue[])[],
  guess: LedgerGuess,
  firstSheetRow: number,
): LedgerColumns {
  const below = values.slice(guess.headerRow + 1);
  const columns = new Map<number, readonly CellValue[]>();
  const bands = ageBands(guess.headers);
  const ofBands = bands.length > 0 ? guess.headers.keys() : [];
  for (const column of new Set([...Object.values(guess.mapping), ...ofBands]))
    columns.set(
      column,
      below.map((row) => row[column] ?? ''),
    );
  return {
    headers: guess.headers,
    mapping: guess.mapping,
    firstRow: firstSheetRow + guess.headerRow + 1,
    rowCount: below.length,
    columns,
    ...(guess.customerFillsDown ? { customerFillsDown: true } : {}),
    ...(guess.dateYear === undefined ? {} : { dateYear: guess.dateYear }),
    ...(guess.unit === undefined ? {} : { unit: guess.unit }),
  };
}

/**
 * Reads the ledger: every row becomes an item (or several) or is set aside with a reason, and everything that
 * had to be assumed or looks wrong is a check. Of several tables the first holds the invoices or the account,
 * the others its receipts, its opening balances by age, or more of the same. Never throws for what stands in the cells.
 */
export function readLedger(input: LedgerColumns | readonly LedgerColumns[], options: IntakeOptions): Intake {
  const tables: readonly LedgerColumns[] = 'mapping' in input ? [input] : input;
  const all = readTables(tables, options);
  const { readings, verdicts, filledDown } = all;
  const checks = new CheckList();
  const setAside: SetAsideRow[] = [];
  const used: number[] = [];
  verdicts.forEach((reason, row) => {
    if (reason === undefined) used.push(row);
    else setAside.push({ row: rowIdOf(readings.sheet, row), reason, amount: amountAt(readings, row) });
  });
  const rows = Int32Array.from(used);
  noteSetAside(readings, verdicts, checks);
  noteTexts(readings, rows, checks);
  if (options.amountsIn !== 'singleUnits') noteUnits(tables, readings.sheet, rows, checks);
  const ledger = readItems(tables, all, rows, options, checks);
  noteFilledDown(readings.sheet, verdicts, filledDown, checks);
  noteNoReceipts(tables[0]?.mapping ?? {}, readings.sheet.cells.status, ledger, checks);
  noteHidden(readings.sheet.rowIds, rows, options.hiddenRows ?? [], checks);
  return {
    ledger,
    checks: checks.list(),
    rowsRead: verdicts.length,
    rowsUsed: rows.length,
    setAside,
    voids: voidDocuments(readings, verdicts, ledger.customers),
    leftOut: leftOutOf(readings, verdicts),
  };
}

/** An item for every used row, looked at as a whole, then parted and applied as its shape wants it. */
function readItems(
  tables: readonly LedgerColumns[],
  { readings, opening }: LedgerRows,
  rows: Int32Array,
  options: IntakeOptions,
  checks: CheckList,
): Ledger {
  const { ledger: whole, plans } = buildLedger(readings, rows, tables[0], options, checks);
  checkRepeats(whole, tables, checks);
  checkItems(whole, options.asOf, checks);
  if (whole.shape === 'movements') {
    const applying = new Applying(movementItems(whole, readings, rows, opening, checks));
    applyOldest(applying, applying.ledger.documentDate);
    return { ...applying.ledger, applications: applying.list() };
  }
  const ledger = splitInstalments(whole, plans);
  if (ledger.shape !== 'transactions') return ledger;
  const applying = new Applying(ledger);
  const cells = readings.sheet.cells.appliesTo;
  if (cells) {
    const cellOf = new Map<RowId, CellValue>();
    rows.forEach((row, item) => cellOf.set(whole.sheetRow[item] ?? 0, cells[row] ?? ''));
    applyReferences(applying, (item) => cellOf.get(ledger.sheetRow[item] ?? 0) ?? '', checks);
  }
  if (options.allocation === 'oldestFirst') applyOldest(applying, ledger.dueDate);
  return { ...ledger, applications: applying.list() };
}

/** Nothing in the sheet tells what has come in: then all of it counts as open, and the reader must know. */
function noteNoReceipts(
  mapping: Mapping,
  status: readonly CellValue[] | undefined,
  ledger: Ledger,
  checks: CheckList,
): void {
  const told = mapping.openAmount ?? mapping.paidAmount ?? mapping.settledDate;
  if (told !== undefined || ledger.shape === 'transactions' || ledger.shape === 'movements') return;
  if (status?.some(saysSettled) === true) return;
  for (const row of ledger.sheetRow) checks.add('noReceipts', row);
}

function noteFilledDown(
  sheet: SheetColumns,
  verdicts: Verdicts,
  filledDown: readonly number[],
  checks: CheckList,
): void {
  for (const row of filledDown) {
    if (verdicts[row] !== undefined) continue;
    checks.add('customerFilledDown', rowIdOf(sheet, row), () => ({
      example: shownText(sheet.cells.customerName?.[row] ?? sheet.cells.customerNumber?.[row] ?? ''),
    }));
  }
}

function noteHidden(
  rowIds: Int32Array,
  rows: Int32Array,
  hiddenRows: readonly RowId[],
  checks: CheckList,
): void {
  if (hiddenRows.length === 0) return;
  const hidden = new Set(hiddenRows);
  for (const row of rows) {
    const id = rowIds[row] ?? 0;
    if (hidden.has(id)) checks.add('hiddenRows', id);
  }
}
