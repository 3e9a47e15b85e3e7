import { endOfMonth } from '../../ledger/cells/dates';
import { HALF_YEAR } from '../weightedMean';
import type { Found, Watched } from './alerts';
import { amountWords, oneDecimal } from './alertWords';
import { RECENT_MONTHS, EARLIER_MONTHS } from './paying';

/** Purchases of the last months against those before from which they have jumped. */
export const JUMP = 2;
/** Months with an invoice of those before that make buying regular. */
export const REGULAR_MONTHS = 6;

/** A customer that pays or buys in another way than before. */
export function payingAlerts(watched: Watched): readonly Found[] {
  const late = firstLate(watched);
  const overdue = late.length > 0 ? [] : newOverdue(watched);
  return [...late, ...slower(watched), ...purchases(watched), ...overdue];
}

/** Never late until then, with enough invoices paid in time to say so. */
function firstLate({ pattern, book, from, credit }: Watched): readonly Found[] {
  const first = pattern?.firstLate;
  if (first === undefined || first.since <= from || first.before < book.policy.history.leastItems) return [];
  const values = { before: first.before, days: first.daysLate };
  const words = { key: 'creditAlert.says.firstLate', values } as const;
  const { total } = credit.exposure;
  const severity = total <= 0 ? 'low' : 'medium';
  return [{ kind: 'firstLate', severity, since: first.since, atStake: total, words }];
}

function slower({ pattern, book, asOf, credit }: Watched): readonly Found[] {
  const { recent = 0, earlier = 0 } = pattern?.lateness ?? {};
  const { slowerDays } = book.policy.alerts;
  if (recent <= earlier || recent - earlier < slowerDays) return [];
  const values = {
    recent: oneDecimal(recent),
    earlier: oneDecimal(earlier),
    days: oneDecimal(recent - earlier),
  };
  const words = { key: 'creditAlert.says.slower', values } as const;
  const since = asOf - HALF_YEAR + 1;
  const { total } = credit.exposure;
  return [{ kind: 'slower', severity: total <= 0 ? 'low' : 'medium', since, atStake: total, words }];
}

function purchases({ pattern, asOf, credit }: Watched): readonly Found[] {
  const bought = pattern?.purchases;
  const { exposure } = credit;
  if (bought === undefined || bought.earlier <= 0 || bought.earlierMonths < REGULAR_MONTHS) return [];
  const lastMonth = endOfMonth(asOf) === asOf ? asOf : endOfMonth(asOf, -1);
  const since = endOfMonth(lastMonth, -RECENT_MONTHS) + 1;
  const values = {
    months: RECENT_MONTHS,
    before: EARLIER_MONTHS,
    recent: amountWords(bought.recent, bought.currency),
    earlier: amountWords(bought.earlier, bought.currency),
    times: oneDecimal(bought.recent / bought.earlier),
  };
  const common = { since, atStake: exposure.total };
  if (bought.recentMonths === 0 && exposure.total > 0) {
    const severity = exposure.overdue > 0 ? 'medium' : 'low';
    return [{ ...common, kind: 'stopped', severity, words: { key: 'creditAlert.says.stopped', values } }];
  }
  if (bought.recent < JUMP * bought.earlier) return [];
  return [{ ...common, kind: 'jumped', severity: 'low', words: { key: 'creditAlert.says.jumped', values } }];
}

/** Overdue now, and nothing overdue on the earlier day. */
function newOverdue({ before, from, credit }: Watched): readonly Found[] {
  const { overdue, currency } = credit.exposure;
  if (overdue <= 0 || (before?.overdue ?? 0) > 0) return [];
  const words = {
    key: 'creditAlert.says.newOverdue',
    values: { overdue: amountWords(overdue, currency) },
  } as const;
  return [{ kind: 'newOverdue', severity: 'low', since: from, atStake: overdue, words }];
}
