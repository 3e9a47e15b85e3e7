import { dueDateFrom, readTerms } from '../ledger/terms';
import { Problem } from '../locales/problem';
import { bucketIndex, bucketsFrom } from '../receivables/buckets';
import { bucketLabel } from '../reports/bucketLabel';
import { anyValue, asOf as asOfArgument, day, limits, optionalDay } from './readers';
import { BadArgument } from './failure';
import { answerEach } from './wrapper';

/**
 * The aging bucket that a due date falls into as of a day, such as Not due or 31-60.
 * @customfunction BUCKET
 * @param dueDate Due date; a value or a range.
 * @param [asOf] As-of date; the day of calculation when omitted.
 * @param [buckets] Upper ends of the buckets in days, such as "30,60,90" (the default) or {30,60,90}.
 * @returns The bucket's label.
 */
export function bucket(dueDate: unknown[][], asOf?: unknown[][], buckets?: unknown[][]): unknown[][] {
  const args = [day('dueDate'), asOfArgument, limits] as const;
  return answerEach(args, [dueDate, asOf, buckets], ([due, on, ends], { language }) => {
    const found = bucketsFrom(ends)[bucketIndex(on - due, ends)];
    return found ? bucketLabel(found, language, 'due') : '';
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
): unknown[][] {
  const args = [day('dueDate'), asOfArgument, optionalDay('settledDate')] as const;
  return answerEach(args, [dueDate, asOf, settledDate], ([due, on, settled]) =>
    settled !== undefined && settled <= on ? settled - due : on - due,
  );
}

/**
 * The due date that follows from an invoice date and payment terms. Format the cell as a date.
 * @customfunction DUEDATE
 * @param invoiceDate Invoice date; a value or a range.
 * @param terms Payment terms such as 30, "Net 30", "EOM+15", "15th of next month", "COD"; a value or a range.
 * @returns The date as a serial number.
 */
export function dueDate(invoiceDate: unknown[][], terms: unknown[][]): unknown[][] {
  const args = [day('invoiceDate'), anyValue('terms')] as const;
  return answerEach(args, [invoiceDate, terms], ([invoiced, text]) => {
    const read = readTerms(text);
    if (read === undefined) throw new BadArgument('terms', new Problem('badTerms', { value: String(text) }));
    if (read.kind === 'instalments') {
      throw new BadArgument('terms', new Problem('instalmentTerms', { value: String(text) }));
    }
    return dueDateFrom(invoiced, read);
  });
}
