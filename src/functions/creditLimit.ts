import { checkOrder } from '../credit/limit/orderCheck';
import { Problem } from '../locales/problem';
import { text } from '../locales/text';
import {
  answerEachCustomer,
  bookOn,
  creditFileCells,
  noScoreProblem,
  policyWord,
  type AskedCustomer,
  type BookOn,
} from './creditBookArgument';
import { anyValue, asOf as asOfArgument, ledgerCells, positive, termsInDays } from './readers';
import { answerRows, type Answer } from './wrapper';

function limitOf({ credit: { score, recommendedLimit }, label, asOf }: AskedCustomer): number {
  const { amount, reason } = recommendedLimit;
  if (amount !== undefined) return amount;
  if (score.score === null) throw noScoreProblem(score, label, asOf);
  if (reason.key === 'credit.limit.noRate') throw new Problem('limitNeedsRate', reason.values);
  throw new Problem('limitNeedsPurchases', { customer: label });
}

/**
 * The credit limit that is recommended for a customer: months of its purchases by grade, no more than a share of its
 * equity, and what is insured or guaranteed on top.
 * @customfunction CREDITLIMIT
 * @param customer Customer number or name; a value or a range. One formula for all customers is much faster
 *   than one for each.
 * @param ledger The ledger with its header row, paid invoices included.
 * @param [asOf] As-of date; the day of calculation when omitted. Only what was known on that day counts.
 * @param [creditFile] The credit file with its header row: equity, insurance and guarantees are taken from it.
 * @param [policy] What counts: "behaviour" (the default), "behaviourAndFinancials", "newCustomer" or "tradingRecord".
 * @returns The recommended limit, in the currency of the customer's limit in the credit file, else of most of its
 *   invoices.
 */
export function creditLimit(
  customer: unknown[][],
  ledger: unknown[][],
  asOf?: unknown[][],
  creditFile?: unknown[][],
  policy?: unknown[][],
): Promise<unknown[][]> {
  return answerEachCustomer([customer, ledger, asOf, creditFile, policy], limitOf);
}

/**
 * Whether an order may be delivered: the limit, the group, insurance, terms, what is overdue, holds.
 * @customfunction ORDERCHECK
 * @param customer Customer number or name; a value or a column of them.
 * @param amount Amount of the order, in the currency of the customer's limit; a value or a column.
 * @param ledger The ledger with its header row, paid invoices included.
 * @param [days] Days of credit for the order; those agreed in the credit file, else of the grade, when omitted.
 * @param [asOf] As-of date; the day of calculation when omitted. Only what was known on that day counts.
 * @param [creditFile] The credit file with its header row: limits, holds, insurance and terms are taken from it.
 * @param [policy] What counts: "behaviour" (the default), "behaviourAndFinancials", "newCustomer" or "tradingRecord".
 * @returns A row for each order: the verdict, its reasons, what could be delivered at once, and what would have to be
 *   received first.
 */
export function orderCheck(
  customer: unknown[][],
  amount: unknown[][],
  ledger: unknown[][],
  days?: unknown[][],
  asOf?: unknown[][],
  creditFile?: unknown[][],
  policy?: unknown[][],
): Promise<unknown[][]> {
  const args = [
    anyValue('customer'),
    positive('amount'),
    ledgerCells,
    termsInDays('days'),
    asOfArgument,
    creditFileCells,
    policyWord,
  ] as const;
  let bookOf: BookOn | undefined;
  return answerRows(
    args,
    [customer, amount, ledger, days, asOf, creditFile, policy],
    4,
    ([wanted, ordered, values, terms, on, file, preset], session): Answer[] => {
      const { language } = session;
      bookOf ??= bookOn(session);
      const { book, find } = bookOf(values, file, on, preset);
      const check = checkOrder(book, find(wanted), { amount: ordered, days: terms });
      const reasons = check.reasons.map(({ key, values: figures }) => text(language, key, figures));
      return [
        text(language, `credit.order.verdict.${check.verdict}`),
        reasons.join(language === 'en-US' ? ' ' : ''),
        check.most ?? '',
        check.receiveFirst ?? '',
      ];
    },
  );
}
