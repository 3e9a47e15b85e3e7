import type { Ledger } from '../ledger/ledger';
import { Problem } from '../locales/problem';
import type { Aging } from './aging';
import { MOVEMENTS, type Figure, type MovementKind } from './figure';
import { bandCount, bandOf, ledgerCurrencies, migrationOf, type Migration } from './migration';
import { MoneySums, moneySum } from '../ledger/moneySums';
import { movementAmounts } from './movements';

/** opening + invoiced - credited - collected - writtenOff + other = closing. */
export type Movements = Readonly<Record<MovementKind, number>>;

export interface CustomerComparison {
  /** Index into `ledger.customers`. */
  readonly customer: number;
  readonly movements: Movements;
}

/** One currency's part of a comparison; amounts are in that currency, never converted. */
export interface CurrencyComparison {
  readonly currency: string;
  /** By closing balance, largest first; customers without any balance or movement are left out. */
  readonly customers: readonly CustomerComparison[];
  readonly total: Movements;
  readonly migration: Migration;
}

export interface Comparison {
  readonly before: Aging;
  readonly after: Aging;
  /** Bands of the migration beyond the buckets: 1 where what is on account stands apart. */
  readonly bands: number;
  readonly currencies: readonly CurrencyComparison[];
}

/** What the list states as open today says nothing about another day; and time runs forward. */
export function assertComparable(ledger: Ledger, before: Aging, after: Aging): void {
  if (ledger.shape === 'openItems') throw new Problem('comparisonNeedsHistory');
  if (before.choice.asOf >= after.choice.asOf) throw new Problem('comparisonDates');
}

function signed(kind: MovementKind, amount: number): number {
  return kind === 'credited' || kind === 'collected' || kind === 'writtenOff' ? -amount : amount;
}

/** What the documents leave unexplained, as the other figures show it: so the line always adds up. */
function withOther(amounts: Readonly<Record<MovementKind, number>>): Movements {
  const told = MOVEMENTS.filter((kind) => kind !== 'other' && kind !== 'closing');
  const other = moneySum([amounts.closing, ...told.map((kind) => -signed(kind, amounts[kind]))]);
  return { ...amounts, other };
}

function recordOf(amount: (kind: MovementKind) => number): Record<MovementKind, number> {
  return Object.fromEntries(MOVEMENTS.map((kind) => [kind, amount(kind)])) as Record<MovementKind, number>;
}

/** Sums of every customer's movements in every currency: one pass over the items. */
function sumMovements(ledger: Ledger, before: Aging, after: Aging): MoneySums {
  const amountOf = movementAmounts(ledger, before.items, after.items);
  const width = MOVEMENTS.length;
  const sums = new MoneySums(ledger.currencies.length * ledger.customers.length * width);
  for (let item = 0; item < ledger.count; item++) {
    const line = (ledger.currency[item] ?? 0) * ledger.customers.length + (ledger.customer[item] ?? 0);
    for (const [at, kind] of MOVEMENTS.entries()) {
      const amount = amountOf(item, kind);
      if (amount !== 0) sums.add(line * width + at, amount);
    }
  }
  return sums;
}

/** What happened to the open amounts between two dates: by customer, and from bucket to bucket. */
export function compareAging(ledger: Ledger, before: Aging, after: Aging): Comparison {
  assertComparable(ledger, before, after);
  const sums = sumMovements(ledger, before, after);
  const keyOf = (customer: number): string => ledger.customers[customer]?.key ?? '';
  const currencies = ledgerCurrencies(ledger, after).map((currency): CurrencyComparison => {
    const customers: CustomerComparison[] = [];
    for (let customer = 0; customer < ledger.customers.length; customer++) {
      const line = (currency * ledger.customers.length + customer) * MOVEMENTS.length;
      const movements = withOther(recordOf((kind) => sums.get(line + MOVEMENTS.indexOf(kind))));
      if (MOVEMENTS.some((kind) => movements[kind] !== 0)) customers.push({ customer, movements });
    }
    customers.sort(
      (a, b) => b.movements.closing - a.movements.closing || (keyOf(a.customer) < keyOf(b.customer) ? -1 : 1),
    );
    const total = recordOf((kind) => moneySum(customers.map(({ movements }) => movements[kind])));
    return {
      currency: ledger.currencies[currency] ?? '',
      customers,
      total,
      migration: migrationOf(ledger, before, after, currency),
    };
  });
  return { before, after, bands: bandCount(after), currencies };
}

/** An item of a movement and what it has in the figure. */
export interface MovementItem {
  readonly item: number;
  readonly amount: number;
}

/** The items behind one figure of a comparison; they add up to it. */
export function itemsOfMovement(
  ledger: Ledger,
  before: Aging,
  after: Aging,
  figure: Figure & { readonly movement: MovementKind },
): readonly MovementItem[] {
  assertComparable(ledger, before, after);
  const amountOf = movementAmounts(ledger, before.items, after.items);
  const currency = figure.currency === undefined ? -1 : ledger.currencies.indexOf(figure.currency);
  const { customer: wanted, bucket } = figure;
  const customers = ledger.customers.map(
    ({ number, name }) => wanted === undefined || (wanted.number === number && wanted.name === name),
  );
  const aging = figure.movement === 'opening' ? before : after;
  const found: MovementItem[] = [];
  for (let item = 0; item < ledger.count; item++) {
    if (figure.currency !== undefined && ledger.currency[item] !== currency) continue;
    if (customers[ledger.customer[item] ?? -1] !== true) continue;
    if (bucket !== undefined && bandOf(aging, item) !== bucket) continue;
    const amount = amountOf(item, figure.movement);
    if (amount !== 0) found.push({ item, amount });
  }
  return found;
}
