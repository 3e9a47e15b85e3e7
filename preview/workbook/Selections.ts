import {
  SetSelectionsOperation,
  SheetsSelectionsService,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { formatArea, type Area } from './address';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** What is selected: on the page by its user, elsewhere by the API. */
export class Selections {
  private readonly subscription: { dispose(): void };
  /** Where the last selection of each sheet was, by its id. */
  private readonly last = new Map<string, string>();

  constructor(private readonly workbook: HostWorkbook) {
    this.subscription = workbook.commands.onCommandExecuted((command) => {
      if (command.id !== SetSelectionsOperation.id) return;
      const { unitId, subUnitId } = command.params as ISetSelectionsOperationParams;
      const sheet = workbook.sheetById(subUnitId);
      if (unitId !== workbook.unitId || !sheet) return;
      const address = formatArea(this.of(sheet));
      const previous = this.last.get(sheet.id);
      this.last.set(sheet.id, address);
      workbook.events.emit({
        type: 'selectionChanged',
        sheetId: sheet.id,
        address,
        ...(previous === undefined ? {} : { previous }),
      });
    });
  }

  /** The selected area of a sheet, the last one of several; the first cell where nothing was ever selected. */
  of(sheet: HostSheet): Area {
    return this.all(sheet).at(-1) ?? FIRST_CELL;
  }

  /** All selected areas of a sheet, in the order of their selection. */
  all(sheet: HostSheet): Area[] {
    const service = this.workbook.injector.get(SheetsSelectionsService);
    const selections = service
      .getWorkbookSelections(this.workbook.unitId)
      .getSelectionsOfWorksheet(sheet.id)
      .filter(({ range }) => !Number.isNaN(range.startRow) && !Number.isNaN(range.startColumn));
    if (selections.length === 0) return [FIRST_CELL];
    return selections.map(({ range }) => ({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }));
  }

  select(sheet: HostSheet, area: Area): void {
    sheet.activate();
    sheet.makeRoom({ ...area, rows: Math.min(area.rows, 1), columns: Math.min(area.columns, 1) });
    const range = sheet.range(sheet.clip(area) ?? area);
    const primary = {
      ...sheet.range({ ...area, rows: 1, columns: 1 }),
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.workbook.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.workbook.unitId,
      subUnitId: sheet.id,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
