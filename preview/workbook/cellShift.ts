import { RemoveWorksheetMergeMutation, AddWorksheetMergeMutation } from '@univerjs/sheets';
import { formatArea, intersect, type Area } from './address';
import { autoFilterArea } from './autoFilter';
import { moveCells, rewriteFormulas } from './cellMoves';
import { shiftFormula } from './formulaReferences';
import { assertRoom } from './assertRoom';
import { HostError } from './HostError';
import type { ShiftDirection } from './HostEvents';
import type { HostSheet } from './HostSheet';
import type { HostTable } from './HostTable';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { RuleStore } from './RuleStore';
import {
  cellShiftOf,
  crossSpan,
  directionOf,
  holds,
  mainSpan,
  overlaps,
  shiftArea,
  shiftAreas,
  type Shift,
} from './shift';
import { merges } from './sheetLayout';
import { shiftSide } from './sheetStructure';
import { ValidationStore } from './ValidationStore';

/** Makes room for cells: those below or to the right of the area move away, their neighbours stay. */
export function insertCells(sheet: HostSheet, area: Area, direction: 'Down' | 'Right'): void {
  const shift = cellShiftOf(area, direction === 'Down' ? 'row' : 'column', 1);
  shiftCells(sheet, shift, () => {
    inheritLook(sheet, area, shift.axis);
  });
  emit(sheet, area, 'CellInserted', directionOf(shift));
}

/** Takes cells out: those below or to the right of the area move into their place. */
export function deleteCells(sheet: HostSheet, area: Area, direction: 'Up' | 'Left'): void {
  const shift = cellShiftOf(area, direction === 'Up' ? 'row' : 'column', -1);
  shiftCells(sheet, shift, () => undefined);
  emit(sheet, area, 'CellDeleted', directionOf(shift));
}

function shiftCells(sheet: HostSheet, shift: Shift, whenMoved: () => void): void {
  sheet.assertUnprotected();
  assertRoom(sheet, shift);
  const { workbook } = sheet;
  const tables = movedTables(sheet, shift);
  const merged = movedMerges(sheet, shift);
  const filter = autoFilterArea(sheet);
  const rules = new RuleStore(sheet);
  const movedRules = rules.all().map(({ id, areas }) => ({ id, areas: shiftAreas(areas, shift) }));
  const validations = new ValidationStore(sheet);
  const validated = validations.all();
  sheet.grid.forgetSpills(bandOf(shift));
  moveBand(sheet, shift);
  whenMoved();
  rewriteFormulas(workbook.sheets, (formula, own) => shiftFormula(formula, own.name, sheet.name, shift));
  for (const item of workbook.names.all()) {
    const own = item.sheetId === undefined ? undefined : workbook.sheetById(item.sheetId);
    const formula = shiftFormula(item.formula, own?.name ?? '', sheet.name, shift);
    if (formula !== item.formula) workbook.names.set({ ...item, formula });
  }
  replaceMerges(sheet, merged);
  if (filter) workbook.filters.move(sheet, filter, shiftArea(filter, shift));
  for (const { id, areas } of movedRules) rules.move(id, areas);
  validations.shifted(validated, shift);
  for (const { table, area } of tables) {
    const totals = table.side.flags.showTotals ? 1 : 0;
    workbook.tableStore.setArea(table, { ...area, rows: area.rows - totals });
  }
  shiftSide(sheet, shift);
  workbook.calculation.markAll();
}

/** All that lies in the way, from the index to the end of the sheet. */
function bandOf({ axis, at, across }: Shift): Area {
  const { start, length } = across ?? { start: 0, length: axis === 'row' ? MAX_COLUMNS : MAX_ROWS };
  return axis === 'row'
    ? { row: at, rows: MAX_ROWS - at, column: start, columns: length }
    : { column: at, columns: MAX_COLUMNS - at, row: start, rows: length };
}

function moveBand(sheet: HostSheet, shift: Shift): void {
  const { axis, at, count } = shift;
  const band = bandOf(shift);
  const byRow = axis === 'row';
  const by = Math.abs(count);
  const rest = byRow ? { ...band, rows: band.rows - by } : { ...band, columns: band.columns - by };
  if (count > 0) {
    moveCells(sheet, rest, sheet, byRow ? at + by : rest.row, byRow ? rest.column : at + by);
    return;
  }
  const after = byRow ? { ...rest, row: at + by } : { ...rest, column: at + by };
  moveCells(sheet, after, sheet, band.row, band.column);
}

/** New cells look like those above them or to their left, as in Excel. */
function inheritLook(sheet: HostSheet, area: Area, axis: Shift['axis']): void {
  const byRow = axis === 'row';
  if ((byRow ? area.row : area.column) === 0) return;
  const { start, length } = crossSpan(area, axis);
  for (let index = start; index < start + length; index++) {
    const style = byRow ? sheet.grid.style(area.row - 1, index) : sheet.grid.style(index, area.column - 1);
    if (Object.keys(style).length === 0) continue;
    const line = byRow ? { ...area, column: index, columns: 1 } : { ...area, row: index, rows: 1 };
    sheet.restyle(line, () => style);
  }
}

interface MovedTable {
  readonly table: HostTable;
  readonly area: Area;
}

/** A table moves as a whole or, within its own columns, by rows; Excel refuses what would tear it. */
function movedTables(sheet: HostSheet, shift: Shift): MovedTable[] {
  const band = bandOf(shift);
  const { axis, at, count, across } = shift;
  return sheet.workbook.tableStore.of(sheet).flatMap((table) => {
    const { area } = table;
    if (!intersect(area, band)) return [];
    const moved = shiftArea(area, shift);
    const isWhole = across !== undefined && holds(across, crossSpan(area, axis)) && moved !== undefined;
    const reach = { start: at, length: Math.abs(count) };
    const inside = count > 0 ? at > mainSpan(area, axis).start : overlaps(reach, mainSpan(area, axis));
    if (!isWhole || (inside && !isWithinBody(table, shift))) {
      throw conflict('cells of a table');
    }
    return [{ table, area: moved }];
  });
}

function isWithinBody(table: HostTable, { axis, at, count, across }: Shift): boolean {
  const body = table.bodyArea;
  const isOwnWidth = across?.start === table.area.column && across.length === table.area.columns;
  if (axis !== 'row' || !isOwnWidth || at < body.row) return false;
  return count > 0 ? at <= body.row + body.rows : at - count <= body.row + body.rows && -count < body.rows;
}

function movedMerges(sheet: HostSheet, shift: Shift): Area[] {
  const band = bandOf(shift);
  return merges(sheet).flatMap((area) => {
    if (!intersect(area, band)) return [area];
    const cross = crossSpan(area, shift.axis);
    if (shift.across && !holds(shift.across, cross)) throw conflict('a part of merged cells');
    const moved = shiftArea(area, shift);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
}

function replaceMerges(sheet: HostSheet, next: readonly Area[]): void {
  const before = merges(sheet);
  if (before.map(formatArea).join() === next.map(formatArea).join()) return;
  if (before.length > 0)
    sheet.mutate(RemoveWorksheetMergeMutation.id, { ranges: before.map((area) => sheet.range(area)) });
  if (next.length > 0)
    sheet.mutate(AddWorksheetMergeMutation.id, { ranges: next.map((area) => sheet.range(area)) });
}

function conflict(what: string): HostError {
  return new HostError(
    'InsertDeleteConflict',
    `The insert or delete operation attempted resulted in a conflict. (It would shift ${what}.)`,
  );
}

function emit(
  sheet: HostSheet,
  area: Area,
  changeType: 'CellInserted' | 'CellDeleted',
  shiftDirection: ShiftDirection,
): void {
  sheet.workbook.events.emit({
    type: 'changed',
    sheetId: sheet.id,
    address: formatArea(area),
    changeType,
    shiftDirection,
    byAddIn: true,
  });
}
