import type { CheckList } from './checkList';
import { eachRepeat } from './duplicates';
import type { LedgerColumns } from '../intake';
import { NO_DAY, rowPlace, type Ledger } from '../ledger';
import type { CellValue } from '../mapping';

/** Items `item` and `first` share a number, or customer, date and amount. */
interface Pair {
  readonly code: 'duplicateDocument' | 'duplicateItem';
  readonly item: number;
  readonly first: number;
}

/**
 * Rows that stand in the ledger twice: cell by cell, under one document number, or with the same customer, date
 * and amount. A row is named once, for the plainest reason. `ledger` has one item for each row.
 */
export function checkRepeats(ledger: Ledger, tables: readonly LedgerColumns[], checks: CheckList): void {
  const account = ledger.shape === 'movements';
  const pairs = account ? [] : [...sameDocuments(ledger), ...sameItems(ledger)];
  // Only rows that are alike in what matters can be alike in everything: a million rows are not compared whole.
  const alike = account
    ? Int32Array.from({ length: ledger.count }, (_, item) => item)
    : likely(ledger, pairs);
  const copies = repeatedRows(ledger, tables, alike);
  for (const item of copies) checks.add('duplicateRow', ledger.sheetRow[item] ?? 0);
  for (const { code, item, first } of pairs) {
    if (copies.has(item)) continue;
    for (const each of [first, item])
      checks.add(code, ledger.sheetRow[each] ?? 0, () => ({ example: ledger.document[each] ?? '' }));
  }
}

function sameDocuments({ count, document, customer, kind }: Ledger): Pair[] {
  const pairs: Pair[] = [];
  eachRepeat(
    count,
    (item) => (document[item] ? Math.imul(hashOf(document[item]), 31) + (customer[item] ?? 0) : undefined),
    (a, b) => customer[a] === customer[b] && kind[a] === kind[b] && document[a] === document[b],
    (item, first) => pairs.push({ code: 'duplicateDocument', item, first }),
  );
  return pairs;
}

/** The same customer, date and amount under another document number, or where the sheet has no numbers. */
function sameItems({ count, document, customer, currency, documentDate, dueDate, amount }: Ledger): Pair[] {
  const pairs: Pair[] = [];
  const dateOf = (item: number): number => {
    const day = documentDate[item] ?? NO_DAY;
    return day === NO_DAY ? (dueDate[item] ?? NO_DAY) : day;
  };
  eachRepeat(
    count,
    (item) => {
      const cents = Math.round((amount[item] ?? 0) * 100);
      return amount[item] === 0
        ? undefined
        : Math.imul(dateOf(item), 31) + Math.imul(customer[item] ?? 0, 1_000_003) + cents;
    },
    (a, b) =>
      customer[a] === customer[b] &&
      currency[a] === currency[b] &&
      amount[a] === amount[b] &&
      dateOf(a) === dateOf(b),
    (item, first) => {
      if (document[item] === '' || document[item] !== document[first])
        pairs.push({ code: 'duplicateItem', item, first });
    },
  );
  return pairs;
}

/** Both ends of the pairs, and the items that have neither number nor amount to be paired by; ascending. */
function likely({ count, amount, document }: Ledger, pairs: readonly Pair[]): Int32Array {
  const marked = new Uint8Array(count);
  for (const { item, first } of pairs) marked[item] = marked[first] = 1;
  for (let item = 0; item < count; item++) if (amount[item] === 0 && document[item] === '') marked[item] = 1;
  return Int32Array.from({ length: count }, (_, item) => item).filter((item) => marked[item] === 1);
}

/** The items whose row repeats an earlier row of its table in every column that was read. */
function repeatedRows(
  ledger: Ledger,
  tables: readonly LedgerColumns[],
  items: Int32Array,
): ReadonlySet<number> {
  const columns = tables.map((table) => [...table.columns.values()]);
  const placeOf = (at: number): readonly [table: number, row: number] => {
    const { table, row } = rowPlace(ledger.sheetRow[items[at] ?? 0] ?? 0);
    return [table, row - (tables[table]?.firstRow ?? 0)];
  };
  const copies = new Set<number>();
  eachRepeat(
    items.length,
    (at) => {
      const [table, row] = placeOf(at);
      let hash = table;
      for (const cells of columns[table] ?? []) hash = Math.imul(hash, 31) + hashOf(String(cells[row] ?? ''));
      return hash;
    },
    (a, b) => {
      const [tableA, rowA] = placeOf(a);
      const [tableB, rowB] = placeOf(b);
      const same = (cells: readonly CellValue[]): boolean => (cells[rowA] ?? '') === (cells[rowB] ?? '');
      return tableA === tableB && (columns[tableA] ?? []).every(same);
    },
    (at) => copies.add(items[at] ?? 0),
  );
  return copies;
}

/** FNV-1a over the text's code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
