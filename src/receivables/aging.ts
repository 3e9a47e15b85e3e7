import type { Day, Ledger } from '../ledger/ledger';
import { bucketIndex, bucketsFrom, type Bucket, type BucketUnit } from './buckets';
import type { GroupBy } from './grouping';
import { MoneySums, moneySum } from './moneySums';
import { knownFrom, openItems, type AgeBy, type OpenItems } from './openItems';
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
  /** Receipts up to the as-of date, and the items that had any. */
  readonly received: { readonly items: number; readonly amount: number };
  /** Receipts after the as-of date on items open on it; part of `ledger`. */
  readonly receivedSince: { readonly items: number; readonly amount: number };
  /** amounts - afterAsOf - received, straight from the ledger's rows. */
  readonly ledger: number;
  /** The sum of the report's own cells, customer by customer and bucket by bucket. */
  readonly report: number;
  readonly difference: number;
}

/** One currency of a converted block: total x rate = converted + rounding. */
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
  /** By total, largest first; empty unless the choice groups by something else than customers. */
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
  /** By number of items, most first; only currencies that stand in the ledger. */
  readonly currencies: readonly CurrencyAging[];
  readonly items: OpenItems;
}

interface Cells {
  readonly amounts: MoneySums;
  readonly counts: Int32Array;
  /** By customer. */
  readonly overdue: MoneySums;
  overdueItems: number;
}

/** Sums open amounts into customer x bucket cells of one currency: one pass over its items. */
function fillCells(ledger: Ledger, items: OpenItems, limits: readonly number[], currency: number): Cells {
  const width = limits.length + 2;
  const amounts = new MoneySums(ledger.customers.length * width);
  const counts = new Int32Array(ledger.customers.length * width);
  const cells: Cells = { amounts, counts, overdue: new MoneySums(ledger.customers.length), overdueItems: 0 };
  for (let item = 0; item < ledger.count; item++) {
    const open = items.open[item] ?? 0;
    if (open === 0 || ledger.currency[item] !== currency) continue;
    const customer = ledger.customer[item] ?? 0;
    const cell = customer * width + bucketIndex(items.age[item] ?? 0, limits);
    amounts.add(cell, open);
    counts[cell] = (counts[cell] ?? 0) + 1;
    if ((items.daysOverdue[item] ?? 0) <= 0) continue;
    cells.overdue.add(customer, open);
    cells.overdueItems++;
  }
  return cells;
}

function customerRows(ledger: Ledger, cells: Cells, width: number): CustomerAging[] {
  const rows: CustomerAging[] = [];
  for (let customer = 0; customer < ledger.customers.length; customer++) {
    const positions = Array.from({ length: width }, (_, bucket) => customer * width + bucket);
    const items = positions.reduce((sum, cell) => sum + (cells.counts[cell] ?? 0), 0);
    if (items === 0) continue;
    const amounts = positions.map((cell) => cells.amounts.get(cell));
    rows.push({
      customer,
      amounts,
      onAccount: 0,
      items,
      total: moneySum(amounts),
      overdue: cells.overdue.get(customer),
    });
  }
  const nameOf = (row: CustomerAging): string => ledger.customers[row.customer]?.key ?? '';
  return rows.sort((a, b) => b.total - a.total || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Walks the ledger's rows, not the report's cells: the two must come to the same. */
function tieOut(
  ledger: Ledger,
  items: OpenItems,
  currency: number,
  customers: readonly CustomerAging[],
): TieOut {
  const sums = new MoneySums(3);
  const counts = [0, 0, 0];
  const count = (line: number, amount: number): void => {
    sums.add(line, amount);
    counts[line] = (counts[line] ?? 0) + 1;
  };
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.currency[item] !== currency) continue;
    const amount = ledger.amount[item] ?? 0;
    count(0, amount);
    if (knownFrom(ledger, item) > items.asOf) count(1, amount);
    else if (amount !== items.open[item]) count(2, amount - (items.open[item] ?? 0));
  }
  const line = (at: number) => ({ items: counts[at] ?? 0, amount: sums.get(at) });
  const ledgerOpen = moneySum([sums.get(0), -sums.get(1), -sums.get(2)]);
  const report = moneySum(customers.flatMap((row) => row.amounts));
  return {
    amounts: line(0),
    afterAsOf: line(1),
    received: line(2),
    receivedSince: items.receivedSince.get(currency) ?? { items: 0, amount: 0 },
    ledger: ledgerOpen,
    report,
    difference: moneySum([report, -ledgerOpen]),
  };
}

function ageCurrency(ledger: Ledger, items: OpenItems, choice: AgingChoice, currency: number): CurrencyAging {
  const buckets = bucketsFrom(choice.limits);
  const cells = fillCells(ledger, items, choice.limits, currency);
  const customers = customerRows(ledger, cells, buckets.length);
  const summed = buckets.map((bucket, at) => {
    let count = 0;
    for (let cell = at; cell < cells.counts.length; cell += buckets.length) count += cells.counts[cell] ?? 0;
    return { bucket, amount: moneySum(customers.map((row) => row.amounts[at] ?? 0)), items: count };
  });
  const itemCount = summed.reduce((sum, bucket) => sum + bucket.items, 0);
  return {
    currency: ledger.currencies[currency] ?? '',
    buckets: summed,
    customers,
    groups: [],
    onAccount: 0,
    converted: [],
    total: moneySum(summed.map((bucket) => bucket.amount)),
    overdue: moneySum(customers.map((row) => row.overdue)),
    items: itemCount,
    overdueItems: cells.overdueItems,
    tieOut: tieOut(ledger, items, currency, customers),
  };
}

/**
 * The aging of a ledger as of a day: customers x buckets for each currency, with the proof that the cells add
 * up to what the rows say. Throws `badBuckets` for limits that are not ascending days.
 */
export function ageLedger(ledger: Ledger, choice: AgingChoice): Aging {
  const buckets = bucketsFrom(choice.limits);
  const items = openItems(ledger, choice.asOf, choice.by);
  const sizes = new Int32Array(ledger.currencies.length);
  for (const currency of ledger.currency) sizes[currency] = (sizes[currency] ?? 0) + 1;
  const order = ledger.currencies
    .map((_, currency) => currency)
    .filter((currency) => (sizes[currency] ?? 0) > 0)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  return {
    choice,
    buckets,
    currencies: order.map((currency) => ageCurrency(ledger, items, choice, currency)),
    items,
  };
}
