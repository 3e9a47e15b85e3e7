import type { CellValue } from '../../ledger/mapping';
import { isTooLarge } from '../hostProblem';

/** Excel on the web refuses answers over 5 MB; half of it leaves room for a block of longer texts. */
const BLOCK_BYTES = 2_500_000;
const FIRST_BLOCK_ROWS = 2_000;
const MOST_BLOCK_CELLS = 1_000_000;

export interface Place {
  readonly sheet: string;
  /** 0-based first row to read. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly firstColumn: number;
}

/** Neighbouring columns are read as one range: `[2, 3, 4, 7]` gives 2..4 and 7..7. */
function runs(columns: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && column <= last.to + 1) last.to = column;
    else found.push({ from: column, to: column });
  }
  return found;
}

async function readBlock(
  context: Excel.RequestContext,
  place: Place,
  columns: readonly number[],
  row: number,
  rows: number,
): Promise<ReadonlyMap<number, CellValue[][]>> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const ranges = runs(columns).map(({ from, to }) => {
    const range = sheet.getRangeByIndexes(
      place.firstRow + row,
      place.firstColumn + from,
      rows,
      to - from + 1,
    );
    range.load('values');
    return { from, range };
  });
  await context.sync();
  return new Map(ranges.map(({ from, range }) => [from, range.values as CellValue[][]]));
}

function bytesOf(blocks: ReadonlyMap<number, CellValue[][]>): number {
  let bytes = 0;
  for (const values of blocks.values()) bytes += JSON.stringify(values).length;
  return bytes;
}

function append(into: Map<number, CellValue[]>, blocks: ReadonlyMap<number, CellValue[][]>): void {
  for (const [from, rows] of blocks) {
    for (const cells of rows) {
      for (let at = 0; at < cells.length; at++) into.get(from + at)?.push(cells[at] ?? '');
    }
  }
}

/**
 * Reads whole columns (offsets from `place.firstColumn`) in blocks of rows that stay under the payload limit;
 * a block that Excel still finds too large is asked for again in halves.
 */
export async function readColumns(
  context: Excel.RequestContext,
  place: Place,
  columns: readonly number[],
  onShare: (share: number) => void,
): Promise<ReadonlyMap<number, readonly CellValue[]>> {
  const read = new Map<number, CellValue[]>(columns.map((column) => [column, []]));
  let rows = FIRST_BLOCK_ROWS;
  for (let row = 0; row < place.rowCount;) {
    onShare(row / place.rowCount);
    const count = Math.min(rows, place.rowCount - row);
    try {
      const blocks = await readBlock(context, place, columns, row, count);
      append(read, blocks);
      row += count;
      const bytesPerRow = Math.max(1, bytesOf(blocks) / count);
      rows = Math.max(1, Math.floor(Math.min(BLOCK_BYTES / bytesPerRow, MOST_BLOCK_CELLS / columns.length)));
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      rows = Math.max(1, Math.floor(count / 2));
    }
  }
  return read;
}
