import type { Day } from '../ledger/ledger';
import type { Figure } from '../receivables/figure';
import type { FigureGroup, InputCell, NoFigure } from '../reports/plan';
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

/** Where the ledger of a report stands, to find it again: its sheet may be renamed, its rows grow. */
export interface SourcePlace {
  readonly sheet: string;
  readonly range: string;
  readonly table: string;
  readonly receipts?: { readonly sheet: string; readonly range: string };
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
  /** Tells sheets of one kind apart. */
  readonly scope?: string;
  readonly inputs?: readonly InputCell[];
  readonly figures?: readonly FigureGroup[];
  /** What amounts outside tables and groups are. */
  readonly otherFigures?: NoFigure;
}

function isInput(value: unknown): boolean {
  const { key, row, column, label } = asRecord(value);
  return (
    typeof key === 'string' &&
    typeof label === 'string' &&
    typeof row === 'number' &&
    typeof column === 'number'
  );
}

function isTableLayout(value: unknown): value is TableLayout {
  const { name, plan, headers, keyColumns } = asRecord(value);
  return (
    typeof name === 'string' &&
    typeof plan === 'string' &&
    Array.isArray(headers) &&
    Array.isArray(keyColumns)
  );
}

function isSource(value: unknown): boolean {
  const { sheet, range, table } = asRecord(value);
  return typeof sheet === 'string' && typeof range === 'string' && typeof table === 'string';
}

function isFacts(value: unknown): boolean {
  const { asOf, rows, totals, difference, madeOn } = asRecord(value);
  return [asOf, rows, difference, madeOn].every((one) => typeof one === 'number') && Array.isArray(totals);
}

function isFigureGroup(value: unknown): boolean {
  const { row, label, figure, cells } = asRecord(value);
  return (
    typeof row === 'number' &&
    typeof label === 'string' &&
    typeof figure === 'object' &&
    Array.isArray(cells) &&
    cells.every((cell) => {
      const { row: from, column } = asRecord(cell);
      return typeof from === 'number' && typeof column === 'number';
    })
  );
}

function isLayout(value: unknown): value is SheetLayout {
  const { rows, columns, tables, scope, source, facts, inputs, figures } = asRecord(value);
  return (
    typeof rows === 'number' &&
    typeof columns === 'number' &&
    (scope === undefined || typeof scope === 'string') &&
    (source === undefined || isSource(source)) &&
    (facts === undefined || isFacts(facts)) &&
    (inputs === undefined || (Array.isArray(inputs) && inputs.every(isInput))) &&
    (figures === undefined || (Array.isArray(figures) && figures.every(isFigureGroup))) &&
    Array.isArray(tables) &&
    tables.every(isTableLayout)
  );
}

/** A layout that somebody has tampered with makes the sheet the user's: it is left alone. */
export function readLayout(json: string): SheetLayout | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return isLayout(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
