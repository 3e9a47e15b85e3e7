import { KINDS, type Ledger } from '../ledger/ledger';
import { MoneySums } from '../ledger/moneySums';
import type { OpenItems } from './openItems';

/** What one customer has open in one currency. */
export interface CustomerBalance {
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly currency: string;
  /** Open invoices less open credit notes. */
  readonly invoices: number;
  /** Receipts on account, as a positive amount. */
  readonly onAccount: number;
  /** Open invoices that are past their due date. */
  readonly overdue: number;
}

const INVOICE = KINDS.indexOf('invoice');
const RECEIPT = KINDS.indexOf('receipt');

/** The balances of all customers that have anything open, customer by customer; to the minor unit those of the aging. */
export function customerBalances(
  ledger: Ledger,
  { open, daysOverdue }: OpenItems,
): readonly CustomerBalance[] {
  const currencies = ledger.currencies.length;
  const size = ledger.customers.length * currencies;
  const [invoices, onAccount, overdue] = [new MoneySums(size), new MoneySums(size), new MoneySums(size)];
  const used = new Uint8Array(size);
  for (let item = 0; item < ledger.count; item++) {
    const owed = open[item] ?? 0;
    if (owed === 0) continue;
    const place = (ledger.customer[item] ?? 0) * currencies + (ledger.currency[item] ?? 0);
    used[place] = 1;
    if (ledger.kind[item] === RECEIPT) onAccount.add(place, -owed);
    else invoices.add(place, owed);
    if (ledger.kind[item] === INVOICE && (daysOverdue[item] ?? 0) > 0) overdue.add(place, owed);
  }
  const balances: CustomerBalance[] = [];
  used.forEach((isUsed, place) => {
    if (isUsed === 0) return;
    balances.push({
      customer: Math.floor(place / currencies),
      currency: ledger.currencies[place % currencies] ?? '',
      invoices: invoices.get(place),
      onAccount: onAccount.get(place),
      overdue: overdue.get(place),
    });
  });
  return balances;
}
