/** Numbers that look random and are the same at every run (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** 0 <= answer < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(from: readonly T[]): T {
    const found = from[this.between(0, from.length - 1)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }
}

/** Excel's serial of a date, by the platform's calendar and not by ours. */
export function serialOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
}

/** The same day some months later or earlier; the last day where the month is shorter. */
export function monthsLater(day: number, months: number): number {
  const from = new Date((day - 25_569) * 86_400_000);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + 1 + months];
  const last = serialOf(year, month + 1, 0);
  return Math.min(serialOf(year, month, from.getUTCDate()), last);
}
