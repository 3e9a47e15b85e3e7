import type { Day } from '../../ledger/ledger';
import type { SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { CreditRequest } from './creditRequests';
import { customerFileSheet } from './customerFile/customerFileSheet';
import { creditAlertsSheet } from './alerts/creditAlertsSheet';
import { comparedWith } from './comparedWith';
import { limitUseSheet } from './limitUse/limitUseSheet';
import { creditMigrationSheet } from './migration/creditMigrationSheet';
import type { ReportedCredit } from './reportedCredit';
import { creditReviewSheet } from './review/creditReviewSheet';

/** A back-test has a run of its own, which takes long. */
type SheetRequest = Exclude<CreditRequest, { readonly report: 'creditBacktest' }>;

/**
 * The sheet of a report about credit. `input` is aged by due date, in the money of the documents; `creditOn` knows the
 * book of any other day.
 */
export function creditSheet(
  input: ReportInput,
  credit: ReportedCredit,
  request: SheetRequest,
  creditOn: (day: Day) => ReportedCredit,
): SheetPlan {
  switch (request.report) {
    case 'creditReview':
      return creditReviewSheet(input, credit);
    case 'limitUse':
      return limitUseSheet(input, credit);
    case 'creditFile':
      return customerFileSheet(input, credit, request);
    case 'creditAlerts':
      return creditAlertsSheet(
        input,
        credit,
        comparedWith(input.intake.ledger, credit, creditOn, request.from),
      );
    case 'creditMigration':
      return creditMigrationSheet(
        input,
        credit,
        comparedWith(input.intake.ledger, credit, creditOn, request.from),
      );
  }
}
