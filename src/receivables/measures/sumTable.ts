import { MoneySums, moneySum } from '../../ledger/moneySums';
import { PLACE, SUMS, sumsAt, type PeriodSums, type SumName } from './periodSums';

const WIDTH = SUMS.length;

/** closing - opening - invoiced + credited + received + written off; most groups have nothing in most periods. */
function unaccounted(sums: Float64Array, start: number): number {
  const closing = sums[start + PLACE.closing] ?? 0;
  const opening = sums[start + PLACE.opening] ?? 0;
  const invoiced = sums[start + PLACE.invoiced] ?? 0;
  const credited = sums[start + PLACE.credited] ?? 0;
  const received = sums[start + PLACE.received] ?? 0;
  const writtenOff = sums[start + PLACE.writtenOff] ?? 0;
  const moved = invoiced !== 0 || credited !== 0 || received !== 0 || writtenOff !== 0;
  if (!moved && closing === opening) return 0;
  return moneySum([-opening, -invoiced, credited, received, writtenOff], closing);
}

/** The sums of one grouping (or of all items together), period after period. */
export class SumTable {
  /** By period, group and sum. */
  private readonly periods: Float64Array[] = [];
  private readonly running: MoneySums;

  constructor(
    readonly size: number,
    private readonly ids: Int32Array | undefined,
  ) {
    this.running = new MoneySums(size * WIDTH);
  }

  /** Adds to the sum at a place. */
  add(item: number, place: number, value: number): void {
    this.running.add((this.ids === undefined ? 0 : (this.ids[item] ?? 0)) * WIDTH + place, value);
  }

  /** Closes a period: what it has not seen stays NaN, its opening is the closing before it. */
  close(missing: readonly SumName[]): void {
    const before = this.periods[this.periods.length - 1];
    const sums = this.running.take();
    for (let start = 0; start < sums.length; start += WIDTH) {
      if (before !== undefined) sums[start + PLACE.opening] = before[start + PLACE.closing] ?? 0;
      sums[start + PLACE.other] = unaccounted(sums, start);
      for (const name of missing) sums[start + PLACE[name]] = NaN;
    }
    this.periods.push(sums);
  }

  sums(group: number, period: number): PeriodSums {
    return sumsAt(this.periods[period], group * WIDTH);
  }

  /** One sum of all groups in a period. */
  each(name: SumName, period: number): Float64Array {
    const sums = this.periods[period];
    return Float64Array.from({ length: this.size }, (_, group) => sums?.[group * WIDTH + PLACE[name]] ?? NaN);
  }
}
