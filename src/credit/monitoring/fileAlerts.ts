import { addMonths } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import type { CreditEntryOn } from '../file/creditEntryAt';
import type { Found, Watched } from './alerts';
import { ENDING } from './alertKinds';
import { amountWords, dayWords } from './alertWords';

/** What the credit file says that has come to its end, will soon, or is old. */
export function fileAlerts(watched: Watched): readonly Found[] {
  return watched.credit.entry === undefined
    ? []
    : [...endings(watched), ...review(watched), ...stale(watched)];
}

/** What has expired matters while something is open that it stood for. */
function endings({ asOf, book, credit }: Watched): readonly Found[] {
  const { exposure, entry } = credit;
  const { expiringDays } = book.policy.alerts;
  const { expired = [] } = (entry ?? {}) as Partial<CreditEntryOn>;
  return ENDING.flatMap(([what, untilField]): Found[] => {
    const until = entry?.[untilField];
    if (until === undefined) return [];
    const day = dayWords(until);
    if (until < asOf) {
      if (exposure.invoices + exposure.orders <= 0 || !expired.includes(what)) return [];
      const words = { key: 'creditAlert.says.expired', values: { day, days: asOf - until }, what } as const;
      // A temporary limit gives way to our own, against which the exposure is measured again.
      const severity = what === 'temporaryLimit' ? 'medium' : 'high';
      return [{ kind: 'expired', severity, since: until + 1, atStake: exposure.total, words }];
    }
    const amount = entry?.[what];
    if (amount === undefined || until - asOf > expiringDays) return [];
    const values = { day, days: until - asOf, amount: amountWords(amount, exposure.currency) };
    const words = { key: 'creditAlert.says.expiring', values, what } as const;
    return [{ kind: 'expiring', severity: 'medium', since: until - expiringDays, atStake: amount, words }];
  });
}

function review({ asOf, book, credit }: Watched): readonly Found[] {
  const { nextReview, exposure } = credit;
  const { reviewDays } = book.policy.alerts;
  if (nextReview === undefined || nextReview - asOf > reviewDays) return [];
  const atStake = exposure.total;
  const day = dayWords(nextReview);
  if (nextReview < asOf) {
    const words = {
      key: 'creditAlert.says.reviewOverdue',
      values: { day, days: asOf - nextReview },
    } as const;
    return [{ kind: 'reviewOverdue', severity: 'medium', since: nextReview + 1, atStake, words }];
  }
  const words = { key: 'creditAlert.says.reviewDue', values: { day, days: nextReview - asOf } } as const;
  return [{ kind: 'reviewDue', severity: 'low', since: nextReview - reviewDays, atStake, words }];
}

/** Statements and ratings from the day on which they no longer count in full. */
function stale({ asOf, book, credit }: Watched): readonly Found[] {
  const { entry, exposure } = credit;
  const { statementMonths, ratingMonths } = book.policy.stale;
  const olds: readonly (readonly ['Statement' | 'Rating', Day | undefined, number])[] = [
    ['Statement', entry?.statementDate, statementMonths],
    ['Rating', entry?.ratingDate, ratingMonths],
  ];
  return olds.flatMap(([what, made, months]): Found[] => {
    if (made === undefined || exposure.total <= 0) return [];
    const fullUntil = addMonths(made, months);
    if (fullUntil >= asOf) return [];
    const words = { key: `creditAlert.says.stale${what}`, values: { day: dayWords(made), months } } as const;
    return [{ kind: `stale${what}`, severity: 'low', since: fullUntil + 1, atStake: exposure.total, words }];
  });
}
