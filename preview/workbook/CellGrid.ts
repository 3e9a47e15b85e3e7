import {
  CellValueType,
  type ICellData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { type FormulaDataModel } from '@univerjs/engine-formula';
import { intersect, type Area } from './address';
import { numberKeys } from './sparse';
import { CellLooks } from './CellLooks';
import { contentOf, hasContent, type Content } from './cellReading';
import type { StyleDocument } from './document';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { CellStyle, StyleBook } from './StyleBook';
import { parseEntry, type Entry } from './typedInput';

type Row = IObjectArrayPrimitiveType<Nullable<ICellData>>;

interface GridParts {
  readonly worksheet: Worksheet;
  readonly styles: StyleBook;
  readonly formulas: FormulaDataModel;
}

/**
 * One sheet's cells, read from and written to Univer's matrix directly: a command for each cell would take
 * minutes for a large report. The caller tells the formula engine and the page what changed.
 */
export class CellGrid {
  readonly looks: CellLooks;

  constructor(private readonly parts: GridParts) {
    this.looks = new CellLooks(parts.worksheet, parts.styles);
  }

  /** The cell with its spilled value, if an array formula fills it. */
  content(row: number, column: number): Content {
    const spilled = this.spilledCells?.[row]?.[column];
    return contentOf(spilled ?? this.matrix[row]?.[column]);
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.matrix[row]?.[column];
  }

  /** With its `=`; undefined for a constant. */
  formula(row: number, column: number): string | undefined {
    const cell = this.matrix[row]?.[column];
    if (cell?.f) return cell.f;
    if (!cell?.si) return undefined;
    const { worksheet, formulas } = this.parts;
    return (
      formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), worksheet.getUnitId()) ?? undefined
    );
  }

  style(row: number, column: number): StyleDocument {
    return this.looks.of(row, column);
  }

  /** The areas of the dynamic arrays of this sheet, by their anchors. */
  spills(): { readonly row: number; readonly column: number; readonly area: Area }[] {
    const { worksheet, formulas } = this.parts;
    const ranges = formulas.getArrayFormulaRange()[worksheet.getUnitId()]?.[worksheet.getSheetId()];
    const found: { row: number; column: number; area: Area }[] = [];
    for (const row of numberKeys(ranges ?? {})) {
      for (const column of numberKeys(ranges?.[row] ?? {})) {
        const range = ranges?.[row]?.[column];
        if (!range) continue;
        const rows = range.endRow - range.startRow + 1;
        const columns = range.endColumn - range.startColumn + 1;
        if (rows * columns > 1) found.push({ row, column, area: { row, column, rows, columns } });
      }
    }
    return found;
  }

  /** The smallest area with all used cells; `valuesOnly` does not count cells that are only formatted. */
  usedArea(valuesOnly: boolean, within: Area): Area | undefined {
    let top = MAX_ROWS;
    let left = MAX_COLUMNS;
    let bottom = -1;
    let right = -1;
    const lastRow = within.row + within.rows - 1;
    const lastColumn = within.column + within.columns - 1;
    for (const matrix of [this.matrix, this.spilledCells ?? {}]) {
      for (const row of numberKeys(matrix)) {
        if (row < within.row || row > lastRow) continue;
        const cells = matrix[row] ?? {};
        for (const column of numberKeys(cells)) {
          if (column < within.column || column > lastColumn) continue;
          const cell = cells[column];
          if (valuesOnly ? !hasContent(cell) : !hasContent(cell) && !cell?.s) continue;
          if (row < top) top = row;
          if (row > bottom) bottom = row;
          if (column < left) left = column;
          if (column > right) right = column;
        }
      }
    }
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Puts written values into cells; `undefined` leaves a cell as it is. Tells whether a formula came or went. */
  write(area: Area, valueAt: (row: number, column: number) => unknown): boolean {
    let formulasChanged = this.forgetSpills(area);
    for (let row = area.row; row < area.row + area.rows; row++) {
      let cells: Row | undefined = this.matrix[row];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const value = valueAt(row - area.row, column - area.column);
        if (value === undefined) continue;
        const old = cells?.[column];
        const entry = parseEntry(value, this.formatForInput(old, row, column));
        formulasChanged ||= entry.kind === 'formula' || Boolean(old?.f) || Boolean(old?.si);
        const next = this.cellFor(entry, old, row, column);
        if (next) {
          cells ??= this.matrix[row] = {};
          cells[column] = next;
        } else if (cells) Reflect.deleteProperty(cells, column);
      }
    }
    return formulasChanged;
  }

  /** Puts a text into a cell as it is, whatever it looks like. */
  writeText(row: number, column: number, text: string): void {
    const style = this.matrix[row]?.[column]?.s;
    (this.matrix[row] ??= {})[column] = { ...(style ? { s: style } : {}), v: text, t: textType(text) };
  }

  restyle(area: Area, change: (style: StyleDocument) => StyleDocument): void {
    this.looks.restyle(area, change);
  }

  /** An anchor that is overwritten takes its array away; a blocked array must be calculated again. */
  forgetSpills(area: Area): boolean {
    const { worksheet, formulas } = this.parts;
    const touched = this.spills().filter((spill) => intersect(spill.area, area));
    if (touched.length === 0) return false;
    const cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (const spill of touched) (cells[spill.row] ??= {})[spill.column] = {};
    formulas.updateArrayFormulaCellData(worksheet.getUnitId(), worksheet.getSheetId(), cells);
    formulas.updateArrayFormulaRange(worksheet.getUnitId(), worksheet.getSheetId(), cells);
    return true;
  }

  private cellFor(
    entry: Entry,
    old: Nullable<ICellData>,
    row: number,
    column: number,
  ): ICellData | undefined {
    const style = this.styleFor(entry, old, row, column);
    const base: ICellData = style === undefined || style === null ? {} : { s: style };
    switch (entry.kind) {
      case 'empty':
        return base.s === undefined ? undefined : base;
      case 'number':
        return { ...base, v: entry.value, t: CellValueType.NUMBER };
      case 'boolean':
        return { ...base, v: entry.value, t: CellValueType.BOOLEAN };
      case 'error':
        return { ...base, v: entry.value, t: CellValueType.STRING };
      case 'formula':
        return { ...base, f: entry.formula };
      case 'text':
        return entry.quotePrefix
          ? { ...base, v: entry.text, t: CellValueType.FORCE_STRING, custom: { quotePrefix: true } }
          : {
              ...base,
              v: entry.text,
              t: textType(entry.text),
              ...(entry.richText && { custom: { richText: entry.richText } }),
            };
    }
  }

  // A typed date or percent brings its format where the cell has none of its own, as in Excel.
  private styleFor(entry: Entry, old: Nullable<ICellData>, row: number, column: number): CellStyle {
    if (entry.kind !== 'number' || entry.format === undefined) return old?.s;
    const style = this.style(row, column);
    if (style.numberFormat !== undefined && style.numberFormat !== 'General') return old?.s;
    return this.parts.styles.idOf({ ...style, numberFormat: entry.format });
  }

  private formatForInput(cell: Nullable<ICellData>, row: number, column: number): string | undefined {
    const style = cell?.s ?? this.looks.lineStyle(row, column);
    if (style === null || style === undefined) return undefined;
    return this.parts.styles.documentOf(style, (id) => this.parts.worksheet.getStyleDataByHash(id))
      .numberFormat;
  }

  get matrix(): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return this.parts.worksheet.getCellMatrix().getMatrix();
  }

  private get spilledCells(): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    const { worksheet, formulas } = this.parts;
    return formulas.getArrayFormulaCellData()[worksheet.getUnitId()]?.[worksheet.getSheetId()] ?? undefined;
  }
}

// A text that reads as a number stays text when the page's user edits beside it.
function textType(text: string): CellValueType {
  return text !== '' && Number.isFinite(Number(text)) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

export { numberKeys } from './sparse';
