import { identifierText } from '../ledger/cells/cells';
import { nameKey, numberKey } from '../ledger/customers';
import type { Customer } from '../ledger/ledger';
import type { CellValue } from '../ledger/mapping';
import { Problem } from '../locales/problem';

const SEVERAL = -1;

/**
 * Finds customers of a ledger by number (leading zeros do not count) or by name (case, width and spaces do
 * not).
 * Throws `customerUnknown`, and `customerAmbiguous` for a name that several customers have.
 */
export function customerIndex(customers: readonly Customer[]): (wanted: CellValue) => number {
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  customers.forEach(({ number, name }, id) => {
    if (number !== '') byNumber.set(numberKey(number), id);
    if (name !== '') byName.set(nameKey(name), byName.has(nameKey(name)) ? SEVERAL : id);
  });
  return (wanted) => {
    const text = identifierText(wanted);
    const found = byNumber.get(numberKey(text)) ?? byName.get(nameKey(text));
    if (found === undefined) throw new Problem('customerUnknown', { customer: text });
    if (found === SEVERAL) throw new Problem('customerAmbiguous', { customer: text });
    return found;
  };
}
