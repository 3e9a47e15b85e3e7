import { Problem } from '../locales/problem';
import type { Figure } from '../receivables/figure';
import type { MadeFor } from '../reports/plan';
import { listSheets, type SheetInfo } from './ownedSheets';
import type { TableLayout } from './sheetLayout';

/** The figure in the active cell of one of our reports. */
export interface SelectedFigure {
  readonly info: SheetInfo;
  readonly made: MadeFor;
  readonly figure: Figure;
  /** What the cell says; absent for a number of items. */
  readonly shown?: number;
}

interface Spot {
  readonly layout: TableLayout;
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  readonly body: Excel.Range;
}

type Row = readonly (string | number | boolean)[];

/** What a row's key columns say it stands for; the totals row stands for the whole table. */
function figureOfRow(layout: TableLayout, headers: Row, row: Row): Figure {
  const said = new Map<string, string>();
  for (const column of layout.keyColumns) {
    const key = layout.keys?.[column];
    const at = headers.indexOf(layout.headers[column] ?? '');
    if (key !== undefined && at !== -1) said.set(key, String(row[at] ?? ''));
  }
  const number = said.get('customerNumber');
  const name = said.get('customerName');
  const group = said.get('group');
  return {
    ...(number === undefined && name === undefined
      ? {}
      : { customer: { number: number ?? '', name: name ?? '' } }),
    ...(group === undefined ? {} : { group }),
  };
}

async function spotsOf(context: Excel.RequestContext, info: SheetInfo): Promise<readonly Spot[]> {
  const spots = (info.layout?.tables ?? []).map((layout): Spot => {
    const table = info.sheet.tables.getItem(layout.name);
    const whole = table.getRange();
    const body = table.getDataBodyRange();
    whole.load('rowIndex,columnIndex,rowCount,columnCount');
    body.load('rowIndex,rowCount');
    return { layout, table, whole, body };
  });
  await context.sync();
  return spots;
}

async function figureAt(
  context: Excel.RequestContext,
  spot: Spot,
  place: { readonly row: number; readonly column: number },
): Promise<{ readonly figure: Figure; readonly counts: boolean } | undefined> {
  const { layout, table, whole, body } = spot;
  const headers = table.getHeaderRowRange();
  const row = whole.getRow(place.row - whole.rowIndex);
  headers.load('values');
  row.load('values');
  await context.sync();
  const names = (headers.values as Row[])[0] ?? [];
  const cells = (row.values as Row[])[0] ?? [];
  const header = String(names[place.column - whole.columnIndex] ?? '');
  const column = layout.headers.indexOf(header);
  const ofColumn = column === -1 ? undefined : layout.figures?.[column];
  if (ofColumn === undefined || ofColumn === null || place.row < body.rowIndex) return undefined;
  const isTotals = place.row >= body.rowIndex + body.rowCount;
  const ofRow = isTotals ? {} : figureOfRow(layout, names, cells);
  return {
    figure: { ...layout.figure, ...ofColumn, ...ofRow },
    counts: layout.keys?.[column] === 'items',
  };
}

/** Reads the figure in the active cell. Throws Problem `noFigure` where it holds none that is a sum of items. */
export async function selectedFigure(context: Excel.RequestContext): Promise<SelectedFigure> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,values,address');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id');
  await context.sync();
  const infos = await listSheets(context);
  const info = infos.find(({ id }) => id === sheet.id);
  const none = new Problem('noFigure', { cell: cell.address });
  const shown: unknown = (cell.values as Row[])[0]?.[0];
  if (info?.made === undefined || typeof shown !== 'number') throw none;
  const { made } = info;
  const place = { row: cell.rowIndex, column: cell.columnIndex };
  const spots = await spotsOf(context, info);
  const spot = spots.find(
    ({ whole }) =>
      place.row >= whole.rowIndex &&
      place.row < whole.rowIndex + whole.rowCount &&
      place.column >= whole.columnIndex &&
      place.column < whole.columnIndex + whole.columnCount,
  );
  const found = spot === undefined ? undefined : await figureAt(context, spot, place);
  if (found === undefined) throw none;
  const { figure, counts } = found;
  return { info, made, figure, ...(counts ? {} : { shown }) };
}
