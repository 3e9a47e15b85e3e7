import { NO_DAY, type Day, type Ledger } from './ledger';

/** The day from which the ledger knows of the item: document date, else posting date, else always. */
export function knownFrom(ledger: Pick<Ledger, 'documentDate' | 'postingDate'>, item: number): Day {
  const documentDate = ledger.documentDate[item] ?? NO_DAY;
  return documentDate === NO_DAY ? (ledger.postingDate[item] ?? NO_DAY) : documentDate;
}
