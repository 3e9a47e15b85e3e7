import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { Aging } from '../receivables/aging';
import type { Figure } from '../receivables/figure';
import { bucketLabel } from './bucketLabel';
import { groupText } from './groupText';

/** The heading of one of an aging's columns: a bucket, or what is on account where that stands apart. */
export function bandLabel({ buckets, choice }: Aging, band: number, language: Language): string {
  const bucket = buckets[band];
  return bucket === undefined
    ? text(language, 'migration.onAccount')
    : bucketLabel(bucket, language, choice.by);
}

/** What a figure stands for, in words: who, which group, which movement, which bucket, in which currency. */
export function figureWords(figure: Figure, aging: Aging, language: Language): string {
  const { customer, group, movement, bucket, part, currency, original } = figure;
  const words = [
    customer && [customer.number, customer.name].filter((one) => one !== '').join(' '),
    group === undefined ? undefined : groupText(group, aging, language),
    movement && text(language, `movement.${movement}`),
    bucket === undefined
      ? undefined
      : text(language, 'drillDown.bucket', { bucket: bandLabel(aging, bucket, language) }),
    part && text(language, `drillDown.part.${part}`),
  ].filter((one) => one !== undefined && one !== '');
  const about = words.length === 0 ? [text(language, 'drillDown.all')] : words;
  return [...about, original, currency].filter((one) => one !== undefined && one !== '').join(' · ');
}
