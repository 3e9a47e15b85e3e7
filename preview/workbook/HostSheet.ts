import {
  BooleanNumber,
  ICommandService,
  RANGE_TYPE,
  type IExecutionOptions,
  type IRange,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { contains, covers, formatArea, intersect, WHOLE_SHEET, type Area } from './address';
import { CellGrid } from './CellGrid';
import { cellsBefore, tellWritten } from './cellChanges';
import type { StyleDocument } from './document';
import { HostError } from './HostError';
import type { HostTable } from './HostTable';
import type { HostWorkbook } from './HostWorkbook';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { Permission } from './protection';
import { checkNewSheetName } from './sheetNames';
import type { SheetSide } from './SheetSide';
import { charactersToPixels, DEFAULT_COLUMN_PIXELS, pixelsToCharacters } from './sizes';
import { anchoredFormula } from './spillReference';
import { keptFormula } from './tableFormulas';

/** Univer goes to a sheet that comes or is shown again, unless someone else has done it: Excel stays where it is. */
export const WITHOUT_ACTIVATING: IExecutionOptions = { onlyLocal: true, fromCollab: true };

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Rows and columns that the grid shows below and beside the last used cell. */
const ROOM_ROWS = 200;
const ROOM_COLUMNS = 6;

/** One worksheet: its identity, its cells, and what they are changed through. */
export class HostSheet {
  readonly grid: CellGrid;

  constructor(
    readonly workbook: HostWorkbook,
    readonly worksheet: Worksheet,
    readonly side: SheetSide,
  ) {
    const formulas = workbook.injector.get(FormulaDataModel);
    this.grid = new CellGrid({ worksheet, styles: workbook.styles, formulas });
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get exists(): boolean {
    return this.workbook.sheetById(this.id) === this;
  }

  get name(): string {
    return this.worksheet.getName();
  }

  /** Formulas that name the sheet follow. */
  set name(name: string) {
    if (name === this.name) return;
    checkNewSheetName(this.workbook, name, this.id);
    this.workbook.commands.syncExecuteCommand(SetWorksheetNameCommand.id, { ...this.target, name });
    this.workbook.calculation.markAll();
  }

  get position(): number {
    return this.workbook.univerWorkbook.getIndexBySheetId(this.id);
  }

  set position(position: number) {
    const last = this.workbook.sheets.length - 1;
    if (!Number.isInteger(position) || position < 0 || position > last)
      throw HostError.invalidArgument('position');
    const fromOrder = this.position;
    if (fromOrder === position) return;
    this.mutate(SetWorksheetOrderMutation.id, { fromOrder, toOrder: position });
  }

  get visibility(): Visibility {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.side.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: Visibility) {
    const hide = visibility !== 'Visible';
    const visible = this.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    if (hide && visible.length === 1 && visible[0] === this) {
      throw HostError.invalidOperation('A workbook must contain at least one visible worksheet.');
    }
    this.side.veryHidden = visibility === 'VeryHidden';
    const hidden = hide ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    const params = { ...this.target, hidden };
    this.commands.syncExecuteCommand(SetWorksheetHideMutation.id, params, WITHOUT_ACTIVATING);
    if (hide && this.workbook.activeSheet === this) {
      visible.find((sheet) => sheet !== this)?.activate();
    }
  }

  /** `#RRGGBB`, or empty for none. */
  get tabColor(): string {
    return this.worksheet.getTabColor() ?? '';
  }

  set tabColor(color: string) {
    this.mutate(SetTabColorMutation.id, { color });
  }

  get showGridlines(): boolean {
    return !this.worksheet.hasHiddenGridlines();
  }

  set showGridlines(show: boolean) {
    this.mutate(ToggleGridlinesMutation.id, {
      showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  /** Of columns without a width of their own, in characters of the default font. */
  get standardWidth(): number {
    return Math.round(pixelsToCharacters(this.worksheet.getConfig().defaultColumnWidth) * 100) / 100;
  }

  set standardWidth(characters: number) {
    this.assertUnprotected('allowFormatColumns');
    this.worksheet.getConfig().defaultColumnWidth = Math.round(charactersToPixels(characters));
    this.touched({ row: 0, column: 0, rows: 1, columns: 1 });
  }

  get hasStandardWidth(): boolean {
    return this.worksheet.getConfig().defaultColumnWidth === DEFAULT_COLUMN_PIXELS;
  }

  activate(): void {
    this.workbook.activate(this);
  }

  /** Whether the API may change these cells: a protected sheet lets only unlocked ones be written. */
  assertWritable(area: Area): void {
    if (!this.side.protected) return;
    const cells = area.rows * area.columns;
    if (cells > MAX_ROWS) throw HostError.accessDenied();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.grid.style(row, column).locked !== false) throw HostError.accessDenied();
      }
    }
  }

  /** For everything but cell values: a protected sheet lets nothing be changed but what its options allow. */
  assertUnprotected(permission?: Permission): void {
    if (!this.side.protected) return;
    if (permission === undefined || this.side.protection?.options[permission] !== true)
      throw HostError.accessDenied();
  }

  /** Writes values, formulas or texts as Excel reads them; `undefined` leaves a cell as it is. */
  write(area: Area, valueAt: (row: number, column: number) => unknown): void {
    if (!covers(WHOLE_SHEET, area)) throw HostError.invalidArgument('outside the sheet');
    this.assertWritable(area);
    this.makeRoom(area);
    const before = cellsBefore(this, area);
    this.workbook.undo.remember(this, area);
    const spills = this.grid.spills().filter((spill) => intersect(spill.area, area));
    const formulasChanged = this.grid.write(area, (row, column) => {
      const given = valueAt(row, column);
      const isFormula = typeof given === 'string' && given.startsWith('=');
      const value = isFormula ? anchoredFormula(given) : given;
      if (typeof value !== 'string' || !value.startsWith('=') || !value.includes('[')) return value;
      return keptFormula(
        value,
        this.tableAt(area.row + row, area.column + column),
        this.workbook.tableStore.all(),
      );
    });
    if (formulasChanged) this.workbook.noteFormulas();
    for (const spill of spills) this.workbook.dirty(this, spill.area);
    this.workbook.dirty(this, area);
    this.workbook.tableStore.headersWritten(this, area);
    this.touched(area);
    tellWritten(this, formatArea(area), before, true);
  }

  restyle(
    area: Area,
    change: (style: StyleDocument) => StyleDocument,
    permission: Permission = 'allowFormatCells',
  ): void {
    this.assertUnprotected(permission);
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) this.makeRoom(area);
    this.workbook.undo.remember(this, area);
    this.grid.restyle(area, change);
    this.touched(area);
    this.workbook.events.emit({ type: 'formatChanged', sheetId: this.id, address: formatArea(area) });
  }

  /** The used area, or undefined for an empty sheet. */
  usedArea(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    return this.grid.usedArea(valuesOnly, within);
  }

  /** The part of an area that the grid has; entire columns end with it. */
  clip(area: Area): Area | undefined {
    return intersect(area, {
      row: 0,
      column: 0,
      rows: this.worksheet.getRowCount(),
      columns: this.worksheet.getColumnCount(),
    });
  }

  /** Lets the grid grow so that it holds the area. */
  makeRoom(area: Area): void {
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > this.worksheet.getRowCount()) {
      this.mutate(SetWorksheetRowCountMutation.id, { rowCount: Math.min(rows + ROOM_ROWS, MAX_ROWS) });
    }
    if (columns > this.worksheet.getColumnCount()) {
      const columnCount = Math.min(columns + ROOM_COLUMNS, MAX_COLUMNS);
      this.mutate(SetWorksheetColumnCountMutation.id, { columnCount });
    }
  }

  tableAt(row: number, column: number): HostTable | undefined {
    return this.workbook.tableStore.of(this).find((table) => contains(table.area, row, column));
  }

  touched(area: Area): void {
    this.workbook.view.touched(this, area);
  }

  /** Runs one of Univer's mutations on this sheet, without undo. */
  mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { ...this.target, ...params }, { onlyLocal: true });
  }

  range(area: Area): IRange {
    return {
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row + area.rows - 1,
      endColumn: area.column + area.columns - 1,
      rangeType: RANGE_TYPE.NORMAL,
    };
  }

  get target(): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.workbook.unitId, subUnitId: this.id };
  }

  private get commands(): ICommandService {
    return this.workbook.commands;
  }
}
