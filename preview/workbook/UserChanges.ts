import { ObjectMatrix, type ICommandInfo, type IExecutionOptions, type IRange } from '@univerjs/core';
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
  SetWorksheetActiveOperation,
  type IInsertSheetMutationParams,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { formatArea, type Area } from './address';
import type { ChangeType } from './HostEvents';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { shiftSide } from './sheetStructure';
import { crossSpan, mainSpan, type Shift } from './shift';

interface RowColumnParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
}

/** Without a range it is what is selected. */
type CellShiftParams = { readonly range?: IRange } | undefined;

/** Follows Univer's commands, a user's and our own: what is kept beside the grid moves with it, events are told. */
export class UserChanges {
  private readonly subscription: { dispose(): void };
  private activeId: string;

  constructor(private readonly workbook: HostWorkbook) {
    this.activeId = workbook.activeSheet.id;
    this.subscription = workbook.commands.onCommandExecuted((command, options) => {
      this.follow(command, options);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (options?.onlyLocal !== true) this.edited(command.params as ISetRangeValuesMutationParams);
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
      case InsertSheetMutation.id: {
        this.sheetEvent('added', (command.params as IInsertSheetMutationParams).sheet.id);
        return;
      }
      case RemoveSheetMutation.id: {
        this.sheetEvent('deleted', (command.params as IRemoveSheetMutationParams).subUnitId);
        return;
      }
      case SetWorksheetActiveOperation.id: {
        this.activated();
        return;
      }
      default:
    }
  }

  private edited({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.workbook.sheetById(subUnitId);
    if (!sheet || !cellValue) return;
    this.workbook.noteFormulas();
    const range = new ObjectMatrix(cellValue).getDataRange();
    if (range.endRow < range.startRow) return;
    this.changed(sheet, areaOf(range), 'RangeEdited');
  }

  private shifted(params: RowColumnParams, axis: Shift['axis'], sign: 1 | -1, changeType: ChangeType): void {
    const sheet = this.workbook.sheetById(params.subUnitId);
    if (!sheet) return;
    const area = areaOf(params.range);
    const byRow = axis === 'row';
    const count = byRow ? area.rows : area.columns;
    const shift: Shift = { axis, at: byRow ? area.row : area.column, count: sign * count };
    shiftSide(sheet, shift);
    this.workbook.keptRanges.shift(sheet, shift);
    const lines = byRow ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
    this.changed(sheet, lines, changeType);
  }

  /** A user's insertion or deletion of single cells, on the sheet that is seen. */
  private cellsShifted(params: CellShiftParams, axis: Shift['axis'], sign: 1 | -1): void {
    const sheet = this.workbook.activeSheet;
    const area = params?.range ? areaOf(params.range) : this.workbook.selections.of(sheet);
    const { start, length } = mainSpan(area, axis);
    const shift: Shift = { axis, at: start, count: sign * length, across: crossSpan(area, axis) };
    shiftSide(sheet, shift);
    this.workbook.keptRanges.shift(sheet, shift);
    this.changed(sheet, area, sign > 0 ? 'CellInserted' : 'CellDeleted');
  }

  private changed(sheet: HostSheet, area: Area, changeType: ChangeType): void {
    const { events, isAddInActing } = this.workbook;
    events.emit({
      type: 'changed',
      sheetId: sheet.id,
      address: formatArea(area),
      changeType,
      byAddIn: isAddInActing,
    });
  }

  private sheetEvent(type: 'added' | 'deleted', sheetId: string): void {
    this.workbook.events.emit({ type, sheetId });
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

function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
