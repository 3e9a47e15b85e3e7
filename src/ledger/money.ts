import type { CheckList } from './checkList';
import { KINDS, type Kind } from './ledger';
import type { CellValue } from './mapping';
import type { RowReadings } from './setAside';
import type { AmountColumn } from './sheetColumns';
import { readKind, saysSettled } from './sheetWords';

/** The money columns of the ledger; see `Ledger` for what each means. */
export interface Money {
  readonly amount: Float64Array;
  readonly paid: Float64Array;
  readonly open: Float64Array;
  readonly kind: Uint8Array;
}

/** Reads what is owed and what came in, item by item. `rows` are the offsets of the items in the sheet's columns. */
export function readMoney(readings: RowReadings, rows: Int32Array, checks: CheckList): Money {
  const count = rows.length;
  const money: Money = {
    amount: new Float64Array(count),
    paid: new Float64Array(count),
    open: new Float64Array(count).fill(NaN),
    kind: new Uint8Array(count),
  };
  const fill = readings.shape === 'invoices' ? fillInvoice : fillOpenItem;
  for (let item = 0; item < count; item++) fill(readings, rows[item] ?? 0, item, money);
  settleByStatus(readings, rows, money, checks);
  const words = kindWords(readings, rows);
  signCredits(readings, rows, words, money, checks);
  signPayments(readings, rows, money, checks);
  nameKinds(readings, rows, words, money, checks);
  return money;
}

function valueAt(column: AmountColumn | undefined, row: number): number {
  return column?.values[row] ?? NaN;
}

/** What came in is the paid amount; without such a column what is no longer open; without both all, once settled. */
function fillInvoice({ amounts, dates }: RowReadings, row: number, item: number, money: Money): void {
  const amount = valueAt(amounts.amount, row);
  const settled = dates.settledDate?.fault[row] === 0;
  const open = valueAt(amounts.openAmount, row);
  money.amount[item] = amount;
  if (amounts.paidAmount) money.paid[item] = valueAt(amounts.paidAmount, row) || 0;
  else if (!Number.isNaN(open)) money.paid[item] = amount - open;
  else money.paid[item] = settled ? amount : 0;
}

function fillOpenItem({ amounts }: RowReadings, row: number, item: number, money: Money): void {
  const stated = valueAt(amounts.amount, row);
  const open = amounts.openAmount ? valueAt(amounts.openAmount, row) : stated;
  const amount = Number.isNaN(stated) ? open : stated;
  const paid = valueAt(amounts.paidAmount, row);
  money.amount[item] = amount;
  money.open[item] = open;
  money.paid[item] = Number.isNaN(paid) ? amount - open : paid;
}

/** A list with nothing but amounts and a status: what the status calls settled is not open. */
function settleByStatus(
  { shape, sheet, amounts }: RowReadings,
  rows: Int32Array,
  money: Money,
  checks: CheckList,
): void {
  const status = sheet.cells.status;
  if (shape !== 'openItems' || amounts.openAmount || !status) return;
  const memo = new Map<CellValue, boolean>();
  rows.forEach((row, item) => {
    const cell = status[row] ?? '';
    let settled = memo.get(cell);
    if (settled === undefined) memo.set(cell, (settled = saysSettled(cell)));
    if (!settled) return;
    money.open[item] = 0;
    money.paid[item] = money.amount[item] ?? 0;
    checks.add('settledByStatus', sheet.firstRow + row, () => ({ example: String(cell) }));
  });
}

/** The kind that the sheet names, by item. */
function kindWords({ sheet }: RowReadings, rows: Int32Array): readonly (Kind | undefined)[] {
  const cells = sheet.cells.kind;
  if (!cells) return [];
  const memo = new Map<CellValue, Kind | undefined>();
  return Array.from(rows, (row) => {
    const cell = cells[row] ?? '';
    if (!memo.has(cell)) memo.set(cell, readKind(cell));
    return memo.get(cell);
  });
}

/** A sheet without any negative amount, but with credit notes or receipts, states them without their sign. */
function signCredits(
  { sheet }: RowReadings,
  rows: Int32Array,
  words: readonly (Kind | undefined)[],
  money: Money,
  checks: CheckList,
): void {
  if (words.length === 0 || money.amount.some((amount) => amount < 0)) return;
  words.forEach((word, item) => {
    if ((word !== 'creditNote' && word !== 'receipt') || money.amount[item] === 0) return;
    for (const column of [money.amount, money.paid, money.open]) column[item] = 0 - (column[item] ?? 0);
    checks.add('signAssumed', sheet.firstRow + (rows[item] ?? 0));
  });
}

/** Receipts that always stand with the sign opposite to the amount are meant to be taken off it. */
function signPayments(
  { sheet, amounts }: RowReadings,
  rows: Int32Array,
  money: Money,
  checks: CheckList,
): void {
  if (!amounts.paidAmount) return;
  const isOpposite = (item: number): boolean => (money.paid[item] ?? 0) * (money.amount[item] ?? 0) < 0;
  let opposite = 0;
  for (let item = 0; item < rows.length; item++) {
    if ((money.paid[item] ?? 0) * (money.amount[item] ?? 0) > 0) return;
    if (isOpposite(item)) opposite++;
  }
  if (opposite === 0) return;
  rows.forEach((row, item) => {
    if (!isOpposite(item)) return;
    money.paid[item] = 0 - (money.paid[item] ?? 0);
    checks.add('signAssumed', sheet.firstRow + row);
  });
}

/** The sign decides between what adds to the debt and what takes off it; the sheet's word only between the latter. */
function nameKinds(
  { sheet }: RowReadings,
  rows: Int32Array,
  words: readonly (Kind | undefined)[],
  money: Money,
  checks: CheckList,
): void {
  for (let item = 0; item < rows.length; item++) {
    const amount = money.amount[item] ?? 0;
    const word = words[item];
    let kind: Kind = 'invoice';
    if (amount < 0) {
      kind = word === 'receipt' ? 'receipt' : 'creditNote';
      if (word === undefined || word === 'invoice')
        checks.add('negativeInvoice', sheet.firstRow + (rows[item] ?? 0));
    } else if (amount === 0 && word) {
      kind = word;
    }
    money.kind[item] = KINDS.indexOf(kind);
  }
}
