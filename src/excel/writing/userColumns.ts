import type { ColumnPlan, PlanCell, TablePlan } from '../../reports/plan';
import type { Matrix } from './looseCells';
import type { TableLayout } from '../sheetLayout';

/** What the user typed beside a table of ours: columns, and their cells by row key. */
export interface UserColumns {
  readonly headers: readonly string[];
  /** A row's key to its cells, one per header. */
  readonly cells: ReadonlyMap<string, readonly PlanCell[]>;
  /** Their cells of the totals row. */
  readonly totals?: readonly PlanCell[];
  /** Their columns in the old table, as offsets. */
  readonly at?: readonly number[];
  /** The key columns' texts of each key, for rows that have left the report. */
  readonly keyCells: ReadonlyMap<string, readonly string[]>;
}

/** Notes of rows that left the report wait in a table of this name beside the one they belong to. */
export const NOTES_SUFFIX = '_Notes';
/** Begins the keys of the user's columns. */
const USER_KEY = 'user:';

/** Whether a column of a plan is one that the user added. */
export function isUserColumn(column: ColumnPlan | undefined): boolean {
  return column?.key.startsWith(USER_KEY) ?? false;
}

/** Key cells as one text; the same key twice (a document twice) is told apart by its order. */
export function rowKeys(
  rows: Matrix | readonly (readonly PlanCell[])[],
  keyColumns: readonly number[],
): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyColumns.map((column) => keyText(row[column])).join('\u001f');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}\u001f${String(times)}`;
  });
}

function keyText(cell: PlanCell | undefined): string {
  const value = typeof cell === 'object' ? cell?.value : cell;
  return String(value ?? '').trim();
}

/** What a table says besides its header and rows. */
interface MoreOfTable {
  /** Its totals row, where it has one. */
  readonly totals?: Matrix[number];
  /** The formula of a cell, rows and columns counted from the header's first cell. */
  readonly formulaAt?: (row: number, column: number) => string | undefined;
}

/** Separates the user's columns of a table from ours by header; a renamed column of ours counts as the user's. */
export function userColumnsOf(
  layout: TableLayout,
  matrix: Matrix,
  nameless: string,
  { totals, formulaAt = () => undefined }: MoreOfTable = {},
): UserColumns | undefined {
  const headers = (matrix[0] ?? []).map(String);
  const places = layout.headers.map((header) => headers.indexOf(header));
  const keyColumns = layout.keyColumns.map((column) => places[column] ?? -1);
  if (keyColumns.includes(-1)) return undefined;
  const rows = matrix.slice(1);
  const cellOf = (row: Matrix[number], at: number, column: number): PlanCell => {
    const value = row[column] ?? '';
    const formula = formulaAt(at, column);
    if (formula !== undefined) return { formula, value: typeof value === 'boolean' ? String(value) : value };
    return value === '' ? null : value;
  };
  const below = totals === undefined ? [] : [totals];
  const theirs = Array.from({ length: Math.max(headers.length, ...below.map((row) => row.length)) })
    .map((_, column) => column)
    .filter((column) => !places.includes(column))
    .filter(
      (column) =>
        (headers[column] ?? '') !== '' ||
        [...rows, ...below].some((row, at) => cellOf(row, at + 1, column) !== null),
    );
  if (theirs.length === 0) return undefined;
  const keys = rowKeys(rows, keyColumns);
  const cells = new Map<string, readonly PlanCell[]>();
  const keyCells = new Map<string, readonly string[]>();
  rows.forEach((row, at) => {
    const values = theirs.map((column) => cellOf(row, at + 1, column));
    const key = keys[at] ?? '';
    if (values.every((value) => value === null)) return;
    cells.set(key, values);
    keyCells.set(
      key,
      keyColumns.map((column) => String(row[column] ?? '')),
    );
  });
  const named = theirs
    .map((column) => headers[column] ?? '')
    .map((header) => (header === '' ? nameless : header));
  const unique = named.map((header, at) =>
    named.indexOf(header) === at ? header : `${header} ${String(at + 1)}`,
  );
  return {
    headers: unique,
    cells,
    keyCells,
    at: theirs,
    ...(totals === undefined
      ? {}
      : { totals: theirs.map((column) => cellOf(totals, matrix.length, column)) }),
  };
}

/** Both tables' notes; the live table's win over those that wait below. */
export function merged(live: UserColumns, waiting: UserColumns): UserColumns {
  const headers = [...live.headers, ...waiting.headers.filter((header) => !live.headers.includes(header))];
  const cells = new Map<string, readonly PlanCell[]>();
  for (const part of [waiting, live]) {
    for (const [key, values] of part.cells) {
      cells.set(
        key,
        headers.map((header) => values[part.headers.indexOf(header)] ?? null),
      );
    }
  }
  return {
    headers,
    cells,
    keyCells: new Map([...waiting.keyCells, ...live.keyCells]),
    ...(live.totals === undefined ? {} : { totals: live.totals }),
  };
}

/** A table with the user's columns put back to the right of ours, and the notes that found no row. */
export function withUserColumns(
  table: TablePlan,
  theirs: UserColumns,
): { readonly table: TablePlan; readonly orphans: readonly string[] } {
  const keys = rowKeys(table.rows, table.keyColumns);
  const blank = theirs.headers.map(() => null);
  const columns = theirs.headers.map((header, at): ColumnPlan => ({
    key: `${USER_KEY}${String(at)}`,
    header,
    format: 'general',
  }));
  const kept = new Set(keys);
  return {
    table: {
      ...table,
      columns: [...table.columns, ...columns],
      rows: table.rows.map((row, at) => [...row, ...(theirs.cells.get(keys[at] ?? '') ?? blank)]),
      ...(table.totals === undefined
        ? {}
        : { totals: [...table.totals, ...blank.map((none, at) => theirs.totals?.[at] ?? none)] }),
    },
    orphans: [...theirs.cells.keys()].filter((key) => !kept.has(key)),
  };
}

/** The table that keeps the notes of rows no longer in the report, to be put at `row`. */
export function notesTable(
  table: TablePlan,
  theirs: UserColumns,
  orphans: readonly string[],
  row: number,
): TablePlan {
  const keyColumns = table.keyColumns.flatMap((column) => table.columns[column] ?? []);
  const columns = theirs.headers.map((header, at): ColumnPlan => ({
    key: `${USER_KEY}${String(at)}`,
    header,
    format: 'general',
  }));
  return {
    name: `${table.name}${NOTES_SUFFIX}`,
    row,
    column: table.column,
    columns: [...keyColumns, ...columns],
    rows: orphans.map((key) => [...(theirs.keyCells.get(key) ?? []), ...(theirs.cells.get(key) ?? [])]),
    keyColumns: keyColumns.map((_, at) => at),
  };
}

/** What the rows stand for, by their keys: the user may sort them. */
function rowFiguresOf({ rows, keyColumns, rowFigures }: TablePlan): Pick<TableLayout, 'rowFigures'> {
  if (rowFigures === undefined || rowFigures === 'item') return rowFigures ? { rowFigures } : {};
  const keys = rowKeys(rows, keyColumns);
  return { rowFigures: rowFigures.map((figure, at) => ({ key: keys[at] ?? '', figure })) };
}

/** The layout that lets the next refresh tell the user's columns from ours. `name` is the table's in the workbook. */
export function layoutOf(table: TablePlan, name: string): TableLayout {
  const ours = table.columns.filter((column) => !isUserColumn(column));
  return {
    name,
    plan: table.name,
    headers: ours.map(({ header }) => header),
    keyColumns: table.keyColumns,
    keys: ours.map(({ key }) => key),
    figures: ours.map(({ figure }) => figure ?? null),
    noFigures: ours.map(({ noFigure }) => noFigure ?? null),
    ...(table.figure === undefined ? {} : { figure: table.figure }),
    ...rowFiguresOf(table),
  };
}
