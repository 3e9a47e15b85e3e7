import { Problem, type ProblemCode } from '../locales/problem';
import type { Figure } from '../receivables/figure';
import type { MadeFor, NoFigure } from '../reports/plan';
import { groupFigure, type CellMeaning, type Place } from './groupFigure';
import { listSheets, type SheetInfo } from './ownedSheets';
import type { TableLayout } from './sheetLayout';
import { rowKeys } from './writing/userColumns';

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
  const currency = said.get('currency');
  return {
    ...(number === undefined && name === undefined
      ? {}
      : { customer: { number: number ?? '', name: name ?? '' } }),
    ...(group === undefined ? {} : { group }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** What is kept about the row where its key columns do not say what it stands for. */
function keptOfRow({ rowFigures, ...layout }: TableLayout, headers: Row, row: Row): Figure | NoFigure {
  if (rowFigures === undefined || rowFigures === 'item') return rowFigures ?? {};
  const places = layout.keyColumns.map((column) => headers.indexOf(layout.headers[column] ?? ''));
  const [key] = rowKeys([row], places);
  return rowFigures.find((one) => one.key === key)?.figure ?? 'item';
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

async function tableFigure(
  context: Excel.RequestContext,
  spot: Spot,
  place: Place,
): Promise<CellMeaning | undefined> {
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
  if (column === -1 || place.row < body.rowIndex) return undefined;
  const counts = layout.keys?.[column] === 'items';
  const reason = layout.noFigures?.[column] ?? undefined;
  if (reason !== undefined) return { figure: reason, counts };
  const ofColumn = layout.figures?.[column] ?? undefined;
  if (ofColumn === undefined) return undefined;
  const common = { ...layout.figure, ...ofColumn };
  if (place.row >= body.rowIndex + body.rowCount) return { figure: common, counts };
  const kept = keptOfRow(layout, names, cells);
  if (typeof kept === 'string') return { figure: kept, counts };
  return { figure: { ...common, ...figureOfRow(layout, names, cells), ...kept }, counts };
}

/** What the words about a cell that leads to no items are. */
const REASONS: Readonly<Record<NoFigure, ProblemCode>> = {
  difference: 'figureDifference',
  share: 'figureShare',
  rate: 'figureRate',
  item: 'figureItem',
  typed: 'figureTyped',
  counted: 'figureCounted',
  stored: 'figureStored',
  measured: 'figureMeasured',
  reckoned: 'figureReckoned',
};
/** Sheets of ours of which no amount leads anywhere. */
const LISTS: Readonly<Partial<Record<string, ProblemCode>>> = {
  drillDown: 'figureListed',
  index: 'figureIndex',
  snapshot: 'figureSnapshot',
};

async function meaningAt(
  context: Excel.RequestContext,
  info: SheetInfo,
  place: Place,
): Promise<CellMeaning | undefined> {
  const spots = await spotsOf(context, info);
  const spot = spots.find(
    ({ whole }) =>
      place.row >= whole.rowIndex &&
      place.row < whole.rowIndex + whole.rowCount &&
      place.column >= whole.columnIndex &&
      place.column < whole.columnIndex + whole.columnCount,
  );
  if (spot !== undefined) return tableFigure(context, spot, place);
  const found = await groupFigure(context, info, place);
  const other = info.layout?.otherFigures;
  return found ?? (other === undefined ? undefined : { figure: other, counts: false });
}

/**
 * Reads the figure in the active cell. Throws Problem `noFigure` where it holds none, and one of `figure...` where the
 * figure is no sum of items.
 */
export async function selectedFigure(context: Excel.RequestContext): Promise<SelectedFigure> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,values,address');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id');
  await context.sync();
  const infos = await listSheets(context);
  const info = infos.find(({ id }) => id === sheet.id);
  const details = { cell: cell.address };
  const shown: unknown = (cell.values as Row[])[0]?.[0];
  const list = LISTS[info?.mark ?? ''];
  if (typeof shown === 'number' && list !== undefined) throw new Problem(list, details);
  if (info?.made === undefined || typeof shown !== 'number') throw new Problem('noFigure', details);
  const { made } = info;
  const found = await meaningAt(context, info, { row: cell.rowIndex, column: cell.columnIndex });
  if (found === undefined) throw new Problem('noFigure', details);
  const { figure, counts } = found;
  if (typeof figure === 'string') throw new Problem(REASONS[figure], details);
  return { info, made, figure, ...(counts ? {} : { shown }) };
}
