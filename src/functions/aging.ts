import { ageLedger } from '../receivables/aging';
import { agingAnswer } from './agingAnswer';
import { agingBy } from './agingBy';
import { ledgerIn, readUsable } from './ledgerArgument';
import { asOf as asOfArgument, ledgerCells, scheme, words } from './readers';
import { answerTable } from './wrapper';

/**
 * The aging of a ledger by customer: not due, overdue by bucket, and total, largest total first; by anything else on
 * request.
 * @customfunction AGING
 * @param ledger The ledger with its header row, or whole columns such as A:H. Receipts and credit notes may be rows
 *   of the same range.
 * @param [asOf] As-of date; the day of calculation when omitted. Later documents and receipts do not count.
 * @param [buckets] Upper ends of the buckets in days, such as "30/60/90" (the default) or {30,60,90}, in months
 *   ("12m/24m/36m"), or "months" or "annual".
 * @param [by] Date to age by: "due" (the default), "document" or "posting"; and what to group by: "customer" (the
 *   default), "owner", "currency", "bucket" or a header of the ledger. Both as "document, owner"; with "customer" a
 *   group shows its customers.
 * @returns A table with a header row and a total row for each currency.
 */
export function aging(
  ledger: unknown[][],
  asOf?: unknown[][],
  buckets?: unknown[][],
  by?: unknown[][],
): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument, scheme, words('by')] as const;
  return answerTable(args, [ledger, asOf, buckets, by], ([values, on, { limits, unit }, names], session) => {
    const given = ledgerIn(values, session);
    const choice = agingBy(given.guess, names);
    const { ledger: items } = readUsable(given, on, session, choice.keep);
    const aged = ageLedger(items, { asOf: on, limits, unit, by: choice.date, groupBy: choice.groupBy });
    return agingAnswer(items.customers, aged, choice, session.language);
  });
}
