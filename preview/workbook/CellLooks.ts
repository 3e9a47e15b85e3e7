import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import type { Area } from './address';
import type { StyleDocument } from './document';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { numberKeys } from './sparse';
import type { CellStyle, StyleBook } from './StyleBook';
import { without } from './without';

/** The id of a style that has been changed; undefined for the default style. */
type Restyle = (old: CellStyle) => string | undefined;

interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: CellStyle;
}

/** How the cells of one sheet look. Entire rows and columns, and the sheet, have looks of their own for cells without one. */
export class CellLooks {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly styles: StyleBook,
  ) {}

  of(row: number, column: number): StyleDocument {
    const own = this.matrix[row]?.[column]?.s;
    return this.styles.documentOf(own ?? this.lineStyle(row, column), (id) =>
      this.worksheet.getStyleDataByHash(id),
    );
  }

  /** Changes styles; each distinct style of the area is changed once. Whole columns keep the look for later cells. */
  restyle(area: Area, change: (style: StyleDocument) => StyleDocument): void {
    const { worksheet, styles } = this;
    const changed = new Map<CellStyle, string | undefined>();
    const next: Restyle = (old) => {
      if (changed.has(old)) return changed.get(old);
      const id = styles.idOf(change(styles.documentOf(old, (hash) => worksheet.getStyleDataByHash(hash))));
      changed.set(old, id);
      return id;
    };
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) this.restyleLines(area, next);
    else this.restyleCells(area, next);
  }

  /** Entire rows and columns keep a look of their own; only cells that are there, or where both have one, are changed. */
  private restyleLines(area: Area, next: Restyle): void {
    const { worksheet } = this;
    const cells = this.cellsOnLines(area);
    const base = worksheet.getDefaultCellStyle();
    const wholeColumns = area.rows === MAX_ROWS;
    const wholeRows = area.columns === MAX_COLUMNS;
    if (wholeColumns && wholeRows) worksheet.setDefaultCellStyle(next(base) ?? null);
    const columns = wholeRows ? this.styledColumns() : indexes(area.column, area.columns);
    if (wholeColumns) {
      for (const column of columns)
        worksheet.setColumnStyle(column, next(worksheet.getColumnStyle(column, true) ?? base) ?? null);
    }
    const ownRows = indexes(area.row, Math.min(area.rows, worksheet.getRowCount() - area.row));
    if (wholeRows) {
      for (const row of wholeColumns ? this.styledRows() : ownRows)
        worksheet.setRowStyle(row, next(worksheet.getRowStyle(row, true) ?? base) ?? null);
    }
    for (const { row, column, style } of cells) this.putStyle(row, column, next(style));
  }

  /** The cells of entire rows or columns that have a look of their own, or get one where a row and a column cross. */
  private cellsOnLines(area: Area): StyledCell[] {
    const found: StyledCell[] = [];
    const inRows = (row: number) => row >= area.row && row < area.row + area.rows;
    const inColumns = (column: number) => column >= area.column && column < area.column + area.columns;
    for (const row of numberKeys(this.matrix)) {
      if (!inRows(row)) continue;
      const cells = this.matrix[row] ?? {};
      for (const column of numberKeys(cells)) {
        const cell = cells[column];
        if (cell && inColumns(column))
          found.push({ row, column, style: cell.s ?? this.lineStyle(row, column) });
      }
    }
    if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return found;
    const rows = area.rows === MAX_ROWS ? this.styledRows() : indexes(area.row, area.rows);
    const columns = area.columns === MAX_COLUMNS ? this.styledColumns() : indexes(area.column, area.columns);
    if (area.columns === MAX_COLUMNS && columns.length === 0) return found;
    for (const row of rows) {
      for (const column of columns) {
        if (!this.matrix[row]?.[column]) found.push({ row, column, style: this.lineStyle(row, column) });
      }
    }
    return found;
  }

  styledColumns(): number[] {
    const { columnData } = this.worksheet.getConfig();
    return numberKeys(columnData).filter((column) => columnData[column]?.s);
  }

  styledRows(): number[] {
    const { rowData } = this.worksheet.getConfig();
    return numberKeys(rowData).filter((row) => rowData[row]?.s);
  }

  /** A cell without a look in a row or column with one has the plain style. */
  private putStyle(row: number, column: number, id: string | undefined): void {
    const cell = this.matrix[row]?.[column];
    const hidden = id === undefined && this.lineStyle(row, column) ? this.styles.plainId() : id;
    if (!cell && hidden === undefined) return;
    (this.matrix[row] ??= {})[column] = withStyle(cell ?? {}, hidden);
  }

  private restyleCells(area: Area, next: Restyle): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.putStyle(row, column, next(this.matrix[row]?.[column]?.s ?? this.lineStyle(row, column)));
      }
    }
  }

  /** What a cell without a look of its own looks like. */
  lineStyle(row: number, column: number): CellStyle {
    const { worksheet } = this;
    return (
      worksheet.getRowStyle(row, true) ??
      worksheet.getColumnStyle(column, true) ??
      worksheet.getDefaultCellStyle()
    );
  }

  private get matrix(): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return this.worksheet.getCellMatrix().getMatrix();
  }
}

function withStyle(cell: ICellData, id: string | undefined): ICellData {
  return id === undefined ? without(cell, 's') : { ...cell, s: id };
}

function indexes(start: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index);
}
