import { minorDigits } from '../ledger/cells/currencies';
import type { Day, Ledger } from '../ledger/ledger';
import { sumLines, type Block } from './agingLines';
import type { Bucket, BucketUnit } from './buckets';
import type { GroupBy } from './grouping';
import { moneySum, roundTo } from '../ledger/moneySums';
import type { AgeBy, OpenItems } from './openItems';
import { placeItems, type Placing } from './placing';
import { tieOuts } from './tieOut';
import type { Valuation } from './valuation';

export interface AgingChoice {
  readonly asOf: Day;
  /** Upper ends of the overdue buckets, ascending: 30, 60, 90; in days unless `unit` says months. */
  readonly limits: readonly number[];
  readonly unit?: BucketUnit;
  readonly by: AgeBy;
  /** Where credit notes and receipts on account stand; in the buckets when left out. */
  readonly onAccount?: 'inBuckets' | 'ownColumn';
  /** What the lines are grouped by; customers when left out. */
  readonly groupBy?: GroupBy;
  /** Converts to one currency; each currency in a block of its own when left out. */
  readonly valuation?: Valuation;
}

export interface CustomerAging {
  /** Index into `ledger.customers`. */
  readonly customer: number;
  /** By bucket. */
  readonly amounts: readonly number[];
  /** Credit notes and receipts on account where they have a column of their own; else 0. */
  readonly onAccount: number;
  /** All buckets and `onAccount`. */
  readonly total: number;
  /** What is past its due date: all buckets but *not due* when the age is counted from the due date. */
  readonly overdue: number;
  readonly items: number;
}

/** The lines of one group with their subtotal. */
export interface GroupAging {
  /** As shown: an owner, a currency, a cell of the grouping column; `''` where the ledger says nothing. */
  readonly label: string;
  readonly amounts: readonly number[];
  readonly onAccount: number;
  readonly total: number;
  readonly overdue: number;
  readonly items: number;
  /** By total, largest first. */
  readonly customers: readonly CustomerAging[];
}

/** How the open amounts follow from the ledger's amounts: each line can be checked in the sheet. */
export interface TieOut {
  readonly amounts: { readonly items: number; readonly amount: number };
  /** Items dated after the as-of date. */
  readonly afterAsOf: { readonly items: number; readonly amount: number };
  /**
   * What the open amounts are short of the items' own, and the items that are: receipts up to the as-of date; where
   * receipts are items themselves, what was set off, on both sides.
   */
  readonly received: { readonly items: number; readonly amount: number };
  /** Receipts and credit notes after the as-of date on items open on it; part of `ledger`. */
  readonly receivedSince: { readonly items: number; readonly amount: number };
  /** amounts - afterAsOf - received, straight from the ledger's rows. */
  readonly ledger: number;
  /** The sum of the report's own cells, customer by customer and bucket by bucket. */
  readonly report: number;
  readonly difference: number;
}

/** One currency of a converted block: total x rate, rounded once, = converted (item by item) + rounding. */
export interface ConvertedPart {
  readonly currency: string;
  readonly total: number;
  readonly rate: number;
  /** The day that the rate is from. */
  readonly rateDay: Day;
  readonly converted: number;
  readonly rounding: number;
}

/** One currency's part of the report; currencies are never added without a rate. */
export interface CurrencyAging {
  readonly currency: string;
  readonly buckets: readonly { readonly bucket: Bucket; readonly amount: number; readonly items: number }[];
  /** By total, largest first. */
  readonly customers: readonly CustomerAging[];
  /**
   * By total, largest first, buckets in their order, what has no label last; empty unless the choice groups by
   * something else than customers.
   */
  readonly groups: readonly GroupAging[];
  readonly onAccount: number;
  readonly total: number;
  readonly overdue: number;
  readonly items: number;
  readonly overdueItems: number;
  /** For a converted block: each currency in it, with its own total. */
  readonly converted: readonly ConvertedPart[];
  readonly tieOut: TieOut;
}

export interface Aging {
  readonly choice: AgingChoice;
  readonly buckets: readonly Bucket[];
  /** The converted block first, then by number of items, most first; only currencies that stand in the ledger. */
  readonly currencies: readonly CurrencyAging[];
  readonly items: OpenItems;
  /** Where each item stands in the report, and with what amount. */
  readonly placing: Placing;
}

/** What one currency adds to a converted block, item by item, beside its total at the rate. */
function convertedParts(ledger: Ledger, { blocks }: Placing, block: Block): ConvertedPart[] {
  const { valuation } = blocks;
  if (!valuation) return [];
  const digits = minorDigits(valuation.currency);
  return block.own.flatMap(({ currency, total, value }) => {
    const found = valuation.rates.get(currency);
    if (!found) return [];
    const name = ledger.currencies[currency] ?? '';
    const once = name === valuation.currency ? value : roundTo(total * found.rate, digits);
    const rounding = moneySum([once, -value]);
    return [{ currency: name, total, rate: found.rate, rateDay: found.day, converted: value, rounding }];
  });
}

/**
 * The aging of a ledger as of a day: customers x buckets for each currency, with the proof that the cells add
 * up to what the rows say. Throws `badBuckets` for limits that do not ascend, `noGroupColumn` for a column that
 * the ledger has not kept.
 */
export function ageLedger(ledger: Ledger, choice: AgingChoice): Aging {
  const placing = placeItems(ledger, choice);
  const { buckets, blocks, items } = placing;
  const proofs = tieOuts(ledger, placing);
  const order = blocks.currencies
    .map((_, block) => block)
    .filter((block) => (proofs[block]?.amounts.items ?? 0) > 0)
    .sort((a, b) => rank(a) - rank(b) || a - b);
  function rank(block: number): number {
    return choice.valuation && block === 0 ? -Infinity : -(proofs[block]?.amounts.items ?? 0);
  }
  const summed = sumLines(ledger, placing);
  const currencies = order.flatMap((at): CurrencyAging[] => {
    const block = summed[at];
    const proof = proofs[at];
    if (!block || !proof) return [];
    const { customers, groups, sum } = block;
    const report = moneySum(customers.flatMap((row) => [...row.amounts, row.onAccount]));
    return [
      {
        currency: blocks.currencies[at] ?? '',
        buckets: buckets.map((bucket, position) => ({
          bucket,
          amount: sum.amounts[position] ?? 0,
          items: block.counts[position] ?? 0,
        })),
        customers,
        groups,
        onAccount: sum.onAccount,
        total: sum.total,
        overdue: sum.overdue,
        items: sum.items,
        overdueItems: block.overdueItems,
        converted: convertedParts(ledger, placing, block),
        tieOut: { ...proof, report, difference: moneySum([report, -proof.ledger]) },
      },
    ];
  });
  return { choice, buckets, currencies, items, placing };
}
