import { SetRangeValuesCommand } from '@univerjs/sheets';
import { parseArea, splitSheetAddress } from '../../workbook/address';
import type { HostWorkbook } from '../../workbook/HostWorkbook';

/** Types into a cell, `Sheet1!B2` or `B2` of the active sheet, as a user does: events tell of a local edit. */
export async function editAsUser(workbook: HostWorkbook, cell: string, text: string): Promise<void> {
  const { sheet: name, address } = splitSheetAddress(cell);
  const sheet = name === undefined ? workbook.activeSheet : workbook.findSheet(name);
  if (sheet === undefined) {
    throw new Error(`The workbook has no sheet for the edit of ${cell}`);
  }
  const { row, column } = parseArea(address);
  await workbook.commands.executeCommand(SetRangeValuesCommand.id, {
    unitId: workbook.unitId,
    subUnitId: sheet.id,
    range: sheet.range({ row, column, rows: 1, columns: 1 }),
    value: text.startsWith('=')
      ? { f: text }
      : { v: text === '' || Number.isNaN(Number(text)) ? text : Number(text) },
  });
}
