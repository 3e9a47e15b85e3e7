import { endOfMonth } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { CreditBook } from '../creditBook';

export interface DueReview {
  readonly customer: number;
  readonly on: Day;
}

/** The reviews of a month; the first of a calendar may be those that are overdue. */
export interface ReviewMonth {
  /** Last day of the month; undefined for what is overdue on the as-of date. */
  readonly end: Day | undefined;
  readonly reviews: readonly DueReview[];
}

export interface ReviewCalendar {
  readonly months: readonly ReviewMonth[];
  /** Customers with an exposure of whom the credit file says no review. */
  readonly without: number;
}

/** When the customers are to be reviewed, month by month: what is overdue first, then by day and exposure. */
export function reviewCalendar({ asOf, customers }: CreditBook): ReviewCalendar {
  const months = new Map<Day, DueReview[]>();
  let without = 0;
  const byDay = [...customers].sort(
    (a, b) => (a.nextReview ?? 0) - (b.nextReview ?? 0) || b.exposure.total - a.exposure.total,
  );
  for (const { customer, nextReview, exposure } of byDay) {
    if (nextReview === undefined) {
      if (exposure.total > 0) without++;
      continue;
    }
    // 0 comes before any month.
    const end = nextReview < asOf ? 0 : endOfMonth(nextReview);
    const reviews = months.get(end);
    if (reviews) reviews.push({ customer, on: nextReview });
    else months.set(end, [{ customer, on: nextReview }]);
  }
  const inOrder = [...months].sort(([a], [b]) => a - b);
  return {
    months: inOrder.map(([end, reviews]) => ({ end: end === 0 ? undefined : end, reviews })),
    without,
  };
}
