import { BooleanNumber, WrapStrategy, type ICellData, type Nullable } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';

/** The font size, in points, that a row of the default height holds. */
const DEFAULT_FONT_SIZE = 11;
/** Rows further down keep the default height: measuring text is slow. */
const ROWS_TO_FIT = 3000;
const DELAY_MILLISECONDS = 60;
/** A sheet was shown, or a batch has changed it. */
const OCCASIONS: readonly string[] = [SetWorksheetActiveOperation.id, SetWorksheetRowCountMutation.id];

/** Gives rows without a height of their own the height that their text needs, as Excel does when it shows them. */
export function keepRowsFitted(workbook: HostWorkbook): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fitSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fitRows(workbook.activeSheet);
    }, DELAY_MILLISECONDS);
  };
  workbook.commands.onCommandExecuted(({ id }) => {
    if (OCCASIONS.includes(id)) {
      fitSoon();
    }
  });
  fitSoon();
}

function fitRows(sheet: HostSheet): void {
  const render = sheet.workbook.injector.get(IRenderManagerService).getRenderById(sheet.workbook.unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheet.id);
  if (!skeleton) {
    return;
  }
  const { worksheet } = sheet;
  const rowsOfOwnHeight: number[] = [];
  const tallRows: number[] = [];
  // Univer counts the rows one by one.
  const rows = Math.min(worksheet.getCellMatrix().getLength(), ROWS_TO_FIT);
  for (let row = 0; row < rows; row++) {
    const { h, ah, ia } = worksheet.getRowManager().getRow(row) ?? {};
    if (h !== undefined) {
      if (ah !== undefined && ia !== BooleanNumber.FALSE) {
        rowsOfOwnHeight.push(row);
      }
    } else if (someCell(sheet, row, needsRoom)) {
      tallRows.push(row);
    }
  }
  if (rowsOfOwnHeight.length > 0) {
    const ranges = rowsOfOwnHeight.map((row) => rowRange(sheet, row));
    sheet.mutate(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }
  const needed = skeleton.calculateAutoHeightInRange(tallRows.map((row) => rowRange(sheet, row)));
  const rowsAutoHeightInfo = needed.filter(
    ({ row, autoHeight }) => autoHeight !== worksheet.getRowHeight(row),
  );
  if (rowsAutoHeightInfo.length > 0) {
    sheet.mutate(SetWorksheetRowAutoHeightMutation.id, { rowsAutoHeightInfo });
  }
}

function rowRange(sheet: HostSheet, row: number): ReturnType<HostSheet['range']> {
  return sheet.range({ row, column: 0, rows: 1, columns: sheet.worksheet.getColumnCount() });
}

type CellTest = (sheet: HostSheet, cell: Nullable<ICellData>) => boolean;

function someCell(sheet: HostSheet, row: number, test: CellTest): boolean {
  const cells = sheet.worksheet.getCellMatrix();
  const columns = sheet.worksheet.getColumnCount();
  for (let column = 0; column < columns; column++) {
    if (test(sheet, cells.getValue(row, column))) {
      return true;
    }
  }
  return false;
}

/** Whether the cell's text may not fit into a row of the default height. */
function needsRoom(sheet: HostSheet, cell: Nullable<ICellData>): boolean {
  if (!cell?.s || cell.v === undefined || cell.v === null) {
    return false;
  }
  const style = sheet.workbook.univerWorkbook.getStyles().get(cell.s);
  return style?.tb === WrapStrategy.WRAP || (style?.fs ?? DEFAULT_FONT_SIZE) > DEFAULT_FONT_SIZE;
}
