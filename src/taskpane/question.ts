import type { LedgerPlace } from '../excel/reading/findLedger';
import type { Field } from '../ledger/ledger';
import { ledgersToChoose } from './ledgerPlaces';
import type { LedgerPick } from './hooks/ledgerView';
import type { LedgerState } from './paneServices';

/** What the pane needs to know from the user before the figures can be trusted. */
export type Question =
  | { readonly about: 'ledger'; readonly places: readonly LedgerPlace[] }
  | { readonly about: 'column'; readonly field: Field; readonly columns: readonly number[] }
  | { readonly about: 'dateOrder' };

/**
 * The one question to ask now: which ledger, then which column, then how its dates are read. A question about dates
 * stays after its answer, so that it can be taken back.
 */
export function nextQuestion(ledger: LedgerState, pick: LedgerPick): Question | undefined {
  if (ledger.undecided) return { about: 'ledger', places: ledgersToChoose(ledger.ledgers) };
  if (ledger.question !== undefined) return { about: 'column', ...ledger.question };
  return !ledger.dateOrderCertain || pick.dateOrder !== undefined ? { about: 'dateOrder' } : undefined;
}
