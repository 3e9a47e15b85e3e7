import type { CellValue } from '../../ledger/mapping';
import { isTooLarge } from '../hostProblem';
import { readColumns } from './readColumns';

/** A part of a sheet, its rows and columns counted from 0. */
export interface Head {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Values = readonly (readonly CellValue[])[];

/** Cells of ordinary words that one answer carries by far. */
const MOST_CELLS = 150_000;

async function readTogether(
  context: Excel.RequestContext,
  heads: readonly Head[],
): Promise<readonly Values[]> {
  const ranges = heads.map(({ sheet, row, column, rows, columns }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
    range.load('values');
    return range;
  });
  await context.sync();
  return ranges.map(({ values }) => values as CellValue[][]);
}

/** One head in as many answers as its texts need. */
async function readAlone(context: Excel.RequestContext, head: Head): Promise<Values> {
  const offsets = Array.from({ length: head.columns }, (_, column) => column);
  const place = { sheet: head.sheet, firstRow: head.row, rowCount: head.rows, firstColumn: head.column };
  const columns = await readColumns(context, place, offsets, () => undefined);
  return Array.from({ length: head.rows }, (_, row) =>
    offsets.map((column) => columns.get(column)?.[row] ?? ''),
  );
}

/** Together where Excel's answer can carry them, else in halves: cells may hold 32,767 characters each. */
async function readSome(context: Excel.RequestContext, heads: readonly Head[]): Promise<readonly Values[]> {
  const [only, ...more] = heads;
  if (only === undefined) return [];
  try {
    return await readTogether(context, heads);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (more.length === 0) return [await readAlone(context, only)];
    const half = Math.ceil(heads.length / 2);
    const first = await readSome(context, heads.slice(0, half));
    return [...first, ...(await readSome(context, heads.slice(half)))];
  }
}

/** The values of parts of sheets, in as few requests as Excel's limit allows. */
export async function readHeads(
  context: Excel.RequestContext,
  heads: readonly Head[],
): Promise<readonly Values[]> {
  const groups: Head[][] = [];
  let cells = Infinity;
  for (const head of heads) {
    const size = head.rows * head.columns;
    if (cells + size > MOST_CELLS) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(head);
    cells += size;
  }
  const found: Values[] = [];
  for (const group of groups) found.push(...(await readSome(context, group)));
  return found;
}
