import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { Area } from './address';
import type { HostSheet } from './HostSheet';

/** The sheet's own filter, apart from those of its tables. */
export function autoFilterArea(sheet: HostSheet): Area | undefined {
  const service = sheet.workbook.injector.get(SheetsFilterService);
  const range = service.getFilterModel(sheet.workbook.unitId, sheet.id)?.getRange();
  if (!range) return undefined;
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function setAutoFilter(sheet: HostSheet, area: Area): void {
  if (autoFilterArea(sheet)) removeAutoFilter(sheet);
  sheet.mutate(SetSheetsFilterRangeMutation.id, { range: sheet.range(area) });
}

export function removeAutoFilter(sheet: HostSheet): void {
  sheet.mutate(RemoveSheetsFilterMutation.id, {});
}
