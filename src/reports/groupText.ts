import type { Language } from '../locales/language';
import { reportText as text } from '../locales/reportText';
import type { Aging } from '../receivables/aging';
import type { GroupBy } from '../receivables/grouping';
import { bucketLabel } from './bucketLabel';

/** What the lines are grouped by, as a column heading: ours, or the heading that the ledger's column has. */
export function groupHeading(groupBy: Exclude<GroupBy, 'customer'>, language: Language): string {
  return typeof groupBy === 'object' ? groupBy.header : text(language, `summary.group.${groupBy}`);
}

/** A group as the report shows it; a figure of the report names its group in these words. */
export function groupText(label: string, { choice, buckets }: Aging, language: Language): string {
  if (choice.groupBy === 'bucket') {
    const bucket = label === '' ? undefined : buckets[Number(label)];
    // What stands on account in a column of its own is in no bucket.
    if (bucket === undefined) return text(language, 'summary.column.onAccount');
    return bucketLabel(bucket, language, choice.by);
  }
  return label === '' ? text(language, 'summary.group.none') : label;
}
