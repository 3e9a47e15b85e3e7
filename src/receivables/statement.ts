import { knownFrom } from '../ledger/knownFrom';
import { KINDS, NO_DAY, type Customer, type Day, type Ledger } from '../ledger/ledger';
import type { Aging } from './aging';
import { MoneySums, moneySum } from '../ledger/moneySums';
import { agedFrom } from './openItems';

export interface StatementLine {
  /** Index into the ledger. */
  readonly item: number;
  readonly due: Day;
  readonly daysOverdue: number;
  readonly open: number;
  /** The open amounts down to this line. */
  readonly balance: number;
}

/** What a customer owes in one currency: always the currency of the documents, whatever the report converts to. */
export interface StatementPart {
  readonly currency: string;
  /** In the order of the document dates. */
  readonly lines: readonly StatementLine[];
  /** By bucket. */
  readonly amounts: readonly number[];
  /** Credit notes and receipts where the aging has them in a column of their own; else 0. */
  readonly onAccount: number;
  /** Overdue, not yet due and on account make the total. */
  readonly overdue: number;
  readonly notYetDue: number;
  readonly total: number;
  /** What came in after the as-of date; it is not taken off. */
  readonly receivedSince: number;
}

/** One customer's statement of account. */
export interface Statement {
  readonly customer: Customer;
  readonly asOf: Day;
  /** In the order of the ledger's currencies; only those in which something is open. */
  readonly parts: readonly StatementPart[];
}

const RECEIPT = KINDS.indexOf('receipt');

/** What came in after the as-of date: a receipt of its own, or on an item that was open; else 0. */
export function receivedLater(ledger: Ledger, { items: { asOf, open } }: Aging, item: number): number {
  const amount = ledger.amount[item] ?? 0;
  if (ledger.kind[item] === RECEIPT) return knownFrom(ledger, item) > asOf ? -amount : 0;
  const settled = ledger.settledDate[item] ?? NO_DAY;
  if (open[item] === 0 || settled === NO_DAY || settled <= asOf) return 0;
  const paid = ledger.paid[item] ?? Number.NaN;
  return Number.isNaN(paid) ? amount : paid;
}

/** Gathers the items of the wanted customers that a statement has to do with: one pass over the ledger. */
function itemsByCustomer(
  ledger: Ledger,
  aging: Aging,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, number[]> {
  const items = new Map<number, number[]>();
  for (let item = 0; item < ledger.count; item++) {
    const customer = ledger.customer[item] ?? 0;
    if (!wanted.has(customer)) continue;
    if (aging.items.open[item] === 0 && receivedLater(ledger, aging, item) === 0) continue;
    const list = items.get(customer);
    if (list) list.push(item);
    else items.set(customer, [item]);
  }
  return items;
}

function linesOf(ledger: Ledger, { items: { open, daysOverdue } }: Aging, items: readonly number[]) {
  const dateOf = (item: number): Day => {
    const known = knownFrom(ledger, item);
    return known === NO_DAY ? agedFrom(ledger, item, 'due') : known;
  };
  const due = (item: number): Day => agedFrom(ledger, item, 'due');
  const running = new MoneySums(1);
  return items
    .filter((item) => open[item] !== 0)
    .sort((a, b) => dateOf(a) - dateOf(b) || due(a) - due(b) || a - b)
    .map((item): StatementLine => {
      running.add(0, open[item] ?? 0);
      return {
        item,
        due: due(item),
        daysOverdue: daysOverdue[item] ?? 0,
        open: open[item] ?? 0,
        balance: running.get(0),
      };
    });
}

function partOf(ledger: Ledger, aging: Aging, currency: string, items: readonly number[]): StatementPart {
  const { column, buckets } = aging.placing;
  const lines = linesOf(ledger, aging, items);
  const sums = new MoneySums(buckets.length + 2);
  const overdueAt = buckets.length + 1;
  for (const { item, open, daysOverdue } of lines) {
    const at = column[item] ?? 0;
    sums.add(at, open);
    if (daysOverdue > 0 && at < buckets.length) sums.add(overdueAt, open);
  }
  const onAccount = sums.get(buckets.length);
  const overdue = sums.get(overdueAt);
  const total = lines.at(-1)?.balance ?? 0;
  return {
    currency,
    lines,
    amounts: buckets.map((_, at) => sums.get(at)),
    onAccount,
    overdue,
    notYetDue: moneySum([total, -overdue, -onAccount]),
    total,
    receivedSince: moneySum(items.map((item) => receivedLater(ledger, aging, item))),
  };
}

function statementFrom(ledger: Ledger, aging: Aging, customer: number, items: readonly number[]): Statement {
  const found = ledger.customers[customer];
  const parts = ledger.currencies.flatMap((currency, id) => {
    const own = items.filter((item) => ledger.currency[item] === id);
    return own.some((item) => aging.items.open[item] !== 0) ? [partOf(ledger, aging, currency, own)] : [];
  });
  return { customer: found ?? { key: '', number: '', name: '' }, asOf: aging.items.asOf, parts };
}

/** One customer's statement as of the day of the aging; without parts where nothing is open. */
export function statementOf(ledger: Ledger, aging: Aging, customer: number): Statement {
  const items = itemsByCustomer(ledger, aging, new Set([customer]));
  return statementFrom(ledger, aging, customer, items.get(customer) ?? []);
}

/** A statement for everybody who has open items, in the order of the aging. */
export function allStatements(ledger: Ledger, aging: Aging): readonly Statement[] {
  const wanted = new Set(aging.currencies.flatMap((part) => part.customers.map(({ customer }) => customer)));
  const items = itemsByCustomer(ledger, aging, wanted);
  return [...wanted].map((customer) => statementFrom(ledger, aging, customer, items.get(customer) ?? []));
}
