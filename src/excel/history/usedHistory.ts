import { Problem } from '../../locales/problem';
import { NO_HISTORY } from '../../receivables/history/readHistory';
import type { UsedHistory } from '../../reports/history/usedHistory';
import type { MadeFor } from '../../reports/plan';
import { loadHistory } from './standingHistory';

/**
 * The workbook's aging history for those reports that go by it; undefined where none of them does. A table that cannot
 * be read keeps no report from being made: the report says so.
 */
export async function historyFor(
  context: Excel.RequestContext,
  reports: readonly Pick<MadeFor, 'request' | 'language'>[],
): Promise<UsedHistory | undefined> {
  const dashboard = reports.find(({ request }) => request.report === 'dashboard');
  if (dashboard === undefined) return undefined;
  try {
    return { stored: await loadHistory(context, dashboard.language) };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'historyColumn') throw error;
    return { stored: NO_HISTORY, problem: error };
  }
}
