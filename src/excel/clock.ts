import type { Day } from '../ledger/ledger';
import { dayFromCivil } from '../ledger/cells/dates';

/** The day by the calendar on the user's wall; the only clock of the add-in. */
export function today(now: Date = new Date()): Day {
  const day = dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined)
    throw new RangeError(`The clock shows a year that Excel has no dates for: ${now.toISOString()}`);
  return day;
}
