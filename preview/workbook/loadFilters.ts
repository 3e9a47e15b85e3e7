import { SetRowVisibleMutation } from '@univerjs/sheets';
import type { SheetDocument } from './document';
import { filtersOf, type Filtered } from './FilterStore';
import type { HostSheet } from './HostSheet';

/** A file's filters; the rows that they hide are then hidden by them, and not by themselves as in the file. */
export function loadFilters(sheet: HostSheet, source: SheetDocument): void {
  const { tableStore, filters } = sheet.workbook;
  const targets: Filtered[] = tableStore.of(sheet);
  for (const table of source.tables) {
    const target = tableStore.of(sheet).find(({ name }) => name === table.name);
    if (target && table.filters) target.side.filters = table.filters;
  }
  if (source.filters && source.autoFilter !== undefined) {
    sheet.side.filters = source.filters;
    targets.push(sheet);
  }
  for (const target of targets) if (filtersOf(target).length > 0) filters.reapply(target);
  const filtered = source.hiddenRows.filter((row) => sheet.worksheet.isRowFiltered(row));
  const columns = { column: 0, columns: sheet.worksheet.getColumnCount() };
  const ranges = filtered.map((row) => sheet.range({ ...columns, row, rows: 1 }));
  if (ranges.length > 0) sheet.mutate(SetRowVisibleMutation.id, { ranges });
}
