import type { Day } from '../../ledger/ledger';
import type { SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { CreditRequest } from './creditRequests';
import { creditAlertsSheet } from './alerts/creditAlertsSheet';
import { comparedWith } from './comparedWith';
import { limitUseSheet } from './limitUse/limitUseSheet';
import { creditMigrationSheet } from './migration/creditMigrationSheet';
import type { ReportedCredit } from './reportedCredit';
import { creditReviewSheet } from './review/creditReviewSheet';

/**
 * The sheet of a report about credit. `input` is aged by due date, in the money of the documents; `creditOn` knows the
 * book of any other day.
 */
export function creditSheet(
  input: ReportInput,
  credit: ReportedCredit,
  request: CreditRequest,
  creditOn: (day: Day) => ReportedCredit,
): SheetPlan {
  switch (request.report) {
    case 'creditReview':
      return creditReviewSheet(input, credit);
    case 'limitUse':
      return limitUseSheet(input, credit);
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
