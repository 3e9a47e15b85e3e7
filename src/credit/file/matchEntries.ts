import { nameKey, numberKey } from '../../ledger/customers';
import type { Customer, Day } from '../../ledger/ledger';
import type { CreditEntry, CreditFile, CreditFileFault, EntryOf } from './creditFile';
import { entryAt, type CreditEntryOn } from './creditEntryAt';

/** Whose rows of the credit file are whose. */
export interface MatchedEntries {
  /** Rows of each customer of the ledger, by its index. */
  readonly rows: readonly (readonly CreditEntry[])[];
  /** Customers of the ledger of whom the file says nothing. */
  readonly without: readonly number[];
  /** Rows of nobody: the customer is not in the ledger, or several go by the name. */
  readonly faults: readonly CreditFileFault[];
}

/** Indexes of customers by what identifies them; several may go by one name. */
function indexBy(
  customers: readonly Customer[],
  keyOf: (customer: Customer) => string,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  customers.forEach((customer, at) => {
    const key = keyOf(customer);
    if (key === '') return;
    const found = index.get(key);
    if (found) found.push(at);
    else index.set(key, [at]);
  });
  return index;
}

/**
 * Finds each row's customer as the ledger tells its own apart: by number, else by name where the customer of that
 * name has no other number.
 */
export function matchEntries({ entries }: CreditFile, customers: readonly Customer[]): MatchedEntries {
  const byNumber = indexBy(customers, ({ number }) => (number === '' ? '' : numberKey(number)));
  const byName = indexBy(customers, ({ name }) => nameKey(name));
  const rows: CreditEntry[][] = customers.map(() => []);
  const faults: CreditFileFault[] = [];
  for (const entry of entries) {
    const { row, customerNumber, customerName } = entry;
    // A column of customers may hold their numbers.
    const stated = customerNumber ?? customerName ?? '';
    const [numbered] = byNumber.get(numberKey(stated)) ?? [];
    const named = (customerName === undefined ? undefined : byName.get(nameKey(customerName))) ?? [];
    // Another number is another customer, whatever its name.
    const found =
      numbered === undefined ? named.filter((at) => fits(customers[at], customerNumber)) : [numbered];
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0) {
      rows[only]?.push(entry);
      continue;
    }
    const field = customerName === undefined ? 'customerNumber' : 'customerName';
    const why = only === undefined ? 'unknownCustomer' : 'severalCustomers';
    faults.push({ row, field, shown: customerName ?? customerNumber ?? '', why });
  }
  const without = rows.flatMap((found, at) => (found.length === 0 ? [at] : []));
  return { rows, without, faults };
}

function fits(customer: Customer | undefined, customerNumber: string | undefined): boolean {
  return customer !== undefined && (customerNumber === undefined || customer.number === '');
}

/** What the matched file says of any customer of the ledger as of a day. */
export function entriesAt(
  { rows }: Pick<MatchedEntries, 'rows'>,
  customers: readonly Customer[],
  asOf: Day,
): EntryOf & ((customer: Customer) => CreditEntryOn | undefined) {
  const index = new Map(customers.map(({ key }, at) => [key, at]));
  return ({ key }) => entryAt(rows[index.get(key) ?? -1] ?? [], asOf);
}
