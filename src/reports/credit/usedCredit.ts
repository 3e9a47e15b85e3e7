import type { CreditFile } from '../../credit/file/creditFile';
import type { StoredAssessments } from '../../credit/monitoring/readAssessments';
import type { CreditPolicy } from '../../credit/policy';
import type { Problem } from '../../locales/problem';

/** What the workbook says about credit: its policy, and the credit file where it has one. */
export interface UsedCredit {
  readonly policy: CreditPolicy;
  /** Why `policy` is the default and not the one that the workbook keeps. */
  readonly policyProblem?: Problem;
  readonly file?: CreditFile;
  /** The sheet that the credit file stands on. */
  readonly fileSheet?: string;
  /** Why there is no `file` although the user chose one. */
  readonly fileProblem?: Problem;
  /** The stored assessments; only read for reports that compare with them. */
  readonly assessments?: StoredAssessments;
  /** Why they cannot be read; there are none then. */
  readonly assessmentsProblem?: Problem;
}
