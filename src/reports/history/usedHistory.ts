import type { Problem } from '../../locales/problem';
import type { StoredHistory } from '../../receivables/history/readHistory';

/** The workbook's aging history, as reports go by it. */
export interface UsedHistory {
  readonly stored: StoredHistory;
  /** Why the table could not be read; nothing is stored then. */
  readonly problem?: Problem;
}
