import type { CustomerCredit } from '../../../credit/creditBook';
import { paymentHistories } from '../../../credit/paymentHistory';
import type { CreditPolicy } from '../../../credit/policy';
import type { Customer } from '../../../ledger/ledger';
import type { Language } from '../../../locales/language';
import { Problem } from '../../../locales/problem';
import type { Figure } from '../../../receivables/figure';
import { measureBook } from '../../../receivables/measures/measureBook';
import { monthsOfHistory, monthsUpTo, type Period } from '../../../receivables/measures/periods';
import type { PeriodSums } from '../../../receivables/measures/periodSums';
import { statementOf, type Statement, type StatementPart } from '../../../receivables/statement';
import type { ReportInput } from '../../reportInput';
import type { ReportedCredit } from '../reportedCredit';
import { notableInvoices, type NotableInvoices } from './notableInvoices';
import { paidByMonth, type PaidByMonth } from './paidByMonth';

const MONTHS = 12;
/** Of each list of invoices. */
const INVOICES = 6;

/** What moved with the customer in a month, in the currency of the file. */
export interface CustomerMonth {
  readonly period: Period;
  readonly sums: PeriodSums;
}

/** Everything that a customer's credit file is made from. */
export interface CustomerFileData {
  readonly input: ReportInput;
  readonly language: Language;
  readonly customer: Customer;
  readonly credit: CustomerCredit;
  readonly policy: CreditPolicy;
  /** The sheet that the credit file stands on. */
  readonly fileSheet: string | undefined;
  /** Of the months, the aging and the invoices; most often that of the exposure. */
  readonly currency: string;
  readonly statement: Statement;
  readonly part: StatementPart | undefined;
  /** The latest last; none for a list of what is open. */
  readonly months: readonly CustomerMonth[];
  /** Undefined where the ledger does not tell who paid when. */
  readonly paid: PaidByMonth | undefined;
  readonly notable: NotableInvoices;
  /** What every figure of the sheet has in common. */
  readonly figure: Figure;
}

/** Gathers what the sheet shows. `input` is aged by due date with credits apart. Throws `customerUnknown`. */
export function customerFileData(
  input: ReportInput,
  { book, used }: ReportedCredit,
  key: string,
): CustomerFileData {
  const { intake, aging, language } = input;
  const { ledger } = intake;
  const { asOf, limits, unit = 'days' } = aging.choice;
  const at = ledger.customers.findIndex((one) => one.key === key);
  const [customer, credit] = [ledger.customers[at], book.customers[at]];
  if (customer === undefined || credit === undefined) throw new Problem('customerUnknown', { customer: key });
  const statement = statementOf(ledger, aging, at);
  const wanted = credit.exposure.currency;
  const currency = ledger.currencies.includes(wanted)
    ? wanted
    : (statement.parts[0]?.currency ?? ledger.currencies[0] ?? '');
  const periods = monthsUpTo(asOf, Math.min(MONTHS, Math.max(1, monthsOfHistory(ledger, asOf))), 'calendar');
  const measured = measureBook(ledger, { periods, currency, limits, unit, groupings: ['customer'] });
  const histories = paymentHistories(ledger, aging.items.open, asOf);
  return {
    input,
    language,
    customer,
    credit,
    policy: book.policy,
    fileSheet: used.fileSheet,
    currency,
    statement,
    part: statement.parts.find((one) => one.currency === currency),
    months: !measured.hasHistory
      ? []
      : periods.flatMap((period, month): CustomerMonth[] => {
          const sums = measured.groups[0]?.sums(at, month);
          return sums === undefined ? [] : [{ period, sums }];
        }),
    paid: histories.tellsPayments ? paidByMonth(histories, at, periods) : undefined,
    notable: notableInvoices(ledger, aging.items, at, INVOICES),
    figure: { customer: { number: customer.number, name: customer.name }, currency },
  };
}
