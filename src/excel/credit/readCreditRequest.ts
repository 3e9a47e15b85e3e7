import type { CreditRequest } from '../../reports/credit/creditRequests';
import { asRecord } from '../settings';

/** Parts of the rule may be left out. */
function isOutcomeRule(value: unknown): boolean {
  const { windowDays, graceDays, lateShare } = asRecord(value);
  const isCount = (days: unknown, least: number): boolean =>
    days === undefined || (Number.isInteger(days) && Number(days) >= least && Number(days) <= 3650);
  const isShare = lateShare === undefined || (Number(lateShare) >= 0 && Number(lateShare) < 1);
  return isCount(windowDays, 1) && isCount(graceDays, 0) && isShare;
}

function isStandings(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100;
}

/** Whether what a sheet keeps is a request for a report about credit that can be made again. */
export function readsCreditRequest(value: unknown): value is CreditRequest {
  const { report, customer, notes, rule, standings, from } = asRecord(value);
  switch (report) {
    case 'creditReview':
    case 'limitUse':
      return true;
    case 'creditFile':
      return (
        typeof customer === 'string' &&
        (notes === undefined || (Array.isArray(notes) && notes.every((note) => typeof note === 'string')))
      );
    case 'creditBacktest':
      return (
        (rule === undefined || isOutcomeRule(rule)) && (standings === undefined || isStandings(standings))
      );
    case 'creditAlerts':
    case 'creditMigration':
      return from === undefined || Number.isInteger(from);
    default:
      return false;
  }
}
