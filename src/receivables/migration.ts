import type { Ledger } from '../ledger/ledger';
import type { Aging } from './aging';
import type { MigrationPart } from './figure';
import { MoneySums, moneySum } from '../ledger/moneySums';

/** How many bands an aging has: its buckets, and one for what is on account where that stands apart. */
export function bandCount({ buckets, choice }: Aging): number {
  return buckets.length + (choice.onAccount === 'ownColumn' ? 1 : 0);
}

/** The band that an item falls into: the position of its bucket, or the one after the last for what is on account. */
export function bandOf({ placing }: Aging, item: number): number {
  return placing.column[item] ?? 0;
}

/** Positions of the currencies that items of the ledger are in, in the order of the aging's blocks. */
export function ledgerCurrencies(ledger: Ledger, aging: Aging): readonly number[] {
  const order = aging.currencies.map(({ currency }) => currency);
  const rank = (currency: number): number => {
    const at = order.indexOf(ledger.currencies[currency] ?? '');
    return at === -1 ? order.length : at;
  };
  return [...new Set(ledger.currency)].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** What became of a bucket's opening amount: opening = cleared + what is still open, by its bucket now. */
export interface MigrationLine {
  readonly opening: number;
  readonly cleared: number;
  /** By band of the later date. */
  readonly kept: readonly number[];
}

/** From bucket to bucket: the columns of `lines` and `added` add up to the later date's buckets. */
export interface Migration {
  /** By band of the earlier date. */
  readonly lines: readonly MigrationLine[];
  /** Open at the later date and not at the earlier, by band. */
  readonly added: readonly number[];
  /** By band of the later date. */
  readonly closing: readonly number[];
}

/** As much of an item as was open at both dates. */
function stillOpen(before: number, after: number): number {
  if (before === 0 || after === 0 || before > 0 !== after > 0) return 0;
  return Math.abs(before) < Math.abs(after) ? before : after;
}

/** How much of an item is cleared, still open and open since, and its bands on the two dates; -1 where it is not open. */
interface ItemMigration extends Readonly<Record<MigrationPart | 'opening', number>> {
  readonly start: number;
  readonly end: number;
}

/** What became of an item; undefined where nothing of it is open on either date. */
export function migrationOfItem(before: Aging, after: Aging, item: number): ItemMigration | undefined {
  const opening = before.items.open[item] ?? 0;
  const last = after.items.open[item] ?? 0;
  if (opening === 0 && last === 0) return undefined;
  const kept = stillOpen(opening, last);
  return {
    opening,
    kept,
    cleared: opening - kept,
    added: last - kept,
    start: opening === 0 ? -1 : bandOf(before, item),
    end: last === 0 ? -1 : bandOf(after, item),
  };
}

/** How one currency's open amounts moved between the buckets of two agings. */
export function migrationOf(ledger: Ledger, before: Aging, after: Aging, currency: number): Migration {
  const from = bandCount(before);
  const to = bandCount(after);
  const opening = new MoneySums(from);
  const kept = new MoneySums(from * to);
  const added = new MoneySums(to);
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.currency[item] !== currency) continue;
    const moved = migrationOfItem(before, after, item);
    if (moved === undefined) continue;
    const { start, end } = moved;
    if (start >= 0) opening.add(start, moved.opening);
    if (start >= 0 && end >= 0) kept.add(start * to + end, moved.kept);
    if (end >= 0) added.add(end, moved.added);
  }
  const lines = Array.from({ length: from }, (_, start): MigrationLine => {
    const row = Array.from({ length: to }, (__, end) => kept.get(start * to + end));
    const amount = opening.get(start);
    return { opening: amount, cleared: moneySum([amount, ...row.map((one) => -one)]), kept: row };
  });
  const fresh = Array.from({ length: to }, (_, end) => added.get(end));
  const closing = fresh.map((amount, end) =>
    moneySum([amount, ...lines.map(({ kept: row }) => row[end] ?? 0)]),
  );
  return { lines, added: fresh, closing };
}
