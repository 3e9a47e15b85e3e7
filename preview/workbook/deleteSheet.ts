import { RemoveSheetCommand } from '@univerjs/sheets';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';

/**
 * Takes a sheet away; formulas that read it come to #REF!.
 * @throws HostError AccessDenied, InvalidOperation
 */
export function deleteSheet(sheet: HostSheet): void {
  const { workbook } = sheet;
  workbook.assertStructure();
  if (sheet.visibility === 'VeryHidden') {
    throw HostError.invalidOperation('A very hidden worksheet cannot be deleted.');
  }
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) {
    throw HostError.invalidOperation('A workbook must contain at least one visible worksheet.');
  }
  if (workbook.activeSheet === sheet) others[0]?.activate();
  for (const table of workbook.tableStore.of(sheet)) workbook.tableStore.remove(table);
  workbook.commands.syncExecuteCommand(RemoveSheetCommand.id, {
    unitId: workbook.unitId,
    subUnitId: sheet.id,
  });
  workbook.calculation.markAll();
}
