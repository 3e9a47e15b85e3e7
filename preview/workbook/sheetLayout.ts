import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import { intersect, type Area } from './address';
import type { HostSheet } from './HostSheet';
import { displayWidth } from './sizes';

/** Rows that automatic widths look at: the rest of a long column looks like them. */
const AUTOFIT_ROWS = 2000;
const AUTOFIT_PADDING = 12;
const DIGIT_PIXELS = 7;

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export function frozen(sheet: HostSheet): Frozen {
  const { ySplit, xSplit } = sheet.worksheet.getFreeze();
  return { rows: ySplit, columns: xSplit };
}

export function freeze(sheet: HostSheet, { rows, columns }: Frozen): void {
  sheet.assertUnprotected();
  sheet.mutate(SetFrozenMutation.id, {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

export function merges(sheet: HostSheet): Area[] {
  return sheet.worksheet.getMergeData().map((range) => ({
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  }));
}

/** The top left cell keeps its value; the others lose theirs. */
export function merge(sheet: HostSheet, area: Area, across: boolean): void {
  sheet.assertUnprotected();
  unmerge(sheet, area);
  const parts = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const part of parts) {
    sheet.write(part, (row, column) => (row === 0 && column === 0 ? undefined : ''));
    if (part.rows * part.columns === 1) continue;
    sheet.mutate(AddWorksheetMergeMutation.id, { ranges: [sheet.range(part)] });
  }
}

export function unmerge(sheet: HostSheet, area: Area): void {
  const touched = merges(sheet).filter((merged) => intersect(merged, area));
  if (touched.length === 0) return;
  sheet.mutate(RemoveWorksheetMergeMutation.id, { ranges: touched.map((merged) => sheet.range(merged)) });
}

export function setColumnPixels(sheet: HostSheet, area: Area, pixels: number): void {
  sheet.assertUnprotected('allowFormatColumns');
  sheet.makeRoom({ ...area, row: 0, rows: 1 });
  sheet.workbook.undo.rememberLines(sheet, 'column', area);
  const ranges = [sheet.range({ ...area, row: 0, rows: sheet.worksheet.getRowCount() })];
  if (pixels === 0) {
    sheet.mutate(SetColHiddenMutation.id, { ranges });
    return;
  }
  sheet.mutate(SetColVisibleMutation.id, { ranges });
  sheet.mutate(SetWorksheetColWidthMutation.id, { ranges, colWidth: pixels });
}

export function setRowPixels(sheet: HostSheet, area: Area, pixels: number): void {
  sheet.assertUnprotected('allowFormatRows');
  sheet.makeRoom({ ...area, column: 0, columns: 1 });
  sheet.workbook.undo.rememberLines(sheet, 'row', area);
  const ranges = [sheet.range({ ...area, column: 0, columns: sheet.worksheet.getColumnCount() })];
  if (pixels === 0) {
    sheet.mutate(SetRowHiddenMutation.id, { ranges });
    return;
  }
  sheet.mutate(SetRowVisibleMutation.id, { ranges });
  sheet.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixels });
}

export function columnPixels(sheet: HostSheet, column: number): number {
  return sheet.worksheet.getColVisible(column) ? sheet.worksheet.getColumnWidth(column) : 0;
}

export function rowPixels(sheet: HostSheet, row: number): number {
  return sheet.worksheet.getRowRawVisible(row) ? sheet.worksheet.getRowHeight(row) : 0;
}

export function setColumnsHidden(sheet: HostSheet, area: Area, hidden: boolean): void {
  sheet.assertUnprotected('allowFormatColumns');
  sheet.makeRoom({ ...area, row: 0, rows: 1 });
  sheet.workbook.undo.rememberLines(sheet, 'column', area);
  const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
  sheet.mutate(id, { ranges: [sheet.range({ ...area, row: 0, rows: sheet.worksheet.getRowCount() })] });
}

export function setRowsHidden(sheet: HostSheet, area: Area, hidden: boolean): void {
  sheet.assertUnprotected('allowFormatRows');
  sheet.makeRoom({ ...area, column: 0, columns: 1 });
  sheet.workbook.undo.rememberLines(sheet, 'row', area);
  const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
  sheet.mutate(id, {
    ranges: [sheet.range({ ...area, column: 0, columns: sheet.worksheet.getColumnCount() })],
  });
}

export function isRowHidden(sheet: HostSheet, row: number): boolean {
  if (sheet.worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE) return true;
  return sheet.worksheet.isRowFiltered(row);
}

export function isColumnHidden(sheet: HostSheet, column: number): boolean {
  return !sheet.worksheet.getColVisible(column);
}

/** Widths that show the texts of the area, by counting characters. */
export function autofitColumns(sheet: HostSheet, area: Area): void {
  const used = sheet.usedArea(true, area);
  if (!used) return;
  for (let column = used.column; column < used.column + used.columns; column++) {
    let widest = 0;
    for (let row = used.row; row < used.row + Math.min(used.rows, AUTOFIT_ROWS); row++) {
      widest = Math.max(widest, displayWidth(sheet.workbook.textOf(sheet, row, column)));
    }
    if (widest === 0) continue;
    setColumnPixels(sheet, { row: 0, column, rows: 1, columns: 1 }, widest * DIGIT_PIXELS + AUTOFIT_PADDING);
  }
}
