import type { CreditFile } from '../../credit/file/creditFile';
import type { CreditPolicy } from '../../credit/policy';

/** What the workbook says about credit: its policy, and the credit file where it has one. */
export interface UsedCredit {
  readonly policy: CreditPolicy;
  readonly file?: CreditFile;
  /** The sheet that the credit file stands on. */
  readonly fileSheet?: string;
}
