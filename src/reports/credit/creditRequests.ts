import type { ReportRequest } from '../reportRequest';
import type { CreditBacktestRequest } from './backtest/backtestRequest';
import type { CreditFileRequest } from './customerFile/customerFileRequest';

/** Reports about credit: they go by the workbook's credit policy and its credit file. */
export type CreditRequest =
  | { readonly report: 'creditReview' }
  | { readonly report: 'limitUse' }
  | CreditFileRequest
  | CreditBacktestRequest;

export const CREDIT_REPORTS = [
  'creditReview',
  'limitUse',
  'creditFile',
  'creditBacktest',
] as const satisfies readonly CreditRequest['report'][];

export function isCredit(request: ReportRequest): request is CreditRequest {
  return (CREDIT_REPORTS as readonly string[]).includes(request.report);
}
