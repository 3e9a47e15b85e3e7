import { WHOLE_SHEET } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { showLevels } from '../workbook/outline';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsToPoints } from '../workbook/sizes';
import { flag, flagOr, integer, oneOf, text } from './arguments';
import { chartsOfSheet } from './chart';
import { color } from './colors';
import { commentsOfSheet } from './comments';
import { customProperties } from './customProperties';
import { registrations } from './events';
import { sheetAutoFilter } from './filters';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { namesOfSheet } from './names';
import { notesOfSheet } from './notes';
import { pageLayout } from './pageLayout';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { areasFromText, RangeAreasTarget } from './RangeAreasTarget';
import { findOnSheet, replaceInRange } from './rangeSearch';
import { rangeFromText, RangeTarget } from './RangeTarget';
import { tablesOfSheet } from './table';
import { freezePanes, sheetProtection } from './worksheetParts';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function setGridlines(sheet: HostSheet, value: unknown): void {
  sheet.showGridlines = flag(value);
}

function used(sheet: HostSheet, valuesOnly: unknown): HostObject | undefined {
  const area = sheet.usedArea(flagOr(valuesOnly, false));
  return area && rangeObject(new RangeTarget(sheet, area));
}

export const worksheetObject: (sheet: HostSheet) => HostObject = defineType<HostSheet>({
  name: 'Worksheet',
  properties: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        sheet.workbook.assertStructure();
        sheet.name = text(value);
      },
    },
    position: {
      get: (sheet) => sheet.position,
      set: (sheet, value) => {
        sheet.workbook.assertStructure();
        sheet.position = integer(value);
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        sheet.workbook.assertStructure();
        sheet.visibility = oneOf(value, VISIBILITIES, 'visibility');
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : color(value);
      },
    },
    showGridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines },
    // The name under which the client writes it.
    gridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines },
    standardWidth: { get: () => pixelsToPoints(DEFAULT_COLUMN_PIXELS) },
    standardHeight: { get: () => pixelsToPoints(DEFAULT_ROW_PIXELS) },
  },
  navigations: {
    tables: tablesOfSheet,
    names: namesOfSheet,
    customProperties,
    freezePanes,
    pageLayout,
    protection: sheetProtection,
    autoFilter: (sheet) => sheetAutoFilter(sheet),
    charts: (sheet) => chartsOfSheet(sheet),
    comments: (sheet) => commentsOfSheet(sheet),
    notes: (sheet) => notesOfSheet(sheet),
  },
  methods: {
    activate: (sheet) => {
      sheet.activate();
    },
    delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet);
    },
    copy: copySheet,
    getRange: (sheet, [address]) => {
      if (address === null || address === undefined) return rangeObject(new RangeTarget(sheet, WHOLE_SHEET));
      return rangeObject(rangeFromText(sheet, text(address)));
    },
    getRanges: (sheet, [address]) => {
      if (address === null || address === undefined)
        return rangeAreasObject(RangeAreasTarget.of(sheet, [WHOLE_SHEET]));
      return rangeAreasObject(areasFromText(sheet, text(address)));
    },
    findAll: (sheet, args) => {
      const found = findOnSheet(sheet, args);
      if (!found) throw HostError.itemNotFound('text');
      return rangeAreasObject(found);
    },
    findAllOrNullObject: (sheet, args) => {
      const found = findOnSheet(sheet, args);
      return found ? rangeAreasObject(found) : NULL_OBJECT;
    },
    replaceAll: (sheet, args) => replaceInRange(new RangeTarget(sheet, WHOLE_SHEET), args),
    showOutlineLevels: (sheet, [rowLevels, columnLevels]) => {
      sheet.assertUnprotected();
      showLevels(sheet, 'row', integer(rowLevels));
      showLevels(sheet, 'column', integer(columnLevels));
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeObject(
        new RangeTarget(sheet, WHOLE_SHEET).at({
          row: integer(row),
          column: integer(column),
          rows: integer(rows),
          columns: integer(columns),
        }),
      ),
    getCell: (sheet, [row, column]) =>
      rangeObject(
        new RangeTarget(sheet, WHOLE_SHEET).at({
          row: integer(row),
          column: integer(column),
          rows: 1,
          columns: 1,
        }),
      ),
    // An empty sheet's used range is its first cell.
    getUsedRange: (sheet, [valuesOnly]) =>
      used(sheet, valuesOnly) ??
      rangeObject(new RangeTarget(sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, valuesOnly) ?? NULL_OBJECT,
    getNextOrNullObject: (sheet) => neighbour(sheet, 1) ?? NULL_OBJECT,
    getPreviousOrNullObject: (sheet) => neighbour(sheet, -1) ?? NULL_OBJECT,
    calculate: (sheet, [markAllDirty]) => {
      if (markAllDirty === true) sheet.workbook.calculation.markAfresh({ sheetId: sheet.id });
      else sheet.workbook.calculation.markAll();
    },
    ...registrations<HostSheet>(
      { DataChanged: 10, Activated: 11, Deactivated: 12, SelectionChanged: 14 },
      (sheet) => sheet.id,
    ),
  },
  identity: (sheet) => ({ Id: sheet.id }),
});

function neighbour(sheet: HostSheet, step: 1 | -1): HostObject | undefined {
  const other = sheet.workbook.sheets[sheet.position + step];
  return other && worksheetObject(other);
}

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

function copySheet(sheet: HostSheet, [positionType, relativeTo]: readonly unknown[]): HostObject {
  const { sheets } = sheet.workbook;
  const kind =
    positionType === null || positionType === undefined ? 'None' : oneOf(positionType, POSITIONS, 'position');
  const other = (relativeTo as Partial<HostObject> | null)?.target;
  const anchor = sheets.find((candidate) => candidate === other);
  if ((kind === 'Before' || kind === 'After') && !anchor) throw HostError.invalidArgument('relativeTo');
  const anchorIndex = anchor?.position ?? 0;
  const indexes = {
    None: sheet.position + 1,
    Beginning: 0,
    End: sheets.length,
    Before: anchorIndex,
    After: anchorIndex + 1,
  };
  return worksheetObject(sheet.workbook.copySheet(sheet, indexes[kind]));
}
