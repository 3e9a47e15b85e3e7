import { isEmpty } from './cells/cells';
import type { CellValue } from './mapping';

/**
 * Rows up to the last one that holds anything. A reference to whole columns hands over a million rows; the blank
 * ones below the ledger are no part of it. Walks from the end and looks no further than the first filled row.
 */
export function usedRows(values: readonly (readonly CellValue[])[]): number {
  for (let row = values.length - 1; row >= 0; row--) {
    if (values[row]?.some((value) => !isEmpty(value)) === true) return row + 1;
  }
  return 0;
}
