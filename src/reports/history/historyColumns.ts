import { reportText as text } from '../../locales/reportText';
import { HISTORY_COLUMNS, type HistoryColumn } from '../../receivables/history/readHistory';
import type { StoredPlaces, StoredTable } from './storedColumns';

export const HISTORY_TABLE = 'Dunwell_AgingHistory';

/** The first column that the history cannot be read without and that is gone. */
function missingColumn(places: StoredPlaces<HistoryColumn>): HistoryColumn | undefined {
  const { customerNumber, customerName } = places;
  const needed = (['asOf', 'bucket', 'amount'] as const).find((column) => places[column] === undefined);
  return needed ?? (customerNumber === undefined && customerName === undefined ? 'customerName' : undefined);
}

/** The aging history as a table that grows. */
export const AGING_HISTORY: StoredTable<HistoryColumn> = {
  columns: HISTORY_COLUMNS,
  table: HISTORY_TABLE,
  header: (column, language) => text(language, `history.column.${column}`),
  missing: missingColumn,
};
