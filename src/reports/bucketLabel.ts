import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { Bucket } from '../receivables/buckets';
import type { AgeBy } from '../receivables/openItems';

const YEAR = 365;
const MONTHS_A_YEAR = 12;

/** Ends of an overdue bucket in a unit longer than a day: over `from`, up to `to`. */
interface Ends {
  readonly from: number;
  readonly to: number | null;
}

/** The ends as whole multiples of `size`, where both are. */
function inMultiples({ from, to }: Ends, size: number): Ends | undefined {
  const isWhole = (end: number): boolean => end % size === 0;
  if (!isWhole(from) || (to !== null && !isWhole(to)) || (from === 0 && to === null)) return undefined;
  return { from: from / size, to: to === null ? null : to / size };
}

function yearsLabel({ from, to }: Ends, language: Language): string {
  if (to === null)
    return from === 1
      ? text(language, 'bucket.overYear')
      : text(language, 'bucket.overYears', { years: from });
  if (from > 0) return text(language, 'bucket.years', { from, to });
  return to === 1 ? text(language, 'bucket.withinYear') : text(language, 'bucket.withinYears', { years: to });
}

function monthsLabel({ from, to }: Ends, language: Language): string {
  if (to === null)
    return from === 1
      ? text(language, 'bucket.overMonth')
      : text(language, 'bucket.overMonths', { months: from });
  if (from > 0) return text(language, 'bucket.months', { from, to });
  return to === 1
    ? text(language, 'bucket.withinMonth')
    : text(language, 'bucket.withinMonths', { months: to });
}

/** Whole years where limits in months are multiples of 12, or limits in days of 365; else months as given. */
function longLabel({ from, to, months }: Bucket, language: Language): string | undefined {
  const ends = months ?? { from: (from ?? 1) - 1, to };
  const years = inMultiples(ends, months ? MONTHS_A_YEAR : YEAR);
  if (years) return yearsLabel(years, language);
  return months && (months.from > 0 || months.to !== null) ? monthsLabel(months, language) : undefined;
}

/**
 * The heading of a bucket: *Not due*, *1-30*, *Over 90*; *1-2 months*, *1-2 years* where its ends are whole months or
 * years. By document date the first bucket holds what is dated on the day itself.
 */
export function bucketLabel(bucket: Bucket, language: Language, by: AgeBy): string {
  if (bucket.from === null) return text(language, by === 'due' ? 'bucket.notDue' : 'bucket.sameDay');
  return (
    longLabel(bucket, language) ??
    (bucket.to === null
      ? text(language, 'bucket.overDays', { days: bucket.from - 1 })
      : text(language, 'bucket.days', { from: bucket.from, to: bucket.to }))
  );
}
