import type { Block } from '../reports/plan';
import { bytesOfRows, CHUNK_BYTES, chunks, toExcel } from './cells';

/** What a range adds to a request beside its cells. */
const RANGE_BYTES = 500;

/** Lines that stand one below the other in the same columns are one range. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const done: { readonly row: number; readonly column: number; readonly cells: Block['cells'][number][] }[] =
    [];
  for (const { row, column, cells } of blocks) {
    const last = done.at(-1);
    const follows =
      last?.row !== undefined &&
      last.column === column &&
      last.row + last.cells.length === row &&
      last.cells[0]?.length === cells[0]?.length;
    if (follows) last.cells.push(...cells);
    else done.push({ row, column, cells: [...cells] });
  }
  return done;
}

/** Cuts blocks into runs that fit one request each. */
function* requests(blocks: readonly Block[]): Generator<readonly Block[]> {
  let run: Block[] = [];
  let bytes = 0;
  for (const block of joined(blocks)) {
    for (const { at, rows } of chunks(block.cells)) {
      const size = bytesOfRows(rows) + RANGE_BYTES;
      if (run.length > 0 && bytes + size > CHUNK_BYTES) {
        yield run;
        run = [];
        bytes = 0;
      }
      run.push({ row: block.row + at, column: block.column, cells: rows });
      bytes += size;
    }
  }
  if (run.length > 0) yield run;
}

async function writeRun(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  run: readonly Block[],
): Promise<void> {
  for (const { row, column, cells } of run) {
    const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 0);
    range.values = cells.map((line) => line.map(toExcel));
  }
  await context.sync();
}

/** Writes what stands outside tables: a statement of every customer has tens of thousands of lines. */
export async function writeBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly Block[],
): Promise<void> {
  for (const run of requests(blocks)) await writeRun(context, sheet, run);
}
