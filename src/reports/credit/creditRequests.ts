import type { Day } from '../../ledger/ledger';
import type { ReportRequest } from '../reportRequest';
import type { CreditBacktestRequest } from './backtest/backtestRequest';
import type { CreditFileRequest } from './customerFile/customerFileRequest';

/** Reports about credit: they go by the workbook's credit policy and its credit file. */
export type CreditRequest =
  | { readonly report: 'creditReview' }
  | { readonly report: 'limitUse' }
  | CreditFileRequest
  | CreditBacktestRequest
  | ComparedRequest;

/** Compared with `from`: the last stored assessments when left out, without any the book of a quarter before. */
export interface ComparedRequest {
  readonly report: 'creditAlerts' | 'creditMigration';
  readonly from?: Day;
}

export const CREDIT_REPORTS = [
  'creditReview',
  'limitUse',
  'creditFile',
  'creditBacktest',
  'creditAlerts',
  'creditMigration',
] as const satisfies readonly CreditRequest['report'][];

export function isCredit(request: ReportRequest): request is CreditRequest {
  return (CREDIT_REPORTS as readonly string[]).includes(request.report);
}

/** Whether it goes by the stored assessments too. */
export function isCompared(request: ReportRequest): request is ComparedRequest {
  return request.report === 'creditAlerts' || request.report === 'creditMigration';
}
