import { dependsOnOrder, readDate } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { LedgerState } from './paneServices';

const DATE_FIELDS = ['dueDate', 'documentDate', 'postingDate', 'settledDate'] as const;
const MADE_UP = '03/04/2026';

/** A date text and the two days that it can mean. */
export interface DateExample {
  readonly sample: string;
  readonly monthFirst: Day;
  readonly dayFirst: Day;
}

/** A date of the ledger's own that reads two ways; a made-up one when none of the samples does. */
export function dateExample(ledger: LedgerState): DateExample | undefined {
  const columns = DATE_FIELDS.flatMap((field) => ledger.mapping[field] ?? []);
  const samples = columns.flatMap((column) => ledger.samples[column] ?? []);
  const sample = samples.find(dependsOnOrder) ?? MADE_UP;
  const monthFirst = readDate(sample, 'monthFirst');
  const dayFirst = readDate(sample, 'dayFirst');
  if (typeof monthFirst !== 'number' || typeof dayFirst !== 'number') return undefined;
  return { sample, monthFirst, dayFirst };
}
