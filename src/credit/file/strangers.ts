import { nameKey, numberKey } from '../../ledger/customers';
import type { Customer, Ledger } from '../../ledger/ledger';
import type { CreditFile } from './creditFile';
import { matchEntries } from './matchEntries';

/** The ledger with those behind its customers who are in the credit file alone: new ones, without any item yet. */
export function withStrangers(ledger: Ledger, file: CreditFile): Ledger {
  const unknown = new Set(
    matchEntries(file, ledger.customers).faults.flatMap(({ row, why }) =>
      why === 'unknownCustomer' ? [row] : [],
    ),
  );
  const strangers = new Map<string, Customer>();
  for (const { row, customerNumber = '', customerName = '' } of file.entries) {
    if (!unknown.has(row)) continue;
    const key = customerNumber === '' ? `name ${nameKey(customerName)}` : `no ${numberKey(customerNumber)}`;
    if (!strangers.has(key))
      strangers.set(key, { key: `file ${row}`, number: customerNumber, name: customerName });
  }
  return { ...ledger, customers: [...ledger.customers, ...strangers.values()] };
}
