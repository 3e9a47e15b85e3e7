import { isErrorText, plainText, saysNothing } from './cells';
import { datePartsOf } from './datePatterns';
import type { Day } from '../ledger';
import type { CellValue, DateOrder } from '../mapping';

/** Why a cell holds no date. */
export type DateFault = 'missingDate' | 'impossibleDate' | 'errorCell';

export interface CivilDate {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

/** What the whole column says about `3/4/2025`; `assumed` when it does not say and we took month first. */
export interface DateOrderDecision {
  readonly order: DateOrder;
  readonly assumed: boolean;
}

const MS_PER_DAY = 86_400_000;
/** Serial 25569 is 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** The day that Excel's 1900 system has and the calendar has not: 1900-02-29. */
const LEAP_BUG = 60;
const LAST_DAY = 2_958_465;
/** What a serial of the 1904 date system is short of the same day in the 1900 system. */
export const DAYS_1904 = 1462;
/** Empty dates of ERP exports. */
const ZERO_DATE = /^0+(?:[-/.]0+){0,2}(?:\s+0+:.*)?$/;

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The serial of a calendar date from 1900-01-01 to 9999-12-31, or undefined when there is no such date. */
export function dayFromCivil(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  const serial = Date.UTC(year, month - 1, day) / MS_PER_DAY + UNIX_EPOCH;
  return serial <= LEAP_BUG ? serial - 1 : serial;
}

/** The calendar date of a serial. Serial 60 gives 1900-02-29, as Excel shows it. */
export function civilFromDay(serial: Day): CivilDate {
  if (serial === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  const date = new Date((serial - UNIX_EPOCH + (serial < LEAP_BUG ? 1 : 0)) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2024-03-05` (nothing else) as a serial; undefined when it is no such date. */
export function dayFromIso(iso: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return found ? dayFromCivil(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

export function isoFromDay(serial: Day): string {
  const { year, month, day } = civilFromDay(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same day of the month `months` later, or the last day where that month is shorter (Excel's EDATE). */
export function addMonths(serial: Day, months: number): Day {
  const { year, month, day } = civilFromDay(serial);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const target = dayFromCivil(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
  if (target === undefined) throw new RangeError(`No date ${months} months from day ${serial}`);
  return target;
}

/** The last day of the month `months` after the day's own (Excel's EOMONTH). */
export function endOfMonth(serial: Day, months = 0): Day {
  const last = addMonths(serial, months);
  const { year, month, day } = civilFromDay(last);
  return last + daysInMonth(year, month) - day;
}

/**
 * Decides `3/4/2025` for all date columns of a ledger together. A part above 12 is proof; where proofs
 * contradict each other the majority of distinct texts wins. Dots are written day first everywhere.
 */
export function decideDateOrder(values: Iterable<CellValue>): DateOrderDecision {
  let monthFirst = 0;
  let dayFirst = 0;
  let open = 0;
  let dotted = 0;
  for (const value of values) {
    const parts = typeof value === 'string' ? datePartsOf(plainText(value)) : undefined;
    if (parts?.kind !== 'twoWay' || parts.first === parts.second) continue;
    if (parts.first > 12 && parts.second <= 12) dayFirst++;
    else if (parts.second > 12 && parts.first <= 12) monthFirst++;
    else if (parts.dotted) dotted++;
    else open++;
  }
  if (dayFirst !== monthFirst)
    return { order: dayFirst > monthFirst ? 'dayFirst' : 'monthFirst', assumed: false };
  if (dayFirst === 0 && dotted > 0) return { order: 'dayFirst', assumed: false };
  return { order: 'monthFirst', assumed: open + dayFirst > 0 };
}

/** Whether a text means two different days when read month first and day first. */
export function dependsOnOrder(text: string): boolean {
  const parts = datePartsOf(plainText(text));
  return parts?.kind === 'twoWay' && parts.first !== parts.second && parts.first <= 12 && parts.second <= 12;
}

/**
 * Reads one cell as a whole day (DOMAIN.md 1): serials (a time of day is cut off; with `date1904` those of
 * the 1904 system), `yyyymmdd` numbers and text dates. `order` comes from `decideDateOrder` on the column.
 */
export function readDate(value: CellValue, order: DateOrder, date1904 = false): Day | DateFault {
  if (typeof value === 'number') return dayFromNumber(value, date1904);
  if (typeof value === 'boolean') return 'impossibleDate';
  if (saysNothing(value)) return 'missingDate';
  if (isErrorText(value)) return 'errorCell';
  const text = plainText(value);
  if (ZERO_DATE.test(text)) return 'missingDate';
  const parts = datePartsOf(text);
  if (!parts)
    return /^\d{5}(?:\.\d+)?$/.test(text) ? dayFromNumber(Number(text), date1904) : 'impossibleDate';
  if (parts.kind === 'ymd') return dayFromCivil(parts.year, parts.month, parts.day) ?? 'impossibleDate';
  const month = order === 'monthFirst' ? parts.first : parts.second;
  const day = order === 'monthFirst' ? parts.second : parts.first;
  return dayFromCivil(parts.year, month, day) ?? 'impossibleDate';
}

function dayFromNumber(value: number, date1904: boolean): Day | DateFault {
  if (value === 0) return 'missingDate';
  const whole = Math.floor(value);
  if (whole > LAST_DAY) {
    const month = Math.floor(whole / 100) % 100;
    return dayFromCivil(Math.floor(whole / 10_000), month, whole % 100) ?? 'impossibleDate';
  }
  const serial = date1904 ? whole + DAYS_1904 : whole;
  return serial >= 1 && serial <= LAST_DAY && serial !== LEAP_BUG ? serial : 'impossibleDate';
}
