import { civilFromDay, dayFromCivil, daysInMonth, endOfMonth } from '../../ledger/cells/dates';
import { knownFrom } from '../../ledger/knownFrom';
import { NO_DAY, type Day, type Ledger } from '../../ledger/ledger';

/** How many days a month has in a measure: its own, 30 of 360 a year, or a twelfth of 365. */
export const DAYS_CONVENTIONS = ['calendar', '30/360', '365'] as const;
export type DaysConvention = (typeof DAYS_CONVENTIONS)[number];

/** From the first to the last day, both in it; `days` is its length by the convention. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** Days that a year has by a convention: what a measure of days per year is reckoned with. */
export function yearDays(convention: DaysConvention): number {
  return convention === '30/360' ? 360 : 365;
}

function firstOfMonth(day: Day): Day {
  const { year, month } = civilFromDay(day);
  return dayFromCivil(year, month, 1) ?? day;
}

/** The month up to a day of it: the whole month when that is its last day. */
function monthTo(to: Day, convention: DaysConvention): Period {
  const from = firstOfMonth(to);
  const elapsed = to - from + 1;
  if (convention === 'calendar') return { from, to, days: elapsed };
  const { year, month } = civilFromDay(to);
  const whole = convention === '30/360' ? 30 : 365 / 12;
  return { from, to, days: (whole * elapsed) / daysInMonth(year, month) };
}

/** Calendar months up to a day, the earliest first; the last one ends on the day itself. */
export function monthsUpTo(asOf: Day, count: number, convention: DaysConvention): readonly Period[] {
  return Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    return monthTo(back === 0 ? asOf : endOfMonth(asOf, -back), convention);
  });
}

/** Months from the first item of a ledger to a day, the day's month counted: 0 when everything is later. */
export function monthsOfHistory(ledger: Ledger, asOf: Day): number {
  let first = Infinity;
  for (let item = 0; item < ledger.count; item++) {
    const day = knownFrom(ledger, item);
    if (day !== NO_DAY && day < first) first = day;
  }
  if (first > asOf) return 0;
  const start = civilFromDay(first);
  const end = civilFromDay(asOf);
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

/** How far back measures look: as far as a countback may have to go. */
const MOST_MONTHS = 36;

/** Months of a ledger that measures are worked out for: its history, at least the day's own month. */
export function monthsToMeasure(ledger: Ledger, asOf: Day): number {
  return Math.max(1, Math.min(MOST_MONTHS, monthsOfHistory(ledger, asOf)));
}
