import { bounding, intersect, type Area } from './address';
import { hasContent } from './cellReading';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { PlainText } from './typedInput';

/** Moves contents and looks; what the cells leave behind is blank. Formulas keep their texts. */
export function moveCells(sheet: HostSheet, from: Area, to: Pick<Area, 'row' | 'column'>): void {
  const target: Area = { ...from, ...to };
  const cells = Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (_cell, c) => ({
      value: writtenAgain(sheet, from.row + r, from.column + c),
      style: sheet.grid.style(from.row + r, from.column + c),
    })),
  );
  sheet.makeRoom(bounding(from, target));
  sheet.write(from, (r, c) =>
    intersect(target, { row: from.row + r, column: from.column + c, rows: 1, columns: 1 }) ? undefined : '',
  );
  sheet.write(target, (r, c) => cells[r]?.[c]?.value);
  for (const [r, row] of cells.entries()) {
    for (const [c, { style }] of row.entries()) {
      const cell: Area = { row: target.row + r, column: target.column + c, rows: 1, columns: 1 };
      if (sheet.grid.style(cell.row, cell.column) !== style) sheet.restyle(cell, () => style);
    }
  }
}

/** What to write so that a cell comes to hold the same once more. */
export function writtenAgain(sheet: HostSheet, row: number, column: number): unknown {
  const formula = sheet.grid.formula(row, column);
  if (formula !== undefined) return formula;
  const { value, type } = sheet.grid.content(row, column);
  return type === 'String' ? new PlainText(String(value)) : value;
}

/**
 * Makes room for `count` rows below `row` in the area's columns, as Excel does: what is there moves down, unless it
 * is blank. @throws HostError InvalidOperation where another table is in the way
 */
export function openBelow(sheet: HostSheet, wanted: Area, except?: string): void {
  openCells(sheet, wanted, except, (used) => {
    const moving = { ...wanted, rows: used.row + used.rows - wanted.row };
    return { moving, to: { row: wanted.row + wanted.rows, column: wanted.column } };
  });
}

/** The same to the right, in the area's rows. */
export function openBeside(sheet: HostSheet, wanted: Area, except?: string): void {
  openCells(sheet, wanted, except, (used) => {
    const moving = { ...wanted, columns: used.column + used.columns - wanted.column };
    return { moving, to: { row: wanted.row, column: wanted.column + wanted.columns } };
  });
}

function openCells(
  sheet: HostSheet,
  wanted: Area,
  except: string | undefined,
  plan: (used: Area) => { moving: Area; to: Pick<Area, 'row' | 'column'> },
): void {
  const others = sheet.workbook.tableStore.of(sheet).filter((other) => other.id !== except);
  if (!others.some((other) => intersect(other.area, wanted)) && !isUsed(sheet, wanted)) return;
  const { moving, to } = plan(sheet.usedArea(false) ?? wanted);
  if (others.some((other) => intersect(other.area, moving))) {
    throw HostError.invalidOperation('The cells beside the table cannot be moved: another table is there.');
  }
  moveCells(sheet, moving, to);
}

export function isUsed(sheet: HostSheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (hasContent(sheet.grid.cell(row, column))) return true;
    }
  }
  return false;
}
