import type { CellFormat, PlanCell, SheetPlan, TablePlan } from '../../reports/plan';
import { chunks, toExcel } from './cells';
import { HEADER_STYLE, STYLES, TABLE_STYLES } from './palette';
import { applyStyle, rangeOf, setNumberFormat } from './styleWriter';

/** Points: headings of two lines fit, so that narrow figures have narrow columns. */
const HEADER_HEIGHT = 31;

/** Writes rows of cells at a place, a request for each run that fits one. */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: { readonly row: number; readonly column: number },
  rows: readonly (readonly PlanCell[])[],
  onChunk: (rowsDone: number) => void,
): Promise<void> {
  for (const chunk of chunks(rows)) {
    await writeChunk(context, sheet, { row: place.row + chunk.at, column: place.column }, chunk.rows);
    onChunk(chunk.at + chunk.rows.length);
  }
}

/** One request: the only way to stay under the limit on what a request may carry. */
async function writeChunk(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: { readonly row: number; readonly column: number },
  rows: readonly (readonly PlanCell[])[],
): Promise<void> {
  const range = sheet.getRangeByIndexes(place.row, place.column, rows.length, rows[0]?.length ?? 0);
  range.values = rows.map((cells) => cells.map(toExcel));
  await context.sync();
}

/** Figures to the right; words to the left, with a gap to the figures before them. */
function align(range: Excel.Range, format: CellFormat): void {
  const words = format === 'text' || format === 'date' || format === 'general';
  range.format.horizontalAlignment = words ? 'Left' : 'Right';
  if (words) range.format.indentLevel = 1;
}

/** Gives the columns of a table their looks, below the header and in it. */
export function formatColumns(sheet: Excel.Worksheet, table: Omit<TablePlan, 'name' | 'keyColumns'>): void {
  const height = table.rows.length + (table.totals === undefined ? 0 : 1);
  table.columns.forEach(({ format }, at) => {
    const area = { row: table.row + 1, column: table.column + at, rows: height, columns: 1 };
    const range = rangeOf(sheet, area);
    setNumberFormat(range, format);
    const header = sheet.getRangeByIndexes(table.row, table.column + at, 1, 1);
    for (const cells of [range, header]) align(cells, format);
  });
}

/**
 * Writes one Excel table with its totals row. It gets `name` at once: the caller chooses one that is free in
 * the workbook for the time being.
 */
export async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: { readonly table: TablePlan; readonly name: string; readonly tone: SheetPlan['tone'] },
  onRows: (rows: number) => void,
): Promise<void> {
  const { table } = plan;
  const headers = table.columns.map(({ header }) => header);
  formatColumns(sheet, table);
  await writeRows(context, sheet, table, [headers, ...table.rows], onRows);
  const area = { row: table.row, column: table.column, rows: table.rows.length + 1, columns: headers.length };
  const made = sheet.tables.add(rangeOf(sheet, area), true);
  made.name = plan.name;
  made.style = TABLE_STYLES[plan.tone];
  made.showBandedRows = false;
  const header = made.getHeaderRowRange();
  applyStyle(header, HEADER_STYLE);
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.rowHeight = HEADER_HEIGHT;
  if (table.totals !== undefined) {
    made.showTotals = true;
    const totals = made.getTotalRowRange();
    totals.values = [table.totals.map(toExcel)];
    applyStyle(totals, STYLES.totals);
  }
  await context.sync();
}
