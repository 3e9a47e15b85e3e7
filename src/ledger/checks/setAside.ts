import { isEmpty, isErrorText, saysNothing } from '../cells/cells';
import { isCustomerCell } from '../customers';
import { headerKey } from '../recognition/headers';
import type { Field, SetAsideReason, Shape } from '../ledger';
import {
  AMOUNT_FIELDS,
  FAULTS,
  type AmountColumn,
  type AmountField,
  type DateColumn,
  type DateField,
  type SheetColumns,
} from '../sheetColumns';
import { saysOnlyTotal, saysTotal, saysVoid } from '../cells/sheetWords';
import type { CellValue } from '../mapping';

/** Everything that decides whether a row is an item. */
export interface RowReadings {
  readonly sheet: SheetColumns;
  readonly shape: Shape;
  readonly amounts: Readonly<Partial<Record<AmountField, AmountColumn>>>;
  readonly dates: Readonly<Partial<Record<DateField, DateColumn>>>;
  /** Which rows belong to which table of the ledger, in the order of the tables. */
  readonly spans: readonly TableSpan[];
}

/** The rows of one table among those of all. */
export interface TableSpan {
  readonly start: number;
  /** One past the last row. */
  readonly end: number;
  /** Receipts, and credit notes where a kind says so; their amounts are signed already. */
  readonly receipts: boolean;
  /** Whether the table has a column of document dates. */
  readonly dated: boolean;
  /** The texts whose day and month had to be guessed. */
  readonly guessed: ReadonlySet<CellValue>;
}

/** What decides about the rows of one table. */
export type TableReadings = Omit<RowReadings, 'spans'>;

/** The dates of which an item needs one. */
const NEEDED_DATES = ['dueDate', 'documentDate', 'postingDate'] as const satisfies readonly DateField[];

/** One verdict for every row: undefined for an item, else the reason why it is none (DOMAIN.md 1). */
export function judgeRows(readings: TableReadings): (SetAsideReason | undefined)[] {
  const { sheet } = readings;
  const verdicts: (SetAsideReason | undefined)[] = new Array<undefined>(sheet.rowCount).fill(undefined);
  const voids = new Map<CellValue, boolean>();
  const isVoid = (row: number): boolean => {
    for (const cells of [sheet.cells.status, sheet.cells.kind]) {
      const cell = cells?.[row] ?? '';
      let verdict = voids.get(cell);
      if (verdict === undefined) voids.set(cell, (verdict = saysVoid(cell)));
      if (verdict) return true;
    }
    return false;
  };
  for (let row = 0; row < sheet.rowCount; row++) {
    const fault = customerFault(sheet, row) ?? amountFault(readings, row) ?? dateFault(readings, row);
    if (fault === undefined) {
      if (isPeriodTotal(sheet, row)) verdicts[row] = 'totalRow';
      else if (isVoid(row)) verdicts[row] = 'voidDocument';
    } else {
      verdicts[row] = structuralReason(readings, row) ?? (isVoid(row) ? 'voidDocument' : fault);
    }
  }
  markTrailingTotals(readings, verdicts);
  return verdicts;
}

/** The totals of a month in an account's sheet may have the customer and the last day of the month. */
function isPeriodTotal({ cells }: SheetColumns, row: number): boolean {
  return saysOnlyTotal(cells.description?.[row] ?? '') && saysNothing(cells.document?.[row]);
}

/** Why a row has no customer; undefined where it has a number or a name. */
export function customerFault(sheet: SheetColumns, row: number): SetAsideReason | undefined {
  const number = sheet.cells.customerNumber?.[row];
  const name = sheet.cells.customerName?.[row];
  if (isCustomerCell(number) || isCustomerCell(name)) return undefined;
  return isErrorText(number) || isErrorText(name) ? 'errorCell' : 'missingCustomer';
}

/** The amounts that the shape lives on must be there; one that is not a number makes the open amount unknown. */
function amountFault({ shape, amounts }: TableReadings, row: number): SetAsideReason | undefined {
  if (shape === 'movements') return movementFault(amounts, row);
  const main = shape === 'openItems' ? (amounts.openAmount ?? amounts.amount) : amounts.amount;
  const fault = faultAt(main, row);
  if (fault !== undefined || !main) return fault ?? 'missingAmount';
  if (shape !== 'invoices') return undefined;
  const other = faultAt(amounts.paidAmount, row) ?? faultAt(amounts.openAmount, row);
  return other === 'missingAmount' ? undefined : other;
}

/** A figure that cannot be read makes the balance unknown; a row without any says nothing. */
function movementFault(amounts: TableReadings['amounts'], row: number): SetAsideReason | undefined {
  const fields = ['openingBalance', 'debit', 'credit'] as const;
  for (const field of fields) {
    const fault = faultAt(amounts[field], row);
    if (fault !== undefined && fault !== 'missingAmount') return fault;
  }
  const told = [...fields, 'closingBalance' as const].some((field) => amounts[field]?.fault[row] === 0);
  return told ? undefined : 'missingAmount';
}

/** One of the dates must be readable. Of several faults an error cell is named first, then an impossible date. */
function dateFault({ dates }: TableReadings, row: number): SetAsideReason | undefined {
  let worst: SetAsideReason = 'missingDate';
  for (const field of NEEDED_DATES) {
    const column = dates[field];
    if (!column) continue;
    const fault = faultAt(column, row);
    if (fault === undefined) return undefined;
    if (fault === 'errorCell' || (fault === 'impossibleDate' && worst === 'missingDate')) worst = fault;
  }
  return worst;
}

function faultAt(
  column: { readonly fault: Uint8Array } | undefined,
  row: number,
): SetAsideReason | undefined {
  const fault = FAULTS[column?.fault[row] ?? 0];
  return fault === undefined || fault === 'none' ? undefined : fault;
}

/** What a row without the makings of an item is: nothing, a header again, a total, a remark. */
export function structuralReason(
  { sheet, amounts, dates }: TableReadings,
  row: number,
): SetAsideReason | undefined {
  const filled = (Object.keys(sheet.cells) as Field[]).filter((field) => !isEmpty(sheet.cells[field]?.[row]));
  if (filled.length === 0) return 'blank';
  const same = filled.filter((field) => isHeaderCell(sheet, field, row)).length;
  if (same >= 2 && same * 2 >= filled.length) return 'repeatedHeader';
  const dated = NEEDED_DATES.some((field) => dates[field]?.fault[row] === 0);
  if (dated) return undefined;
  // A customer may well be called Total: a row with a document number is an item that lacks something.
  const document = sheet.cells.document?.[row] ?? '';
  const labelled = filled.some((field) => saysTotal(sheet.cells[field]?.[row] ?? ''));
  if (labelled && (saysNothing(document) || saysTotal(document))) return 'totalRow';
  const [only] = filled;
  const isNote =
    filled.length === 1 &&
    only !== undefined &&
    typeof sheet.cells[only]?.[row] === 'string' &&
    !isErrorText(sheet.cells[only][row] ?? '') &&
    !AMOUNT_FIELDS.some((field) => amounts[field]?.fault[row] === 0);
  return isNote ? 'noteRow' : undefined;
}

function isHeaderCell(sheet: SheetColumns, field: Field, row: number): boolean {
  const cell = sheet.cells[field]?.[row];
  return (
    typeof cell === 'string' &&
    headerKey(cell) !== '' &&
    headerKey(cell) === headerKey(sheet.headerOf[field] ?? '')
  );
}

/** Figures without any key below the last item are its total, even without a word that says so. */
function markTrailingTotals(
  { sheet, amounts }: TableReadings,
  verdicts: (SetAsideReason | undefined)[],
): void {
  const keys = (Object.keys(sheet.cells) as Field[]).filter(
    (field) => !(AMOUNT_FIELDS as readonly Field[]).includes(field),
  );
  for (let row = sheet.rowCount - 1; row >= 0; row--) {
    const verdict = verdicts[row];
    if (verdict === 'blank' || verdict === 'noteRow' || verdict === 'totalRow') continue;
    const bare =
      keys.every((field) => saysNothing(sheet.cells[field]?.[row])) &&
      AMOUNT_FIELDS.some((field) => amounts[field]?.fault[row] === 0);
    if (!bare) return;
    verdicts[row] = 'totalRow';
  }
}
