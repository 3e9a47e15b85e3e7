import type { LedgerPlace } from '../excel/reading/findLedger';

/** Receipts or opening balances alone are no ledger, but belong to one. */
export function isLedgerPlace({ holds }: LedgerPlace): boolean {
  return holds === 'items' || holds === 'movements';
}

/** The places to ask about: a summary without dates is none, where a report could only refuse it. */
export function ledgersToChoose(places: readonly LedgerPlace[]): readonly LedgerPlace[] {
  return places.filter((place) => isLedgerPlace(place) && place.problem === undefined);
}
