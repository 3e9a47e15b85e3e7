const MOST_COLUMNS = 30;
const MOST_ROWS = 20_000;

/**
 * Whether a table is small enough to be read whole, not only the columns that mean something: duplicates are then
 * judged by everything that a row says. `rows` are those below the header.
 */
export function isReadWhole(columns: number, rows: number): boolean {
  return columns <= MOST_COLUMNS && rows <= MOST_ROWS;
}
