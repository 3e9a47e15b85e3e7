import { dayOf, endOfMonth, partsOf, workingDay } from './calendar';
import type { Behaviour, DemoCustomer } from './customers';
import type { Random } from './random';
import type { DemoWords, Terms } from './words/DemoWords';

/** One line of the ledger before it is written down. Days are serials, amounts hundredths. */
export interface DemoInvoice {
  readonly customer: DemoCustomer;
  readonly isCreditNote: boolean;
  readonly date: number;
  readonly due: number;
  readonly amount: number;
  readonly paid: number;
  readonly settled: number | undefined;
  readonly disputed: boolean;
}

const MONTHS_BACK = 15;
const NEW_CUSTOMER_DAYS = 55;
/** Days late, from and to, and the share that is not paid at all. */
const PAYMENT: Readonly<Record<Behaviour, { from: number; to: number; never: number }>> = {
  good: { from: -6, to: 4, never: 0 },
  slow: { from: 8, to: 42, never: 0.02 },
  bad: { from: 40, to: 130, never: 0.25 },
  new: { from: -2, to: 10, never: 0 },
};

/** When an invoice of that date falls due. */
function dueDay(date: number, terms: Terms): number {
  return (terms.fromMonthEnd ? endOfMonth(date) : date) + terms.days;
}

/** `count` invoices and credit notes of the months before the as-of day, oldest first. */
export function demoInvoices(
  customers: readonly DemoCustomer[],
  words: DemoWords,
  random: Random,
  asOf: number,
  count: number,
): DemoInvoice[] {
  const { year, month } = partsOf(asOf);
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => dayOf(year, month - back, 1));
  const seasonOf = (first: number): number => words.season[partsOf(first).month - 1] ?? 1;
  const invoices = Array.from({ length: count }, () => {
    const customer = random.pick(
      customers,
      (candidate) => candidate.weight * (candidate.behaviour === 'new' ? 0.3 : 1),
    );
    const first = random.pick(months, seasonOf);
    const inMonth = Math.min(random.between(first, endOfMonth(first)), asOf - 1);
    const date = customer.behaviour === 'new' ? asOf - random.between(1, NEW_CUSTOMER_DAYS) : inMonth;
    return random.chance(0.03) ? creditNote(customer, date, random) : invoice(customer, date, random, asOf);
  });
  return invoices.sort((one, other) => one.date - other.date);
}

function invoice(customer: DemoCustomer, date: number, random: Random, asOf: number): DemoInvoice {
  const amount = Math.round(customer.usualAmount * (0.35 + 1.3 * random.next()));
  const due = dueDay(date, customer.terms);
  const { from, to, never } = PAYMENT[customer.behaviour];
  const unpaid = random.chance(never);
  const settled = workingDay(Math.max(date + 1, due + random.between(from, to)));
  const share = random.chance(0.06) ? random.between(30, 70) / 100 : 1;
  const hasCome = !unpaid && settled <= asOf;
  return {
    customer,
    isCreditNote: false,
    date,
    due,
    amount,
    paid: hasCome ? Math.round(amount * share) : 0,
    settled: hasCome ? settled : undefined,
    disputed: random.chance(0.15) && !(hasCome && share === 1),
  };
}

/** Open until it is set off against a payment, which these are not yet. */
function creditNote(customer: DemoCustomer, date: number, random: Random): DemoInvoice {
  const amount = -Math.round(customer.usualAmount * (0.05 + 0.2 * random.next()));
  return {
    customer,
    isCreditNote: true,
    date,
    due: date,
    amount,
    paid: 0,
    settled: undefined,
    disputed: false,
  };
}
