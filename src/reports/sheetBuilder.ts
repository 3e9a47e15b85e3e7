import type { Figure } from '../receivables/figure';
import type {
  Block,
  CellFormat,
  FigureCell,
  FigureGroup,
  InputCell,
  LinkPlan,
  NoFigure,
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
  readonly figures: FigureGroup[] = [];
  private cells: FigureCell[] = [];

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

  /** Begins a group of cells that can be traced at the next row, whose first cell says `label`. */
  traced(label: string, figure: Figure): this {
    this.cells = [];
    this.figures.push({ row: this.row, label, figure, cells: this.cells });
    return this;
  }

  /** Says what a cell of the last row stands for, or how many items it counts. */
  figure(column: number, figure: Figure | NoFigure, counts?: 'counts'): this {
    const group = this.figures.at(-1);
    if (group === undefined) throw new RangeError('No group has begun.');
    const row = this.row - 1 - group.row;
    this.cells.push({ row, column, figure, ...(counts === undefined ? {} : { counts: true }) });
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
