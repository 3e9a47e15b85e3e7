import { covers, formatArea, quoteSheetName, type Area } from './address';
import { moveCells, rewriteFormulas } from './cellMoves';
import type { Place } from './copyCells';
import { mapReferences, referenceText } from './formulaReferences';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { clearHyperlinks } from './hyperlinks';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { merge, merges, unmerge } from './sheetLayout';

/** Cuts cells and pastes them: what refers to them follows, what they refer to stays. */
export function moveRange(from: Place, sheet: HostSheet, row: number, column: number): void {
  const target: Area = { ...from.area, row, column };
  if (row + target.rows > MAX_ROWS || column + target.columns > MAX_COLUMNS)
    throw HostError.invalidArgument('outside the sheet');
  from.sheet.assertUnprotected();
  sheet.assertUnprotected();
  const { workbook } = sheet;
  for (const place of [from, { sheet, area: target }]) {
    const tables = workbook.tableStore.of(place.sheet);
    if (tables.some((table) => table.headerArea && covers(place.area, table.headerArea)))
      throw HostError.notImplemented('Range.moveTo of a table');
  }
  const merged = merges(from.sheet).filter((area) => covers(from.area, area));
  const links = from.sheet.side.hyperlinks.filter(({ area }) => covers(from.area, area));
  unmerge(from.sheet, from.area);
  unmerge(sheet, target);
  from.sheet.grid.forgetSpills(from.area);
  sheet.grid.forgetSpills(target);
  clearHyperlinks(sheet, target);
  followFormulas(from, sheet, target);
  moveCells(from.sheet, from.area, sheet, row, column);
  const moved = (area: Area) => shifted(area, from.area, target);
  for (const area of merged) merge(sheet, moved(area), false);
  for (const { area, link } of links) {
    clearHyperlinks(from.sheet, area);
    sheet.side.hyperlinks.push({ area: moved(area), link });
  }
  workbook.calculation.markAll();
  for (const place of [from, { sheet, area: target }]) emit(place);
}

function shifted(area: Area, from: Area, to: Area): Area {
  return { ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column };
}

/** Formulas, while the cells are still where they were. Those that move to another sheet name the one they left. */
function followFormulas(from: Place, sheet: HostSheet, target: Area): void {
  const { workbook } = sheet;
  const sameSheet = from.sheet === sheet;
  const isFrom = (name: string) => name.toLowerCase() === from.sheet.name.toLowerCase();
  const follow = (formula: string, own: string | undefined, leaves: boolean): string =>
    mapReferences(formula, ({ sheet: named, prefix, area, first, last }) => {
      const isMoved = isFrom(named ?? own ?? '') && covers(from.area, area);
      const text = referenceText(isMoved ? shifted(area, from.area, target) : area, first, last);
      if (sameSheet) return isMoved ? prefix + text : undefined;
      if (isMoved) return leaves && named === undefined ? text : `${quoteSheetName(sheet.name)}!${text}`;
      return leaves && named === undefined ? `${quoteSheetName(from.sheet.name)}!${text}` : undefined;
    });
  rewriteFormulas(workbook.sheets, (formula, own, row, column) => {
    const cell = { row, column, rows: 1, columns: 1 };
    return follow(formula, own.name, own === from.sheet && covers(from.area, cell));
  });
  for (const item of workbook.names.all()) {
    const formula = follow(item.formula, undefined, false);
    if (formula !== item.formula) workbook.names.set({ ...item, formula });
  }
}

function emit({ sheet, area }: Place): void {
  sheet.workbook.events.emit({
    type: 'changed',
    sheetId: sheet.id,
    address: formatArea(area),
    changeType: 'RangeEdited',
    byAddIn: true,
  });
}
