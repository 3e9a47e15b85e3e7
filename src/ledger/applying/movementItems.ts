import type { CheckList } from '../checks/checkList';
import { knownFrom } from '../knownFrom';
import { KINDS, NO_DAY, type Ledger } from '../ledger';
import { dayOfRow, openingItems, TOLERANCE, type Figure, type OpeningTable } from './openingItems';
import { pickItems } from '../pickItems';
import type { RowReadings } from '../checks/setAside';
import { valueOrZero } from '../signedAmounts';

/**
 * An account as items: the opening balance of each customer (and currency) as an item of the day before its first
 * row, every debit as an invoice, every credit as a receipt; a negative debit takes an invoice back, a negative
 * credit bills it again. Later opening balances are carried forward and not counted again. `ledger` has an
 * item for each row that is used, `rows` their offsets in the sheet's columns.
 */
export function movementItems(
  ledger: Ledger,
  readings: RowReadings,
  rows: Int32Array,
  table: OpeningTable | undefined,
  checks: CheckList,
): Ledger {
  const firstBand = table ? rows.findIndex((row) => row >= table.start) : -1;
  const moves = firstBand < 0 ? ledger.count : firstBand;
  const opening = openingRows(ledger, readings, rows, moves, checks);
  const figures = openingItems(ledger, readings, rows, { opening, moves, table }, checks);
  for (let row = 0; row < moves; row++) {
    const day = dayOfRow(ledger, row);
    const due = ledger.dueDate[row] ?? day;
    const currency = ledger.currency[row] ?? 0;
    const debit = valueOrZero(readings.amounts.debit, rows[row] ?? 0);
    const credit = valueOrZero(readings.amounts.credit, rows[row] ?? 0);
    const given = ledger.writtenOff[row] === 1 ? 'creditNote' : 'receipt';
    if (debit > 0) figures.push({ row, amount: debit, kind: 'invoice', day, due, currency });
    if (debit < 0) figures.push({ row, amount: debit, kind: 'creditNote', day, due: day, currency });
    if (credit > 0) figures.push({ row, amount: -credit, kind: given, day, due: day, currency });
    if (credit < 0) figures.push({ row, amount: -credit, kind: 'invoice', day, due, currency });
  }
  return ledgerOfFigures(ledger, figures);
}

/**
 * The row of each account that opens it: the first in date order. On the way every row is held against what came
 * before it: its opening balance against the balance carried forward, its closing balance against its figures.
 */
function openingRows(
  ledger: Ledger,
  { amounts }: RowReadings,
  rows: Int32Array,
  moves: number,
  checks: CheckList,
): readonly number[] {
  const { openingBalance, closingBalance, debit, credit } = amounts;
  const order = Array.from({ length: moves }, (_, row) => row);
  order.sort((a, b) => dayOfRow(ledger, a) - dayOfRow(ledger, b) || a - b);
  const balances = new Map<number, number>();
  const opening: number[] = [];
  for (const row of order) {
    const at = rows[row] ?? 0;
    const account = (ledger.customer[row] ?? 0) * ledger.currencies.length + (ledger.currency[row] ?? 0);
    const carried = balances.get(account);
    if (carried === undefined) opening.push(row);
    const states = openingBalance?.fault[at] === 0;
    const stated = states ? valueOrZero(openingBalance, at) : (carried ?? 0);
    const sheetRow = ledger.sheetRow[row] ?? 0;
    if (carried !== undefined && Math.abs(carried - stated) > TOLERANCE)
      checks.add('openingDiffers', sheetRow, () => ({ example: stated }));
    const moved = valueOrZero(debit, at) - valueOrZero(credit, at);
    const closing = closingBalance?.values[at] ?? NaN;
    if (Math.abs(stated + moved - closing) > TOLERANCE)
      checks.add('closingDiffers', sheetRow, () => ({ example: closing }));
    balances.set(account, (carried ?? stated) + moved);
  }
  return opening;
}

function ledgerOfFigures(ledger: Ledger, figures: readonly Figure[]): Ledger {
  const sorted = [...figures].sort((a, b) => a.row - b.row);
  const picked = pickItems(
    ledger,
    Int32Array.from(sorted, ({ row }) => row),
  );
  const days = Int32Array.from(sorted, ({ day }) => day);
  return {
    ...picked,
    amount: Float64Array.from(sorted, ({ amount }) => amount),
    paid: new Float64Array(sorted.length),
    open: new Float64Array(sorted.length).fill(NaN),
    kind: Uint8Array.from(sorted, ({ kind }) => KINDS.indexOf(kind)),
    writtenOff: Uint8Array.from(sorted, ({ kind, row }) =>
      kind === 'creditNote' ? (ledger.writtenOff[row] ?? 0) : 0,
    ),
    documentDate: days,
    postingDate: Int32Array.from(sorted, ({ day, row }) =>
      ledger.postingDate[row] === NO_DAY || day < knownFrom(ledger, row)
        ? day
        : (ledger.postingDate[row] ?? day),
    ),
    dueDate: Int32Array.from(sorted, ({ due }) => due),
    currency: Int32Array.from(sorted, ({ currency }) => currency),
  };
}
