import type { Day } from '../../ledger/ledger';
import { moneySum } from '../../ledger/moneySums';
import type { CreditEntry } from '../file/creditFile';
import { converted, CurrencySums } from './amounts';

/** What a customer has open in one currency. */
export interface Balance {
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly currency: string;
  /** Open invoices less open credit notes. */
  readonly invoices: number;
  /** Receipts on account, as a positive amount. */
  readonly onAccount: number;
  /** Open invoices that are past their due date. */
  readonly overdue: number;
}

/** Turns money of one currency into another; undefined where there is no rate. */
export type Converter = (amount: number, from: string, to: string) => number | undefined;

/** What a customer stands in our books with on a day, in the currency of its limit. */
export interface Exposure {
  readonly currency: string;
  /** Open amounts of invoices, credit notes taken off. */
  readonly invoices: number;
  /** Orders that were taken and not invoiced, as the credit file states them. */
  readonly orders: number;
  /** Receipts that are on account, as a positive amount that is taken off. */
  readonly onAccount: number;
  /** Collateral that is valid on the day, as a positive amount that is taken off. */
  readonly collateral: number;
  /** invoices + orders - onAccount - collateral; never below zero. */
  readonly total: number;
  /** Of `invoices`, what is overdue. */
  readonly overdue: number;
  /** Open amounts in other currencies that no rate was found for: they are not in `total`. */
  readonly unconverted: readonly { readonly currency: string; readonly amount: number }[];
}

/** The limit that holds on a day. */
export interface LimitInForce {
  /** Our own; undefined where the credit file names none. */
  readonly own: number | undefined;
  /** In place of `own` until its day has passed. */
  readonly temporary: { readonly amount: number; readonly until: Day | undefined } | undefined;
  /** What an insurer covers: kept apart from our own. `expired` on the day after `until`. */
  readonly insured:
    { readonly amount: number; readonly until: Day | undefined; readonly expired: boolean } | undefined;
  /** `temporary`, else `own`. */
  readonly inForce: number | undefined;
}

/** `hold`: no deliveries by decision; `noLimit`: nobody has decided on one. */
export const LIMIT_STATES = ['ok', 'watch', 'stop', 'hold', 'noLimit'] as const;
export type LimitState = (typeof LIMIT_STATES)[number];

/** How much of a limit is used. */
export interface LimitUse {
  readonly state: LimitState;
  /** limit - exposure: negative when it is exceeded; undefined without a limit. */
  readonly available: number | undefined;
  /** exposure / limit as a fraction; undefined without a limit or with one of zero. */
  readonly use: number | undefined;
  /** Of the exposure, what is above the insured limit; undefined where none is insured. */
  readonly uninsured: number | undefined;
}

export interface ExposureInput {
  readonly asOf: Day;
  readonly entry: CreditEntry | undefined;
  /** Of the customer, one for each currency. */
  readonly balances: readonly Balance[];
  /** The currency of most of the customer's invoices; '' without any. */
  readonly ledgerCurrency: string;
  readonly convert: Converter;
}

/** What a customer stands in our books with, in the currency of its limit, else of most of its invoices. */
export function exposureOf({ asOf, entry, balances, ledgerCurrency, convert }: ExposureInput): Exposure {
  const stated = entry?.currency ?? '';
  const currency =
    stated !== '' ? stated : ledgerCurrency !== '' ? ledgerCurrency : (balances[0]?.currency ?? '');
  const invoices: number[] = [];
  const receipts: number[] = [];
  const late: number[] = [];
  const unconverted = new CurrencySums();
  for (const balance of balances) {
    const worth = (amount: number): number | undefined =>
      converted(convert, amount, balance.currency, currency);
    const parts = [worth(balance.invoices), worth(balance.onAccount), worth(balance.overdue)] as const;
    const [invoiced, received, overdue] = parts;
    if (invoiced === undefined || received === undefined || overdue === undefined) {
      unconverted.add(balance.currency, balance.invoices);
      unconverted.add(balance.currency, -balance.onAccount);
      continue;
    }
    invoices.push(invoiced);
    receipts.push(received);
    late.push(overdue);
  }
  const sums = { invoices: moneySum(invoices), onAccount: moneySum(receipts), overdue: moneySum(late) };
  const orders = entry?.openOrders ?? 0;
  const collateral = (entry?.collateralUntil ?? asOf) >= asOf ? (entry?.collateral ?? 0) : 0;
  const owed = { ...sums, orders, collateral };
  return { currency, ...owed, total: Math.max(0, netOf(owed)), unconverted: unconverted.list() };
}

/** Invoices and orders less receipts on account and collateral: below zero where the customer has paid ahead. */
export function netOf({
  invoices,
  orders,
  onAccount,
  collateral,
}: Pick<Exposure, 'invoices' | 'orders' | 'onAccount' | 'collateral'>): number {
  return moneySum([invoices, orders, -onAccount, -collateral]);
}
