import { columnName, splitSheetAddress, tryParseArea, type Area } from './address';
import type { Content } from './cellReading';
import type { ComparisonOperator } from './document';
import type { DataValidationDocument } from './validationDocument';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import type { HostValidation } from './ValidationStore';

type Rule = DataValidationDocument['rule'];

interface Place {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  /** The cell that relative references of the rule are written for. */
  readonly anchor: Pick<Area, 'row' | 'column'>;
}

/** Whether a cell's value is what the validation asks. @throws HostError NotImplemented for what must be calculated */
export function isValid(
  sheet: HostSheet,
  { areas, content }: HostValidation,
  row: number,
  column: number,
): boolean {
  const { rule, ignoreBlanks } = content;
  if (!rule) return true;
  const cell = sheet.grid.content(row, column);
  if (cell.type === 'Empty' && ignoreBlanks) return true;
  return holds(rule, cell, { sheet, row, column, anchor: areas[0] ?? { row, column } });
}

function holds(rule: Rule, cell: Content, place: Place): boolean {
  if (rule.type === 'Custom') throw HostError.notImplemented('DataValidation.valid of a custom formula');
  if (rule.type === 'List') return listed(rule.source, cell, place);
  const value = rule.type === 'TextLength' ? String(cell.value).length : cell.value;
  if (typeof value !== 'number') return false;
  if (rule.type === 'WholeNumber' && !Number.isInteger(value)) return false;
  const first = operand(rule.formula1, place);
  const second = rule.formula2 === undefined ? first : operand(rule.formula2, place);
  return compare(rule.operator, value, Math.min(first, second), Math.max(first, second), first);
}

function compare(
  operator: ComparisonOperator,
  value: number,
  low: number,
  high: number,
  first: number,
): boolean {
  switch (operator) {
    case 'Between':
      return value >= low && value <= high;
    case 'NotBetween':
      return value < low || value > high;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqual':
      return value >= first;
    case 'LessThanOrEqual':
      return value <= first;
  }
}

function operand(formula: string, place: Place): number {
  const text = formula.replace(/^=/, '');
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  const cells = referred(text, place);
  if (cells?.area.rows !== 1 || cells.area.columns !== 1)
    throw HostError.notImplemented(`DataValidation.valid with the formula ${formula}`);
  return Number(cells.sheet.grid.content(cells.area.row, cells.area.column).value);
}

/** Items between commas are compared as they are written, those of cells whatever their case. */
function listed(source: string, cell: Content, place: Place): boolean {
  if (!source.startsWith('=')) {
    return source.split(',').some((item) => item.trim() === shown(cell.value));
  }
  const cells = referred(source.slice(1), place);
  if (!cells) throw HostError.notImplemented(`DataValidation.valid with the list ${source}`);
  const { sheet, area } = cells;
  const wanted = shown(cell.value).toLowerCase();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (shown(sheet.grid.content(row, column).value).toLowerCase() === wanted) return true;
    }
  }
  return false;
}

function shown(value: Content['value']): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The cells that a plain reference or a defined name stands for, seen from the cell. */
function referred(text: string, place: Place): { sheet: HostSheet; area: Area } | undefined {
  const { workbook } = place.sheet;
  const item = workbook.names.all().find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const { sheet: name, address } = splitSheetAddress(item ? item.formula.replace(/^=/, '') : text);
  const sheet = name === undefined ? place.sheet : workbook.findSheet(name);
  const area = tryParseArea(address.replace(/\$?[A-Z]+\$?\d+/gi, (corner) => seenFrom(corner, place)));
  return sheet && area && { sheet, area: sheet.clip(area) ?? area };
}

/** Moves what is relative in a corner by the distance of the cell from the anchor. */
function seenFrom(corner: string, { row, column, anchor }: Place): string {
  const [, fixedColumn = '', , fixedRow = ''] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(corner) ?? [];
  const at = tryParseArea(corner);
  if (!at) return corner;
  const toRow = at.row + (fixedRow === '' ? row - anchor.row : 0);
  const toColumn = at.column + (fixedColumn === '' ? column - anchor.column : 0);
  return toRow < 0 || toColumn < 0 ? '#REF!' : `${columnName(toColumn)}${toRow + 1}`;
}
