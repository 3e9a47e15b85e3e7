import type { SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { CreditRequest } from './creditRequests';
import { customerFileSheet } from './customerFile/customerFileSheet';
import { limitUseSheet } from './limitUse/limitUseSheet';
import type { ReportedCredit } from './reportedCredit';
import { creditReviewSheet } from './review/creditReviewSheet';

/** A back-test has a run of its own, which takes long. */
type SheetRequest = Exclude<CreditRequest, { readonly report: 'creditBacktest' }>;

/** The sheet of a report about credit. `input` is aged by due date, in the money of the documents. */
export function creditSheet(input: ReportInput, credit: ReportedCredit, request: SheetRequest): SheetPlan {
  switch (request.report) {
    case 'creditReview':
      return creditReviewSheet(input, credit);
    case 'limitUse':
      return limitUseSheet(input, credit);
    case 'creditFile':
      return customerFileSheet(input, credit, request);
  }
}
