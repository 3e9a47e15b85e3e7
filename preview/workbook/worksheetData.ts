import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './sizes';

/** Rows and columns of an empty grid; it grows when something is written beyond. */
const ROWS = 1000;
const COLUMNS = 26;

/** Univer's data of a worksheet, without what it no longer uses. */
export type WorksheetData = Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'>;

/** An empty worksheet. */
export function newWorksheet(id: string, name: string): WorksheetData {
  return {
    id,
    name,
    tabColor: '',
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}
