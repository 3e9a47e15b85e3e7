import { KINDS, type Ledger } from '../ledger/ledger';
import type { AgingChoice } from './aging';
import { bucketIndex, bucketsAt, limitsAt, type Bucket } from './buckets';
import { groupingOf, type Grouping } from './grouping';
import { openItems, type OpenItems } from './openItems';
import { roundTo } from '../ledger/moneySums';
import { MoneyBlocks } from './valuation';

const INVOICE = KINDS.indexOf('invoice');
/** Digits kept of an item: finer than any minor unit, and the sums of a report then agree in any order. */
const KEPT_DIGITS = 6;

/** Where every open item stands in a report: in which block and column, with what amount. */
export interface Placing {
  readonly items: OpenItems;
  readonly buckets: readonly Bucket[];
  readonly blocks: MoneyBlocks;
  /** Open amount by item, in the money of its block; 0 where nothing is open. */
  readonly value: Float64Array;
  /** Position of the bucket by item; the number of buckets for what stands on account. */
  readonly column: Uint8Array;
  readonly grouping: Grouping | undefined;
}

/** Whether an item is a credit note or a receipt: money that is the customer's. */
export function isCredit(ledger: Ledger, item: number): boolean {
  return ledger.kind[item] !== INVOICE;
}

/** Places the items of a ledger. Throws `badBuckets`, `noGroupColumn`. */
export function placeItems(ledger: Ledger, choice: AgingChoice): Placing {
  const limits = limitsAt(choice, choice.asOf);
  const buckets = bucketsAt(choice, choice.asOf);
  const items = openItems(ledger, choice.asOf, choice.by);
  const blocks = new MoneyBlocks(ledger, choice.valuation);
  const value = new Float64Array(ledger.count);
  const column = new Uint8Array(ledger.count);
  const apart = choice.onAccount === 'ownColumn';
  for (let item = 0; item < ledger.count; item++) {
    const open = items.open[item] ?? 0;
    if (open === 0) continue;
    value[item] = roundTo(blocks.valueOf(ledger.currency[item] ?? 0, open), KEPT_DIGITS);
    column[item] =
      apart && isCredit(ledger, item) ? buckets.length : bucketIndex(items.age[item] ?? 0, limits);
  }
  return {
    items,
    buckets,
    blocks,
    value,
    column,
    grouping: groupingOf(ledger, choice.groupBy, column, buckets),
  };
}
