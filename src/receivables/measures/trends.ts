import type { ProblemCode } from '../../locales/problem';
import { moneySum } from '../../ledger/moneySums';
import type { MeasureBook } from './measureBook';
import { MONTHLY_MEASURES } from './measureIds';
import { measureValue, type MeasureValue } from './measures';
import { sumsOf, windowsAt, type MeasureSettings, type MeasureWindow, type SumsOf } from './measureWindow';
import { SUMS, type PeriodSums } from './periodSums';

/** What can be followed month by month: measures, and the balances that they are of. */
export const TREND_IDS = [...MONTHLY_MEASURES, 'end', 'overdue'] as const;
export type TrendId = (typeof TREND_IDS)[number];

/** How many months a trend can show: half a year, or one and two years with the same month at the other end. */
export const TREND_MONTHS = [6, 13, 25] as const;
export const DEFAULT_TREND_MONTHS = 13;

/** What a credit controller follows first: how long money is out, how much of it is late, and what is done about it. */
export const DEFAULT_TRENDS: readonly TrendId[] = ['dso', 'overdueRate', 'cei', 'daysLate'];

/** Whether it is a balance: an amount of money that adds up. */
export function isBalance(id: TrendId): id is 'end' | 'overdue' {
  return id === 'end' || id === 'overdue';
}

/** A value in a window, or why there is none. A balance stands at the window's end, however short the history. */
function valueIn(id: TrendId, window: MeasureWindow): MeasureValue {
  return isBalance(id) ? { value: window.inputs[id] } : measureValue(id, window);
}

/** Measures of several lines month by month: a value each, or why there is none. */
export class Trends {
  private readonly values: Float64Array;
  /** By value: 0, or the position of a reason plus one. */
  private readonly reasons: Uint8Array;
  private readonly codes: ProblemCode[] = [];

  constructor(
    private readonly ids: readonly TrendId[],
    private readonly lines: number,
    private readonly months: number,
  ) {
    this.values = new Float64Array(lines * ids.length * months);
    this.reasons = new Uint8Array(this.values.length);
  }

  private place(line: number, id: TrendId, month: number): number {
    return (this.ids.indexOf(id) * this.lines + line) * this.months + month;
  }

  /** What a line has of each of its windows. */
  put(line: number, windows: readonly MeasureWindow[]): void {
    for (const id of this.ids)
      for (const [month, window] of windows.entries()) {
        const found = valueIn(id, window);
        const at = this.place(line, id, month);
        if ('value' in found) this.values[at] = found.value;
        else this.reasons[at] = this.codeOf(found.why) + 1;
      }
  }

  private codeOf(why: ProblemCode): number {
    const known = this.codes.indexOf(why);
    return known === -1 ? this.codes.push(why) - 1 : known;
  }

  at(line: number, id: TrendId, month: number): MeasureValue {
    const place = this.place(line, id, month);
    const why = this.codes[(this.reasons[place] ?? 0) - 1];
    return why === undefined ? { value: this.values[place] ?? NaN } : { why };
  }
}

/** What the whole ledger has beyond some groups: the sums tie whatever these leave over. */
function sumsBeyond(book: MeasureBook, grouping: number, groups: readonly number[]): SumsOf {
  return (period) => {
    const whole = book.total[period];
    const rest = SUMS.map((name) => {
      const each = book.groups[grouping]?.each(name, period);
      return [
        name,
        moneySum(
          groups.map((group) => -(each?.[group] ?? 0)),
          whole?.[name] ?? NaN,
        ),
      ];
    });
    return Object.fromEntries(rest) as PeriodSums;
  };
}

/** Who has a line in a trend: groups, all the others together where there are any, and last the whole ledger. */
export interface TrendLines {
  readonly grouping: number;
  readonly groups: readonly number[];
  readonly hasOthers: boolean;
}

/** The measures of each line for the periods that end with `ends`, positions in the book, the latest last. */
export function trendsOf(
  book: MeasureBook,
  settings: MeasureSettings,
  ids: readonly TrendId[],
  ends: readonly number[],
  { grouping, groups, hasOthers }: TrendLines,
): Trends {
  const named = groups.map((group) => sumsOf(book, { grouping, group }));
  const lines = hasOthers ? [...named, sumsBeyond(book, grouping, groups)] : named;
  const trends = new Trends(ids, lines.length + 1, ends.length);
  lines.forEach((read, line) => {
    trends.put(line, windowsAt(book, settings, ends, read, false));
  });
  trends.put(lines.length, windowsAt(book, settings, ends, sumsOf(book), false));
  return trends;
}
