import { WHOLE_SHEET } from '../workbook/address';
import type { HostSheet } from '../workbook/HostSheet';
import { rectangles } from '../workbook/rectangles';
import { findCells, replaceInCells, type SearchOptions } from '../workbook/searching';
import { flagOr, oneOf, record, text } from './arguments';
import { RangeAreasTarget } from './RangeAreasTarget';
import { RangeTarget } from './RangeTarget';

const DIRECTIONS = ['Forward', 'Backwards'] as const;

function searchOptions(criteria: unknown): SearchOptions {
  const given = criteria === null || criteria === undefined ? {} : record(criteria, 'criteria');
  return {
    completeMatch: flagOr(given.completeMatch, false),
    matchCase: flagOr(given.matchCase, false),
  };
}

/** The first cell that matches. From a single cell the whole sheet is searched, the cell itself last. */
export function findInRange(
  range: RangeTarget,
  [sought, criteria]: readonly unknown[],
): RangeTarget | undefined {
  const { sheet, area } = range;
  const given = criteria === null || criteria === undefined ? {} : record(criteria, 'criteria');
  const direction = given.searchDirection;
  const backwards =
    direction !== null &&
    direction !== undefined &&
    oneOf(direction, DIRECTIONS, 'searchDirection') === 'Backwards';
  const isCell = area.rows === 1 && area.columns === 1;
  const found = findCells(sheet, isCell ? WHOLE_SHEET : area, text(sought), searchOptions(criteria));
  const ordered = backwards ? [...found].reverse() : found;
  const isAhead = ({ row, column }: { row: number; column: number }) => {
    const order = row - area.row || column - area.column;
    return backwards ? order < 0 : order > 0;
  };
  const cell = (isCell ? ordered.find(isAhead) : undefined) ?? ordered[0];
  return cell && new RangeTarget(sheet, { ...cell, rows: 1, columns: 1 });
}

/** All cells of a sheet that match; undefined where none does. */
export function findOnSheet(
  sheet: HostSheet,
  [sought, criteria]: readonly unknown[],
): RangeAreasTarget | undefined {
  const found = findCells(sheet, WHOLE_SHEET, text(sought), searchOptions(criteria));
  return found.length === 0 ? undefined : RangeAreasTarget.of(sheet, rectangles(found));
}

export function replaceInRange(
  { sheet, area }: RangeTarget,
  [sought, replacement, criteria]: readonly unknown[],
): number {
  return replaceInCells(sheet, area, text(sought), text(replacement), searchOptions(criteria));
}
