import type { CreditBook } from '../../credit/creditBook';
import { assessedOn, type AssessedDay } from '../../credit/monitoring/assessment';
import { patternsOn, type Pattern } from '../../credit/monitoring/paying';
import type { Ledger } from '../../ledger/ledger';
import { openItems } from '../../receivables/openItems';

/** A book of credit as it is compared with another day, and how its customers have paid. */
export interface AssessedBook {
  readonly book: CreditBook;
  readonly day: AssessedDay;
  /** By index into the ledger's customers. */
  readonly patterns: readonly Pattern[];
}

export function assessedBook(ledger: Ledger, book: CreditBook): AssessedBook {
  const { asOf, policy } = book;
  const patterns = patternsOn({ ledger, open: openItems(ledger, asOf, 'due').open, asOf }, policy);
  const day = assessedOn(
    book,
    ledger,
    patterns.map(({ daysLate }) => daysLate),
  );
  return { book, day, patterns };
}
