import { figures, isSame, type Sample } from './columnEvidence';
import type { Field } from './ledger';
import type { Chosen } from './mapByValue';

/** The columns of an account's movements. */
export const SIDES: readonly Field[] = ['debit', 'credit', 'openingBalance', 'closingBalance'];
const PROVEN = 0.95;

/**
 * Debits and credits come as a pair, and the balance beside them is the account's, not a document's. Without the
 * pair a closing balance is what is open on the row.
 */
export function settleBalances(sample: Sample, chosen: Chosen): void {
  const closing = chosen.get('closingBalance');
  if (!chosen.has('debit') || !chosen.has('credit')) {
    for (const field of SIDES) chosen.delete(field);
    if (closing && !chosen.has('openAmount')) chosen.set('openAmount', { ...closing, field: 'openAmount' });
    return;
  }
  const open = chosen.get('openAmount');
  chosen.delete('openAmount');
  chosen.delete('amount');
  chosen.delete('paidAmount');
  const balance = closing ?? open;
  if (!balance || !chosen.has('openingBalance')) {
    if (!chosen.has('openingBalance')) chosen.delete('closingBalance');
    return;
  }
  const confidence = movesToClosing(sample, chosen, balance.column) ? 1 : balance.confidence;
  chosen.set('closingBalance', { field: 'closingBalance', column: balance.column, confidence });
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
