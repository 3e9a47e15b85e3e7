import { knownFrom } from '../../ledger/knownFrom';
import type { Ledger } from '../../ledger/ledger';
import { bucketIndex } from '../buckets';
import { MoneySums } from '../../ledger/moneySums';
import { additionKind, movementAmounts } from '../movements';
import { agedFrom } from '../openItems';
import { isCredit } from '../placing';
import { MoneyBlocks } from '../valuation';
import type { BookChoice } from './measureBook';
import { inOrderOfDays, OpenOver } from './openOver';
import { PeriodItems } from './periodItems';
import type { Period } from './periods';
import { AT_RISK_DAYS, PLACE } from './periodSums';
import { Settlements } from './settlements';
import type { SumTable } from './sumTable';

/** Where a movement is summed up. */
const MOVED: Partial<Record<string, number>> = {
  invoiced: PLACE.invoiced,
  credited: PLACE.credited,
  collected: PLACE.received,
  writtenOff: PLACE.writtenOff,
};

/**
 * Adds up a ledger, one period after the other. A period looks at the items that were open when it began and at
 * those that something happened to in it: most of a ledger was settled long before.
 */
export class BookKeeper {
  private readonly blocks: MoneyBlocks;
  private readonly block: number;
  private readonly periods: readonly Period[];
  private readonly now: OpenOver;
  private readonly later: OpenOver;
  private readonly arrived: PeriodItems;
  private readonly settlements: Settlements;
  /** What every item owed when the period began, and at its end. */
  private before: Float64Array;
  private after: Float64Array;
  /** Items that the period looks at; of them those open at its end are the next one's beginning. */
  private looked: Int32Array;
  private spare: Int32Array;
  /** The last period, plus one, that looked at an item. */
  private readonly lookedIn: Uint16Array;

  constructor(
    private readonly ledger: Ledger,
    choice: BookChoice,
    private readonly tables: readonly SumTable[],
  ) {
    this.blocks = new MoneyBlocks(ledger, choice.valuation);
    this.block = this.blocks.currencies.indexOf(choice.currency);
    this.periods = choice.periods;
    const order = inOrderOfDays(ledger.applications.day.subarray(0, ledger.applications.count));
    this.now = new OpenOver(ledger, order);
    this.later = new OpenOver(ledger, order);
    this.arrived = new PeriodItems(choice.periods, ledger.count, (item) => knownFrom(ledger, item));
    this.settlements = new Settlements(ledger, choice.periods);
    this.before = new Float64Array(ledger.count);
    this.after = new Float64Array(ledger.count);
    this.lookedIn = new Uint16Array(ledger.count);
    this.spare = new Int32Array(ledger.count);
    this.now.advance((this.periods[0]?.from ?? 0) - 1);
    const looked = new Int32Array(ledger.count);
    let count = 0;
    for (let item = 0; item < ledger.count; item++) {
      const open = this.isIn(item) ? this.now.open(item) : 0;
      if (open === 0) continue;
      this.after[item] = open;
      looked[count++] = item;
    }
    this.looked = looked.subarray(0, count);
  }

  private isIn(item: number): boolean {
    return this.blocks.blockOf[this.ledger.currency[item] ?? 0] === this.block;
  }

  private value(item: number, amount: number): number {
    return this.blocks.valueOf(this.ledger.currency[item] ?? 0, amount);
  }

  private add(item: number, place: number, value: number): void {
    if (value !== 0) for (const table of this.tables) table.add(item, place, value);
  }

  private period(at: number): Period {
    const period = this.periods[at];
    if (period === undefined) throw new RangeError(`No period ${String(at)}`);
    return period;
  }

  /** The balance before the first period. */
  opening(): void {
    for (const item of this.looked) this.add(item, PLACE.opening, this.value(item, this.after[item] ?? 0));
  }

  /** Goes on to the end of a period. */
  goOn(at: number): void {
    const list = this.spare;
    let count = 0;
    const look = (item: number): void => {
      if (this.lookedIn[item] === at + 1 || !this.isIn(item)) return;
      this.lookedIn[item] = at + 1;
      list[count++] = item;
    };
    for (const item of this.looked) if (this.after[item] !== 0) look(item);
    this.arrived.of(at).forEach(look);
    this.settlements.dated(at).forEach(look);
    this.now.advance(this.period(at).to, look);
    this.before.set(this.after);
    this.spare = new Int32Array(this.looked.buffer);
    this.looked = list.subarray(0, count);
    for (const item of this.looked) this.after[item] = this.now.open(item);
  }

  /** What came in and went out in the period. */
  moved(at: number): void {
    const { ledger, before, after } = this;
    const { from, to } = this.period(at);
    const amountOf = movementAmounts(ledger, { asOf: from - 1, open: before }, { asOf: to, open: after });
    for (const item of this.looked) {
      const known = knownFrom(ledger, item);
      if (known > to || (known < from && before[item] === after[item])) continue;
      const kind = additionKind(ledger, item);
      const place = MOVED[kind];
      if (place !== undefined) this.add(item, place, this.value(item, amountOf(item, kind)));
      if (kind !== 'collected') this.add(item, PLACE.received, this.value(item, amountOf(item, 'collected')));
    }
  }

  /** What came in on invoices, how late it was, and what of it came in at once. */
  settled(at: number): void {
    const { ledger } = this;
    this.settlements.each(at, ({ item, day, amount }) => {
      if (!this.isIn(item)) return;
      const value = this.value(item, amount);
      this.add(item, PLACE.settled, value);
      this.add(item, PLACE.settledDays, value * (day - (ledger.dueDate[item] ?? day)));
      if (day === knownFrom(ledger, item)) this.add(item, PLACE.cash, value);
    });
  }

  /** The balance at the end of the period; gives it by bucket. */
  closing(at: number, limits: readonly number[]): readonly number[] {
    const { ledger, after } = this;
    const { to } = this.period(at);
    const aged = new MoneySums(limits.length + 2);
    for (const item of this.looked) {
      const open = after[item] ?? 0;
      if (open === 0) continue;
      const value = this.value(item, open);
      const daysOverdue = to - agedFrom(ledger, item, 'due');
      this.add(item, PLACE.closing, value);
      aged.add(bucketIndex(daysOverdue, limits), value);
      if (daysOverdue > AT_RISK_DAYS) this.add(item, PLACE.overNinety, value);
      if (daysOverdue <= 0) this.add(item, PLACE.notDue, value);
      else if (!isCredit(ledger, item)) {
        this.add(item, PLACE.late, value);
        this.add(item, PLACE.lateDays, value * daysOverdue);
      }
    }
    return Array.from({ length: limits.length + 2 }, (_, bucket) => aged.get(bucket));
  }

  /** What of the invoices of the period was open long after it. */
  atRisk(at: number): void {
    const { ledger } = this;
    this.later.advance(this.period(at).to + AT_RISK_DAYS);
    for (const item of this.arrived.of(at)) {
      if (isCredit(ledger, item) || !this.isIn(item)) continue;
      this.add(item, PLACE.billed, this.value(item, ledger.amount[item] ?? 0));
      this.add(item, PLACE.stillOpen, this.value(item, this.later.open(item)));
    }
  }
}
