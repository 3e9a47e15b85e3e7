import { bounding, contains, covers, intersect, type Area } from '../workbook/address';
import { hasContent } from '../workbook/cellReading';
import { dataEdge } from '../workbook/dataEdge';
import { HostError } from '../workbook/HostError';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/limits';
import { flagOr, integer, integerOr, oneOf } from './arguments';
import { rangeArgument, type RangeTarget } from './RangeTarget';

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

type Place = (range: RangeTarget, args: readonly unknown[]) => RangeTarget | undefined;

/** Methods that lead from a range to another one; undefined is a null object. */
export const rangePlaces: Readonly<Record<string, Place>> = {
  getCell: (range, [row, column]) => {
    const { area } = range;
    return range.at({
      row: area.row + integer(row),
      column: area.column + integer(column),
      rows: 1,
      columns: 1,
    });
  },
  getRow: (range, [row]) => range.at({ ...range.area, row: range.area.row + integer(row), rows: 1 }),
  getColumn: (range, [column]) =>
    range.at({ ...range.area, column: range.area.column + integer(column), columns: 1 }),
  getOffsetRange: (range, [rows, columns]) => {
    const { area } = range;
    return range.at({ ...area, row: area.row + integer(rows), column: area.column + integer(columns) });
  },
  getResizedRange: (range, [rows, columns]) => {
    const { area } = range;
    return range.at({ ...area, rows: area.rows + integer(rows), columns: area.columns + integer(columns) });
  },
  getAbsoluteResizedRange: (range, [rows, columns]) =>
    range.at({ ...range.area, rows: integer(rows), columns: integer(columns) }),
  getBoundingRect: (range, [other]) => range.at(bounding(range.area, rangeArgument(other, range.sheet).area)),
  getIntersection: (range, [other]) => {
    const common = intersection(range, other);
    if (!common) throw HostError.itemNotFound('intersection');
    return common;
  },
  getIntersectionOrNullObject: (range, [other]) => intersection(range, other),
  getEntireColumn: (range) => range.at({ ...range.area, row: 0, rows: MAX_ROWS }),
  getEntireRow: (range) => range.at({ ...range.area, column: 0, columns: MAX_COLUMNS }),
  getLastRow: (range) => range.at({ ...range.area, row: range.area.row + range.area.rows - 1, rows: 1 }),
  getLastColumn: (range) =>
    range.at({ ...range.area, column: range.area.column + range.area.columns - 1, columns: 1 }),
  getLastCell: (range) => {
    const { area } = range;
    return range.at({
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    });
  },
  getRowsBelow: (range, [count]) => {
    const { area } = range;
    const rows = integerOr(count, 1);
    return range.at({
      ...area,
      row: rows > 0 ? area.row + area.rows : area.row + rows,
      rows: Math.abs(rows),
    });
  },
  getRowsAbove: (range, [count]) => {
    const rows = integerOr(count, 1);
    return range.at({ ...range.area, row: range.area.row - rows, rows });
  },
  getColumnsAfter: (range, [count]) => {
    const { area } = range;
    return range.at({ ...area, column: area.column + area.columns, columns: integerOr(count, 1) });
  },
  getColumnsBefore: (range, [count]) => {
    const columns = integerOr(count, 1);
    return range.at({ ...range.area, column: range.area.column - columns, columns });
  },
  getUsedRange: (range, [valuesOnly]) => {
    const used = range.sheet.usedArea(flagOr(valuesOnly, false), range.area);
    if (!used) throw HostError.itemNotFound('used range');
    return range.at(used);
  },
  getUsedRangeOrNullObject: (range, [valuesOnly]) => {
    const used = range.sheet.usedArea(flagOr(valuesOnly, false), range.area);
    return used && range.at(used);
  },
  getSurroundingRegion: (range) => range.at(surroundingRegion(range)),
  getRangeEdge: (range, [direction, activeCell]) => range.at(edgeOf(range, direction, activeCell)),
  getExtendedRange: (range, [direction, activeCell]) =>
    range.at(bounding(range.area, edgeOf(range, direction, activeCell))),
  getSpillingToRange: (range) => spillOf(range) ?? notFound('spill'),
  getSpillingToRangeOrNullObject: (range) => spillOf(range),
  getSpillParent: (range) => spillParent(range) ?? notFound('spill'),
  getSpillParentOrNullObject: (range) => spillParent(range),
};

function notFound(what: string): never {
  throw HostError.itemNotFound(what);
}

function intersection(range: RangeTarget, other: unknown): RangeTarget | undefined {
  const target = rangeArgument(other, range.sheet);
  if (target.sheet !== range.sheet) throw HostError.invalidArgument('ranges of two sheets');
  const common = intersect(range.area, target.area);
  return common && range.at(common);
}

/** @throws HostError InvalidArgument when the active cell is not in the range */
function edgeOf(range: RangeTarget, direction: unknown, activeCell: unknown): Area {
  const given =
    activeCell === null || activeCell === undefined ? range : rangeArgument(activeCell, range.sheet);
  const { row, column } = given.area;
  if (given.sheet !== range.sheet || !contains(range.area, row, column))
    throw HostError.invalidArgument('activeCell');
  return dataEdge(range.sheet, row, column, oneOf(direction, DIRECTIONS, 'direction'));
}

/** Spills are asked for by one cell. */
function isOneCell({ area }: RangeTarget): boolean {
  return area.rows === 1 && area.columns === 1;
}

function spillOf(range: RangeTarget): RangeTarget | undefined {
  if (!isOneCell(range)) return undefined;
  const { row, column } = range.area;
  const spill = range.sheet.grid.spills().find((other) => other.row === row && other.column === column);
  return spill && range.at(spill.area);
}

function spillParent(range: RangeTarget): RangeTarget | undefined {
  if (!isOneCell(range)) return undefined;
  const spill = range.sheet.grid.spills().find((other) => covers(other.area, range.area));
  return spill && range.at({ row: spill.row, column: spill.column, rows: 1, columns: 1 });
}

/** Grows from the first cell until the border around it, corners included, is blank. */
function surroundingRegion(range: RangeTarget): Area {
  let region: Area = { ...range.area, rows: 1, columns: 1 };
  for (;;) {
    const sides = sidesOf(region).filter(({ border }) => hasAnyContent(range, border));
    if (sides.length === 0) return region;
    region = sides.map(({ grown }) => grown).reduce(bounding, region);
  }
}

/** The lines of cells around a region, and what it is with one of them added. */
function sidesOf(region: Area): { readonly border: Area; readonly grown: Area }[] {
  const top = Math.max(0, region.row - 1);
  const left = Math.max(0, region.column - 1);
  const ring: Area = {
    row: top,
    column: left,
    rows: region.row + region.rows + 1 - top,
    columns: region.column + region.columns + 1 - left,
  };
  const sides = [
    {
      border: { ...ring, row: region.row + region.rows, rows: 1 },
      grown: { ...region, rows: region.rows + 1 },
    },
    {
      border: { ...ring, column: region.column + region.columns, columns: 1 },
      grown: { ...region, columns: region.columns + 1 },
    },
  ];
  if (top < region.row) {
    sides.push({ border: { ...ring, rows: 1 }, grown: { ...region, row: top, rows: region.rows + 1 } });
  }
  if (left < region.column) {
    sides.push({
      border: { ...ring, columns: 1 },
      grown: { ...region, column: left, columns: region.columns + 1 },
    });
  }
  return sides;
}

function hasAnyContent(range: RangeTarget, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (hasContent(range.sheet.grid.cell(row, column))) return true;
      if (range.sheet.grid.content(row, column).type !== 'Empty') return true;
    }
  }
  return false;
}
