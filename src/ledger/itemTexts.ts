import { currencyInText } from './cells/amounts';
import { identifierText, isErrorText, saysNothing, shownText } from './cells/cells';
import type { CheckList } from './checks/checkList';
import { isoCurrency } from './cells/currencies';
import type { CellValue } from './mapping';
import { rowIdOf, type SheetColumns } from './sheetColumns';
import { saysDisputed } from './cells/sheetWords';
import { Spellings } from './cells/spellings';

/** An interned column: the distinct texts, and for every item which one. */
export interface InternedColumn {
  readonly ids: Int32Array;
  readonly texts: readonly string[];
}

/** Currencies that a check names at most. */
const NAMED = 5;

/** Document numbers as text, `''` where there is none. */
export function readDocuments(sheet: SheetColumns, rows: Int32Array): string[] {
  const cells = sheet.cells.document;
  return Array.from(rows, (row) => {
    const cell = cells?.[row] ?? '';
    return cell === '' || isErrorText(cell) ? '' : identifierText(cell);
  });
}

/** Owners, contracts, states of reminding: -1 where there is none. */
export function readNames(
  sheet: SheetColumns,
  rows: Int32Array,
  field: 'owner' | 'contract' | 'reminder',
): InternedColumn {
  const names = new Spellings(shownText);
  const cells = sheet.cells[field];
  const ids = rows.map((row) => {
    const cell = cells?.[row];
    return cell === undefined || saysNothing(cell) || isErrorText(cell) ? -1 : names.idOf(cell);
  });
  return { ids, texts: names.list() };
}

/** 1 where the sheet marks the item as disputed. */
export function readDisputes(sheet: SheetColumns, rows: Int32Array): Uint8Array {
  const disputed = new Uint8Array(rows.length);
  const cells = sheet.cells.dispute;
  if (!cells) return disputed;
  const memo = new Map<CellValue, number>();
  rows.forEach((row, item) => {
    const cell = cells[row] ?? '';
    let mark = memo.get(cell);
    if (mark === undefined) memo.set(cell, (mark = !isErrorText(cell) && saysDisputed(cell) ? 1 : 0));
    disputed[item] = mark;
  });
  return disputed;
}

/**
 * The currency of each item: its currency cell, else the one written beside its amount, else the hint.
 * What is not an ISO code or a name of one stays as written and is counted.
 */
export function readCurrencies(
  sheet: SheetColumns,
  rows: Int32Array,
  hint: string | undefined,
  checks: CheckList,
): InternedColumn {
  const currencies = new Spellings();
  const read = new Map<CellValue, { readonly id: number; readonly known: boolean }>();
  const cells = sheet.cells.currency;
  const amounts = sheet.cells.openAmount ?? sheet.cells.amount;
  const fallback = hint === undefined ? '' : (isoCurrency(hint) ?? hint);
  const unknown = new Set<string>();
  const ids = rows.map((row) => {
    const cell = cells?.[row] ?? '';
    if (saysNothing(cell) || isErrorText(cell)) {
      const currency = currencyInText(amounts?.[row] ?? '') ?? fallback;
      if (cells && currency === '') note(row, '—');
      return currencies.idOf(currency);
    }
    let entry = read.get(cell);
    if (!entry) {
      const code = isoCurrency(String(cell));
      entry = { id: currencies.idOf(code ?? shownText(cell)), known: code !== undefined };
      read.set(cell, entry);
    }
    if (!entry.known) note(row, shownText(cell));
    return entry.id;
  });
  function note(row: number, text: string): void {
    if (unknown.size < NAMED) unknown.add(text);
    checks.add('unknownCurrency', rowIdOf(sheet, row));
  }
  checks.complete('unknownCurrency', { currencies: [...unknown] });
  return { ids, texts: currencies.list() };
}
