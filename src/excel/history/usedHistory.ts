import { Problem } from '../../locales/problem';
import { NO_HISTORY } from '../../receivables/history/readHistory';
import type { UsedHistory } from '../../reports/history/usedHistory';
import type { MadeFor } from '../../reports/plan';
import { loadHistory } from './standingHistory';

/** Dashboards show stored months, measures by customer what rolled on between them. */
function goesByHistory({ request }: Pick<MadeFor, 'request'>): boolean {
  return request.report === 'dashboard' || (request.report === 'measures' && request.groupBy === 'customer');
}

/**
 * The workbook's aging history for those reports that go by it; undefined where none of them does. A table that cannot
 * be read keeps no report from being made: the report says so.
 */
export async function historyFor(
  context: Excel.RequestContext,
  reports: readonly Pick<MadeFor, 'request' | 'language'>[],
): Promise<UsedHistory | undefined> {
  const first = reports.find(goesByHistory);
  if (first === undefined) return undefined;
  try {
    return { stored: await loadHistory(context, first.language) };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'historyColumn') throw error;
    return { stored: NO_HISTORY, problem: error };
  }
}
