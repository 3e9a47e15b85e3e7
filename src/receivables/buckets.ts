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

export const DEFAULT_LIMITS: readonly number[] = [30, 60, 90];
const MOST_LIMITS = 24;
const MOST_DAYS = 36_500;

/** Limits 30, 60, 90 make: not due, 1-30, 31-60, 61-90, over 90. Throws `badBuckets` unless ascending days. */
export function bucketsFrom(limits: readonly number[]): readonly Bucket[] {
  const valid =
    limits.length <= MOST_LIMITS &&
    limits.every((limit, i) => Number.isInteger(limit) && limit > (limits[i - 1] ?? 0) && limit <= MOST_DAYS);
  if (!valid) throw new Problem('badBuckets', { value: limits.join(', ') });
  const starts = [1, ...limits.map((limit) => limit + 1)];
  return [{ from: null, to: 0 }, ...starts.map((from, i) => ({ from, to: limits[i] ?? null }))];
}

/** Position of the bucket in `bucketsFrom(limits)`: 0 when nothing is overdue. */
export function bucketIndex(daysOverdue: number, limits: readonly number[]): number {
  if (daysOverdue <= 0) return 0;
  const reached = limits.findIndex((limit) => daysOverdue <= limit);
  return reached === -1 ? limits.length + 1 : reached + 1;
}

/** Reads `30,60,90` (also `30/60/90`, `30;60;90`, Chinese commas) or a list of numbers. Throws `badBuckets`. */
export function parseLimits(value: string | readonly number[]): readonly number[] {
  if (typeof value !== 'string') {
    bucketsFrom(value);
    return value;
  }
  const parts = value
    .split(/[\s,;/，、；]+/)
    .filter((part) => part !== '')
    .map(Number);
  if (parts.length === 0 || parts.some(Number.isNaN)) throw new Problem('badBuckets', { value });
  bucketsFrom(parts);
  return parts;
}
