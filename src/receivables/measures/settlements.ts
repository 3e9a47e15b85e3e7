import { knownFrom } from '../../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { isCredit } from '../placing';
import { PeriodItems } from './periodItems';
import type { Period } from './periods';

/** Money that came in on an invoice. */
export interface Settlement {
  readonly item: number;
  /** When it came in; not before the invoice was there. */
  readonly day: Day;
  /** In the invoice's currency. */
  readonly amount: number;
}

const RECEIPT = KINDS.indexOf('receipt');

/** What came in on invoices by period: by settlement date, or by receipts applied. */
export class Settlements {
  private readonly items: PeriodItems;
  private readonly applied: PeriodItems;

  constructor(
    private readonly ledger: Ledger,
    periods: readonly Period[],
  ) {
    const { applications } = ledger;
    this.items = new PeriodItems(periods, ledger.count, (item) => this.settledOn(item));
    this.applied = new PeriodItems(periods, applications.count, (at) => applications.day[at]);
  }

  private settledOn(item: number): Day | undefined {
    const day = this.ledger.settledDate[item] ?? NO_DAY;
    return day === NO_DAY ? undefined : Math.max(day, knownFrom(this.ledger, item));
  }

  /** Items with a settlement date in a period, of whatever kind. */
  dated(period: number): Int32Array {
    return this.items.of(period);
  }

  each(period: number, found: (settlement: Settlement) => void): void {
    const { ledger } = this;
    for (const item of this.items.of(period)) {
      const day = this.settledOn(item);
      if (day === undefined || isCredit(ledger, item)) continue;
      const paid = ledger.paid[item] ?? NaN;
      found({ item, day, amount: Number.isNaN(paid) ? (ledger.amount[item] ?? 0) : paid });
    }
    const { to, from, day, amount } = ledger.applications;
    for (const at of this.applied.of(period)) {
      const item = to[at] ?? 0;
      if (ledger.kind[from[at] ?? 0] === RECEIPT && !isCredit(ledger, item))
        found({ item, day: day[at] ?? NO_DAY, amount: amount[at] ?? 0 });
    }
  }
}
