import { addMonths, civilFromDay } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import { Problem } from '../locales/problem';

/**
 * An aging band in days overdue, both ends included. The first bucket of every list is *not due*
 * (`from` null, `to` 0), the last is open-ended (`to` null).
 */
export interface Bucket {
  readonly from: number | null;
  readonly to: number | null;
  /** Ends in whole months where the limits were given in months: over `from`, up to `to`. */
  readonly months?: { readonly from: number; readonly to: number | null };
}

/** Limits in days, or in months counted back from the as-of date (the calendar decides how many days that is). */
export type BucketUnit = 'days' | 'months';

/** Upper ends of the overdue buckets, ascending, and what they are counted in (days when left out). */
export interface BucketScheme {
  readonly limits: readonly number[];
  readonly unit?: BucketUnit;
}

export const DEFAULT_LIMITS: readonly number[] = [30, 60, 90];
const MOST_LIMITS = 24;
const HIGHEST: Readonly<Record<BucketUnit, number>> = { days: 36_500, months: 1200 };
/** Month 0 of the first year that Excel has. */
const FIRST_MONTH = 1900 * 12;

/** Throws `badBuckets` unless the limits are ascending whole numbers above zero. */
export function checkScheme({ limits, unit = 'days' }: BucketScheme): void {
  const valid =
    limits.length <= MOST_LIMITS &&
    limits.every(
      (limit, i) => Number.isInteger(limit) && limit > (limits[i - 1] ?? 0) && limit <= HIGHEST[unit],
    );
  if (!valid) throw new Problem('badBuckets', { value: limits.join(', ') });
}

/** Limits 30, 60, 90 make: not due, 1-30, 31-60, 61-90, over 90. Throws `badBuckets` unless ascending days. */
export function bucketsFrom(limits: readonly number[]): readonly Bucket[] {
  checkScheme({ limits });
  const starts = [1, ...limits.map((limit) => limit + 1)];
  return [{ from: null, to: 0 }, ...starts.map((from, i) => ({ from, to: limits[i] ?? null }))];
}

/**
 * The most days that an item can be overdue on `asOf` without being over `months` months overdue. It is over when
 * `asOf` lies after the due date moved on by that many months (Excel's EDATE, which goes to the last day where the
 * month is shorter): due 31 January, it is over one month from 1 March on, leap year or not. A later due date
 * is never over before an earlier one, so for a given as-of date the rule comes down to a number of days.
 */
function daysOfMonths(months: number, asOf: Day): number {
  const { year, month } = civilFromDay(asOf);
  // No date is so early: the buckets behind stay empty, and in their order.
  if (year * 12 + month - 1 - months < FIRST_MONTH) return asOf + months;
  const back = addMonths(asOf, -months);
  const earliest = addMonths(back, months) < asOf ? back + 1 : back;
  return asOf - earliest;
}

/** The scheme's limits in days on a given as-of date; see `daysOfMonths` for the rule. Throws `badBuckets`. */
export function limitsAt(scheme: BucketScheme, asOf: Day): readonly number[] {
  checkScheme(scheme);
  return scheme.unit === 'months' ? scheme.limits.map((months) => daysOfMonths(months, asOf)) : scheme.limits;
}

/** The scheme's buckets on a given as-of date. Throws `badBuckets`. */
export function bucketsAt(scheme: BucketScheme, asOf: Day): readonly Bucket[] {
  const buckets = bucketsFrom(limitsAt(scheme, asOf));
  if (scheme.unit !== 'months') return buckets;
  const { limits } = scheme;
  return buckets.map((bucket, at) =>
    at === 0 ? bucket : { ...bucket, months: { from: limits[at - 2] ?? 0, to: limits[at - 1] ?? null } },
  );
}

/** Position of the bucket in `bucketsFrom(limits)`: 0 when nothing is overdue. Limits are in days. */
export function bucketIndex(daysOverdue: number, limits: readonly number[]): number {
  if (daysOverdue <= 0) return 0;
  let at = 0;
  while (at < limits.length && daysOverdue > (limits[at] ?? 0)) at++;
  return at + 1;
}

/** Reads `30,60,90` (also `30/60/90`, `30;60;90`, Chinese commas) or a list of numbers. Throws `badBuckets`. */
export function parseLimits(value: string | readonly number[]): readonly number[] {
  const limits = typeof value === 'string' ? limitTexts(value).map(Number) : value;
  if (typeof value === 'string' && (limits.length === 0 || limits.some(Number.isNaN)))
    throw new Problem('badBuckets', { value });
  bucketsFrom(limits);
  return limits;
}

/** The parts of a written list of limits. */
export function limitTexts(written: string): readonly string[] {
  return written.split(/[\s,;/，、；]+/).filter((part) => part !== '');
}
