import type { CreditGlance } from '../excel/credit/creditGlance';
import type { CreditSheet } from '../excel/credit/creditTemplate';
import type { Reasoned } from '../excel/credit/policyLog';
import type { DecisionRequest } from '../excel/credit/setCreditFields';
import type { StoreCreditRequest } from '../excel/credit/storeCredit';
import type { LedgerChoice } from '../excel/reading/loadLedger';
import type { PlaceChoice } from '../excel/reading/placeChoice';
import type { CreditPolicy } from '../credit/policy';
import type { Customer } from '../ledger/ledger';
import type { Language } from '../locales/language';
import type { JobHandle, StoreOutcome } from './paneServices';

/** What the pane asks of the workbook about credit. Every promise rejects with a `Problem`. */
export interface CreditServices {
  /** Scores, exposures and limits of all customers, with nothing written. */
  glance(choice: LedgerChoice, language: Language, job: JobHandle): Promise<CreditGlance>;
  /** Keeps another policy and logs what it changes; answers with how many settings. */
  savePolicy(policy: CreditPolicy, reasoned: Reasoned, language: Language): Promise<number>;
  /** Writes what was decided for a customer into the credit file and logs it; answers with how many cells changed. */
  decide(request: DecisionRequest, reasoned: Reasoned): Promise<number>;
  /** Remembers which table is the credit file; `undefined` lets it be found. */
  chooseFile(place: PlaceChoice | undefined): Promise<void>;
  /** Adds a sheet for a credit file with these customers and goes there. */
  createFile(customers: readonly Customer[], language: Language): Promise<CreditSheet>;
  /** Adds the assessments of a day to the workbook's credit history. */
  store(request: StoreCreditRequest, job: JobHandle): Promise<StoreOutcome>;
  /** Adds the customers that the credit file lacks. */
  addMissing(
    customers: readonly Customer[],
    language: Language,
  ): Promise<{ readonly sheet: string; readonly added: number }>;
}
