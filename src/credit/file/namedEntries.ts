import { nameKey, numberKey } from '../../ledger/customers';
import type { Day } from '../../ledger/ledger';
import type { CreditEntry, CreditFile } from './creditFile';
import { entryAt } from './creditEntryAt';

/** What the credit file says on a day of a company that is no customer of the ledger, such as a parent. */
export type EntryNamed = (company: string) => CreditEntry | undefined;

function addTo(index: Map<string, CreditEntry[]>, key: string, entry: CreditEntry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [entry]);
  else known.push(entry);
}

/** Finds companies of the file by number, else by name; a name that several numbers go by is nobody's. */
export function entriesNamed({ entries }: Pick<CreditFile, 'entries'>, asOf: Day): EntryNamed {
  const byNumber = new Map<string, CreditEntry[]>();
  const byName = new Map<string, CreditEntry[]>();
  for (const entry of entries) {
    const { customerNumber, customerName } = entry;
    if (customerNumber !== undefined) addTo(byNumber, numberKey(customerNumber), entry);
    if (customerName !== undefined) addTo(byName, nameKey(customerName), entry);
  }
  return (company) => {
    const numbered = byNumber.get(numberKey(company));
    if (numbered !== undefined) return entryAt(numbered, asOf);
    const named = byName.get(nameKey(company)) ?? [];
    const numbers = new Set(
      named.map(({ customerNumber }) => (customerNumber === undefined ? '' : numberKey(customerNumber))),
    );
    if (numbers.size > 1) return undefined;
    const [number = ''] = numbers;
    return entryAt((number === '' ? undefined : byNumber.get(number)) ?? named, asOf);
  };
}
