import type { Day, Ledger } from '../../ledger/ledger';
import { historyDifferences, type HistoryDifference } from '../../receivables/history/historyDifferences';
import { trendWithHistory, type MonthBalance } from '../../receivables/history/monthEnds';
import type { StoredHistory } from '../../receivables/history/readHistory';
import type { Overview } from '../../receivables/measures/overview';

/** A month before those that the ledger knows. */
export interface EarlierMonth {
  readonly from: Day;
  readonly to: Day;
  /** As stored when it ended; absent for a month between that nobody stored. */
  readonly figures?: MonthBalance;
}

/** The months that the aging history tells of and the ledger does not, the earliest first. */
export function earlierMonths(
  ledger: Pick<Ledger, 'currencies'>,
  overview: Overview,
  stored: StoredHistory,
): readonly EarlierMonth[] {
  if (stored.agings.length === 0) return [];
  return trendWithHistory(ledger, overview, stored).filter(({ figures }) => figures?.source !== 'ledger');
}

/** The stored days since `first`, in the money of the overview, of which the ledger says something else now. */
export function differencesSince(
  first: Day,
  ledger: Ledger,
  { choice }: Overview,
  stored: StoredHistory,
): readonly HistoryDifference[] {
  const { asOf, currency, valuation } = choice;
  const agings = stored.agings.filter(
    (one) => one.asOf >= first && (valuation !== undefined || one.currency === currency),
  );
  return agings.length === 0 ? [] : historyDifferences(ledger, asOf, { ...stored, agings });
}
