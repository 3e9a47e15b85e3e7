import type { CreditRequest } from '../../reports/credit/creditRequests';
import { asRecord } from '../settings';

/** Whether what a sheet keeps is a request for a report about credit that can be made again. */
export function readsCreditRequest(value: unknown): value is CreditRequest {
  const { report, from } = asRecord(value);
  switch (report) {
    case 'creditReview':
    case 'limitUse':
      return true;
    case 'creditAlerts':
    case 'creditMigration':
      return from === undefined || Number.isInteger(from);
    default:
      return false;
  }
}
