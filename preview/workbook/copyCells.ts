import { formatArea, intersect, quoteSheetName, type Area } from './address';
import { contentToWrite, putStyles, readCells, valueToWrite, type ReadCell } from './cellContents';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { setHyperlink } from './hyperlinks';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import {
  columnPixels,
  merge,
  merges,
  rowPixels,
  setColumnPixels,
  setRowPixels,
  unmerge,
} from './sheetLayout';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

export interface CopyOptions {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

export interface Place {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** Copies over a place, repeating the source where the place is a multiple of it, as paste does. */
export function copyCells(from: Place, to: Place, options: CopyOptions): void {
  const { kind, transpose } = options;
  const source = bounded(from, to);
  const cells = readCells(source.sheet, source.area);
  if (transpose && kind !== 'Values' && cells.flat().some(({ formula }) => formula !== undefined))
    throw HostError.notImplemented('Range.copyFrom of formulas with transpose');
  const block = transpose ? transposed(cells) : cells;
  const target = targetOf(to.area, block, from.area);
  const at = (row: number, column: number) => block[row % block.length]?.[column % (block[0]?.length ?? 1)];
  const links = kind === 'All' ? linksOf(source) : [];
  const merged = kind === 'All' || kind === 'Formats' ? mergesOf(source) : [];
  copyLines(from, to, kind);
  if (kind !== 'Formats') {
    to.sheet.write(target, (row, column) => {
      const cell = at(row, column);
      if (!cell || (options.skipBlanks && isBlank(cell))) return undefined;
      if (kind === 'Link') return linkTo(source.sheet, cell);
      if (kind === 'Values') return valueToWrite(cell);
      return contentToWrite(cell, target.row + row, target.column + column);
    });
  }
  if (kind !== 'All' && kind !== 'Formats') return;
  putStyles(to.sheet, target, (row, column) => {
    const cell = at(row, column);
    return cell && !(options.skipBlanks && isBlank(cell)) ? cell.style : undefined;
  });
  if (!transpose) copyOverCells(to.sheet, target, source.area, { links, merged });
}

function isBlank({ formula, type }: ReadCell): boolean {
  return formula === undefined && type === 'Empty';
}

function linkTo(sheet: HostSheet, { row, column }: ReadCell): string {
  return `=${quoteSheetName(sheet.name)}!${formatArea({ row, column, rows: 1, columns: 1 })}`;
}

function transposed(cells: readonly ReadCell[][]): ReadCell[][] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row[column] ?? []));
}

/** Entire rows and columns are copied as far as either sheet is used there. */
function bounded({ sheet, area }: Place, to: Place): Place {
  const ends = [
    sheet.usedArea(false, area),
    to.sheet.usedArea(false, { ...to.area, rows: area.rows, columns: area.columns }),
  ];
  const lastRow = Math.max(0, ...ends.map((used) => (used ? used.row + used.rows : 0)));
  const lastColumn = Math.max(0, ...ends.map((used) => (used ? used.column + used.columns : 0)));
  return {
    sheet,
    area: {
      ...area,
      rows: area.rows === MAX_ROWS ? Math.max(1, lastRow) : area.rows,
      columns: area.columns === MAX_COLUMNS ? Math.max(1, lastColumn) : area.columns,
    },
  };
}

function targetOf(given: Area, block: readonly (readonly ReadCell[])[], source: Area): Area {
  const height = block.length;
  const width = block[0]?.length ?? 1;
  const isUnbounded = (area: Area) => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  if (isUnbounded(source)) {
    const wholeColumns = source.rows === MAX_ROWS;
    if (wholeColumns ? given.row !== 0 : given.column !== 0) throw HostError.invalidArgument('destination');
    return { ...given, rows: height, columns: width };
  }
  if (isUnbounded(given)) throw HostError.notImplemented('Range.copyFrom into entire rows or columns');
  return {
    ...given,
    rows: given.rows % height === 0 ? given.rows : height,
    columns: given.columns % width === 0 ? given.columns : width,
  };
}

/** Entire columns and rows bring their sizes and looks. */
function copyLines(from: Place, to: Place, kind: CopyKind): void {
  if (kind !== 'All' && kind !== 'Formats') return;
  const { grid } = from.sheet;
  if (from.area.rows === MAX_ROWS) {
    for (let index = 0; index < Math.min(from.area.columns, MAX_COLUMNS - to.area.column); index++) {
      const column = from.area.column + index;
      const line = { row: 0, rows: MAX_ROWS, column: to.area.column + index, columns: 1 };
      const style = grid.style(MAX_ROWS - 1, column);
      to.sheet.restyle(line, () => style);
      if (kind === 'All') setColumnPixels(to.sheet, line, columnPixels(from.sheet, column));
    }
  } else if (from.area.columns === MAX_COLUMNS) {
    for (let index = 0; index < Math.min(from.area.rows, MAX_ROWS - to.area.row); index++) {
      const row = from.area.row + index;
      const line = { column: 0, columns: MAX_COLUMNS, row: to.area.row + index, rows: 1 };
      const style = grid.style(row, MAX_COLUMNS - 1);
      to.sheet.restyle(line, () => style);
      if (kind === 'All') setRowPixels(to.sheet, line, rowPixels(from.sheet, row));
    }
  }
}

interface OverCells {
  readonly links: ReturnType<typeof linksOf>;
  readonly merged: readonly Area[];
}

function linksOf({ sheet, area }: Place) {
  return sheet.side.hyperlinks.flatMap(({ area: linked, link }) => {
    const part = intersect(linked, area);
    return part ? [{ area: part, link }] : [];
  });
}

function mergesOf({ sheet, area }: Place): Area[] {
  return merges(sheet).filter((merged) => intersect(merged, area));
}

/** Links and merged cells, at every place that the source is repeated at. */
function copyOverCells(sheet: HostSheet, target: Area, source: Area, { links, merged }: OverCells): void {
  unmerge(sheet, target);
  for (let row = target.row; row < target.row + target.rows; row += source.rows) {
    for (let column = target.column; column < target.column + target.columns; column += source.columns) {
      const moved = (area: Area): Area => ({
        ...area,
        row: area.row + row - source.row,
        column: area.column + column - source.column,
      });
      for (const area of merged) merge(sheet, moved(area), false);
      for (const { area, link } of links) setHyperlink(sheet, moved(area), link);
    }
  }
}
