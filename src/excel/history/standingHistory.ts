import type { Language } from '../../locales/language';
import {
  NO_HISTORY,
  readHistory,
  type HistoryColumn,
  type StoredHistory,
} from '../../receivables/history/readHistory';
import { AGING_HISTORY } from '../../reports/history/historyColumns';
import { findStanding, type HistoryKind } from './standingTable';

/** The aging history of the workbook. */
export const OF_AGINGS: HistoryKind<HistoryColumn> = {
  report: 'history',
  stored: AGING_HISTORY,
  lostColumn: 'historyColumn',
};

/** What is stored in the workbook; empty where nothing is. Throws `historyColumn`. */
export async function loadHistory(context: Excel.RequestContext, language: Language): Promise<StoredHistory> {
  const standing = await findStanding(context, OF_AGINGS, language);
  return standing === undefined ? NO_HISTORY : readHistory(standing.cells);
}
