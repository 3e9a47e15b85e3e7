import { shownText } from './cells/cells';
import { readAmount } from './cells/amounts';
import { readDate } from './cells/dates';
import { isCustomerCell } from './customers';
import type { Field } from './ledger';
import type { CellValue } from './mapping';
import type { SheetColumns } from './sheetColumns';
import { saysOpening, saysTotal } from './cells/sheetWords';

/** What stands before a customer in a line of its own: `Customer: Acme`, `客户：上海甲公司`. */
const LABEL =
  /^(?:customer(?: name| no\.?)?|client|account|debtor|bill to|客户(?:名称|编码|代码)?|往来单位(?:名称)?|客商(?:名称)?|单位名称|购货单位)\s*[:：]\s*/i;

/** A column with its blanks filled, and the rows that got their value so. */
export interface Filled {
  readonly values: readonly CellValue[];
  readonly rows: readonly number[];
}

/**
 * Fills a customer column down: an item without a customer has that of the last row above it that names one. A
 * total ends its block: what follows must name its customer again. `ownCells` is false where the column holds
 * something else in the rows of items.
 */
export function fillDown(
  values: readonly CellValue[],
  isItem: (row: number) => boolean,
  ownCells = true,
): Filled {
  const filled: CellValue[] = [];
  const rows: number[] = [];
  let current: CellValue = '';
  values.forEach((value, row) => {
    const item = isItem(row);
    const named = isCustomerCell(value);
    if (!item) {
      if (named) current = saysTotal(value) ? '' : withoutLabel(value);
      filled.push(value);
    } else if (named && ownCells) {
      current = value;
      filled.push(value);
    } else {
      filled.push(current);
      if (current !== '') rows.push(row);
    }
  });
  return { values: filled, rows };
}

/** A customer in a line of its own, without the word that says so. */
export function withoutLabel(value: CellValue): CellValue {
  return typeof value === 'string' ? shownText(value).replace(LABEL, '') : value;
}

const AMOUNTS = ['openAmount', 'amount', 'debit', 'credit'] as const satisfies readonly Field[];
const NEEDED_DATES = ['dueDate', 'documentDate', 'postingDate'] as const satisfies readonly Field[];

/** Whether a row has the makings of an item: a figure and a date, or the words of an opening balance. */
export function itemTest(cells: SheetColumns['cells']): (row: number) => boolean {
  const isDate = (value: CellValue): boolean =>
    typeof readDate(value, 'dayFirst') === 'number' || typeof readDate(value, 'monthFirst') === 'number';
  return (row) =>
    saysOpening(cells.description?.[row] ?? '') ||
    (AMOUNTS.some((field) => typeof readAmount(cells[field]?.[row] ?? '') === 'number') &&
      NEEDED_DATES.some((field) => isDate(cells[field]?.[row] ?? '')));
}

/**
 * The sheet with its customers filled down. One column may hold the customer in lines of its own and a date or a
 * number in the rows of items: it is then both fields, and the lines of customers are taken out of the other.
 */
export function customersFilledDown(sheet: SheetColumns): {
  readonly sheet: SheetColumns;
  readonly rows: readonly number[];
} {
  const isItem = itemTest(sheet.cells);
  const cells: Partial<Record<Field, readonly CellValue[]>> = { ...sheet.cells };
  const rows = new Set<number>();
  for (const field of ['customerNumber', 'customerName'] as const) {
    const values = sheet.cells[field];
    if (!values) continue;
    const shared = (Object.keys(sheet.cells) as Field[]).filter(
      (other) => other !== field && sheet.cells[other] === values,
    );
    const filled = fillDown(values, isItem, shared.length === 0);
    cells[field] = filled.values;
    for (const row of filled.rows) rows.add(row);
    for (const other of shared) cells[other] = values.map((value, row) => (isItem(row) ? value : ''));
  }
  return { sheet: { ...sheet, cells }, rows: [...rows].sort((a, b) => a - b) };
}
