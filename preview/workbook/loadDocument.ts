import {
  BooleanNumber,
  CellValueType,
  generateRandomId,
  Tools,
  UniverInstanceType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { contains, parseArea, type Area } from './address';
import { setAutoFilter } from './autoFilter';
import type { CellDocument, SheetDocument, WorkbookDocument } from './document';
import type { HostSheet } from './HostSheet';
import { loadFilters } from './loadFilters';
import { sheetGuid } from './guid';
import type { HostWorkbook } from './HostWorkbook';
import { setHyperlink } from './hyperlinks';
import { isOnStyledLine, loadLineStyles } from './lineStyles';
import { forgetParsedFormulas } from './parsedFormulas';
import { RuleStore } from './RuleStore';
import { keepWithCell } from './keptWithCells';
import { charactersToPixels, pointsToPixels } from './sizes';
import { StyleBook } from './StyleBook';
import { ValidationStore } from './ValidationStore';
import { newWorksheet, type WorksheetData } from './worksheetData';

interface NewUnit {
  readonly unit: Workbook;
  readonly styles: StyleBook;
  readonly sheetIds: readonly string[];
}

/** The Univer unit with cells, styles and sizes; the rest follows in `fillUnit`. */
export function newUnit(univer: Univer, document: WorkbookDocument): NewUnit {
  forgetParsedFormulas();
  const pool: Record<string, IStyleData> = {};
  const created: { unit?: Workbook } = {};
  const styles = new StyleBook((id, style) => {
    if (created.unit) created.unit.getStyles().addCustomStyle(id, style);
    else pool[id] = style;
  });
  const styleIds = document.styles.map((style) => styles.idOf(style));
  const sheetIds = document.sheets.map((_, index) => sheetGuid(index));
  const sheets: Record<string, WorksheetData> = {};
  for (const [index, sheet] of document.sheets.entries()) {
    const id = sheetIds[index] ?? '';
    sheets[id] = worksheetData(
      id,
      sheet,
      styleIds,
      (cell) => document.styles[cell.style ?? -1]?.quotePrefix === true,
      () => styles.plainId(),
    );
  }
  const data: Partial<IWorkbookData> = {
    id: `workbook-${generateRandomId(6)}`,
    name: document.fileName,
    sheetOrder: [...sheetIds],
    sheets,
    styles: pool,
  };
  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  created.unit = unit;
  return { unit, styles, sheetIds };
}

/** Univer's data of a sheet: its cells, sizes and looks. */
export function worksheetData(
  id: string,
  sheet: SheetDocument,
  styleIds: readonly (string | undefined)[],
  isQuoted: (cell: CellDocument) => boolean,
  plainId: () => string,
): WorksheetData {
  const data = newWorksheet(id, sheet.name);
  const spills = spillAreas(sheet);
  let columns = 0;
  for (const [row, cells] of sheet.cells.entries()) {
    if (!cells) continue;
    const target: Record<number, ICellData> = {};
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const spilled = spills.some((area) => contains(area, row, column)) && cell.formula === undefined;
      const loaded = cellData(cell, styleIds, spilled, isQuoted(cell));
      target[column] = isOnStyledLine(sheet, row, column, cell) ? { ...loaded, s: plainId() } : loaded;
    }
    columns = Math.max(columns, cells.length);
    data.cellData[row] = target;
  }
  const last = (record: object) => Math.max(-1, ...Object.keys(record).map(Number));
  data.rowCount = Math.max(data.rowCount, sheet.cells.length + 200, last(sheet.rowHeights) + 1);
  data.columnCount = Math.max(data.columnCount, columns + 6, last(sheet.columnWidths) + 1);
  for (const [column, width] of Object.entries(sheet.columnWidths)) {
    data.columnData[Number(column)] = { w: charactersToPixels(width) };
  }
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    data.rowData[Number(row)] = { h: pointsToPixels(height), ia: BooleanNumber.FALSE };
  }
  for (const column of sheet.hiddenColumns) (data.columnData[column] ??= {}).hd = BooleanNumber.TRUE;
  for (const row of sheet.hiddenRows) (data.rowData[row] ??= {}).hd = BooleanNumber.TRUE;
  loadLineStyles(data, sheet, (style) => styleIds[style]);
  if (sheet.standardWidth !== undefined) data.defaultColumnWidth = charactersToPixels(sheet.standardWidth);
  return { ...data, ...sheetLook(sheet) };
}

function sheetLook(sheet: SheetDocument): Partial<WorksheetData> {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  return {
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColor ?? '',
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    },
    mergeData: sheet.merges.map((address) => {
      const area = parseArea(address);
      return {
        startRow: area.row,
        startColumn: area.column,
        endRow: area.row + area.rows - 1,
        endColumn: area.column + area.columns - 1,
      };
    }),
  };
}

function cellData(
  cell: CellDocument,
  styleIds: readonly (string | undefined)[],
  spilled: boolean,
  quoted: boolean,
): ICellData {
  const style = cell.style === undefined ? undefined : styleIds[cell.style];
  const data: ICellData = style === undefined ? {} : { s: style };
  if (spilled) return data;
  if (cell.formula !== undefined) data.f = cell.formula;
  if (quoted) data.custom = { quotePrefix: true };
  keepWithCell(data, cell);
  const value = cell.error ?? cell.value;
  if (value === undefined) return data;
  data.v = value;
  data.t = valueType(value, quoted);
  return data;
}

function valueType(value: string | number | boolean, quoted: boolean): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  if (typeof value === 'boolean') return CellValueType.BOOLEAN;
  const looksNumeric = value.trim() !== '' && Number.isFinite(Number(value));
  return quoted || looksNumeric ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

function spillAreas(sheet: SheetDocument): Area[] {
  return sheet.cells.flatMap(
    (cells) => cells?.flatMap((cell) => (cell?.spill ? [parseArea(cell.spill)] : [])) ?? [],
  );
}

/** What lies over the cells: tables, rules, links, names, the dynamic arrays and the active sheet. */
export function fillUnit(workbook: HostWorkbook, document: WorkbookDocument): void {
  for (const [index, sheet] of workbook.sheets.entries()) {
    const source = document.sheets[index];
    if (source) fillSheet(sheet, source);
  }
  for (const item of document.names) workbook.names.load(item);
  workbook.sheets[document.activeSheet]?.activate();
}

/** What lies over the cells of one sheet. */
export function fillSheet(sheet: HostSheet, source: SheetDocument): void {
  for (const table of source.tables) sheet.workbook.tableStore.load(sheet, table, parseArea(table.address));
  const rules = new RuleStore(sheet);
  // Univer puts a new rule before the others.
  const order = [...source.conditionalFormats].sort((a, b) => b.priority - a.priority);
  for (const rule of order) rules.load(rule);
  for (const { cell, ...link } of source.hyperlinks) setHyperlink(sheet, parseArea(cell), link);
  if (source.autoFilter !== undefined) setAutoFilter(sheet, parseArea(source.autoFilter));
  sheet.workbook.charts.load(sheet, source.charts ?? []);
  for (const validation of source.dataValidations ?? []) new ValidationStore(sheet).load(validation);
  loadFormulas(sheet, source);
  loadFilters(sheet, source);
}

function loadFormulas(sheet: HostSheet, source: SheetDocument): void {
  const { workbook } = sheet;
  const model = workbook.injector.get(FormulaDataModel);
  for (const [row, cells] of source.cells.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell?.formula === undefined) continue;
      workbook.noteFormulas();
      const hasResult = cell.value !== undefined || cell.error !== undefined;
      if (!hasResult) workbook.dirty(sheet, { row, column, rows: 1, columns: 1 });
      if (cell.spill === undefined || !hasResult) continue;
      loadSpill(model, sheet, source, parseArea(cell.spill));
    }
  }
}

function loadSpill(model: FormulaDataModel, sheet: HostSheet, source: SheetDocument, area: Area): void {
  // An array of one cell is its own: as a spill it would outlast what is written over it.
  if (area.rows * area.columns === 1) return;
  const { unitId } = sheet.workbook;
  const ranges = model.getArrayFormulaRange();
  const values = model.getArrayFormulaCellData();
  const sheetRanges = ((ranges[unitId] ??= {})[sheet.id] ??= {});
  const sheetValues = ((values[unitId] ??= {})[sheet.id] ??= {});
  (sheetRanges[area.row] ??= {})[area.column] = Tools.deepClone(sheet.range(area));
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = source.cells[row]?.[column];
      const value = cell?.error ?? cell?.value;
      if (value !== undefined) (sheetValues[row] ??= {})[column] = { v: value, t: valueType(value, false) };
    }
  }
}
