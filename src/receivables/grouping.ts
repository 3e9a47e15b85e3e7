import type { Ledger } from '../ledger/ledger';
import { Problem } from '../locales/problem';
import type { Bucket } from './buckets';

/** What the lines of an aging are grouped by; a header names a column of the ledger that the intake kept. */
export type GroupBy = 'customer' | 'owner' | 'currency' | 'bucket' | { readonly header: string };

/** The group of every item. */
export interface Grouping {
  /** Index into `labels`, by item. */
  readonly ids: Int32Array;
  /** As shown; `''` where the ledger says nothing. */
  readonly labels: readonly string[];
  /** Whether the groups stand in the order of `labels` (buckets) or by their totals. */
  readonly ordered: boolean;
}

/** One group a text: lists of the sheet may hold a text twice, and -1 stands for none. */
function byText(ids: Int32Array, texts: readonly string[]): Grouping {
  const labels = [''];
  const places = new Map([['', 0]]);
  const groupOf = Int32Array.from(texts, (text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, labels.length);
    return labels.push(text) - 1;
  });
  return { ids: ids.map((id) => groupOf[id] ?? 0), labels, ordered: false };
}

/**
 * The groups that a ledger's items fall in; none when customers stand on their own. `columns` is each item's column
 * in the report: its bucket, or the one behind the last bucket when it stands on account. The label of a bucket is
 * its position (its words are the report's); what stands on account is in no bucket, so its label is empty.
 * Throws `noGroupColumn` for a header that was not kept.
 */
export function groupingOf(
  ledger: Ledger,
  groupBy: GroupBy | undefined,
  columns: Uint8Array,
  buckets: readonly Bucket[],
): Grouping | undefined {
  switch (groupBy) {
    case undefined:
    case 'customer':
      return undefined;
    case 'owner':
      return byText(ledger.owner, ledger.owners);
    case 'currency':
      return byText(ledger.currency, ledger.currencies);
    case 'bucket':
      return {
        ids: Int32Array.from(columns),
        labels: [...buckets.map((_, at) => String(at)), ''],
        ordered: true,
      };
    default: {
      const extra = ledger.extras.find(({ header }) => header === groupBy.header);
      if (!extra) throw new Problem('noGroupColumn', { header: groupBy.header });
      return byText(extra.ids, extra.texts);
    }
  }
}
