import type { Block } from '../../reports/plan';
import { bytesOf, CHUNK_BYTES, toExcel } from './cells';
import { onRange } from './styleWriter';
import { writeRows } from './tableWriter';

/** Blocks a request: a range and its values each. */
const MOST_AT_ONCE = 500;

function writeBlock(sheet: Excel.Worksheet, { row, column, cells }: Block): void {
  onRange(sheet, { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, (range) => {
    range.values = cells.map((line) => line.map(toExcel));
  });
}

/** One request for some blocks. */
async function send(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly Block[],
): Promise<void> {
  for (const block of blocks) writeBlock(sheet, block);
  await context.sync();
}

/** Writes the cells outside tables, as many at once as a request may carry; a block too large for one goes in rows. */
export async function writeBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly Block[],
  onRows: (rows: number) => void,
): Promise<void> {
  let batch: Block[] = [];
  let bytes = 0;
  let rows = 0;
  const flush = async (): Promise<void> => {
    await send(context, sheet, batch);
    rows += batch.reduce((sum, { cells }) => sum + cells.length, 0);
    onRows(rows);
    batch = [];
    bytes = 0;
  };
  for (const block of blocks) {
    const size = block.cells.reduce((sum, line) => sum + bytesOf(line), 0);
    if (batch.length > 0 && (bytes + size > CHUNK_BYTES || batch.length >= MOST_AT_ONCE)) await flush();
    if (size > CHUNK_BYTES) {
      const before = rows;
      await writeRows(context, sheet, block, block.cells, (done) => {
        onRows(before + done);
      });
      rows = before + block.cells.length;
      continue;
    }
    batch.push(block);
    bytes += size;
  }
  if (batch.length > 0) await flush();
}
