import { shownText } from './cells';
import { CheckList, SEVERITIES } from './checkList';
import { mergeCustomers } from './customers';
import { checkItems } from './itemChecks';
import { readItemDates } from './itemDates';
import { readCurrencies, readDisputes, readDocuments, readOwners } from './itemTexts';
import {
  FIELDS,
  NO_APPLICATIONS,
  type Day,
  type Field,
  type Intake,
  type Ledger,
  type SetAsideReason,
  type SetAsideRow,
  type Shape,
} from './ledger';
import type { CellValue, DateOrder, LedgerGuess, Mapping } from './mapping';
import { readMoney } from './money';
import { judgeRows, type RowReadings } from './setAside';
import { AMOUNT_FIELDS, readAmountColumns, readDateColumns, type SheetColumns } from './sheetColumns';

/** The rows below the header, column by column: only the mapped columns need to be there. */
export interface LedgerColumns {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** 1-based sheet row of the first row below the header. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** Values by offset of the column in the range. */
  readonly columns: ReadonlyMap<number, readonly CellValue[]>;
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
  /** Offsets of columns of the first table to keep for grouping. */
  readonly keep?: readonly number[];
  /** The user's own words or codes for payment terms, as keys of `wordKey`: `{ na10: 'Net 10' }`. */
  readonly terms?: ReadonlyMap<string, string>;
}

export type Allocation = 'references' | 'oldestFirst';

/** The columns of a plain matrix. `firstSheetRow` is the 1-based sheet row of its first row, the one that `guess` counts from. */
export function columnsOf(
  values: readonly (readonly CellValue[])[],
  guess: LedgerGuess,
  firstSheetRow: number,
): LedgerColumns {
  const below = values.slice(guess.headerRow + 1);
  const columns = new Map<number, readonly CellValue[]>();
  for (const column of Object.values(guess.mapping))
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
  };
}

/**
 * Reads the ledger: every row becomes an item or is set aside with a reason, and everything that had to be
 * assumed or looks wrong is a check. Never throws for what stands in the cells.
 */
export function readLedger(input: LedgerColumns, options: IntakeOptions): Intake {
  const sheet = sheetColumns(input);
  const checks = new CheckList();
  const { columns: dates, guessed } = readDateColumns(sheet, options.dateOrder, options.date1904 ?? false);
  const readings: RowReadings = {
    sheet,
    shape: shapeOf(input.mapping),
    amounts: readAmountColumns(sheet),
    dates,
  };
  const verdicts = judgeRows(readings);
  const setAside: SetAsideRow[] = [];
  const used: number[] = [];
  verdicts.forEach((reason, row) => {
    if (reason === undefined) used.push(row);
    else setAside.push({ row: sheet.firstRow + row, reason, amount: amountAt(readings, row) });
  });
  const rows = Int32Array.from(used);
  noteSetAside(readings, verdicts, checks);
  noteTexts(readings, rows, checks);
  const ledger = buildLedger(readings, guessed, rows, options, checks);
  checkItems(ledger, options.asOf, checks);
  noteNoReceipts(input.mapping, ledger, checks);
  const list = checks.list();
  const leftOut = leftOutOf(readings, verdicts);
  return { ledger, checks: list, rowsRead: sheet.rowCount, rowsUsed: rows.length, setAside, leftOut };
}

function amountAt({ amounts }: RowReadings, row: number): number {
  return (amounts.openAmount ?? amounts.amount)?.values[row] ?? NaN;
}

/** Rows that name money but cannot be placed; totals, remarks and void documents are no money of their own. */
function leftOutOf(
  readings: RowReadings,
  verdicts: readonly (SetAsideReason | undefined)[],
): Intake['leftOut'] {
  let items = 0;
  let amount = 0;
  verdicts.forEach((reason, row) => {
    const value = amountAt(readings, row);
    if (reason === undefined || SEVERITIES[reason === 'blank' ? 'noteRow' : reason] !== 'error') return;
    if (Number.isNaN(value) || value === 0) return;
    items++;
    amount += value;
  });
  return { items, amount };
}

/** Nothing in the sheet tells what has come in: then all of it counts as open, and the reader must know. */
function noteNoReceipts(mapping: Mapping, ledger: Ledger, checks: CheckList): void {
  const told = mapping.openAmount ?? mapping.paidAmount ?? mapping.settledDate ?? mapping.status;
  if (told !== undefined) return;
  for (const row of ledger.sheetRow) checks.add('noReceipts', row);
}

/** DOMAIN.md 1: with dates of receipt, or paid amounts and nothing stated as open, the past can be told; else not. */
function shapeOf(mapping: Mapping): Shape {
  if (mapping.amount === undefined) return 'openItems';
  if (mapping.settledDate !== undefined) return 'invoices';
  return mapping.paidAmount !== undefined && mapping.openAmount === undefined ? 'invoices' : 'openItems';
}

function sheetColumns(input: LedgerColumns): SheetColumns {
  const cells: Partial<Record<Field, readonly CellValue[]>> = {};
  const headerOf: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = input.mapping[field];
    const values = column === undefined ? undefined : input.columns.get(column);
    if (column === undefined || !values) continue;
    cells[field] = values;
    headerOf[field] = input.headers[column] ?? '';
  }
  return { headerOf, cells, rowCount: input.rowCount, firstRow: input.firstRow };
}

function buildLedger(
  readings: RowReadings,
  guessed: ReadonlySet<CellValue>,
  rows: Int32Array,
  options: IntakeOptions,
  checks: CheckList,
): Ledger {
  const { sheet, shape } = readings;
  const { customerNumber, customerName } = sheet.cells;
  const { customers, customer, merged, twoNames } = mergeCustomers(
    rows.length,
    (item) => customerNumber?.[rows[item] ?? 0],
    (item) => customerName?.[rows[item] ?? 0],
  );
  const sheetRow = rows.map((row) => sheet.firstRow + row);
  for (const item of merged.items) checks.add('customerMerged', sheetRow[item] ?? 0);
  checks.complete('customerMerged', { example: merged.example }, merged.customers);
  for (const item of twoNames.items) checks.add('customerTwoNames', sheetRow[item] ?? 0);
  checks.complete('customerTwoNames', { example: twoNames.example }, twoNames.customers);
  const currency = readCurrencies(sheet, rows, options.currencyHint, checks);
  const owner = readOwners(sheet, rows);
  return {
    shape,
    count: rows.length,
    sheetRow,
    customer,
    customers,
    document: readDocuments(sheet, rows),
    ...readItemDates(readings, guessed, rows, checks),
    ...readMoney(readings, rows, checks),
    currency: currency.ids,
    currencies: currency.texts,
    owner: owner.ids,
    owners: owner.texts,
    disputed: readDisputes(sheet, rows),
    instalment: new Uint8Array(rows.length),
    writtenOff: new Uint8Array(rows.length),
    applications: NO_APPLICATIONS,
    extras: [],
  };
}

/** A check for every reason but blank rows, with the cell that shows it where there is one. */
function noteSetAside(
  { sheet }: RowReadings,
  verdicts: readonly (SetAsideReason | undefined)[],
  checks: CheckList,
): void {
  verdicts.forEach((reason, row) => {
    if (reason === undefined || reason === 'blank') return;
    checks.add(reason, sheet.firstRow + row, () => ({ example: exampleOf(sheet, reason, row) }));
  });
}

function exampleOf(sheet: SheetColumns, reason: SetAsideReason, row: number): string {
  const dates = ['dueDate', 'documentDate', 'postingDate'] as const;
  const fields: readonly Field[] =
    reason === 'impossibleDate'
      ? dates
      : reason === 'voidDocument'
        ? ['document']
        : reason.startsWith('amount')
          ? AMOUNT_FIELDS
          : FIELDS;
  const isShown = (text: string): boolean => text !== '' && (reason !== 'errorCell' || text.startsWith('#'));
  return fields.map((field) => shownText(sheet.cells[field]?.[row] ?? '')).find(isShown) ?? '';
}

/** Amounts of items that stood in the sheet as text. */
function noteTexts({ sheet, amounts }: RowReadings, rows: Int32Array, checks: CheckList): void {
  for (const field of AMOUNT_FIELDS) {
    const column = amounts[field];
    if (!column) continue;
    for (const row of rows) {
      if (column.wasText[row] !== 1) continue;
      checks.add('numberAsText', sheet.firstRow + row, () => ({
        example: shownText(sheet.cells[field]?.[row] ?? ''),
      }));
    }
  }
}
