import type { TablePlan } from '../../reports/plan';
import type { RefEnd, Reference } from './formulaText';
import type { FoundTable } from '../writing/looseCells';
import { rowKeys } from '../writing/userColumns';

/** A table of an old report, with what tells its rows and columns. */
export interface OldTable extends FoundTable {
  readonly headers: readonly string[];
  readonly keys: readonly string[];
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}
interface Pair {
  readonly old: OldTable;
  readonly next: TablePlan;
  /** The row of each key among the new rows. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Last row of a table and of its totals. */
const lastRow = ({ headerRow, rows, totals }: OldTable): number => headerRow + rows - (totals ? 0 : 1);
const newLastRow = ({ row, rows, totals }: TablePlan): number =>
  row + rows.length + (totals === undefined ? 0 : 1);

/** Where the cells of an old report stand in the new one: a table's by the keys of its rows and columns. */
export class PlaceMap {
  private readonly pairs: readonly Pair[];

  constructor(
    private readonly olds: readonly OldTable[],
    tables: readonly TablePlan[],
    private readonly size: { readonly old: Size; readonly next: Size },
    /** For a sheet without tables: where its rows stand now. */
    private readonly aligned: (row: number) => number | undefined = (row) => row,
  ) {
    this.pairs = olds.flatMap((old): Pair[] => {
      const next = tables.find(({ name }) => name === old.layout.plan);
      if (next === undefined) return [];
      const keys = rowKeys(next.rows, next.keyColumns);
      return [{ old, next, rowOf: new Map(keys.map((key, at) => [key, next.row + 1 + at])) }];
    });
  }

  /** The table in whose rows, below the header and above the totals, a row of the old sheet stands. */
  bodyAt(row: number): OldTable | undefined {
    return this.olds.find(({ headerRow, rows }) => row > headerRow && row < headerRow + rows);
  }

  /** Where a row of the old sheet stands now; a table's row by its key. */
  row(row: number): number | undefined {
    const old = this.olds.find((one) => row >= one.headerRow && row <= lastRow(one));
    if (old !== undefined) {
      const pair = this.pairs.find((one) => one.old === old);
      if (pair === undefined) return undefined;
      if (row === old.headerRow) return pair.next.row;
      if (row < old.headerRow + old.rows) return pair.rowOf.get(old.keys[row - old.headerRow - 1] ?? '');
      return pair.next.totals === undefined ? undefined : newLastRow(pair.next);
    }
    if (row >= this.size.old.rows) return row - this.size.old.rows + this.size.next.rows;
    const above = this.olds.filter((one) => lastRow(one) < row);
    const nearest = above.reduce<OldTable | undefined>(
      (best, one) => (best === undefined || one.headerRow > best.headerRow ? one : best),
      undefined,
    );
    if (nearest === undefined) return this.olds.length === 0 ? this.aligned(row) : row;
    const pair = this.pairs.find((one) => one.old === nearest);
    return pair === undefined ? undefined : newLastRow(pair.next) + row - lastRow(nearest);
  }

  /** Where a column stands now: in the rows of a table by its key or header. Without a row the first table counts. */
  column(column: number, row?: number): number | undefined {
    const old =
      row === undefined ? this.olds[0] : this.olds.find((one) => row >= one.headerRow && row <= lastRow(one));
    const at = column - (old?.column ?? 0);
    if (old !== undefined && at >= 0 && at < old.headers.length) {
      const next = this.pairs.find((one) => one.old === old)?.next;
      if (next === undefined) return undefined;
      const header = old.headers[at] ?? '';
      const key = old.layout.keys?.[old.layout.headers.indexOf(header)];
      const byKey = key === undefined ? -1 : next.columns.findIndex((one) => one.key === key);
      const found = byKey >= 0 ? byKey : next.columns.findIndex((one) => one.header === header);
      return found < 0 ? undefined : next.column + found;
    }
    return column < this.size.old.columns ? column : column - this.size.old.columns + this.size.next.columns;
  }

  /** A row that ends a range of several: the ends of a table stay its ends, whichever rows stand there now. */
  private endRow(row: number, which: 'first' | 'last'): number | undefined {
    const old = this.bodyAt(row);
    if (old === undefined) return this.row(row);
    const next = this.pairs.find((one) => one.old === old)?.next;
    if (next === undefined) return undefined;
    if (which === 'first' && row === old.headerRow + 1) return next.row + 1;
    return which === 'last' && row === old.headerRow + old.rows - 1 ? next.row + next.rows.length : undefined;
  }

  /**
   * Where the cells of a reference stand now, or `gone`. `own` is the row of a table in which the formula stands and
   * has stood: a reference without `$` keeps its distance from it, as it does when Excel sorts a table.
   */
  reference(
    { from, to }: Reference,
    own?: { readonly old: number; readonly next: number },
  ): Pick<Reference, 'from' | 'to'> | 'gone' {
    const body = own === undefined ? undefined : this.bodyAt(own.old);
    const oneRow = to === undefined || to.row === from.row;
    const moved = (end: RefEnd, which: 'first' | 'last'): RefEnd | undefined => {
      const column = end.column === undefined ? undefined : this.column(end.column, end.row);
      if (end.column !== undefined && column === undefined) return undefined;
      const columns = column === undefined ? {} : { column };
      if (end.row === undefined) return { ...end, ...columns };
      const follows =
        own !== undefined && !end.rowFixed && body !== undefined && body === this.bodyAt(end.row);
      const row = follows
        ? own.next + end.row - own.old
        : oneRow
          ? this.row(end.row)
          : this.endRow(end.row, which);
      return row === undefined || row < 0 ? undefined : { ...end, ...columns, row };
    };
    const first = moved(from, 'first');
    const last = to === undefined ? undefined : moved(to, 'last');
    if (first === undefined || (to !== undefined && last === undefined)) return 'gone';
    return { from: first, ...(last === undefined ? {} : { to: last }) };
  }

  /**
   * For a picture of some rows of a table, such as its first ten: where as many stand at the same distance from the
   * table's head now.
   */
  sameRows({ from, to }: Reference): Pick<Reference, 'from' | 'to'> | 'gone' {
    if (from.row === undefined || to?.row === undefined) return 'gone';
    const old = this.bodyAt(from.row);
    const next = this.pairs.find((one) => one.old === old)?.next;
    if (old === undefined || next === undefined || this.bodyAt(to.row) !== old) return 'gone';
    const down = next.row - old.headerRow;
    const last = Math.min(to.row + down, next.row + next.rows.length);
    const columns = [from, to].map(({ column }) =>
      column === undefined ? undefined : this.column(column, old.headerRow),
    );
    const [first, end] = columns;
    if (columns.includes(undefined) || from.row + down > last) return 'gone';
    return {
      from: { ...from, row: from.row + down, ...(first === undefined ? {} : { column: first }) },
      to: { ...to, row: last, ...(end === undefined ? {} : { column: end }) },
    };
  }
}
