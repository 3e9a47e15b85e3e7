import type {
  Block,
  CellFormat,
  InputCell,
  LinkPlan,
  PlanCell,
  RulePlan,
  StyledArea,
  StyleName,
  TablePlan,
} from './plan';

/** Collects the parts of a sheet from top to bottom; `row` is the next free row. */
export class SheetBuilder {
  row = 0;
  readonly blocks: Block[] = [];
  readonly tables: TablePlan[] = [];
  readonly styles: StyledArea[] = [];
  readonly rules: RulePlan[] = [];
  readonly links: LinkPlan[] = [];
  readonly inputs: InputCell[] = [];

  /** Puts one line of cells at the next row. */
  line(cells: readonly PlanCell[], style?: StyleName, column = 0): this {
    this.blocks.push({ row: this.row, column, cells: [cells] });
    if (style !== undefined) this.style(this.row, column, cells.length, style);
    this.row++;
    return this;
  }

  /** Styles cells of a row. */
  style(row: number, column: number, columns: number, style: StyleName): this {
    this.styles.push({ area: { row, column, rows: 1, columns }, style });
    return this;
  }

  /** Formats one cell. */
  format(row: number, column: number, format: CellFormat, columns = 1): this {
    this.styles.push({ area: { row, column, rows: 1, columns }, format });
    return this;
  }

  table(table: TablePlan): this {
    this.tables.push(table);
    this.row = table.row + 1 + table.rows.length + (table.totals === undefined ? 0 : 1);
    return this;
  }

  skip(rows = 1): this {
    this.row += rows;
    return this;
  }
}
