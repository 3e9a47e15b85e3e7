import { settledDays } from '../../../ledger/applying/settledDays';
import { knownFrom } from '../../../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../../../ledger/ledger';
import type { OpenItems } from '../../../receivables/openItems';

/** An invoice that says something of the customer. */
export interface NotableInvoice {
  readonly item: number;
  readonly due: Day;
  /** Days after its due date until it was settled, or until the day where it is open. */
  readonly days: number;
  /** What is open, of a settled invoice its amount. */
  readonly amount: number;
}

export interface NotableInvoices {
  /** Settled late, the worst first. */
  readonly late: readonly NotableInvoice[];
  /** Open, the one due first on top. */
  readonly open: readonly NotableInvoice[];
}

const INVOICE = KINDS.indexOf('invoice');

/** The worst delays and the oldest open invoices of a customer, as known on the day; so many of each. */
export function notableInvoices(
  ledger: Ledger,
  items: OpenItems,
  customer: number,
  most: number,
): NotableInvoices {
  const { asOf } = items;
  const settled = settledDays(ledger);
  const late: NotableInvoice[] = [];
  const open: NotableInvoice[] = [];
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.customer[item] !== customer || ledger.kind[item] !== INVOICE) continue;
    if (knownFrom(ledger, item) > asOf) continue;
    const due = ledger.dueDate[item] ?? NO_DAY;
    const owed = items.open[item] ?? 0;
    const paidOn = settled[item] ?? NO_DAY;
    if (owed > 0) open.push({ item, due, days: asOf - due, amount: owed });
    else if (paidOn !== NO_DAY && paidOn <= asOf && paidOn > due)
      late.push({ item, due, days: paidOn - due, amount: ledger.amount[item] ?? 0 });
  }
  late.sort((a, b) => b.days - a.days || b.amount - a.amount);
  open.sort((a, b) => a.due - b.due || b.amount - a.amount);
  return { late: late.slice(0, most), open: open.slice(0, most) };
}
