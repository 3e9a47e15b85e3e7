import { KINDS, NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { isCredit } from '../placing';

/** Money that came in on an invoice. */
export interface Settlement {
  readonly item: number;
  readonly day: Day;
  /** In the invoice's currency. */
  readonly amount: number;
}

const RECEIPT = KINDS.indexOf('receipt');

/** What came in on invoices from one day to another, both counted: by settlement date, or by receipts applied. */
export function* settlements(ledger: Ledger, from: Day, to: Day): Generator<Settlement> {
  const isWithin = (day: Day): boolean => day !== NO_DAY && day >= from && day <= to;
  for (let item = 0; item < ledger.count; item++) {
    const day = ledger.settledDate[item] ?? NO_DAY;
    if (!isWithin(day) || isCredit(ledger, item)) continue;
    const paid = ledger.paid[item] ?? NaN;
    yield { item, day, amount: Number.isNaN(paid) ? (ledger.amount[item] ?? 0) : paid };
  }
  const { count, to: invoices, from: receipts, day: days, amount } = ledger.applications;
  for (let at = 0; at < count; at++) {
    const item = invoices[at] ?? 0;
    const day = days[at] ?? NO_DAY;
    const isReceipt = ledger.kind[receipts[at] ?? 0] === RECEIPT;
    if (isReceipt && isWithin(day) && !isCredit(ledger, item)) yield { item, day, amount: amount[at] ?? 0 };
  }
}
