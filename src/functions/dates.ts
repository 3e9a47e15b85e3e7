import { dayFromCivil } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import { dueDateFrom, readTerms, type Terms } from '../ledger/cells/terms';
import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import { bucketIndex, bucketsAt, limitsAt, type BucketScheme } from '../receivables/buckets';
import { bucketLabel } from '../reports/bucketLabel';
import { anyValue, asOf as asOfArgument, day, optionalDay, scheme } from './readers';
import { BadArgument } from './failure';
import { serialOf } from './session';
import { answerEach } from './wrapper';

interface BucketsOnDay {
  readonly limits: readonly number[];
  readonly labels: readonly string[];
}

/** Buckets in months have as many days as the calendar gives them before the as-of date. */
function bucketsOn(ends: BucketScheme, asOf: Day, language: Language): BucketsOnDay {
  const labels = bucketsAt(ends, asOf).map((one) => bucketLabel(one, language, 'due'));
  return { limits: limitsAt(ends, asOf), labels };
}

/**
 * The aging bucket that a due date falls into as of a day, such as Not due or 31-60.
 * @customfunction BUCKET
 * @param dueDate Due date; a value or a range.
 * @param [asOf] As-of date; the day of calculation when omitted.
 * @param [buckets] Upper ends of the buckets in days, such as "30/60/90" (the default) or {30,60,90}, in months
 *   ("12m/24m/36m"), or "months" or "annual".
 * @returns The bucket's label.
 */
export function bucket(
  dueDate: unknown[][],
  asOf?: unknown[][],
  buckets?: unknown[][],
): Promise<unknown[][]> {
  const args = [day('dueDate'), asOfArgument, scheme] as const;
  const onDay = new Map<Day, BucketsOnDay>();
  return answerEach(args, [dueDate, asOf, buckets], ([due, on, ends], { language }) => {
    const { limits, labels } = onDay.get(on) ?? bucketsOn(ends, on, language);
    onDay.set(on, { limits, labels });
    return labels[bucketIndex(on - due, limits)] ?? '';
  });
}

/**
 * Days overdue: as-of date - due date, or for an item settled by then settled date - due date. Zero or less
 * is not overdue.
 * @customfunction DAYSOVERDUE
 * @param dueDate Due date; a value or a range.
 * @param [asOf] As-of date; the day of calculation when omitted.
 * @param [settledDate] Day on which the item was settled; empty when it is open. One after the as-of date
 *   does not count.
 * @returns Whole days.
 */
export function daysOverdue(
  dueDate: unknown[][],
  asOf?: unknown[][],
  settledDate?: unknown[][],
): Promise<unknown[][]> {
  const args = [day('dueDate'), asOfArgument, optionalDay('settledDate')] as const;
  return answerEach(args, [dueDate, asOf, settledDate], ([due, on, settled]) =>
    settled !== undefined && settled <= on ? settled - due : on - due,
  );
}

const LAST_DAY = dayFromCivil(9999, 12, 31) ?? 0;

/** Excel's calendar ends with the year 9999. */
function dueOn(invoiced: Day, terms: Terms): Day {
  const beyond = new Problem('beyondCalendar');
  try {
    const due = dueDateFrom(invoiced, terms);
    if (due <= LAST_DAY) return due;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw beyond;
    throw thrown;
  }
  throw beyond;
}

/**
 * The due date that follows from an invoice date and payment terms; the last one where there are instalments. Format
 * the cell as a date.
 * @customfunction DUEDATE
 * @param invoiceDate Invoice date; a value or a range.
 * @param terms Payment terms such as 30, "Net 30", "EOM+15", "15th of next month", "2/10 net 30", "COD"; a value or a
 *   range. An empty cell means due on the invoice date.
 * @returns The date as a serial number.
 */
export function dueDate(invoiceDate: unknown[][], terms: unknown[][]): Promise<unknown[][]> {
  // Without terms an invoice is due on its own date.
  const args = [day('invoiceDate'), anyValue('terms', 0)] as const;
  return answerEach(args, [invoiceDate, terms], ([invoiced, text], session) => {
    const read = readTerms(text);
    if (read === undefined) throw new BadArgument('terms', new Problem('badTerms', { value: String(text) }));
    return serialOf(dueOn(invoiced, read), session);
  });
}
