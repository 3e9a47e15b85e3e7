import { civilFromDay, endOfMonth } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { LedgerState } from './paneServices';

/** As-of dates that are one choice away. */
export const AS_OF_PICKS = ['today', 'lastMonth', 'lastQuarter', 'lastDate'] as const;
export type AsOfPick = (typeof AS_OF_PICKS)[number];

const HALF_A_CENT = 0.005;
/** With no document in as many days before the as-of date, the ledger was exported long before it. */
const LONG_AGO = 92;

/** The day that each pick stands for; the ledger's own last date only where it is known. */
export function pickedDays(now: Day, lastDate: Day | undefined): ReadonlyMap<AsOfPick, Day> {
  const monthsIntoQuarter = ((civilFromDay(now).month - 1) % 3) + 1;
  const days = new Map<AsOfPick, Day>([
    ['today', now],
    ['lastMonth', endOfMonth(now, -1)],
    ['lastQuarter', endOfMonth(now, -monthsIntoQuarter)],
  ]);
  if (lastDate !== undefined) days.set('lastDate', lastDate);
  return days;
}

export interface BetterDay {
  readonly day: Day;
  readonly because: 'nothingOpen' | 'longAgo';
}

/** The day of the ledger's last document, to offer when nothing is open as of the chosen one, or it is long after. */
export function betterDay(ledger: LedgerState | undefined, asOf: Day | undefined): BetterDay | undefined {
  const day = ledger?.lastDate;
  if (ledger === undefined || day === undefined || asOf === undefined) return undefined;
  if (ledger.rowsUsed === 0 || day === asOf) return undefined;
  const open = ledger.openTotals.some(({ amount }) => Math.abs(amount) >= HALF_A_CENT);
  if (!open) return { day, because: 'nothingOpen' };
  return asOf - day > LONG_AGO ? { day, because: 'longAgo' } : undefined;
}
