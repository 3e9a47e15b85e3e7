import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { Bucket } from '../receivables/buckets';
import type { AgeBy } from '../receivables/openItems';

const YEAR = 365;

function years(days: number): number | undefined {
  return days > 0 && days % YEAR === 0 ? days / YEAR : undefined;
}

/** Overdue buckets in whole years read as years when every limit is a multiple of 365 days. */
function inYears(bucket: Bucket, language: Language): string | undefined {
  const from = bucket.from === null ? undefined : bucket.from === 1 ? 0 : years(bucket.from - 1);
  const to = bucket.to === null ? null : years(bucket.to);
  if (from === undefined || to === undefined) return undefined;
  if (to === null) {
    if (from === 0) return undefined;
    return from === 1
      ? text(language, 'bucket.overYear')
      : text(language, 'bucket.overYears', { years: from });
  }
  return from === 0 && to === 1
    ? text(language, 'bucket.withinYear')
    : text(language, 'bucket.years', { from, to });
}

/**
 * The heading of a bucket: *Not due*, *1-30*, *Over 90*; *1-2 years* where its ends are whole years. By document date
 * the first bucket holds what is dated on the day itself.
 */
export function bucketLabel(bucket: Bucket, language: Language, by: AgeBy): string {
  if (bucket.from === null) return text(language, by === 'due' ? 'bucket.notDue' : 'bucket.sameDay');
  const asYears = inYears(bucket, language);
  if (asYears !== undefined) return asYears;
  return bucket.to === null
    ? text(language, 'bucket.overDays', { days: bucket.from - 1 })
    : text(language, 'bucket.days', { from: bucket.from, to: bucket.to });
}
