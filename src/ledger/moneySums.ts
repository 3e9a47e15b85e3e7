/** Digits kept of a sum: finer than any currency's minor unit, coarser than the noise of binary fractions. */
const KEPT_DIGITS = 6;

/**
 * A row of sums that do not drift: Neumaier's compensated summation, so that a million items come to the same
 * total in any order, to the last of six digits.
 */
export class MoneySums {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.lost = new Float64Array(size);
  }

  add(index: number, value: number): void {
    const sum = this.sums[index] ?? 0;
    const next = sum + value;
    const gap = Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.sums[index] = next;
    this.lost[index] = (this.lost[index] ?? 0) + gap;
  }

  /** All sums are zero again. */
  reset(): void {
    this.sums.fill(0);
    this.lost.fill(0);
  }

  /** All sums, which are zero again then. */
  take(): Float64Array {
    const sums = new Float64Array(this.sums.length);
    for (let index = 0; index < sums.length; index++)
      if (this.sums[index] !== 0 || this.lost[index] !== 0) sums[index] = this.get(index);
    this.reset();
    return sums;
  }

  get(index: number): number {
    return roundTo((this.sums[index] ?? 0) + (this.lost[index] ?? 0), KEPT_DIGITS);
  }
}

/** Powers of ten: rounding is done for every item, and working one out takes longer than the rest of it. */
const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Rounds half away from zero, as ROUND does in Excel; never gives -0. */
export function roundTo(value: number, digits: number): number {
  const factor = POWERS[digits] ?? 10 ** digits;
  const scaled = Math.abs(value) * factor;
  // No digits are left to round.
  if (scaled > Number.MAX_SAFE_INTEGER) return value;
  // 1.005 * 100 is 100.49999999999999: the nudge is far below any digit that money has. In a figure so large that it
  // is not, halves are exact anyway.
  const nudge = scaled * Number.EPSILON * 2;
  const rounded = Math.round(nudge < 0.1 ? scaled + nudge : scaled) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** The sum of some amounts and a first one, as `MoneySums` would give it. */
export function moneySum(values: Iterable<number>, first = 0): number {
  let sum = first;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return roundTo(sum + lost, KEPT_DIGITS);
}
