import { figures, isSame, type Sample } from '../recognition/columnEvidence';
import type { Field } from '../ledger';
import type { Chosen } from '../recognition/mapByValue';
import { saysOpening } from '../cells/sheetWords';

/** The columns of an account's movements. */
export const SIDES: readonly Field[] = ['debit', 'credit', 'openingBalance', 'closingBalance'];
const PROVEN = 0.95;

/**
 * Debits and credits come as a pair, and the balance beside them is the account's, not a document's. Without the
 * pair, or amounts with their side, a closing balance is what is open on the row.
 */
export function settleBalances(sample: Sample, chosen: Chosen): void {
  const closing = chosen.get('closingBalance');
  const paired = chosen.has('debit') && chosen.has('credit');
  // With due dates the balance is what is open on the document, whatever the side.
  const directed = !paired && chosen.has('direction') && chosen.has('amount') && !chosen.has('dueDate');
  if (!paired) {
    chosen.delete('debit');
    chosen.delete('credit');
  }
  if (!paired && !directed) {
    for (const field of SIDES) chosen.delete(field);
    if (closing && !chosen.has('openAmount')) chosen.set('openAmount', { ...closing, field: 'openAmount' });
    return;
  }
  const open = chosen.get('openAmount');
  chosen.delete('openAmount');
  if (paired) chosen.delete('amount');
  chosen.delete('paidAmount');
  const balance = closing ?? open;
  const opens = chosen.has('openingBalance') || hasOpeningRow(sample, chosen);
  if (!balance || !opens) {
    if (!opens) chosen.delete('closingBalance');
    return;
  }
  const confidence = movesToClosing(sample, chosen, balance.column) ? 1 : balance.confidence;
  chosen.set('closingBalance', { field: 'closingBalance', column: balance.column, confidence });
}

/** Whether the sheet opens accounts with rows of their own, which have the balance and nothing else. */
function hasOpeningRow({ columns }: Sample, chosen: Chosen): boolean {
  const description = chosen.get('description');
  return description !== undefined && (columns[description.column] ?? []).some(saysOpening);
}

/** Whether opening + debit - credit is the closing balance in nearly every row. */
function movesToClosing(sample: Sample, chosen: Chosen, closing: number): boolean {
  const columns = (['openingBalance', 'debit', 'credit'] as const).map(
    (field) => chosen.get(field)?.column ?? -1,
  );
  const rows = figures(sample, [...columns, closing], 0);
  const right = rows.filter(([opening = 0, debit = 0, credit = 0, end = 0]) =>
    isSame(opening + debit - credit, end),
  );
  return rows.length > 0 && right.length >= PROVEN * rows.length;
}
