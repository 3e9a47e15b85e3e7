import { clearHyperlinks } from '../workbook/hyperlinks';
import { deleteCells as pullCells, insertCells as shiftCellsAway } from '../workbook/cellShift';
import { merge, unmerge } from '../workbook/sheetLayout';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../workbook/sheetStructure';
import { flagOr, oneOf } from './arguments';
import type { RangeTarget } from './RangeTarget';

const CLEAR_KINDS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;

export function clearRange(range: RangeTarget, [applyTo]: readonly unknown[]): void {
  const kind = applyTo === null || applyTo === undefined ? 'All' : oneOf(applyTo, CLEAR_KINDS, 'applyTo');
  const { sheet } = range;
  const used = sheet.usedArea(false, range.area);
  if ((kind === 'All' || kind === 'Contents') && used) sheet.write(used, () => '');
  if (kind === 'All' || kind === 'Formats') {
    sheet.restyle(range.isUnbounded ? range.area : (sheet.clip(range.area) ?? range.area), () => ({}));
  }
  if (kind === 'All' || kind === 'Hyperlinks' || kind === 'RemoveHyperlinks')
    clearHyperlinks(sheet, range.area);
}

export function insertCells(range: RangeTarget, [shift]: readonly unknown[]): RangeTarget {
  const { area, sheet } = range;
  const direction = oneOf(shift, ['Down', 'Right'], 'shift');
  if (direction === 'Down' && range.isEntireRow) insertRows(sheet, area.row, area.rows);
  else if (direction === 'Right' && range.isEntireColumn) insertColumns(sheet, area.column, area.columns);
  else shiftCellsAway(sheet, area, direction);
  return range.at(area);
}

export function deleteCells(range: RangeTarget, [shift]: readonly unknown[]): void {
  const { area, sheet } = range;
  const direction = oneOf(shift, ['Up', 'Left'], 'shift');
  if (direction === 'Up' && range.isEntireRow) deleteRows(sheet, area.row, area.rows);
  else if (direction === 'Left' && range.isEntireColumn) deleteColumns(sheet, area.column, area.columns);
  else pullCells(sheet, area, direction);
}

export function mergeCells(range: RangeTarget, [across]: readonly unknown[]): void {
  merge(range.sheet, range.area, flagOr(across, false));
}

export function unmergeCells(range: RangeTarget): void {
  range.sheet.assertUnprotected();
  unmerge(range.sheet, range.area);
}
