import { settledDays } from '../../ledger/applying/settledDays';
import { knownFrom } from '../../ledger/knownFrom';
import { KINDS, NO_DAY, type Day, type Ledger } from '../../ledger/ledger';

/** What counts as a bad end: settings of the back-test. */
export interface OutcomeRule {
  /** The window that follows the standing day: what falls due in it is judged. */
  readonly windowDays: number;
  /** An invoice is late when it is not settled so many days after it fell due. */
  readonly graceDays: number;
  /** A customer turned out badly when more than this share of what fell due in the window was late. */
  readonly lateShare: number;
  /** Whether a write-off in the window makes a customer bad whatever it paid. */
  readonly writeOffs: boolean;
}

/**
 * Thirty days late is past the forgotten invoice and the missed payment run: someone had to act. A tenth of
 * what fell due keeps one small quarrel from making a customer bad.
 */
export const DEFAULT_OUTCOME: OutcomeRule = {
  windowDays: 90,
  graceDays: 30,
  lateShare: 0.1,
  writeOffs: true,
};

/** An amount of one currency; amounts of different currencies are never added. */
export interface WindowMoney {
  readonly currency: number;
  readonly items: number;
  readonly due: number;
  readonly late: number;
}

/** What a customer did in the window. */
export interface CustomerOutcome {
  /** Invoices that fell due in the window and of which it is known whether they were paid in time. */
  readonly items: number;
  readonly lateItems: number;
  readonly money: readonly WindowMoney[];
  /** Late share of the amount; currencies weighed by their number of invoices. */
  readonly lateShare: number;
  readonly writtenOff: boolean;
  readonly bad: boolean;
  /** Invoices of the window that were settled on a day that the ledger does not tell: left out. */
  readonly unknownItems: number;
  /** Invoices overdue on the standing day and still open at the end. */
  readonly stillOverdue: number;
  /** Whether anything of the customer was in the books on the standing day. */
  readonly known: boolean;
}

/** Whether the window says anything about the customer. */
export function isJudged({ items, writtenOff }: CustomerOutcome, rule: OutcomeRule): boolean {
  return items > 0 || (rule.writeOffs && writtenOff);
}

/** The last day that must have passed before a back-test of `day` can be judged. */
export function judgedOn(day: Day, rule: OutcomeRule): Day {
  return day + rule.windowDays + rule.graceDays;
}

interface Collected {
  readonly money: Map<number, { items: number; due: number; late: number }>;
  items: number;
  lateItems: number;
  unknownItems: number;
  stillOverdue: number;
  writtenOff: boolean;
  known: boolean;
}

const INVOICE = KINDS.indexOf('invoice');

/** Days on which a claim on the item was given up; `NO_DAY` where never. */
function writeOffDays(ledger: Ledger): Int32Array {
  const days = new Int32Array(ledger.count).fill(NO_DAY);
  const { count, to, from, day } = ledger.applications;
  for (let at = 0; at < count; at++)
    if (ledger.writtenOff[from[at] ?? -1] === 1) days[to[at] ?? -1] = day[at] ?? NO_DAY;
  return days;
}

/** When invoices ended, as the whole ledger tells it: read once for all standing days. */
export interface Ends {
  readonly settled: Int32Array;
  readonly writtenOff: Int32Array;
}

export function endsOf(ledger: Ledger): Ends {
  return { settled: settledDays(ledger), writtenOff: writeOffDays(ledger) };
}

/** Whether the invoice was paid more than the grace late; undefined where the ledger does not tell. */
function isLate({ settled, writtenOff }: Ends, item: number, last: Day, open: number): boolean | undefined {
  const on = settled[item] ?? NO_DAY;
  const givenUp = writtenOff[item] ?? NO_DAY;
  if (givenUp !== NO_DAY && givenUp <= last) return true;
  if (on !== NO_DAY) return on > last;
  return open > 0 ? true : undefined;
}

/** What a back-test looks at in one window. */
export interface Window {
  readonly day: Day;
  readonly rule: OutcomeRule;
  /** Open amounts by item on `judgedOn(day)`. */
  readonly openThen: Float64Array;
  readonly ends: Ends;
}

function addInvoice(to: Collected, ledger: Ledger, item: number, window: Window): void {
  const due = ledger.dueDate[item] ?? NO_DAY;
  const { day, rule, openThen, ends } = window;
  const open = openThen[item] ?? 0;
  const late = isLate(ends, item, due + rule.graceDays, open);
  if (due <= day) {
    const settled = ends.settled[item] ?? NO_DAY;
    const known = knownFrom(ledger, item) <= day;
    const unsettled = settled === NO_DAY ? open > 0 : settled > judgedOn(day, rule);
    if (known && due < day && unsettled) to.stillOverdue++;
    return;
  }
  if (due > day + rule.windowDays) return;
  if (late === undefined) {
    to.unknownItems++;
    return;
  }
  const currency = ledger.currency[item] ?? 0;
  const sum = to.money.get(currency) ?? { items: 0, due: 0, late: 0 };
  const amount = ledger.amount[item] ?? 0;
  sum.items++;
  sum.due += amount;
  // What came in by the last day on an invoice that is still open was not late with all of it.
  if (late) sum.late += open > 0 ? Math.min(open, amount) : amount;
  to.money.set(currency, sum);
  to.items++;
  to.lateItems += late ? 1 : 0;
}

function outcomeOf({ money, ...counts }: Collected, rule: OutcomeRule): CustomerOutcome {
  const sums = [...money].map(([currency, sum]): WindowMoney => ({ currency, ...sum }));
  const lateShare = sums.reduce(
    (share, { items, due, late }) => share + (late / due) * (items / counts.items),
    0,
  );
  const bad = lateShare > rule.lateShare || (rule.writeOffs && counts.writtenOff);
  return { ...counts, money: sums, lateShare, bad };
}

/** What followed the standing day, by customer (index into `ledger.customers`). */
export function outcomesAfter(ledger: Ledger, window: Window): readonly CustomerOutcome[] {
  const { day, rule } = window;
  const collected = ledger.customers.map((): Collected => ({
    money: new Map(),
    items: 0,
    lateItems: 0,
    unknownItems: 0,
    stillOverdue: 0,
    writtenOff: false,
    known: false,
  }));
  for (let item = 0; item < ledger.count; item++) {
    const one = collected[ledger.customer[item] ?? -1];
    const from = knownFrom(ledger, item);
    if (!one || from > judgedOn(day, rule)) continue;
    one.known ||= from <= day;
    if (ledger.writtenOff[item] === 1) one.writtenOff ||= from > day && from <= day + rule.windowDays;
    if (ledger.kind[item] === INVOICE && (ledger.amount[item] ?? 0) > 0)
      addInvoice(one, ledger, item, window);
  }
  return collected.map((one) => outcomeOf(one, rule));
}
