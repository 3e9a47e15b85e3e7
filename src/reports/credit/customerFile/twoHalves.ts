import type { Figure } from '../../../receivables/figure';
import type { CellFormat, FigureCell, NoFigure, PlanCell, StyleName } from '../../plan';
import { SheetBuilder } from '../../sheetBuilder';
import { wrapped } from '../wrapped';

/** Characters of the columns: a half for labels and figures, another one, together a page across. */
export const FILE_WIDTHS: readonly number[] = [24, 13, 13, 13, 9, 10, 18, 13, 11, 9, 13];
export const LAST = FILE_WIDTHS.length - 1;
/** Where the right half begins. */
export const RIGHT = 6;

/** How a value looks. */
export interface Look {
  readonly format?: CellFormat;
  readonly style?: StyleName;
}

/** Says what the cell at a place stands for. */
export type Trace = (row: number, column: number, figure: Figure | NoFigure) => void;

/** A sheet with two halves side by side: cells are put at their places, `row` is where the next section begins. */
export class TwoHalves extends SheetBuilder {
  put(row: number, column: number, cells: readonly PlanCell[], look: Look = {}): this {
    this.blocks.push({ row, column, cells: [cells] });
    const area = { row, column, rows: 1, columns: cells.length };
    if (look.style !== undefined) this.styles.push({ area, style: look.style });
    if (look.format !== undefined) this.styles.push({ area, format: look.format });
    return this;
  }

  /** A label with its value beside it, `over` columns to the right. */
  pair(row: number, column: number, label: string, value: PlanCell, look: Look = {}, over = 1): this {
    this.put(row, column, [label], { style: 'label' });
    return this.put(row, column + over, [value], look);
  }

  /** The bar above a section, with a word for each half; begins the figures of the section. */
  section(heads: readonly (string | null)[], figure: Figure = {}): Trace {
    const { row } = this;
    const label = heads[0] ?? '';
    const bar = Array.from({ length: LAST + 1 }, (_, at) => heads[at] ?? null);
    this.line(bar, 'section');
    const cells: FigureCell[] = [];
    this.figures.push({ row, label, figure, cells });
    return (at, column, meaning) => cells.push({ row: at - row, column, figure: meaning });
  }

  /** Words over several lines where they are longer than the room; the rows that they took. */
  words(row: number, column: number, words: string, room: number, style?: StyleName): number {
    const lines = wrapped(words, room);
    lines.forEach((line, at) => this.put(row + at, column, [line], style === undefined ? {} : { style }));
    return lines.length;
  }
}
