import type { LedgerPlace } from '../excel/findLedger';

/** Receipts or opening balances alone are no ledger, but belong to one. */
export function isLedgerPlace({ holds }: LedgerPlace): boolean {
  return holds === 'items' || holds === 'movements';
}
