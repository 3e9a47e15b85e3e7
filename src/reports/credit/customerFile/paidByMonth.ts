import { WeightedMean } from '../../../credit/weightedMean';
import type { PaymentHistories } from '../../../credit/paymentHistory';
import type { Period } from '../../../receivables/measures/periods';

/** How invoices were paid, counted as the score counts them. */
export interface Paid {
  /** Invoices paid or due: those of which it is known whether they were paid in time. */
  readonly items: number;
  readonly late: number;
  /** late / items; undefined without any. */
  readonly lateShare: number | undefined;
  /** Mean days late, weighted by amount, early payers at zero; undefined without any. */
  readonly daysLate: number | undefined;
}

/** By the month in which they fell due. */
export interface PaidByMonth {
  readonly earlier: Paid;
  /** As many as periods; one paid before it falls due after the last period is in the last. */
  readonly months: readonly Paid[];
  readonly all: Paid;
}

class Counter {
  private readonly mean = new WeightedMean();
  private late = 0;

  add(days: number, amount: number, currency: number): void {
    const lateDays = Math.max(0, days);
    if (lateDays > 0) this.late++;
    this.mean.add(lateDays, amount, currency);
  }

  get paid(): Paid {
    const { items } = this.mean;
    const { late } = this;
    return items === 0
      ? { items, late, lateShare: undefined, daysLate: undefined }
      : { items, late, lateShare: late / items, daysLate: this.mean.mean() };
  }
}

/** A customer's judged invoices over consecutive periods, the earliest first. */
export function paidByMonth(
  { judged }: PaymentHistories,
  customer: number,
  periods: readonly Pick<Period, 'from' | 'to'>[],
): PaidByMonth {
  const all = new Counter();
  const earlier = new Counter();
  const months = periods.map(() => new Counter());
  for (let at = judged.start[customer] ?? 0; at < (judged.start[customer + 1] ?? 0); at++) {
    const due = judged.due[at] ?? 0;
    const month = periods.findIndex(({ to }) => due <= to);
    const isEarlier = due < (periods[0]?.from ?? 0);
    const counter = isEarlier ? earlier : (months[month] ?? months.at(-1) ?? earlier);
    for (const one of [all, counter])
      one.add(judged.daysLate[at] ?? 0, judged.amount[at] ?? 0, judged.currency[at] ?? 0);
  }
  return { earlier: earlier.paid, months: months.map(({ paid }) => paid), all: all.paid };
}
