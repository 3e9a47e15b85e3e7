import { NO_DAY, type Day, type Ledger } from '../ledger/ledger';
import { isCredit } from './placing';

/** How customers have paid up to a day, by index into `ledger.customers`. */
export interface LateHistory {
  /** 1 where something came in on an invoice by its due date. */
  readonly paidOnTime: Uint8Array;
  /** 1 where something came in on an invoice after its due date. */
  readonly paidLate: Uint8Array;
}

/** Reads receipts by the settlement dates of invoices and by what was applied to them. */
export function lateHistory(ledger: Ledger, asOf: Day): LateHistory {
  const paidOnTime = new Uint8Array(ledger.customers.length);
  const paidLate = new Uint8Array(ledger.customers.length);
  const note = (item: number, day: Day): void => {
    if (day === NO_DAY || day > asOf || isCredit(ledger, item)) return;
    const late = day > (ledger.dueDate[item] ?? NO_DAY);
    (late ? paidLate : paidOnTime)[ledger.customer[item] ?? 0] = 1;
  };
  for (let item = 0; item < ledger.count; item++) note(item, ledger.settledDate[item] ?? NO_DAY);
  const { count, to, day } = ledger.applications;
  for (let at = 0; at < count; at++) note(to[at] ?? 0, day[at] ?? NO_DAY);
  return { paidOnTime, paidLate };
}
