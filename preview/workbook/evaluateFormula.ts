import type { Nullable } from '@univerjs/core';
import { ICalculateFormulaService } from '@univerjs/engine-formula';
import type { Constant } from './constants';
import type { HostWorkbook } from './HostWorkbook';
import { isErrorValue } from './typedInput';

/** What a formula gives on the active sheet, without a cell that holds it: rows of values. */
export async function evaluateFormula(workbook: HostWorkbook, formula: string): Promise<Constant[][]> {
  const { unitId, activeSheet } = workbook;
  const results = await workbook.injector
    .get(ICalculateFormulaService)
    .executeFormulas({ [unitId]: { [activeSheet.id]: { 0: { 0: [formula] } } } });
  const value = results[unitId]?.[activeSheet.id]?.[0]?.[0]?.[0]?.value;
  const rows = Array.isArray(value) ? value : [[value]];
  return rows.map((row) => row.map((cell) => constant(cell)));
}

function constant(value: Nullable<string | number | boolean>): Constant {
  if (typeof value !== 'number' && typeof value !== 'boolean' && typeof value !== 'string')
    return { value: '', type: 'String' };
  if (typeof value === 'number') return { value, type: 'Double' };
  if (typeof value === 'boolean') return { value, type: 'Boolean' };
  return { value, type: isErrorValue(value) ? 'Error' : 'String' };
}
