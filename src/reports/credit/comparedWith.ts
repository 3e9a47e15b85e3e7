import type { AssessedDay } from '../../credit/monitoring/assessment';
import { endOfMonth, addMonths } from '../../ledger/cells/dates';
import type { Day, Ledger } from '../../ledger/ledger';
import { Problem } from '../../locales/problem';
import { assessedBook, type AssessedBook } from './assessedBook';
import type { ReportedCredit } from './reportedCredit';

/** Today's book beside what was said on an earlier day. */
export interface Compared {
  readonly now: AssessedBook;
  readonly before: AssessedDay;
  /** The stored days up to the as-of date. */
  readonly stored: readonly AssessedDay[];
  /** The earlier day made again from the ledger: it knows the factors, which a stored one does not. */
  readonly made: () => AssessedDay;
}

/** A quarter: what is compared where nothing was stored and nobody says otherwise. */
const MONTHS_BACK = 3;

function quarterBefore(asOf: Day): Day {
  return endOfMonth(asOf) === asOf ? endOfMonth(asOf, -MONTHS_BACK) : addMonths(asOf, -MONTHS_BACK);
}

/**
 * The book and the day that it is compared with: `from`, else the last day stored before it, else a quarter before. What
 * is stored of the day goes before what would be said of it today.
 */
export function comparedWith(
  ledger: Ledger,
  { book, used }: ReportedCredit,
  creditOn: (day: Day) => ReportedCredit,
  from?: Day,
): Compared {
  const { asOf } = book;
  if (from !== undefined && from >= asOf) throw new Problem('comparisonDates');
  const stored = used.assessments?.days.filter((day) => day.asOf < asOf) ?? [];
  const day = from ?? stored.at(-1)?.asOf ?? quarterBefore(asOf);
  let again: AssessedDay | undefined;
  const made = (): AssessedDay => (again ??= assessedBook(ledger, creditOn(day).book).day);
  const before = stored.find((one) => one.asOf === day) ?? made();
  return { now: assessedBook(ledger, book), before, stored, made };
}
