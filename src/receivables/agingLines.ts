import type { Ledger } from '../ledger/ledger';
import type { CustomerAging, GroupAging } from './aging';
import { LineIndex } from './lineIndex';
import { MoneySums, moneySum } from '../ledger/moneySums';
import type { Placing } from './placing';

/** One block of a report, summed. */
export interface Block {
  readonly customers: readonly CustomerAging[];
  readonly groups: readonly GroupAging[];
  readonly sum: Sums;
  /** Items by bucket. */
  readonly counts: readonly number[];
  readonly overdueItems: number;
  /** By currency (index) of the items: open amounts in their own money, and in the block's. */
  readonly own: readonly { readonly currency: number; readonly total: number; readonly value: number }[];
}

type Sums = Omit<CustomerAging, 'customer'>;

/** A customer's line with the group and block that it belongs to. */
interface Line {
  readonly block: number;
  readonly group: number;
  readonly row: CustomerAging;
}

/** Per block: how many items stand in each column, and how many of them are overdue. */
interface Counts {
  readonly columns: Int32Array;
  readonly overdue: Int32Array;
}

/** Adds up lines, bucket by bucket. `scratch` holds a line's cells. */
function sumOf(rows: readonly Sums[], buckets: number, scratch: MoneySums): Sums {
  scratch.reset();
  let items = 0;
  for (const { amounts, onAccount, overdue, items: count } of rows) {
    for (let at = 0; at < buckets; at++) scratch.add(at, amounts[at] ?? 0);
    scratch.add(buckets, onAccount);
    scratch.add(buckets + 1, overdue);
    items += count;
  }
  return lineSums(scratch, 0, buckets, items);
}

/** The cells of a line: the buckets, what stands on account, what is overdue. */
function cellCount(buckets: number): number {
  return buckets + 2;
}

function lineSums(sums: MoneySums, line: number, buckets: number, items: number): Sums {
  const first = line * cellCount(buckets);
  const amounts = new Array<number>(buckets);
  for (let at = 0; at < buckets; at++) amounts[at] = sums.get(first + at);
  const onAccount = sums.get(first + buckets);
  const overdue = sums.get(first + buckets + 1);
  return { amounts, onAccount, total: moneySum(amounts, onAccount), overdue, items };
}

function rowOf(customer: number, { amounts, onAccount, total, overdue, items }: Sums): CustomerAging {
  return { customer, amounts, onAccount, total, overdue, items };
}

/** Sums open items into block x group x customer lines: one pass over the items, however many groups there are. */
function fillLines(ledger: Ledger, placing: Placing, counts: Counts): readonly Line[] {
  const { items, value, column, blocks, grouping } = placing;
  const buckets = placing.buckets.length;
  const groups = grouping?.labels.length ?? 1;
  const index = new LineIndex();
  const lineOf = new Int32Array(ledger.count).fill(-1);
  for (let item = 0; item < ledger.count; item++) {
    if ((items.open[item] ?? 0) === 0) continue;
    const block = blocks.blockOf[ledger.currency[item] ?? 0] ?? 0;
    const section = block * groups + (grouping?.ids[item] ?? 0);
    lineOf[item] = index.lineOf(section, ledger.customer[item] ?? 0);
  }
  const width = cellCount(buckets);
  const sums = new MoneySums(index.size * width);
  const sizes = new Int32Array(index.size);
  for (let item = 0; item < ledger.count; item++) {
    const line = lineOf[item] ?? -1;
    if (line === -1) continue;
    const at = column[item] ?? 0;
    const block = blocks.blockOf[ledger.currency[item] ?? 0] ?? 0;
    sums.add(line * width + at, value[item] ?? 0);
    sizes[line] = (sizes[line] ?? 0) + 1;
    counts.columns[block * (buckets + 1) + at] = (counts.columns[block * (buckets + 1) + at] ?? 0) + 1;
    if (at === buckets || (items.daysOverdue[item] ?? 0) <= 0) continue;
    sums.add(line * width + buckets + 1, value[item] ?? 0);
    counts.overdue[block] = (counts.overdue[block] ?? 0) + 1;
  }
  return Array.from(sizes, (size, line): Line => ({
    block: Math.floor(index.sectionAt(line) / groups),
    group: index.sectionAt(line) % groups,
    row: rowOf(index.customerAt(line), lineSums(sums, line, buckets, size)),
  }));
}

function collected<T>(rows: readonly T[], keyOf: (row: T) => number): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}

function byTotal(ledger: Ledger, rows: CustomerAging[]): readonly CustomerAging[] {
  const nameOf = (row: CustomerAging): string => ledger.customers[row.customer]?.key ?? '';
  return rows.sort((a, b) => b.total - a.total || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function groupRows(ledger: Ledger, { grouping, buckets }: Placing, lines: readonly Line[]): GroupAging[] {
  if (!grouping) return [];
  const { labels, ordered } = grouping;
  const scratch = new MoneySums(cellCount(buckets.length));
  const groups = [...collected(lines, ({ group }) => group)].map(([group, inGroup]) => {
    const rows = inGroup.map(({ row }) => row);
    const sums = sumOf(rows, buckets.length, scratch);
    return { group, row: { label: labels[group] ?? '', ...sums, customers: byTotal(ledger, rows) } };
  });
  const place = ({ row }: { readonly row: GroupAging }): number => (row.label === '' ? 1 : 0);
  return groups
    .sort((a, b) => place(a) - place(b) || (ordered ? 0 : b.row.total - a.row.total) || a.group - b.group)
    .map(({ row }) => row);
}

/** A customer's lines in several groups make one line of the block. */
function customerRows(ledger: Ledger, { grouping, buckets }: Placing, lines: readonly Line[]) {
  const rows = lines.map(({ row }) => row);
  if (!grouping) return byTotal(ledger, rows);
  const scratch = new MoneySums(cellCount(buckets.length));
  const merged = [...collected(rows, ({ customer }) => customer)].map(([customer, own]) => {
    const [only] = own;
    return only && own.length === 1 ? only : rowOf(customer, sumOf(own, buckets.length, scratch));
  });
  return byTotal(ledger, merged);
}

/** Open amounts by the items' own currency. */
function ownTotals(ledger: Ledger, { items, value }: Placing): readonly Block['own'][number][] {
  const count = ledger.currencies.length;
  const sums = new MoneySums(count * 2);
  const sizes = new Int32Array(count);
  for (let item = 0; item < ledger.count; item++) {
    const open = items.open[item] ?? 0;
    if (open === 0) continue;
    const currency = ledger.currency[item] ?? 0;
    sums.add(currency, open);
    sums.add(count + currency, value[item] ?? 0);
    sizes[currency] = (sizes[currency] ?? 0) + 1;
  }
  return ledger.currencies.flatMap((_, currency) =>
    (sizes[currency] ?? 0) > 0
      ? [{ currency, total: sums.get(currency), value: sums.get(count + currency) }]
      : [],
  );
}

/** The lines of every block of a report, with their sums. */
export function sumLines(ledger: Ledger, placing: Placing): readonly Block[] {
  const { blocks, buckets } = placing;
  const counts: Counts = {
    columns: new Int32Array(blocks.currencies.length * (buckets.length + 1)),
    overdue: new Int32Array(blocks.currencies.length),
  };
  const lines = collected(fillLines(ledger, placing, counts), ({ block }) => block);
  const own = blocks.valuation ? ownTotals(ledger, placing) : [];
  return blocks.currencies.map((_, block) => {
    const rows = lines.get(block) ?? [];
    const first = block * (buckets.length + 1);
    return {
      customers: customerRows(ledger, placing, rows),
      groups: groupRows(ledger, placing, rows),
      sum: sumOf(
        rows.map(({ row }) => row),
        buckets.length,
        new MoneySums(cellCount(buckets.length)),
      ),
      counts: [...counts.columns.subarray(first, first + buckets.length)],
      overdueItems: counts.overdue[block] ?? 0,
      own: own.filter(({ currency }) => blocks.blockOf[currency] === block),
    };
  });
}
