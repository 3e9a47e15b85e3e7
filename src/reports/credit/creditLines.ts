import type { CreditBook, CustomerCredit } from '../../credit/creditBook';
import type { Ledger } from '../../ledger/ledger';
import type { CustomerBalance } from '../../receivables/customerBalances';
import { customerBalances } from '../../receivables/customerBalances';
import type { Figure } from '../../receivables/figure';
import type { NoFigure } from '../plan';
import type { ReportInput } from '../reportInput';
import type { ReportedCredit } from './reportedCredit';

/** A customer as a line of a report. */
export interface CreditLine {
  readonly credit: CustomerCredit;
  /** What it has open, a currency each. */
  readonly balances: readonly CustomerBalance[];
  /** Something of it was open in another currency and converted: no items in its currency add up to its amounts. */
  readonly isConverted: boolean;
}

/** What the amounts of a line stand for. */
export function lineFigure({ credit, isConverted }: CreditLine): Figure | NoFigure {
  return isConverted ? 'reckoned' : { currency: credit.exposure.currency };
}

/** All customers of the ledger, in its order. */
export function creditLines({ intake, aging }: ReportInput, { book }: ReportedCredit): readonly CreditLine[] {
  const balances = book.customers.map((): CustomerBalance[] => []);
  for (const balance of customerBalances(intake.ledger, aging.items))
    balances[balance.customer]?.push(balance);
  return book.customers.map((credit, at) => {
    const { currency, unconverted } = credit.exposure;
    const left = new Set(unconverted.map((one) => one.currency));
    const own = balances[at] ?? [];
    const isConverted = own.some((one) => one.currency !== currency && !left.has(one.currency));
    return { credit, balances: own, isConverted };
  });
}

/** The currencies of the lines' limits and exposures, those with most lines first. */
export function lineCurrencies(lines: readonly CreditLine[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { credit } of lines)
    counts.set(credit.exposure.currency, (counts.get(credit.exposure.currency) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
}

/** The group that a customer belongs to, as the credit file names it. */
export function groupName({ group, entry }: CustomerCredit): string {
  return group?.parent ?? entry?.parent ?? '';
}

/** What a customer is called: its name, else its number. */
export function shownName({ customers }: Pick<Ledger, 'customers'>, at: number): string {
  const { number = '', name = '' } = customers[at] ?? {};
  return name === '' ? number : name;
}

/** Whether any customer of the book has what a column shows: one that nobody has is left out. */
export function anyHas({ customers }: CreditBook, has: (credit: CustomerCredit) => boolean): boolean {
  return customers.some(has);
}
