import { plainText } from '../../ledger/cells/cells';
import type { CellValue } from '../../ledger/mapping';
import type { Bucket } from '../buckets';

/** A bucket as it is stored: what it reaches from and to, in days overdue or in months, both ends included. */
export interface StoredBucket {
  readonly unit: 'days' | 'months';
  /** 0 for what is not due. In months: over `from`, up to `to`. */
  readonly from: number;
  readonly to: number | null;
}

/** What is not due: the same in days and in months. */
export const NOT_DUE: StoredBucket = { unit: 'days', from: 0, to: 0 };

function storedBucket({ from, to, months }: Bucket): StoredBucket {
  if (from === null) return NOT_DUE;
  return months === undefined ? { unit: 'days', from, to } : { unit: 'months', ...months };
}

/** The key of a stored bucket: `0`, `1-30`, `91+`; in months `0-1m`, `1-2m`, `3m+`. */
export function keyOf({ unit, from, to }: StoredBucket): string {
  const suffix = unit === 'months' ? 'm' : '';
  if (unit === 'days' && from === 0) return '0';
  return to === null ? `${String(from)}${suffix}+` : `${String(from)}-${String(to)}${suffix}`;
}

/** How a bucket is stored: the same in every language, and for months on every day. */
export function bucketKey(bucket: Bucket): string {
  return keyOf(storedBucket(bucket));
}

const RANGE = /^(\d{1,5})\s?[-–—~]\s?(\d{1,5})\s?(m?)$/;
const OPEN = /^(\d{1,5})\s?(?:(m)\s?\+|\+\s?(m)?)$/;

/** Reads a key as a cell says it, also retyped with other dashes; undefined for what is no bucket. */
export function readBucket(cell: CellValue | undefined): StoredBucket | undefined {
  const written = cell === undefined ? '' : plainText(cell).toLowerCase();
  if (written === '0') return NOT_DUE;
  const range = RANGE.exec(written);
  const open = range === null ? OPEN.exec(written) : null;
  if (range === null && open === null) return undefined;
  const unit = (range?.[3] ?? open?.[2] ?? open?.[3] ?? '') === '' ? 'days' : 'months';
  const from = Number(range?.[1] ?? open?.[1]);
  const to = range === null ? null : Number(range[2]);
  const isBackwards = to !== null && (unit === 'days' ? to < from : to <= from);
  return isBackwards || (unit === 'days' && from === 0) ? undefined : { unit, from, to };
}

/** Whether days overdue fall into a stored bucket; never for one in months, whose days depend on the date. */
export function holdsDays({ unit, from, to }: StoredBucket, daysOverdue: number): boolean {
  if (unit === 'months') return false;
  if (from === 0) return daysOverdue <= 0;
  return daysOverdue >= from && (to === null || daysOverdue <= to);
}

/**
 * Position of the bucket that a stored one lies in as a whole: stored 91-120 and 121+ both lie in 91+. -1 where it lies
 * across several.
 */
export function placeOf(stored: StoredBucket, buckets: readonly Bucket[]): number {
  if (stored.from === 0 && stored.to === 0) return 0;
  return buckets.findIndex((bucket, at) => {
    if (at === 0) return false;
    const { unit, from, to } = storedBucket(bucket);
    return (
      unit === stored.unit && stored.from >= from && (to === null || (stored.to !== null && stored.to <= to))
    );
  });
}
