import type { Day } from '../ledger/ledger';
import type { Figure } from '../receivables/figure';
import type { Area, FigureGroup, InputCell, NoFigure } from '../reports/plan';
import { isDay } from './readBasis';
import { asRecord } from './settings';

/** What we remember of a table that we wrote. */
export interface TableLayout {
  /** Its name in the workbook, and the name that its plan has. */
  readonly name: string;
  readonly plan: string;
  readonly headers: readonly string[];
  readonly keyColumns: readonly number[];
  /** By header: the column's key, and what its figures stand for. */
  readonly keys?: readonly string[];
  readonly figures?: readonly (Figure | null)[];
  readonly noFigures?: readonly (NoFigure | null)[];
  /** What every figure of the table has in common. */
  readonly figure?: Figure;
  /** What rows stand for by what their key columns say; `item` where every row is one. */
  readonly rowFigures?: 'item' | readonly { readonly key: string; readonly figure: Figure | NoFigure }[];
}

/** Where the ledger of a report stands, to find it again: its sheet may be renamed or moved, its rows grow. */
export interface SourcePlace {
  readonly sheet: string;
  readonly range: string;
  readonly table: string;
  /** Excel's id of its sheet, and what its headers are known by. */
  readonly id?: string;
  readonly headers?: string;
  readonly receipts?: { readonly sheet: string; readonly range: string; readonly id?: string };
}

/** What a report said when it was made, for the list of reports. */
export interface ReportFacts {
  readonly asOf: Day;
  /** Rows of the ledger used as items. */
  readonly rows: number;
  readonly totals: readonly { readonly currency: string; readonly amount: number }[];
  /** Report less ledger: the largest of its currencies. */
  readonly difference: number;
  readonly madeOn: Day;
}

/** What is kept with a sheet besides its own parts. */
export interface AboutSheet {
  readonly source?: SourcePlace;
  readonly facts?: ReportFacts;
}

/** What we remember of a sheet that we wrote: how far it went, so that what lies beyond is the user's. */
export interface SheetLayout extends AboutSheet {
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly TableLayout[];
  /** Excel's id of the sheet, and the name that it got from us: a copy has others, a renamed sheet another name. */
  readonly id?: string;
  readonly name?: string;
  /** Tells sheets of one kind apart. */
  readonly scope?: string;
  readonly inputs?: readonly InputCell[];
  readonly figures?: readonly FigureGroup[];
  /** What amounts outside tables and groups are. */
  readonly otherFigures?: NoFigure;
  readonly charts?: readonly ChartLayout[];
}

/** A chart of ours and the cells that we put it over: one that stands elsewhere was moved by the user. */
export interface ChartLayout {
  readonly name: string;
  readonly place: Area;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || isText(value);
}

/** A row or a column, counted from 0. */
function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isList(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isInput(value: unknown): boolean {
  const { key, row, column, label } = asRecord(value);
  return isText(key) && isText(label) && isPlace(row) && isPlace(column);
}

function isChart(value: unknown): boolean {
  const { name, place } = asRecord(value);
  const { row, column, rows, columns } = asRecord(place);
  return typeof name === 'string' && [row, column, rows, columns].every((one) => typeof one === 'number');
}

function isTableLayout(value: unknown): value is TableLayout {
  const { name, plan, headers, keyColumns, keys, figures, noFigures, figure, rowFigures } = asRecord(value);
  const isFigure = (one: unknown): boolean => typeof one === 'object' && !Array.isArray(one);
  return (
    isText(name) &&
    isText(plan) &&
    isList(headers, isText) &&
    isList(keyColumns, isPlace) &&
    (keys === undefined || isList(keys, isText)) &&
    (figures === undefined || isList(figures, isFigure)) &&
    (noFigures === undefined || Array.isArray(noFigures)) &&
    (figure === undefined || isFigure(figure)) &&
    (rowFigures === undefined || rowFigures === 'item' || Array.isArray(rowFigures))
  );
}

function isSource(value: unknown): boolean {
  const { sheet, range, table, id, headers, receipts } = asRecord(value);
  const other = asRecord(receipts);
  return (
    [sheet, range, table].every(isText) &&
    [id, headers, other.id].every(isTextOrNothing) &&
    (receipts === undefined || (isText(other.sheet) && isText(other.range)))
  );
}

function isTotal(value: unknown): boolean {
  const { currency, amount } = asRecord(value);
  return isText(currency) && Number.isFinite(amount);
}

function isFacts(value: unknown): boolean {
  const { asOf, rows, totals, difference, madeOn } = asRecord(value);
  return (
    isDay(asOf) &&
    isDay(madeOn) &&
    [rows, difference].every((one) => Number.isFinite(one)) &&
    isList(totals, isTotal)
  );
}

function isFigureGroup(value: unknown): boolean {
  const { row, label, figure, cells } = asRecord(value);
  const isCell = (cell: unknown): boolean => isPlace(asRecord(cell).row) && isPlace(asRecord(cell).column);
  return isPlace(row) && isText(label) && typeof figure === 'object' && isList(cells, isCell);
}

function isLayout(value: unknown): value is SheetLayout {
  const { rows, columns, tables, id, name, scope, source, facts, inputs, figures, charts } = asRecord(value);
  return (
    isPlace(rows) &&
    isPlace(columns) &&
    [id, name, scope].every(isTextOrNothing) &&
    (source === undefined || isSource(source)) &&
    (facts === undefined || isFacts(facts)) &&
    (inputs === undefined || isList(inputs, isInput)) &&
    (charts === undefined || isList(charts, isChart)) &&
    (figures === undefined || isList(figures, isFigureGroup)) &&
    isList(tables, isTableLayout)
  );
}

/** A sheet whose layout cannot be read is left alone: nobody can tell which of its cells are the user's. */
export function readLayout(json: string): SheetLayout | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return isLayout(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
