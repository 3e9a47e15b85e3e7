import { Problem } from '../../locales/problem';
import { moneySum } from '../../ledger/moneySums';

/** How a balance is spread over customers. Customers whose balance is not above zero owe nothing and do not count. */
export interface Concentration {
  readonly customers: number;
  /** The sum of the balances above zero. */
  readonly total: number;
  /** What the largest 1, 5 and 10 owe. */
  readonly top: Readonly<Record<1 | 5 | 10, number>>;
  /** Herfindahl index: the sum of the squared shares in percent, from near 0 to 10,000 for a single customer. */
  readonly herfindahl: number;
}

/** Throws `noReceivables` when nobody owes anything. */
export function concentration(balances: Iterable<number>): Concentration {
  const owed = [...balances].filter((balance) => balance > 0).sort((a, b) => b - a);
  const total = moneySum(owed);
  if (total <= 0) throw new Problem('noReceivables');
  const first = (count: number): number => moneySum(owed.slice(0, count));
  const herfindahl = owed.reduce((sum, balance) => sum + ((balance / total) * 100) ** 2, 0);
  return { customers: owed.length, total, top: { 1: first(1), 5: first(5), 10: first(10) }, herfindahl };
}
