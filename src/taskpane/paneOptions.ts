import type { Day } from '../ledger/ledger';
import { DEFAULT_LIMITS } from '../receivables/buckets';
import type { GroupBy } from '../receivables/grouping';
import type { ReportBasis } from '../reports/reportRequest';

/** The report settings that a workbook remembers. */
export interface PaneOptions extends Omit<ReportBasis, 'asOf'> {
  /** `today` is the day on which the button is pressed. */
  readonly asOf: Day | 'today';
  readonly groupBy: GroupBy;
}

export const USUAL_OPTIONS: PaneOptions = {
  asOf: 'today',
  limits: DEFAULT_LIMITS,
  unit: 'days',
  by: 'due',
  onAccount: 'inBuckets',
  groupBy: 'customer',
};
