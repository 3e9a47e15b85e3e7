import { areaAddress, cellAddress } from '../a1';
import type { Area, ColumnPlan, TablePlan } from '../plan';

/** What a plan needs to know of a column whose cells are made elsewhere. */
export function columnPlan({ key, header, format, figure, noFigure }: ColumnPlan): ColumnPlan {
  return {
    key,
    header,
    format,
    ...(figure === undefined ? {} : { figure }),
    ...(noFigure === undefined ? {} : { noFigure }),
  };
}

/** Where the cells of a table stand, by the keys of its columns and the lines of its body. */
export class TablePlace {
  constructor(
    readonly row: number,
    readonly keys: readonly string[],
    readonly lines: number,
  ) {}

  static of({ row, columns, rows }: TablePlan): TablePlace {
    return new TablePlace(
      row,
      columns.map(({ key }) => key),
      rows.length,
    );
  }

  has(key: string): boolean {
    return this.keys.includes(key);
  }

  column(key: string): number {
    const at = this.keys.indexOf(key);
    if (at === -1) throw new RangeError(`No column ${key}`);
    return at;
  }

  cell(key: string, line: number): string {
    return cellAddress(this.row + 1 + line, this.column(key));
  }

  /** The cells of lines `from` to `to`, both counted. */
  range(key: string, from: number, to: number): string {
    return areaAddress(this.row + 1 + from, this.column(key), to - from + 1, 1);
  }

  /** The first lines of a column; all of them when `lines` is left out. */
  area(key: string, lines = this.lines): Area {
    return { row: this.row + 1, column: this.column(key), rows: lines, columns: 1 };
  }
}
