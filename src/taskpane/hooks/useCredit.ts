import type { CreditGlance } from '../../excel/credit/creditGlance';
import type { LedgerChoice } from '../../excel/reading/loadLedger';
import { usePane } from '../paneContext';
import { useWorkedOut, type WorkedOut } from './useWorkedOut';

/** The book in figures; `again` reads the ledger and the credit file once more. */
export type CreditView = WorkedOut<CreditGlance>;

/** Works out the book whenever it is another one that is wanted; `wanted` is undefined while nobody looks. */
export function useCredit(wanted: LedgerChoice | undefined, ledger: unknown): CreditView {
  const { services, language } = usePane();
  return useWorkedOut(wanted, ledger, (choice, handle) => services.credit.glance(choice, language, handle));
}
