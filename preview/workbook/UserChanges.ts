import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type IInsertSheetMutationParams,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetOrderMutationParams,
} from '@univerjs/sheets';
import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/sheets-table';
import { formatArea, type Area } from './address';
import { cellsBefore, tellWritten, type CellsBefore } from './cellChanges';
import { areaOf, isEdit, lookChanges, writtenArea } from './cellMutations';
import type { CellShiftParams, RowColumnParams, RowsParams, SheetParams, TableParams } from './commandParams';
import type { ChangeType, ShiftDirection } from './HostEvents';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { shiftSide } from './sheetStructure';
import { cellShiftOf, directionOf, type Shift } from './shift';

/** Follows Univer's commands, a user's and our own: what is kept beside the grid moves with it, events are told. */
export class UserChanges {
  private readonly subscriptions: readonly { dispose(): void }[];
  /** How the sheets were before the next change to them. */
  private readonly names = new Map<string, string>();
  private readonly visibilities = new Map<string, string>();
  private activeId: string;
  private before: CellsBefore | undefined;
  private deletedTable = '';

  constructor(private readonly workbook: HostWorkbook) {
    this.activeId = workbook.activeSheet.id;
    for (const sheet of workbook.sheets) this.remember(sheet);
    this.subscriptions = [
      workbook.commands.beforeCommandExecuted((command, options) => {
        if (command.id === SetRangeValuesMutation.id) {
          this.willEdit(command.params as ISetRangeValuesMutationParams, options);
        } else if (command.id === DeleteSheetTableMutation.id) {
          this.deletedTable = this.tableName((command.params as TableParams).tableId);
        }
      }),
      workbook.commands.onCommandExecuted((command, options) => {
        this.follow(command, options);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (isEdit(options)) this.edited(command.params as ISetRangeValuesMutationParams);
        return;
      case InsertRowMutation.id: {
        this.shifted(command.params as RowColumnParams, 'row', 1, 'RowInserted');
        return;
      }
      case RemoveRowMutation.id: {
        this.shifted(command.params as RowColumnParams, 'row', -1, 'RowDeleted');
        return;
      }
      case InsertColMutation.id: {
        this.shifted(command.params as RowColumnParams, 'column', 1, 'ColumnInserted');
        return;
      }
      case RemoveColMutation.id: {
        this.shifted(command.params as RowColumnParams, 'column', -1, 'ColumnDeleted');
        return;
      }
      case InsertRangeMoveDownCommand.id: {
        this.cellsShifted(command.params, 'row', 1);
        return;
      }
      case InsertRangeMoveRightCommand.id: {
        this.cellsShifted(command.params, 'column', 1);
        return;
      }
      case DeleteRangeMoveUpCommand.id: {
        this.cellsShifted(command.params, 'row', -1);
        return;
      }
      case DeleteRangeMoveLeftCommand.id: {
        this.cellsShifted(command.params, 'column', -1);
        return;
      }
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
        this.rowsHidden(command.params as RowsParams, command.id === SetRowHiddenMutation.id);
        return;
      case SetFormulaCalculationResultMutation.id:
        this.calculated(command.params as ISetFormulaCalculationResultMutation);
        return;
      default:
        this.followSheets(command);
    }
  }

  /** Changes to the sheets themselves. */
  private followSheets(command: Readonly<ICommandInfo>): void {
    switch (command.id) {
      case InsertSheetMutation.id: {
        const { id } = (command.params as IInsertSheetMutationParams).sheet;
        const sheet = this.workbook.sheetById(id);
        if (sheet) this.remember(sheet);
        this.workbook.events.emit({ type: 'added', sheetId: id });
        return;
      }
      case RemoveSheetMutation.id: {
        const sheetId = (command.params as IRemoveSheetMutationParams).subUnitId;
        this.workbook.events.emit({ type: 'deleted', sheetId });
        return;
      }
      case SetWorksheetActiveOperation.id:
        this.activated();
        return;
      case SetWorksheetOrderMutation.id:
        this.moved(command.params as ISetWorksheetOrderMutationParams);
        return;
      case AddSheetTableMutation.id: {
        const { subUnitId: sheetId, tableId } = command.params as TableParams;
        this.workbook.events.emit({
          type: 'tableAdded',
          sheetId,
          tableId,
          tableName: this.tableName(tableId),
        });
        return;
      }
      case DeleteSheetTableMutation.id: {
        const { subUnitId: sheetId, tableId } = command.params as TableParams;
        this.workbook.events.emit({ type: 'tableDeleted', sheetId, tableId, tableName: this.deletedTable });
        return;
      }
      case SetWorksheetNameMutation.id:
      case SetWorksheetHideMutation.id:
        this.renamedOrHidden(this.workbook.sheetById((command.params as SheetParams).subUnitId));
        return;
      default:
    }
  }

  private remember(sheet: HostSheet): void {
    this.names.set(sheet.id, sheet.name);
    this.visibilities.set(sheet.id, sheet.visibility);
  }

  private tableName(id: string): string {
    return this.workbook.tableStore.all().find((table) => table.id === id)?.name ?? '';
  }

  /** Before Univer lets an edit happen it takes the formulas away from the cells, with a mutation of its own. */
  private willEdit(
    { subUnitId, cellValue }: ISetRangeValuesMutationParams,
    options?: IExecutionOptions,
  ): void {
    const takesFormulas = options?.fromFormula === true && options.applyFormulaCalculationResult !== true;
    if (!isEdit(options) && !takesFormulas) return;
    const sheet = this.workbook.sheetById(subUnitId);
    const area = writtenArea(cellValue);
    if (!sheet || !area) return;
    const taken = this.before?.formulas ?? [];
    const { cell, formulas } = cellsBefore(sheet, area);
    this.before = { cell, formulas: [...taken, ...formulas] };
  }

  private edited({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const { before } = this;
    this.before = undefined;
    const sheet = this.workbook.sheetById(subUnitId);
    const area = writtenArea(cellValue);
    if (!sheet || !area || !cellValue) return;
    const address = formatArea(area);
    const looks = lookChanges(cellValue);
    if (looks !== 'none') {
      this.workbook.events.emit({ type: 'formatChanged', sheetId: sheet.id, address });
    }
    if (looks === 'only') return;
    this.workbook.noteFormulas();
    tellWritten(sheet, address, before ?? { cell: undefined, formulas: [] }, this.workbook.isAddInActing);
  }

  private shifted(params: RowColumnParams, axis: Shift['axis'], sign: 1 | -1, changeType: ChangeType): void {
    const sheet = this.workbook.sheetById(params.subUnitId);
    if (!sheet) return;
    const area = areaOf(params.range);
    const byRow = axis === 'row';
    const count = byRow ? area.rows : area.columns;
    const shift: Shift = { axis, at: byRow ? area.row : area.column, count: sign * count };
    shiftSide(sheet, shift);
    const lines = byRow ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
    this.changed(sheet, lines, changeType);
  }

  /** A user's insertion or deletion of single cells, on the sheet that is seen. */
  private cellsShifted(params: CellShiftParams, axis: Shift['axis'], sign: 1 | -1): void {
    const sheet = this.workbook.activeSheet;
    const area = params?.range ? areaOf(params.range) : this.workbook.selections.of(sheet);
    const shift = cellShiftOf(area, axis, sign);
    shiftSide(sheet, shift);
    this.changed(sheet, area, sign > 0 ? 'CellInserted' : 'CellDeleted', directionOf(shift));
  }

  private changed(
    sheet: HostSheet,
    area: Area,
    changeType: ChangeType,
    shiftDirection: ShiftDirection = 'None',
  ): void {
    const { events, isAddInActing } = this.workbook;
    const address = formatArea(area);
    events.emit({
      type: 'changed',
      sheetId: sheet.id,
      address,
      changeType,
      shiftDirection,
      byAddIn: isAddInActing,
    });
  }

  private rowsHidden({ subUnitId, ranges }: RowsParams, hidden: boolean): void {
    for (const range of ranges) {
      const address = formatArea({ ...areaOf(range), column: 0, columns: MAX_COLUMNS });
      this.workbook.events.emit({ type: 'rowHiddenChanged', sheetId: subUnitId, address, hidden });
    }
  }

  private calculated({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [sheetId, cells] of Object.entries(unitData[this.workbook.unitId] ?? {})) {
      const area = writtenArea(cells);
      if (!area) continue;
      this.workbook.events.emit({ type: 'calculated', sheetId, address: formatArea(area) });
    }
  }

  private renamedOrHidden(sheet: HostSheet | undefined): void {
    if (!sheet) return;
    const { events } = this.workbook;
    const nameBefore = this.names.get(sheet.id) ?? sheet.name;
    const visibilityBefore = this.visibilities.get(sheet.id) ?? sheet.visibility;
    const { id: sheetId, name: nameAfter, visibility: visibilityAfter } = sheet;
    this.remember(sheet);
    if (nameBefore !== nameAfter) events.emit({ type: 'nameChanged', sheetId, nameBefore, nameAfter });
    if (visibilityBefore !== visibilityAfter) {
      events.emit({ type: 'visibilityChanged', sheetId, visibilityBefore, visibilityAfter });
    }
  }

  private moved({ subUnitId, fromOrder, toOrder }: ISetWorksheetOrderMutationParams): void {
    if (fromOrder === toOrder) return;
    this.workbook.events.emit({
      type: 'moved',
      sheetId: subUnitId,
      positionBefore: fromOrder,
      positionAfter: toOrder,
    });
  }

  private activated(): void {
    const { id } = this.workbook.activeSheet;
    if (id === this.activeId) return;
    const before = this.activeId;
    this.activeId = id;
    this.workbook.events.emit({ type: 'deactivated', sheetId: before });
    this.workbook.events.emit({ type: 'activated', sheetId: id });
  }
}
