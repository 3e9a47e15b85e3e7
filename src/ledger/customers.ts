import { identifierText, isErrorText, plainText, saysNothing, shownText } from './cells/cells';
import type { Customer } from './ledger';
import type { CellValue } from './mapping';
import { Spellings } from './cells/spellings';

/** The customers of a list of items, every spelling merged. Items are named by their index. */
export interface MergedCustomers {
  readonly customers: readonly Customer[];
  /** Index into `customers`, by item. */
  readonly customer: Int32Array;
  /** Customers that stand under more than one spelling, with the items whose spelling is not the one shown. */
  readonly merged: CustomerFinding;
  /** Customers without a number that share a name with another one but for its spelling; not merged. */
  readonly twoNames: CustomerFinding;
}

export interface CustomerFinding {
  readonly customers: number;
  readonly items: readonly number[];
  /** Two spellings of the first such customer; empty when there is none. */
  readonly example: string;
}

/** Legal forms that differ only in the way they are written. */
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  limited: 'ltd',
  company: 'co',
  corporation: 'corp',
  incorporated: 'inc',
};
const LEGAL_FORM = /^(?:ltd|co|corp|inc|llc|llp|plc|gmbh|ag|sa|srl|spa|bv|nv|pty|pte)$/;

/** Whether a cell can stand for a customer. */
export function isCustomerCell(value: CellValue | undefined): value is CellValue {
  return value !== undefined && !saysNothing(value) && !isErrorText(value);
}

/** What identifies a customer number: `0012345`, `12345.0` and `12345` are one. */
export function numberKey(text: string): string {
  const plain = identifierText(plainText(text)).toUpperCase();
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
}

/** What identifies a customer that has a name only: case, width and runs of spaces do not count. */
export function nameKey(text: string): string {
  return plainText(text).toLowerCase().replace(/\s+/g, ' ');
}

/** The name without punctuation and spaces, legal forms in one spelling and order: equal for likely twins. */
export function looseName(text: string): string {
  const words = nameKey(text)
    .replace(/有限责任公司/g, '有限公司')
    .replace(/\b((?:[a-z]\.){2,})/g, (initials) => initials.replace(/\./g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => LEGAL_FORMS[word] ?? word);
  const forms = words.filter((word) => LEGAL_FORM.test(word)).sort();
  return `${words.filter((word) => !LEGAL_FORM.test(word)).join('')}|${forms.join(' ')}`;
}

/**
 * Merges the customers of `count` items (DOMAIN.md 1). Where an item has a number, the number is its customer
 * and the most frequent name is shown; where it has a name only, the name is. Every item must have one of them.
 */
export function mergeCustomers(
  count: number,
  numberOf: (item: number) => CellValue | undefined,
  nameOf: (item: number) => CellValue | undefined,
): MergedCustomers {
  const keys = new Spellings();
  const numbers = new Spellings(shownText);
  const names = new Spellings(shownText);
  const customerOfNumber: number[] = [];
  const customerOfName: number[] = [];
  const customer = new Int32Array(count);
  const numberId = new Int32Array(count).fill(-1);
  const nameId = new Int32Array(count).fill(-1);
  for (let item = 0; item < count; item++) {
    const number = numberOf(item);
    const name = nameOf(item);
    const spelling = isCustomerCell(name) ? names.idOf(name) : -1;
    nameId[item] = spelling;
    if (isCustomerCell(number)) {
      const id = numbers.idOf(number);
      numberId[item] = id;
      customer[item] = customerOfNumber[id] ??= keys.idOf(numberKey(numbers.text(id)));
    } else {
      customer[item] = customerOfName[spelling] ??= keys.idOf(nameKey(names.text(spelling)));
    }
  }
  const shownNumber = mostFrequent(keys.size, customer, numberId, numbers);
  const shownName = mostFrequent(keys.size, customer, nameId, names);
  const customers = Array.from({ length: keys.size }, (_, id): Customer => {
    const number = shownNumber[id] ?? -1;
    const name = shownName[id] ?? -1;
    return { key: keys.text(id), number: identifierText(numbers.text(number)), name: names.text(name) };
  });
  const spelled = (item: number): readonly [written: string, shown: string] => {
    const id = customer[item] ?? -1;
    const number = numberId[item] ?? -1;
    if (number >= 0) return [numbers.text(number), numbers.text(shownNumber[id] ?? -1)];
    return [names.text(nameId[item] ?? -1), names.text(shownName[id] ?? -1)];
  };
  return {
    customers,
    customer,
    merged: findMerged(customer, spelled),
    twoNames: findTwins(customers, customer),
  };
}

/** Each customer's most frequent spelling, or -1; of equally frequent ones the first in code order. */
function mostFrequent(
  size: number,
  customer: Int32Array,
  spelling: Int32Array,
  texts: Spellings,
): Int32Array {
  const counts = new Map<number, number>();
  for (let item = 0; item < customer.length; item++) {
    const id = spelling[item] ?? -1;
    if (id < 0) continue;
    const pair = (customer[item] ?? 0) * texts.size + id;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const best = new Int32Array(size).fill(-1);
  const bestCount = new Int32Array(size);
  for (const [pair, count] of counts) {
    const id = pair % texts.size;
    const owner = (pair - id) / texts.size;
    const lead = bestCount[owner] ?? 0;
    if (count > lead || (count === lead && texts.text(id) < texts.text(best[owner] ?? -1))) {
      best[owner] = id;
      bestCount[owner] = count;
    }
  }
  return best;
}

function findMerged(
  customer: Int32Array,
  spelled: (item: number) => readonly [written: string, shown: string],
): CustomerFinding {
  const concerned = new Set<number>();
  const items: number[] = [];
  let example = '';
  for (let item = 0; item < customer.length; item++) {
    const [written, shown] = spelled(item);
    if (written === shown) continue;
    concerned.add(customer[item] ?? -1);
    items.push(item);
    example ||= `${shown} = ${written}`;
  }
  return { customers: concerned.size, items, example };
}

/** Different customers whose names are loosely equal, where at least one has nothing but its name. */
function findTwins(customers: readonly Customer[], customer: Int32Array): CustomerFinding {
  const groups = new Map<string, number[]>();
  customers.forEach(({ name }, id) => {
    if (name === '') return;
    const loose = looseName(name);
    const group = groups.get(loose);
    if (group) group.push(id);
    else groups.set(loose, [id]);
  });
  const concerned = new Set<number>();
  let example = '';
  for (const group of groups.values()) {
    if (group.length < 2 || group.every((id) => customers[id]?.number !== '')) continue;
    for (const id of group) concerned.add(id);
    example ||= group
      .slice(0, 2)
      .map((id) => customers[id]?.name ?? '')
      .join(' / ');
  }
  const items: number[] = [];
  if (concerned.size > 0) customer.forEach((id, item) => concerned.has(id) && items.push(item));
  return { customers: concerned.size, items, example };
}
