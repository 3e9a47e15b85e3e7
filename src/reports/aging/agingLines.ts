import type { Aging, CurrencyAging, CustomerAging } from '../../receivables/aging';
import { moneySum } from '../../ledger/moneySums';

/** The figures of a customer or a group, with what it owed on the previous as-of date. */
export interface AgingFigures extends Omit<CustomerAging, 'customer'> {
  readonly previous: number;
}

/** A customer's line; `group` is empty in a report by customer. */
export interface CustomerLine extends AgingFigures {
  readonly group: string;
  readonly customer: number;
}

export interface GroupLine extends AgingFigures {
  readonly group: string;
  readonly customers: readonly CustomerLine[];
}

/** What one table of the summary is made of. */
export interface AgingLines {
  readonly customers: readonly CustomerLine[];
  readonly groups: readonly GroupLine[];
  readonly previousTotal: number;
}

type Totals = ReadonlyMap<number, number>;

function totalsOf(rows: readonly CustomerAging[]): Totals {
  return new Map(rows.map(({ customer, total }) => [customer, total]));
}

/** Customers who owed something then and nothing now come last: without them the change would not add up. */
function customerLines(
  rows: readonly CustomerAging[],
  before: Totals,
  group: string,
  width: number,
): CustomerLine[] {
  const here = new Set(rows.map(({ customer }) => customer));
  const gone = [...before].filter(([customer, total]) => !here.has(customer) && total !== 0);
  return [
    ...rows.map((row) => ({ ...row, group, previous: before.get(row.customer) ?? 0 })),
    ...gone
      .sort(([, a], [, b]) => b - a)
      .map(([customer, previous]) => ({ ...nothing(width), group, customer, previous })),
  ];
}

function nothing(width: number): Omit<CustomerAging, 'customer'> {
  const amounts = Array.from({ length: width }, () => 0);
  return { amounts, onAccount: 0, total: 0, overdue: 0, items: 0 };
}

/** The lines of one currency, by customer and by group. */
export function agingLines(part: CurrencyAging, previous: Aging | undefined): AgingLines {
  const width = part.buckets.length;
  const before = previous?.currencies.find(({ currency }) => currency === part.currency);
  const groupsBefore = new Map((before?.groups ?? []).map((group) => [group.label, group]));
  const sameGroup = new Set(part.groups.map(({ label }) => label));
  const gone = [...groupsBefore.values()].filter(({ label }) => !sameGroup.has(label));
  const groups = [
    ...part.groups,
    ...gone.map(({ label }) => ({ ...nothing(width), label, customers: [] })),
  ].map((group): GroupLine => {
    const then = groupsBefore.get(group.label);
    const customers = customerLines(group.customers, totalsOf(then?.customers ?? []), group.label, width);
    return { ...group, group: group.label, customers, previous: then?.total ?? 0 };
  });
  return {
    groups,
    customers:
      groups.length > 0
        ? groups.flatMap((group) => group.customers)
        : customerLines(part.customers, totalsOf(before?.customers ?? []), '', width),
    previousTotal: before?.total ?? 0,
  };
}

/** What a line's total has grown by. */
export function changeOf({ total, previous }: Pick<AgingFigures, 'total' | 'previous'>): number {
  return moneySum([total, -previous]);
}
