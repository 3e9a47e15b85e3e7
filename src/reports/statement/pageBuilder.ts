import type { PlanCell, StyleName } from '../plan';
import { SheetBuilder } from '../sheetBuilder';

/** A builder for sheets of many printed pages: the lines of a page make one block, so that hundreds are quickly written. */
export class PageBuilder extends SheetBuilder {
  readonly pageBreaks: number[] = [];
  private page: (readonly PlanCell[])[] = [];

  constructor(private readonly columns: number) {
    super();
  }

  override line(cells: readonly PlanCell[], style?: StyleName, column = 0): this {
    const after = Math.max(0, this.columns - column - cells.length);
    const blank = (count: number): PlanCell[] => Array.from({ length: count }, () => null);
    this.page.push([...blank(column), ...cells, ...blank(after)]);
    if (style !== undefined) this.style(this.row, column, cells.length, style);
    this.row++;
    return this;
  }

  override skip(rows = 1): this {
    for (let row = 0; row < rows; row++) this.line([]);
    return this;
  }

  /** Ends a page; what follows begins a new one. */
  endPage(last: boolean): this {
    this.blocks.push({ row: this.row - this.page.length, column: 0, cells: this.page });
    this.page = [];
    if (!last) this.pageBreaks.push(this.row);
    return this;
  }
}
