import type { ReportRequest } from '../reportRequest';

/** Reports about credit: they go by the workbook's credit policy and its credit file. */
export type CreditRequest = { readonly report: 'creditReview' } | { readonly report: 'limitUse' };

export const CREDIT_REPORTS = [
  'creditReview',
  'limitUse',
] as const satisfies readonly CreditRequest['report'][];

export function isCredit(request: ReportRequest): request is CreditRequest {
  return (CREDIT_REPORTS as readonly string[]).includes(request.report);
}
