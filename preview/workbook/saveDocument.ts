import type { ICellData, Nullable } from '@univerjs/core';
import { formatArea } from './address';
import { autoFilterArea } from './autoFilter';
import { numberKeys } from './sparse';
import type { CellDocument, SheetDocument, StyleDocument, TableDocument, WorkbookDocument } from './document';
import type { HostSheet } from './HostSheet';
import type { HostTable } from './HostTable';
import type { HostWorkbook } from './HostWorkbook';
import { saveOutlines } from './outline';
import { keptWithCell } from './keptWithCells';
import { RuleStore } from './RuleStore';
import { frozen, isColumnHidden, isRowHidden, merges } from './sheetLayout';
import { savedLineStyles } from './lineStyles';
import { pixelsToCharacters, pixelsToPoints } from './sizes';
import { totalsOf } from './tableTotals';
import { isErrorValue } from './typedInput';
import { ValidationStore } from './ValidationStore';
import { without } from './without';

/** Numbers the styles that cells use. */
class StyleIndex {
  readonly styles: StyleDocument[] = [];
  private readonly indexes = new Map<StyleDocument, number>();
  private readonly quoted = new Map<StyleDocument, StyleDocument>();

  indexOf(style: StyleDocument, isQuoted: boolean): number {
    const wanted = isQuoted ? this.quotedOf(style) : style;
    const known = this.indexes.get(wanted);
    if (known !== undefined) return known;
    this.indexes.set(wanted, this.styles.length);
    return this.styles.push(wanted) - 1;
  }

  private quotedOf(style: StyleDocument): StyleDocument {
    const known = this.quoted.get(style) ?? { ...style, quotePrefix: true };
    this.quoted.set(style, known);
    return known;
  }
}

/** The workbook as plain data; `source` gives what the host does not model. */
export function saveDocument(workbook: HostWorkbook, source: WorkbookDocument): WorkbookDocument {
  const index = new StyleIndex();
  const sheets = workbook.sheets.map((sheet) => saveSheet(sheet, index));
  return {
    ...without(source, 'protection', 'properties'),
    activeSheet: workbook.activeSheet.position,
    styles: index.styles,
    sheets,
    names: workbook.names.all().map(({ name, formula, sheetId, visible, comment }) => {
      const scope = sheetId === undefined ? undefined : workbook.sheetById(sheetId)?.name;
      return {
        name,
        formula,
        visible,
        ...(scope === undefined ? {} : { scope }),
        ...(comment === '' ? {} : { comment }),
      };
    }),
    settings: [...workbook.settings].map(([key, value]) => ({ key, value })),
    ...savedXmlParts(workbook, source),
    ...savedOf(workbook),
  };
}

function savedOf({ protection, properties }: HostWorkbook): Partial<WorkbookDocument> {
  return {
    ...(protection ? { protection } : {}),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
}

function savedXmlParts(
  workbook: HostWorkbook,
  source: WorkbookDocument,
): Pick<WorkbookDocument, 'customXmlParts'> {
  const parts = workbook.customXmlParts.all().map(({ id, xml }) => ({ id, xml }));
  return parts.length > 0 || source.customXmlParts ? { customXmlParts: parts } : {};
}

function saveSheet(sheet: HostSheet, index: StyleIndex): SheetDocument {
  const charts = sheet.workbook.charts.save(sheet);
  const { worksheet, side } = sheet;
  const filter = autoFilterArea(sheet);
  const pane = frozen(sheet);
  const validations = new ValidationStore(sheet).saved();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    cells: saveCells(sheet, index),
    ...savedSizes(sheet),
    ...savedLineStyles(sheet, (style) => index.indexOf(style, false)),
    merges: merges(sheet).map(formatArea),
    ...(pane.rows > 0 || pane.columns > 0 ? { frozen: pane } : {}),
    showGridlines: !worksheet.hasHiddenGridlines(),
    protected: side.protected,
    tables: sheet.workbook.tableStore.of(sheet).map(saveTable),
    conditionalFormats: new RuleStore(sheet)
      .all()
      .map((rule, at) => ({ ...rule.document, priority: at + 1 })),
    hyperlinks: side.hyperlinks.map(({ area, link }) => ({ cell: formatArea(area), ...link })),
    ...(filter ? { autoFilter: formatArea(filter) } : {}),
    ...(side.notes.length > 0 ? { notes: side.notes } : {}),
    ...(side.comments.length > 0 ? { comments: side.comments } : {}),
    pageLayout: side.pageLayout,
    customProperties: [...side.customProperties].map(([key, value]) => ({ key, value })),
    ...(charts.length > 0 ? { charts } : {}),
    ...(side.foreign === undefined ? {} : { foreign: side.foreign }),
    ...(validations.length > 0 ? { dataValidations: validations } : {}),
    ...(side.filters.length > 0 ? { filters: side.filters } : {}),
    ...saveOutlines(side.outlines),
    ...(side.protected && side.protection ? { protection: side.protection } : {}),
    ...(side.showHeadings ? {} : { showHeadings: false }),
    ...(sheet.hasStandardWidth ? {} : { standardWidth: sheet.standardWidth }),
    ...(side.rowBreaks.length === 0 ? {} : { rowBreaks: side.rowBreaks }),
    ...(side.columnBreaks.length === 0 ? {} : { columnBreaks: side.columnBreaks }),
  };
}

function savedSizes(
  sheet: HostSheet,
): Pick<SheetDocument, 'columnWidths' | 'rowHeights' | 'hiddenColumns' | 'hiddenRows'> {
  const { columnData, rowData } = sheet.worksheet.getConfig();
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  for (const column of numberKeys(columnData)) {
    const width = columnData[column]?.w;
    if (width !== undefined) columnWidths[column] = pixelsToCharacters(width);
  }
  for (const row of numberKeys(rowData)) {
    const height = rowData[row]?.h;
    if (height !== undefined) rowHeights[row] = pixelsToPoints(height);
  }
  return {
    columnWidths,
    rowHeights,
    hiddenColumns: numberKeys(columnData).filter((column) => isColumnHidden(sheet, column)),
    hiddenRows: [...new Set([...numberKeys(rowData), ...sheet.workbook.filters.rowsOf(sheet)])]
      .filter((row) => isRowHidden(sheet, row))
      .sort((a, b) => a - b),
  };
}

function saveCells(sheet: HostSheet, index: StyleIndex): (CellDocument | undefined)[][] {
  const rows: (CellDocument | undefined)[][] = [];
  const spills = new Map(
    sheet.grid.spills().map(({ row, column, area }) => [`${row},${column}`, formatArea(area)]),
  );
  for (const row of numberKeys(sheet.grid.matrix)) {
    const cells = sheet.grid.matrix[row] ?? {};
    for (const column of numberKeys(cells)) {
      const cell = saveCell(
        sheet,
        cells[column],
        { row, column, spill: spills.get(`${row},${column}`) },
        index,
      );
      if (cell) (rows[row] ??= [])[column] = cell;
    }
  }
  for (const { area } of sheet.grid.spills()) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const known = rows[row]?.[column];
        if (known?.value !== undefined || known?.error !== undefined) continue;
        (rows[row] ??= [])[column] = { ...known, ...savedValue(sheet, row, column) };
      }
    }
  }
  return rows;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly spill: string | undefined;
}

function saveCell(
  sheet: HostSheet,
  cell: Nullable<ICellData>,
  { row, column, spill }: Place,
  index: StyleIndex,
): CellDocument | undefined {
  if (!cell) return undefined;
  const style = sheet.grid.style(row, column);
  const isQuoted = cell.custom?.quotePrefix === true;
  const formula = sheet.grid.formula(row, column);
  return {
    ...savedValue(sheet, row, column),
    ...(formula === undefined ? {} : { formula }),
    ...(spill === undefined ? {} : { spill }),
    ...keptWithCell(cell, { row, column, formula, value: sheet.grid.content(row, column).value }),
    ...(Object.keys(style).length > 0 || isQuoted ? { style: index.indexOf(style, isQuoted) } : {}),
  };
}

function savedValue(sheet: HostSheet, row: number, column: number): CellDocument {
  const { value, type } = sheet.grid.content(row, column);
  if (type === 'Empty') return {};
  return type === 'Error' && isErrorValue(value) ? { error: value } : { value };
}

/** A table as plain data. */
export function saveTable(table: HostTable): TableDocument {
  return {
    id: Number(table.id) || tableNumber(table.id),
    name: table.name,
    address: formatArea(table.area),
    columns: table.columnNames.map((name, index) => ({ name, ...totalsOf(table, index) })),
    ...table.side.flags,
    ...(table.side.filters.length > 0 ? { filters: table.side.filters } : {}),
  };
}

/** A number for a table that the page's user made, whose id is a text. */
function tableNumber(id: string): number {
  let number = 7;
  for (let index = 0; index < id.length; index++) number = (number * 31 + id.charCodeAt(index)) % 1_000_000;
  return number + 1_000;
}
