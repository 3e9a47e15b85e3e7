import type { Day } from '../../ledger/ledger';
import type { Period } from './periods';

/** Entries by the period that their day is in: a list for each period. Days before and after all periods have none. */
export class PeriodItems {
  /** Where the list of each period begins in `entries`. */
  private readonly starts: Int32Array;
  private readonly entries: Int32Array;

  constructor(periods: readonly Period[], count: number, dayOf: (entry: number) => Day | undefined) {
    const first = periods[0]?.from ?? 0;
    const last = periods[periods.length - 1]?.to ?? first - 1;
    const periodOf = new Int16Array(Math.max(0, last - first + 1));
    periods.forEach(({ from, to }, at) => periodOf.fill(at, from - first, to - first + 1));
    const placeOf = new Int16Array(count).fill(-1);
    this.starts = new Int32Array(periods.length + 1);
    for (let entry = 0; entry < count; entry++) {
      const day = dayOf(entry);
      if (day === undefined || day < first || day > last) continue;
      const at = periodOf[day - first] ?? 0;
      placeOf[entry] = at;
      this.starts[at + 1] = (this.starts[at + 1] ?? 0) + 1;
    }
    for (let at = 0; at < periods.length; at++)
      this.starts[at + 1] = (this.starts[at + 1] ?? 0) + (this.starts[at] ?? 0);
    const next = this.starts.slice();
    this.entries = new Int32Array(next[periods.length] ?? 0);
    for (let entry = 0; entry < count; entry++) {
      const at = placeOf[entry] ?? -1;
      if (at < 0) continue;
      const place = next[at] ?? 0;
      this.entries[place] = entry;
      next[at] = place + 1;
    }
  }

  of(period: number): Int32Array {
    return this.entries.subarray(this.starts[period], this.starts[period + 1]);
  }
}
