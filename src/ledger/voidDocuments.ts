import { isCustomerCell, nameKey, numberKey } from './customers';
import { shownText } from './cells/cells';
import { NO_DAY, type Customer, type VoidDocuments } from './ledger';
import type { Verdicts } from './readTables';
import type { RowReadings } from './checks/setAside';

/** Whose the void documents are and of which day: rows that are no items but say something of their customer. */
export function voidDocuments(
  { sheet, dates }: RowReadings,
  verdicts: Verdicts,
  customers: readonly Customer[],
): VoidDocuments {
  const byKey = new Map(customers.map(({ key }, id) => [key, id]));
  const { customerNumber, customerName } = sheet.cells;
  const customer: number[] = [];
  const day: number[] = [];
  verdicts.forEach((reason, row) => {
    if (reason !== 'voidDocument') return;
    const number = customerNumber?.[row];
    const key = isCustomerCell(number)
      ? numberKey(shownText(number))
      : nameKey(shownText(customerName?.[row] ?? ''));
    const id = byKey.get(key);
    if (id === undefined) return;
    customer.push(id);
    const { documentDate, postingDate, dueDate } = dates;
    const dated = [documentDate, postingDate, dueDate].find((column) => column?.fault[row] === 0);
    day.push(dated?.days[row] ?? NO_DAY);
  });
  return { customer: Int32Array.from(customer), day: Int32Array.from(day) };
}
