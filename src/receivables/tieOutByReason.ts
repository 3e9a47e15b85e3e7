import { knownFrom } from '../ledger/knownFrom';
import {
  KINDS,
  type Intake,
  type Kind,
  type Ledger,
  type RowId,
  type SetAsideReason,
} from '../ledger/ledger';
import type { Aging } from './aging';
import type { StatedLine } from './figure';
import { MoneySums, moneySum } from '../ledger/moneySums';

export interface CountedAmount {
  readonly items: number;
  readonly amount: number;
}

/** Rows that are no items, for one reason, with what they say in their amount column. */
export interface SetAsideAmounts extends CountedAmount {
  readonly reason: SetAsideReason;
  readonly firstRow: RowId;
}

/**
 * From every amount of the sheet to the report's total: all rows - set aside = used; used - after the as-of date
 * - received = open = report.
 */
export interface TieOutByReason {
  readonly allRows: CountedAmount;
  /** Empty where the sheet names several currencies: such a row does not say which one it is in. */
  readonly setAside: readonly SetAsideAmounts[];
  readonly used: CountedAmount;
  /** The kinds that `used` is made of. */
  readonly kinds: Readonly<Record<Kind, CountedAmount>>;
  readonly afterAsOf: CountedAmount;
  readonly received: CountedAmount;
  readonly open: CountedAmount;
  /** The sum of the report's own cells. */
  readonly report: number;
  readonly difference: number;
}

/** Rows set aside that say an amount, by reason, in the order in which the reasons turn up. */
export function setAsideAmounts({ setAside }: Intake): readonly SetAsideAmounts[] {
  const groups = new Map<SetAsideReason, { firstRow: RowId; amounts: number[] }>();
  for (const { row, reason, amount } of setAside) {
    if (Number.isNaN(amount)) continue;
    const group = groups.get(reason) ?? { firstRow: row, amounts: [] };
    group.amounts.push(amount);
    groups.set(reason, group);
  }
  return [...groups].map(([reason, { firstRow, amounts }]) => ({
    reason,
    firstRow,
    items: amounts.length,
    amount: moneySum(amounts),
  }));
}

/** What an item says in the column that the report starts from. */
export function statedAmount(ledger: Ledger, item: number): number {
  const open = ledger.open[item] ?? Number.NaN;
  return ledger.shape === 'openItems' && !Number.isNaN(open) ? open : (ledger.amount[item] ?? 0);
}

/** The report's total of what is in a currency, also where its block shows it converted. */
export function reportTotal(aging: Aging, currency: string): number {
  const blocks = aging.currencies.filter((part) => part.converted.length === 0 && part.currency === currency);
  const converted = aging.currencies.flatMap((part) => part.converted);
  return moneySum([
    ...blocks.map(({ total }) => total),
    ...converted.filter((part) => part.currency === currency).map(({ total }) => total),
  ]);
}

/** The lines in which an item can be counted. */
type ItemLine = Exclude<StatedLine, 'allRows' | 'setAside'> | 'open';

/** Tells in which lines an item is counted, and with how much in its own currency. */
export function tellStated(
  ledger: Ledger,
  { items }: Aging,
  item: number,
  tell: (line: ItemLine, amount: number) => void,
): void {
  const amount = statedAmount(ledger, item);
  const open = items.open[item] ?? 0;
  tell('used', amount);
  if (knownFrom(ledger, item) > items.asOf) {
    tell('afterAsOf', amount);
    return;
  }
  if (amount !== open) tell('received', amount - open);
  if (open !== 0) tell('open', open);
}

/** The tie-out of the currency at a position of `ledger.currencies` (-1: one that the ledger has no items in). */
export function tieOutByReason(
  { ledger }: Intake,
  aging: Aging,
  currency: number,
  setAside: readonly SetAsideAmounts[],
): TieOutByReason {
  const slots = ['used', 'afterAsOf', 'received', 'open', ...KINDS] as const;
  const sums = new MoneySums(slots.length);
  const counts = new Int32Array(slots.length);
  const add = (slot: number, amount: number): void => {
    sums.add(slot, amount);
    counts[slot] = (counts[slot] ?? 0) + 1;
  };
  for (let item = 0; item < ledger.count; item++) {
    if (ledger.currency[item] !== currency) continue;
    tellStated(ledger, aging, item, (line, amount) => {
      add(slots.indexOf(line), amount);
      if (line === 'used') add(4 + (ledger.kind[item] ?? 0), amount);
    });
  }
  const line = (slot: (typeof slots)[number]): CountedAmount => {
    const at = slots.indexOf(slot);
    return { items: counts[at] ?? 0, amount: sums.get(at) };
  };
  const report = reportTotal(aging, ledger.currencies[currency] ?? '');
  const used = line('used');
  const open = moneySum([used.amount, -line('afterAsOf').amount, -line('received').amount]);
  return {
    allRows: {
      items: used.items + setAside.reduce((sum, { items }) => sum + items, 0),
      amount: moneySum([used.amount, ...setAside.map(({ amount }) => amount)]),
    },
    setAside,
    used,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, line(kind)])) as Record<Kind, CountedAmount>,
    afterAsOf: line('afterAsOf'),
    received: line('received'),
    open: { items: line('open').items, amount: open },
    report: currency === -1 ? 0 : report,
    difference: currency === -1 ? 0 : moneySum([report, -open]),
  };
}
