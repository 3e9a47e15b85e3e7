import { IUniverInstanceService } from '@univerjs/core';
import { Direction } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import type { Area } from './address';
import type { HostSheet } from './HostSheet';
import { assertRoom } from './assertRoom';
import { shiftNotes } from './noteMoves';
import { shiftOutlines } from './outline';
import type { Permission } from './protection';
import { RuleStore } from './RuleStore';
import { shiftArea, shiftAreas, type Shift } from './shift';
import { ValidationStore } from './ValidationStore';
import { shiftPageLayout } from './shiftPages';

/** Inserts entire rows before `row`; formulas, tables, rules and kept ranges follow. */
export function insertRows(sheet: HostSheet, row: number, count: number): void {
  const area: Area = { row, column: 0, rows: count, columns: sheet.worksheet.getColumnCount() };
  sheet.makeRoom({ ...area, columns: 1 });
  const params = {
    ...sheet.target,
    range: sheet.range(area),
    direction: row === 0 ? Direction.UP : Direction.DOWN,
  };
  structure(sheet, InsertRowByRangeCommand.id, params, { axis: 'row', at: row, count }, 'allowInsertRows');
}

export function deleteRows(sheet: HostSheet, row: number, count: number): void {
  const area = sheet.clip({ row, column: 0, rows: count, columns: sheet.worksheet.getColumnCount() });
  if (!area) return;
  const params = { ...sheet.target, range: sheet.range(area) };
  sheet.assertWritable(area);
  structure(
    sheet,
    RemoveRowByRangeCommand.id,
    params,
    { axis: 'row', at: row, count: -area.rows },
    'allowDeleteRows',
  );
}

export function insertColumns(sheet: HostSheet, column: number, count: number): void {
  const area: Area = { row: 0, column, rows: sheet.worksheet.getRowCount(), columns: count };
  sheet.makeRoom({ ...area, rows: 1 });
  const direction = column === 0 ? Direction.LEFT : Direction.RIGHT;
  const params = { ...sheet.target, range: sheet.range(area), direction };
  structure(
    sheet,
    InsertColByRangeCommand.id,
    params,
    { axis: 'column', at: column, count },
    'allowInsertColumns',
  );
}

export function deleteColumns(sheet: HostSheet, column: number, count: number): void {
  const area = sheet.clip({ row: 0, column, rows: sheet.worksheet.getRowCount(), columns: count });
  if (!area) return;
  const params = { ...sheet.target, range: sheet.range(area) };
  sheet.assertWritable(area);
  structure(
    sheet,
    RemoveColByRangeCommand.id,
    params,
    { axis: 'column', at: column, count: -area.columns },
    'allowDeleteColumns',
  );
}

function structure(
  sheet: HostSheet,
  command: string,
  params: object,
  shift: Shift,
  permission: Permission,
): void {
  sheet.assertUnprotected(permission);
  const { workbook } = sheet;
  assertRoom(sheet, shift);
  const rules = new RuleStore(sheet);
  const moved = rules.all().map(({ id, areas }) => ({ id, areas: shiftAreas(areas, shift) }));
  const validations = new ValidationStore(sheet);
  const validated = validations.all();
  // Univer's listeners of these commands look at the active sheet, whatever sheet the command names.
  withActive(sheet, () => {
    workbook.commands.syncExecuteCommand(command, params);
  });
  // Without its user interface Univer leaves the rules where they are.
  for (const { id, areas } of moved) rules.move(id, areas);
  validations.shifted(validated, shift);
  workbook.calculation.markAll();
}

/** Page breaks are between entire lines: single cells pass them by. */
function shiftBreaks({ side }: HostSheet, shift: Shift): void {
  if (shift.across) return;
  const field = shift.axis === 'row' ? 'rowBreaks' : 'columnBreaks';
  side[field] = side[field].flatMap(
    (index) => shiftArea({ row: index, column: index, rows: 1, columns: 1 }, shift)?.[shift.axis] ?? [],
  );
}

/**
 * The hook for everything that is kept beside the grid: it is told here, once, that rows, columns or single cells came
 * or went, by whoever. `shiftArea` and `shiftAreas` say where an area is afterwards. Univer moves its own.
 */
export function shiftSide(sheet: HostSheet, shift: Shift): void {
  shiftNotes(sheet, shift);
  sheet.workbook.filters.shift(sheet, shift);
  const { hyperlinks } = sheet.side;
  for (const link of [...hyperlinks]) {
    const moved = shiftArea(link.area, shift);
    if (moved) link.area = moved;
    else hyperlinks.splice(hyperlinks.indexOf(link), 1);
  }
  shiftOutlines(sheet, shift);
  shiftBreaks(sheet, shift);
  sheet.workbook.keptRanges.shift(sheet, shift);
  sheet.workbook.charts.shift(sheet, shift);
  shiftPageLayout(sheet, shift);
}

/** Runs something while this sheet counts as the active one, for code of Univer that looks there. */
function withActive({ workbook, worksheet }: HostSheet, run: () => void): void {
  const { univerWorkbook } = workbook;
  workbook.injector.get(IUniverInstanceService).setCurrentUnitForType(workbook.unitId);
  const before = univerWorkbook.getActiveSheet();
  if (before === worksheet) {
    run();
    return;
  }
  univerWorkbook.setActiveSheet(worksheet);
  try {
    run();
  } finally {
    univerWorkbook.setActiveSheet(before);
  }
}
