import { isCustomerCell, nameKey, numberKey } from './customers';
import type { SetAsideReason } from './ledger';
import type { CellValue, Mapping } from './mapping';
import { documentKey, documentsIn } from './applying/references';
import type { SheetColumns } from './sheetColumns';
import { saysNothing } from './cells/cells';

/** What the invoices tell about the receipts that stand in a table of their own. */
export interface InvoiceIndex {
  /** By document key: an invoice's row, or -1 where customers share the number. */
  readonly byDocument: ReadonlyMap<string, number>;
  /** By name key: the number of the one customer who has the name. */
  readonly numberOf: ReadonlyMap<string, CellValue>;
  /** The currency of every invoice, as written; empty where they differ. */
  readonly currency: CellValue;
  readonly sheet: SheetColumns;
}

/** In a table of receipts the amount and the date are those of the receipt, whatever the list calls them. */
export function receiptsMapping(mapping: Mapping): Mapping {
  const { paidAmount, settledDate, openAmount, debit, credit, ...rest } = mapping;
  const amount = paidAmount ?? rest.amount ?? credit ?? openAmount ?? debit;
  const documentDate = settledDate ?? rest.documentDate;
  return {
    ...rest,
    ...(amount === undefined ? {} : { amount }),
    ...(documentDate === undefined ? {} : { documentDate }),
  };
}

/** What the rows of the invoices' table that are not set aside tell about receipts. */
export function indexInvoices(
  sheet: SheetColumns,
  verdicts: readonly (SetAsideReason | undefined)[],
): InvoiceIndex {
  const byDocument = new Map<string, number>();
  const numbers = new Map<string, CellValue | undefined>();
  const { document, customerName, customerNumber } = sheet.cells;
  verdicts.forEach((verdict, row) => {
    if (verdict !== undefined) return;
    const number = customerNumber?.[row];
    const name = customerName?.[row];
    if (isCustomerCell(number) && isCustomerCell(name)) {
      const key = nameKey(String(name));
      const seen = numbers.get(key);
      const same = !numbers.has(key) || (seen !== undefined && isSameNumber(seen, number));
      numbers.set(key, same ? number : undefined);
    }
    const cell = document?.[row] ?? '';
    if (saysNothing(cell)) return;
    const key = documentKey(cell);
    const first = byDocument.get(key);
    const shared = first !== undefined && (first < 0 || customerAt(sheet, first) !== customerAt(sheet, row));
    byDocument.set(key, shared ? -1 : (first ?? row));
  });
  const numberOf = new Map<string, CellValue>();
  for (const [key, number] of numbers) if (number !== undefined) numberOf.set(key, number);
  return { byDocument, numberOf, currency: onlyCurrency(sheet, verdicts), sheet };
}

function onlyCurrency(sheet: SheetColumns, verdicts: readonly (SetAsideReason | undefined)[]): CellValue {
  const found = new Set<CellValue>();
  verdicts.forEach((verdict, row) => {
    if (verdict === undefined) found.add(sheet.cells.currency?.[row] ?? '');
  });
  const [currency = ''] = found;
  return found.size === 1 ? currency : '';
}

/**
 * The receipts with what their table leaves to the invoices: the documents they apply to where their only
 * numbers are the invoices' own, and the customer of the document where they name none.
 */
export function completeReceipts(sheet: SheetColumns, invoices: InvoiceIndex): SheetColumns {
  const { document, ...others } = sheet.cells;
  const cells =
    sheet.cells.appliesTo === undefined && document && namesInvoices(document, invoices)
      ? { ...others, appliesTo: document }
      : sheet.cells;
  const length = sheet.rowCount;
  const names = Array.from({ length }, (_, row) => cells.customerName?.[row] ?? '');
  const numbers = Array.from({ length }, (_, row) => cells.customerNumber?.[row] ?? '');
  const currencies = Array.from({ length }, (_, row) => cells.currency?.[row] ?? invoices.currency);
  for (let row = 0; row < length; row++) {
    const name = names[row];
    const invoice = invoiceOf(cells.appliesTo?.[row] ?? '', invoices);
    if (invoice !== undefined && cells.currency === undefined)
      currencies[row] = invoices.sheet.cells.currency?.[invoice] ?? '';
    if (isCustomerCell(numbers[row])) continue;
    if (isCustomerCell(name)) {
      numbers[row] = invoices.numberOf.get(nameKey(String(name))) ?? '';
      continue;
    }
    if (invoice === undefined) continue;
    names[row] = invoices.sheet.cells.customerName?.[invoice] ?? '';
    numbers[row] = invoices.sheet.cells.customerNumber?.[invoice] ?? '';
  }
  const completed = { ...cells, customerName: names, customerNumber: numbers };
  return {
    ...sheet,
    cells: invoices.sheet.cells.currency ? { ...completed, currency: currencies } : completed,
  };
}

/** The first invoice that a receipt names and that is one customer's alone. */
function invoiceOf(cell: CellValue, { byDocument }: InvoiceIndex): number | undefined {
  const rows = documentsIn(cell, (key) => byDocument.has(key)).map((name) =>
    byDocument.get(documentKey(name)),
  );
  return rows.find((row) => row !== undefined && row >= 0);
}

function namesInvoices(documents: readonly CellValue[], { byDocument }: InvoiceIndex): boolean {
  const filled = documents.filter((cell) => !saysNothing(cell));
  const known = filled.filter((cell) =>
    documentsIn(cell, (key) => byDocument.has(key)).some((name) => byDocument.has(documentKey(name))),
  );
  return filled.length > 0 && known.length * 2 >= filled.length;
}

function isSameNumber(a: CellValue, b: CellValue): boolean {
  return numberKey(String(a)) === numberKey(String(b));
}

function customerAt({ cells }: SheetColumns, row: number): string {
  const number = cells.customerNumber?.[row];
  return isCustomerCell(number)
    ? numberKey(String(number))
    : ` ${nameKey(String(cells.customerName?.[row] ?? ''))}`;
}
