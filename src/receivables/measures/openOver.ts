import { knownFrom } from '../../ledger/knownFrom';
import type { Day, Ledger } from '../../ledger/ledger';
import { owedOn } from '../openItems';

/** The entries of `days` in the order of their days; those of one day as they stand. */
export function inOrderOfDays(days: Int32Array): Int32Array {
  return Int32Array.from(days.keys()).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
}

/**
 * What items owe on one day after another: what `openItems` says, item by item, without looking at all of them anew
 * on each day. Days only go forward.
 */
export class OpenOver {
  private day: Day = -Infinity;
  private next = 0;
  /** What was applied by the day, in the sign of the item; empty where nothing is applied at all. */
  private readonly taken: Float64Array;

  /** `order` is that of the applications by day. */
  constructor(
    private readonly ledger: Ledger,
    private readonly order: Int32Array,
  ) {
    this.taken = new Float64Array(order.length > 0 ? ledger.count : 0);
  }

  /** Goes on to a day; calls back with each item that something was applied to or taken out of since. */
  advance(day: Day, touched?: (item: number) => void): void {
    const { to, from, day: days, amount } = this.ledger.applications;
    for (; this.next < this.order.length; this.next++) {
      const entry = this.order[this.next] ?? 0;
      if ((days[entry] ?? 0) > day) break;
      const [target, origin, value] = [to[entry] ?? 0, from[entry] ?? 0, amount[entry] ?? 0];
      this.taken[target] = (this.taken[target] ?? 0) + value;
      this.taken[origin] = (this.taken[origin] ?? 0) - value;
      touched?.(target);
      touched?.(origin);
    }
    this.day = day;
  }

  open(item: number): number {
    if (knownFrom(this.ledger, item) > this.day) return 0;
    return owedOn(this.ledger, item, this.day, this.taken[item] ?? 0);
  }
}
