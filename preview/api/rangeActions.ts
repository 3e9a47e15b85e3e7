import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { StyleDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import { clearHyperlinks } from '../workbook/hyperlinks';
import { merge, unmerge } from '../workbook/sheetLayout';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../workbook/sheetStructure';
import { tellRowsSorted } from '../workbook/sortEvents';
import { PlainText } from '../workbook/typedInput';
import { flagOr, oneOf } from './arguments';
import { rangeArgument, type RangeTarget } from './RangeTarget';

const CLEAR_KINDS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;
const COPY_KINDS = ['All', 'Formulas', 'Values', 'Formats'] as const;

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
  else throw HostError.notImplemented('Range.insert of a part of rows or columns');
  return range.at(area);
}

export function deleteCells(range: RangeTarget, [shift]: readonly unknown[]): void {
  const { area, sheet } = range;
  const direction = oneOf(shift, ['Up', 'Left'], 'shift');
  if (direction === 'Up' && range.isEntireRow) deleteRows(sheet, area.row, area.rows);
  else if (direction === 'Left' && range.isEntireColumn) deleteColumns(sheet, area.column, area.columns);
  else throw HostError.notImplemented('Range.delete of a part of rows or columns');
}

export function mergeCells(range: RangeTarget, [across]: readonly unknown[]): void {
  merge(range.sheet, range.area, flagOr(across, false));
}

export function unmergeCells(range: RangeTarget): void {
  range.sheet.assertUnprotected();
  unmerge(range.sheet, range.area);
}

/** Copies over this range, repeating the source where this range is a multiple of it, as paste does. */
export function copyFrom(
  range: RangeTarget,
  [from, copyType, skipBlanks, transpose]: readonly unknown[],
): void {
  const source = rangeArgument(from, range.sheet);
  const kind = copyType === null || copyType === undefined ? 'All' : oneOf(copyType, COPY_KINDS, 'copyType');
  if (flagOr(skipBlanks, false)) throw HostError.notImplemented('Range.copyFrom with skipBlanks');
  if (flagOr(transpose, false)) throw HostError.notImplemented('Range.copyFrom with transpose');
  if (source.isUnbounded || range.isUnbounded)
    throw HostError.notImplemented('Range.copyFrom of entire rows or columns');
  const from_ = source.area;
  const rows = range.area.rows % from_.rows === 0 ? range.area.rows : from_.rows;
  const columns = range.area.columns % from_.columns === 0 ? range.area.columns : from_.columns;
  const target = range.at({ ...range.area, rows, columns });
  // The source is read before anything is written: the two may overlap.
  const styles =
    kind === 'All' || kind === 'Formats'
      ? readCells(source, (row, column) => styleAt(source, row, column))
      : undefined;
  const values =
    kind === 'Formats'
      ? undefined
      : readCells(source, (row, column) => contentAt(source, target, row, column, kind));
  if (values)
    target.sheet.write(target.area, (row, column) =>
      values[row % from_.rows]?.[column % from_.columns]?.(row, column),
    );
  if (!styles) return;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const style = styles[row % from_.rows]?.[column % from_.columns] ?? {};
      const cell = { row: target.area.row + row, column: target.area.column + column, rows: 1, columns: 1 };
      target.sheet.restyle(cell, () => style);
    }
  }
}

type Content = (row: number, column: number) => unknown;

function contentAt(
  source: RangeTarget,
  target: RangeTarget,
  row: number,
  column: number,
  kind: 'All' | 'Formulas' | 'Values',
): Content {
  const { grid, workbook } = source.sheet;
  const formula = kind === 'Values' ? undefined : grid.formula(row, column);
  const { value, type } = grid.content(row, column);
  // A copied text stays a text, whatever it looks like.
  if (formula === undefined) return () => (type === 'String' ? new PlainText(String(value)) : value);
  const lexer = workbook.injector.get(LexerTreeBuilder);
  return (targetRow, targetColumn) =>
    lexer.moveFormulaRefOffset(
      formula,
      target.area.column + targetColumn - column,
      target.area.row + targetRow - row,
    );
}

function styleAt(source: RangeTarget, row: number, column: number): StyleDocument {
  return source.sheet.grid.style(row, column);
}

function readCells<T>(range: RangeTarget, read: (row: number, column: number) => T): T[][] {
  const { area } = range;
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => read(area.row + row, area.column + column)),
  );
}

/** Sorts rows by columns of the range, as `RangeSort.apply` does. */
export function sortRange(
  range: RangeTarget,
  [fields, matchCase, hasHeaders, orientation]: readonly unknown[],
): void {
  if (flagOr(matchCase, false)) throw HostError.notImplemented('RangeSort.apply with matchCase');
  if (orientation !== null && orientation !== undefined && orientation !== 'Rows') {
    throw HostError.notImplemented('RangeSort.apply by columns');
  }
  if (!Array.isArray(fields)) throw HostError.invalidArgument('fields');
  range.sheet.assertUnprotected('allowSort');
  const keys = (fields as readonly { key?: unknown; ascending?: unknown }[]).map((field) => ({
    key: Number(field.key),
    sign: field.ascending === false ? -1 : 1,
  }));
  const header = flagOr(hasHeaders, false) ? 1 : 0;
  const { grid } = range.sheet;
  const { area } = range;
  const body = range.at({ ...area, row: area.row + header, rows: area.rows - header });
  const rows = readCells(body, (row, column) => {
    if (grid.formula(row, column) !== undefined)
      throw HostError.notImplemented('RangeSort.apply over formulas');
    return grid.content(row, column);
  });
  const before = [...rows];
  rows.sort((a, b) => {
    for (const { key, sign } of keys) {
      const order = compareContents(a[key], b[key], sign);
      if (order !== 0) return order;
    }
    return 0;
  });
  body.sheet.write(body.area, (row, column) => {
    const cell = rows[row]?.[column];
    return cell?.type === 'String' ? new PlainText(String(cell.value)) : (cell?.value ?? '');
  });
  const moved = rows.flatMap((row, index) => (row === before[index] ? [] : [index]));
  tellRowsSorted(body.sheet, body.area, moved);
}

type Cell = { readonly value: string | number | boolean; readonly type: string } | undefined;
const TYPE_ORDER = ['Double', 'String', 'Boolean', 'Error', 'Empty'];

// Numbers before texts before booleans; blanks last in either direction.
function compareContents(a: Cell, b: Cell, sign: number): number {
  const typeA = TYPE_ORDER.indexOf(a?.type ?? 'Empty');
  const typeB = TYPE_ORDER.indexOf(b?.type ?? 'Empty');
  if (typeA !== typeB) {
    const blank = TYPE_ORDER.length - 1;
    return typeA === blank || typeB === blank ? typeA - typeB : sign * (typeA - typeB);
  }
  if (typeof a?.value === 'number' && typeof b?.value === 'number') return sign * (a.value - b.value);
  return sign * String(a?.value ?? '').localeCompare(String(b?.value ?? ''), 'en');
}
