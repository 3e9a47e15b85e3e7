import type { CheckList } from './checks/checkList';
import { KINDS, type Kind } from './ledger';
import type { CellValue } from './mapping';
import type { RowReadings } from './checks/setAside';
import { rowIdOf, type AmountColumn } from './sheetColumns';
import { readKind, saysSettled, saysWriteOff } from './cells/sheetWords';
import { valueOrZero } from './signedAmounts';

/** The money columns of the ledger; see `Ledger` for what each means. */
export interface Money {
  readonly amount: Float64Array;
  readonly paid: Float64Array;
  readonly open: Float64Array;
  readonly kind: Uint8Array;
  readonly writtenOff: Uint8Array;
}

const FILLS = {
  invoices: fillInvoice,
  openItems: fillOpenItem,
  transactions: fillTransaction,
  movements: fillMovement,
} as const;
/** What a difference must exceed to be one. */
const TOLERANCE = 0.005;

/** Reads what is owed and what came in, item by item. `rows` are the offsets of the items in the sheet's columns. */
export function readMoney(readings: RowReadings, rows: Int32Array, checks: CheckList): Money {
  const count = rows.length;
  const money: Money = {
    amount: new Float64Array(count),
    paid: new Float64Array(count),
    open: new Float64Array(count).fill(NaN),
    kind: new Uint8Array(count),
    writtenOff: new Uint8Array(count),
  };
  const fill = FILLS[readings.shape];
  for (let item = 0; item < count; item++) fill(readings, rows[item] ?? 0, item, money);
  checkStatedOpen(readings, rows, checks);
  settleByStatus(readings, rows, money, checks);
  const words = kindWords(readings, rows);
  signCredits(readings, rows, words, money, checks);
  signPayments(readings, rows, money, checks);
  nameKinds(readings, rows, words, money, checks);
  markWriteOffs(readings, rows, money);
  return money;
}

function valueAt(column: AmountColumn | undefined, row: number): number {
  return column?.values[row] ?? NaN;
}

/** The tables of a ledger need not have the same columns. */
function firstKnown(value: number, other: number): number {
  return Number.isNaN(value) ? other : value;
}

/** What came in is the paid amount; where none is stated what is no longer open; without both all, once settled. */
function fillInvoice({ amounts, dates }: RowReadings, row: number, item: number, money: Money): void {
  const amount = valueAt(amounts.amount, row);
  const settled = dates.settledDate?.fault[row] === 0;
  const open = valueAt(amounts.openAmount, row);
  money.amount[item] = amount;
  const paid = firstKnown(valueAt(amounts.paidAmount, row), amount - open);
  if (!Number.isNaN(paid)) money.paid[item] = paid;
  else money.paid[item] = settled && !amounts.paidAmount ? amount : 0;
}

/** Without a column of open amounts it is the amount that is open, less what the row says came in. */
function fillOpenItem({ amounts }: RowReadings, row: number, item: number, money: Money): void {
  const stated = valueAt(amounts.amount, row);
  if (amounts.paidAmount && !amounts.openAmount) {
    money.amount[item] = stated;
    money.paid[item] = valueAt(amounts.paidAmount, row) || 0;
    return;
  }
  const open = firstKnown(valueAt(amounts.openAmount, row), stated);
  const amount = firstKnown(stated, open);
  const paid = valueAt(amounts.paidAmount, row);
  money.amount[item] = amount;
  money.open[item] = open;
  money.paid[item] = Number.isNaN(paid) ? amount - open : paid;
}

/** A receipt or credit note of a list of transactions takes off what it applies to, not what stands beside it. */
function fillTransaction({ amounts }: RowReadings, row: number, item: number, money: Money): void {
  money.amount[item] = valueOrZero(amounts.amount, row);
}

/** What a row of an account adds up to; `movementItems` makes an item of each of its figures. */
function fillMovement({ amounts }: RowReadings, row: number, item: number, money: Money): void {
  money.amount[item] = valueOrZero(amounts.debit, row) - valueOrZero(amounts.credit, row);
}

/** Amount, receipts and open amount, all three stated, must fit; receipts may stand as what is taken off. */
function checkStatedOpen({ sheet, shape, amounts }: RowReadings, rows: Int32Array, checks: CheckList): void {
  const { amount, paidAmount, openAmount } = amounts;
  if (!amount || !paidAmount || !openAmount || shape === 'transactions' || shape === 'movements') return;
  for (const row of rows) {
    const owed = valueAt(amount, row) - valueAt(openAmount, row);
    const paid = valueAt(paidAmount, row);
    const gap = Math.min(Math.abs(owed - paid), Math.abs(owed + paid));
    if (gap > TOLERANCE) checks.add('openDiffers', rowIdOf(sheet, row));
  }
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
    checks.add('settledByStatus', rowIdOf(sheet, row), () => ({ example: String(cell) }));
  });
}

/** The kind that the sheet names, by item; where it has a column for each side, the side names it. */
function kindWords(readings: RowReadings, rows: Int32Array): readonly (Kind | undefined)[] {
  const cells = readings.sheet.cells.kind;
  const twoSided = isTwoSided(readings);
  if (!cells && !twoSided && readings.spans.every(({ receipts }) => !receipts)) return [];
  const memo = new Map<CellValue, Kind | undefined>();
  const words: (Kind | undefined)[] = [];
  eachSpan(readings, rows, ({ receipts }, from, to) => {
    for (let item = from; item < to; item++) {
      const row = rows[item] ?? 0;
      const cell = cells?.[row] ?? '';
      if (!memo.has(cell)) memo.set(cell, readKind(cell));
      words[item] = memo.get(cell) ?? (receipts ? 'receipt' : twoSided ? sideOf(readings, row) : undefined);
    }
  });
  return words;
}

function isTwoSided({ shape, amounts }: RowReadings): boolean {
  return shape === 'transactions' && amounts.debit !== undefined && amounts.credit !== undefined;
}

/** What stands on the credit side came in; a negative debit takes an invoice back. */
function sideOf({ amounts }: RowReadings, row: number): Kind | undefined {
  if (valueOrZero(amounts.debit, row) < 0) return 'creditNote';
  return valueOrZero(amounts.credit, row) > 0 ? 'receipt' : undefined;
}

/** Calls `each` for every table with the items that are its rows'. */
function eachSpan(
  { spans }: RowReadings,
  rows: Int32Array,
  each: (span: RowReadings['spans'][number], from: number, to: number) => void,
): void {
  let from = 0;
  for (const span of spans) {
    let to = from;
    while (to < rows.length && (rows[to] ?? 0) < span.end) to++;
    each(span, from, to);
    from = to;
  }
}

/** A table without any negative amount, but with credit notes or receipts, states them without their sign. */
function signCredits(
  readings: RowReadings,
  rows: Int32Array,
  words: readonly (Kind | undefined)[],
  money: Money,
  checks: CheckList,
): void {
  if (words.length === 0 || isTwoSided(readings) || readings.shape === 'movements') return;
  eachSpan(readings, rows, ({ receipts }, from, to) => {
    if (receipts || money.amount.subarray(from, to).some((amount) => amount < 0)) return;
    // A list may state the amount of the document without its sign, and what is open with it.
    const signed = money.open.subarray(from, to).some((open) => open < 0);
    for (let item = from; item < to; item++) {
      const word = words[item];
      if ((word !== 'creditNote' && word !== 'receipt') || money.amount[item] === 0) continue;
      money.amount[item] = 0 - (money.amount[item] ?? 0);
      if (!signed) money.open[item] = 0 - (money.open[item] ?? 0);
      money.paid[item] =
        signed && !readings.amounts.paidAmount
          ? (money.amount[item] ?? 0) - (money.open[item] ?? 0)
          : 0 - (money.paid[item] ?? 0);
      checks.add('signAssumed', rowIdOf(readings.sheet, rows[item] ?? 0));
    }
  });
}

/** Receipts that always stand with the sign opposite to the amount are meant to be taken off it. */
function signPayments(
  { sheet, shape, amounts }: RowReadings,
  rows: Int32Array,
  money: Money,
  checks: CheckList,
): void {
  if (!amounts.paidAmount || shape === 'transactions' || shape === 'movements') return;
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
    checks.add('signAssumed', rowIdOf(sheet, row));
  });
}

/** The sign decides between what adds to the debt and what takes off it; the sheet's word only between the latter. */
function nameKinds(
  { sheet, shape }: RowReadings,
  rows: Int32Array,
  words: readonly (Kind | undefined)[],
  money: Money,
  checks: CheckList,
): void {
  if (shape === 'movements') return;
  for (let item = 0; item < rows.length; item++) {
    const amount = money.amount[item] ?? 0;
    const word = words[item];
    let kind: Kind = 'invoice';
    if (amount < 0) {
      kind = word === 'receipt' ? 'receipt' : 'creditNote';
      if (word === undefined || word === 'invoice')
        checks.add('negativeInvoice', rowIdOf(sheet, rows[item] ?? 0));
    } else if (amount === 0 && word) {
      kind = word;
    }
    money.kind[item] = KINDS.indexOf(kind);
  }
}

function markWriteOffs({ sheet }: RowReadings, rows: Int32Array, money: Money): void {
  const cells = sheet.cells.kind;
  if (!cells) return;
  const memo = new Map<CellValue, boolean>();
  rows.forEach((row, item) => {
    if ((money.amount[item] ?? 0) >= 0) return;
    const cell = cells[row] ?? '';
    let given = memo.get(cell);
    if (given === undefined) memo.set(cell, (given = saysWriteOff(cell)));
    if (given) money.writtenOff[item] = 1;
  });
}
