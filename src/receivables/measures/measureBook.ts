import { knownFrom } from '../../ledger/knownFrom';
import { NO_DAY, type Day, type Ledger } from '../../ledger/ledger';
import { bucketIndex, bucketsAt, limitsAt, type Bucket, type BucketUnit } from '../buckets';
import { groupingOf, type GroupBy } from '../grouping';
import { MoneySums, moneySum } from '../moneySums';
import { additionKind, movementAmounts } from '../movements';
import { openItems, type OpenItems } from '../openItems';
import { isCredit } from '../placing';
import { MoneyBlocks, type Valuation } from '../valuation';
import type { Period } from './periods';
import { AT_RISK_DAYS, END_SUMS, SUMS, type PeriodSums, type SumName } from './periodSums';
import { settlements } from './settlements';

export interface BookChoice {
  /** Consecutive, the earliest first; the last one ends on the as-of date. */
  readonly periods: readonly Period[];
  /** Currency of the amounts; with a valuation its reporting currency. Items in others are left out. */
  readonly currency: string;
  readonly valuation?: Valuation;
  /** Upper ends of the buckets of each period's closing balance. */
  readonly limits: readonly number[];
  readonly unit?: BucketUnit;
  /** What to part the sums by, besides the total. */
  readonly groupings: readonly GroupBy[];
}

/** The sums by the groups of one grouping. */
export interface GroupedSums {
  readonly groupBy: GroupBy;
  /** By group: the key of a customer, else as shown; `''` where the ledger says nothing. */
  readonly labels: readonly string[];
  readonly sums: (group: number, period: number) => PeriodSums;
}

/** A ledger's sums by period: what every measure is computed from. */
export interface MeasureBook {
  readonly choice: BookChoice;
  /** False for a list of what is open now: then only the last period has sums, and only those of its end. */
  readonly hasHistory: boolean;
  readonly total: readonly PeriodSums[];
  readonly buckets: readonly Bucket[];
  /** The closing balance of each period by bucket. */
  readonly aged: readonly (readonly number[])[];
  readonly groups: readonly GroupedSums[];
}

const WIDTH = SUMS.length;
const AT = Object.fromEntries(SUMS.map((name, at) => [name, at])) as Record<SumName, number>;
const MOVED: Partial<Record<string, SumName>> = {
  invoiced: 'invoiced',
  credited: 'credited',
  collected: 'received',
  writtenOff: 'writtenOff',
};

/** The sums of one grouping (or of all items together), period after period. */
class SumTable {
  private readonly periods: Float64Array[] = [];
  private readonly running: MoneySums;

  constructor(
    readonly size: number,
    private readonly ids: Int32Array | undefined,
  ) {
    this.running = new MoneySums(size * WIDTH);
  }

  add(item: number, name: SumName, value: number): void {
    this.running.add((this.ids?.[item] ?? 0) * WIDTH + AT[name], value);
  }

  /** Closes a period: what it has not seen stays NaN, its opening is the closing before it. */
  close(missing: readonly SumName[]): void {
    const before = this.periods[this.periods.length - 1];
    const sums = Float64Array.from({ length: this.size * WIDTH }, (_, at) => this.running.get(at));
    for (let group = 0; group < this.size; group++) {
      const start = group * WIDTH;
      if (before !== undefined) sums[start + AT.opening] = before[start + AT.closing] ?? 0;
      const of = (name: SumName): number => sums[start + AT[name]] ?? 0;
      sums[start + AT.other] = moneySum([
        of('closing'),
        -of('opening'),
        -of('invoiced'),
        of('credited'),
        of('received'),
        of('writtenOff'),
      ]);
      for (const name of missing) sums[start + AT[name]] = NaN;
    }
    this.periods.push(sums);
    this.running.reset();
  }

  sums(group: number, period: number): PeriodSums {
    const sums = this.periods[period];
    const entries = SUMS.map((name, at) => [name, sums?.[group * WIDTH + at] ?? NaN]);
    return Object.fromEntries(entries) as Record<SumName, number>;
  }
}

/** Adds up a ledger, one period after the other. */
class BookKeeper {
  private readonly blocks: MoneyBlocks;
  private readonly block: number;
  readonly total: SumTable;

  constructor(
    private readonly ledger: Ledger,
    choice: BookChoice,
    private readonly tables: readonly SumTable[],
  ) {
    this.blocks = new MoneyBlocks(ledger, choice.valuation);
    this.block = this.blocks.currencies.indexOf(choice.currency);
    this.total = new SumTable(1, undefined);
  }

  private isIn(item: number): boolean {
    return this.blocks.blockOf[this.ledger.currency[item] ?? 0] === this.block;
  }

  private value(item: number, amount: number): number {
    return this.blocks.valueOf(this.ledger.currency[item] ?? 0, amount);
  }

  private add(item: number, name: SumName, value: number): void {
    if (value === 0) return;
    this.total.add(item, name, value);
    for (const table of this.tables) table.add(item, name, value);
  }

  opening(before: OpenItems): void {
    for (let item = 0; item < this.ledger.count; item++) {
      const open = before.open[item] ?? 0;
      if (open !== 0 && this.isIn(item)) this.add(item, 'opening', this.value(item, open));
    }
  }

  /** What came in and went out between two days. */
  moved(before: OpenItems, after: OpenItems): void {
    const { ledger } = this;
    const amountOf = movementAmounts(ledger, before, after);
    for (let item = 0; item < ledger.count; item++) {
      const known = knownFrom(ledger, item);
      const isOld = known <= before.asOf;
      if (known > after.asOf || (isOld && before.open[item] === after.open[item]) || !this.isIn(item))
        continue;
      for (const kind of new Set([additionKind(ledger, item), 'collected'] as const)) {
        const name = MOVED[kind];
        if (name !== undefined) this.add(item, name, this.value(item, amountOf(item, kind)));
      }
      if (!isOld && ledger.settledDate[item] === known && !isCredit(ledger, item))
        this.add(item, 'cash', this.value(item, ledger.amount[item] ?? 0));
    }
  }

  /** What came in on invoices, by how late it was. */
  settled(from: Day, to: Day): void {
    for (const { item, day, amount } of settlements(this.ledger, from, to)) {
      if (!this.isIn(item)) continue;
      const value = this.value(item, amount);
      this.add(item, 'settled', value);
      this.add(item, 'settledDays', value * (day - (this.ledger.dueDate[item] ?? day)));
    }
  }

  /** The balance at the end of a period; gives it by bucket. */
  closing(after: OpenItems, limits: readonly number[]): readonly number[] {
    const { ledger } = this;
    const aged = new MoneySums(limits.length + 2);
    for (let item = 0; item < ledger.count; item++) {
      const open = after.open[item] ?? 0;
      if (open === 0 || !this.isIn(item)) continue;
      const value = this.value(item, open);
      const daysOverdue = after.daysOverdue[item] ?? 0;
      this.add(item, 'closing', value);
      aged.add(bucketIndex(daysOverdue, limits), value);
      if (daysOverdue > AT_RISK_DAYS) this.add(item, 'overNinety', value);
      if (daysOverdue <= 0) this.add(item, 'notDue', value);
      else if (!isCredit(ledger, item)) {
        this.add(item, 'late', value);
        this.add(item, 'lateDays', value * daysOverdue);
      }
    }
    return Array.from({ length: limits.length + 2 }, (_, at) => aged.get(at));
  }

  /** What of the invoices of a period was open long after it. */
  atRisk({ from, to }: Period): void {
    const later = openItems(this.ledger, to + AT_RISK_DAYS, 'due');
    for (let item = 0; item < this.ledger.count; item++) {
      const known = knownFrom(this.ledger, item);
      if (known < from || known > to || isCredit(this.ledger, item) || !this.isIn(item)) continue;
      this.add(item, 'billed', this.value(item, this.ledger.amount[item] ?? 0));
      this.add(item, 'stillOpen', this.value(item, later.open[item] ?? 0));
    }
  }
}

const OF_HISTORY = SUMS.filter((name) => !END_SUMS.some((one) => one === name));
const NOT_YET: readonly SumName[] = ['billed', 'stillOpen'];

/** The table of a grouping's sums, and its labels. */
function tableOf(
  ledger: Ledger,
  groupBy: GroupBy,
): { readonly table: SumTable; readonly labels: readonly string[] } {
  const grouping = groupingOf(ledger, groupBy, new Uint8Array(0), []);
  const labels = grouping?.labels ?? ledger.customers.map(({ key }) => key);
  return { labels, table: new SumTable(labels.length, grouping?.ids ?? ledger.customer) };
}

/**
 * Sums up a ledger by period. Balances are those of an aging by due date on the period's last day; movements are
 * those of a comparison of its two ends, so the roll ties to both. A converted ledger is valued at one day's rates
 * throughout. Throws `badBuckets`, `noGroupColumn`.
 */
export function measureBook(ledger: Ledger, choice: BookChoice): MeasureBook {
  const hasHistory = ledger.shape !== 'openItems';
  const grouped = choice.groupings.map((groupBy) => ({ groupBy, ...tableOf(ledger, groupBy) }));
  const keeper = new BookKeeper(
    ledger,
    choice,
    grouped.map(({ table }) => table),
  );
  const tables = [keeper.total, ...grouped.map(({ table }) => table)];
  const last = choice.periods.length - 1;
  const asOf = choice.periods[last]?.to ?? NO_DAY;
  let before = openItems(ledger, (choice.periods[0]?.from ?? asOf) - 1, 'due');
  if (hasHistory) keeper.opening(before);
  const aged = choice.periods.map((period, at) => {
    const after = openItems(ledger, period.to, 'due');
    const isKnown = hasHistory || at === last;
    const isOld = period.to + AT_RISK_DAYS <= asOf;
    if (hasHistory) {
      keeper.moved(before, after);
      keeper.settled(period.from, period.to);
      if (isOld) keeper.atRisk(period);
    }
    const limits = limitsAt({ limits: choice.limits, unit: choice.unit ?? 'days' }, period.to);
    const buckets = isKnown ? keeper.closing(after, limits) : [];
    const missing = !isKnown ? SUMS : !hasHistory ? OF_HISTORY : isOld ? [] : NOT_YET;
    for (const table of tables) table.close(missing);
    before = after;
    return buckets;
  });
  return {
    choice,
    hasHistory,
    total: choice.periods.map((_, at) => keeper.total.sums(0, at)),
    buckets: bucketsAt({ limits: choice.limits, unit: choice.unit ?? 'days' }, asOf),
    aged,
    groups: grouped.map(({ groupBy, labels, table }) => ({
      groupBy,
      labels,
      sums: (group, period) => table.sums(group, period),
    })),
  };
}
