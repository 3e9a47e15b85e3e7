import type { SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { CreditRequest } from './creditRequests';
import { limitUseSheet } from './limitUse/limitUseSheet';
import type { ReportedCredit } from './reportedCredit';
import { creditReviewSheet } from './review/creditReviewSheet';

/** The sheet of a report about credit. `input` is aged by due date, in the money of the documents. */
export function creditSheet(input: ReportInput, credit: ReportedCredit, request: CreditRequest): SheetPlan {
  switch (request.report) {
    case 'creditReview':
      return creditReviewSheet(input, credit);
    case 'limitUse':
      return limitUseSheet(input, credit);
  }
}
