import { addMonths, endOfMonth } from '../../ledger/cells/dates';
import type { Day, Ledger } from '../../ledger/ledger';
import { measureBook, type BookChoice, type MeasureBook } from './measureBook';
import type { MeasureChoices } from './measureChoices';
import { monthsToMeasure, monthsUpTo } from './periods';

/** Where a period ends: in a book, after the period `at`. */
export interface End {
  readonly book: MeasureBook;
  readonly at: number;
}

/** The ends that measures are compared at; one is missing where the ledger has no months so early. */
export interface ComparedEnds {
  readonly now: End;
  readonly previous: End | undefined;
  readonly lastYear: End | undefined;
}

/** A book of so many months up to a day. */
type BookUpTo = (asOf: Day, months: number) => MeasureBook;

/** Periods of books of one ledger as a book of their own; it ends where the last of them does. */
function bookOfPeriods(ends: readonly End[]): MeasureBook {
  const end = (period: number): End => {
    const found = ends[period];
    if (found === undefined) throw new RangeError(`No period ${String(period)}`);
    return found;
  };
  const last = end(ends.length - 1).book;
  return {
    ...last,
    choice: { ...last.choice, periods: ends.flatMap(({ book, at }) => book.choice.periods[at] ?? []) },
    total: ends.flatMap(({ book, at }) => book.total[at] ?? []),
    aged: ends.map(({ book, at }) => book.aged[at] ?? []),
    groups: last.groups.map((grouped, grouping) => {
      const of = ({ book }: End): typeof grouped => book.groups[grouping] ?? grouped;
      return {
        ...grouped,
        sums: (group, period) => of(end(period)).sums(group, end(period).at),
        each: (name, period) => of(end(period)).each(name, end(period).at),
      };
    }),
  };
}

function lastOf(book: MeasureBook): End {
  return { book, at: book.choice.periods.length - 1 };
}

/**
 * The ends of books that stop within a month, on a day and so many months before it. Their whole months are those of
 * the same book; only what each end has of its own month is added up apart.
 */
function endsWithin(ledger: Ledger, asOf: Day, backs: readonly number[], bookOf: BookUpTo): readonly End[] {
  const ends = backs.map((back) => {
    const day = addMonths(asOf, -back);
    return { back, day, count: monthsToMeasure(ledger, day) };
  });
  const most = ends.map(({ back, count }) => (count === 1 ? 1 : back + count));
  const months = lastOf(bookOf(asOf, Math.max(...most)));
  return ends.map(({ back, day, count }) => {
    const own = back === 0 ? months : lastOf(bookOf(day, 1));
    const first = months.at - back - count + 1;
    const whole = Array.from({ length: count - 1 }, (_, step) => ({ ...months, at: first + step }));
    return lastOf(bookOfPeriods([...whole, own]));
  });
}

/**
 * The period up to a day, the one `months` earlier and the one a year earlier. In a book of whole months all three
 * stand in it; else each has a book that ends on its very day.
 */
export function comparedEnds(
  ledger: Ledger,
  asOf: Day,
  of: Omit<BookChoice, 'periods'>,
  { months, days }: Pick<MeasureChoices, 'months' | 'days'>,
): ComparedEnds {
  const bookOf = (day: Day, count: number): MeasureBook =>
    measureBook(ledger, { ...of, periods: monthsUpTo(day, count, days) });
  const history = monthsToMeasure(ledger, asOf);
  const back = Math.min(months, history);
  if (ledger.shape === 'openItems' || asOf === endOfMonth(asOf)) {
    const now = lastOf(bookOf(asOf, history));
    const earlier = (by: number): End | undefined =>
      !now.book.hasHistory || now.at < by ? undefined : { ...now, at: now.at - by };
    return { now, previous: earlier(back), lastYear: earlier(12) };
  }
  const [now, lastYear, previous = lastYear] = endsWithin(
    ledger,
    asOf,
    back === 12 ? [0, 12] : [0, 12, back],
    bookOf,
  );
  if (now === undefined) throw new RangeError('No end');
  return { now, previous, lastYear };
}
