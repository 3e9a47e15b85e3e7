import { WHOLE_SHEET } from '../workbook/address';
import { deleteSheet } from '../workbook/deleteSheet';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { showLevels } from '../workbook/outline';
import { DEFAULT_ROW_PIXELS, pixelsToPoints } from '../workbook/sizes';
import { flag, flagOr, integer, number, oneOf, text } from './arguments';
import { chartsOfSheet } from './chart';
import { color } from './colors';
import { commentsOfSheet } from './comments';
import { customProperties } from './customProperties';
import { registrations, SHEET_EVENTS } from './events';
import { sheetAutoFilter } from './filters';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { namesOfSheet } from './names';
import { notesOfSheet } from './notes';
import { horizontalPageBreaks, verticalPageBreaks } from './pageBreaks';
import { pageLayout } from './pageLayout';
import { sheetProtection } from './protection';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { areasFromText, RangeAreasTarget } from './RangeAreasTarget';
import { findOnSheet, replaceInRange } from './rangeSearch';
import { rangeFromText, RangeTarget } from './RangeTarget';
import { tablesOfSheet } from './table';
import { freezePanes } from './worksheetParts';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function setGridlines(sheet: HostSheet, value: unknown): void {
  sheet.showGridlines = flag(value);
}

function setHeadings(sheet: HostSheet, value: unknown): void {
  sheet.side.showHeadings = flag(value);
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
      get: (sheet) => (sheet.visibility === 'Visible' ? sheet.tabColor : null),
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : color(value);
      },
    },
    showGridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines },
    // The name under which the client writes it.
    gridlines: { get: (sheet) => sheet.showGridlines, set: setGridlines, onlyByName: true },
    showHeadings: { get: ({ side }) => side.showHeadings, set: setHeadings },
    headings: { get: ({ side }) => side.showHeadings, set: setHeadings, onlyByName: true },
    enableCalculation: {
      get: () => true,
      set: (_sheet, value) => {
        if (!flag(value)) throw HostError.notImplemented('Worksheet.enableCalculation to false');
      },
    },
    tabId: { get: (sheet) => sheet.workbook.tabIdOf(sheet) },
    standardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        const width = number(value);
        if (width < 0 || width > MAX_COLUMN_WIDTH) throw HostError.invalidArgument('standardWidth');
        sheet.standardWidth = width;
      },
    },
    standardHeight: { get: () => pixelsToPoints(DEFAULT_ROW_PIXELS) },
  },
  navigations: {
    tables: (sheet) => tablesOfSheet(sheet),
    names: (sheet) => namesOfSheet(sheet),
    customProperties: (sheet) => customProperties(sheet),
    freezePanes: (sheet) => freezePanes(sheet),
    pageLayout: (sheet) => pageLayout(sheet),
    protection: (sheet) => sheetProtection(sheet),
    autoFilter: (sheet) => sheetAutoFilter(sheet),
    charts: (sheet) => chartsOfSheet(sheet),
    comments: (sheet) => commentsOfSheet(sheet),
    notes: (sheet) => notesOfSheet(sheet),
    horizontalPageBreaks: (sheet) => horizontalPageBreaks(sheet),
    verticalPageBreaks: (sheet) => verticalPageBreaks(sheet),
  },
  methods: {
    activate: (sheet) => {
      sheet.activate();
    },
    delete: (sheet) => {
      deleteSheet(sheet);
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
    getNext: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly) ?? none('next worksheet'),
    getNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly) ?? NULL_OBJECT,
    getPrevious: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly) ?? none('previous worksheet'),
    getPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly) ?? NULL_OBJECT,
    calculate: (sheet, [markAllDirty]) => {
      if (markAllDirty === true) sheet.workbook.calculation.markAfresh({ sheetId: sheet.id });
      else sheet.workbook.calculation.markAll();
      sheet.workbook.calculation.isAskedFor = true;
    },
    // By these the client finds a sheet again that a method of another sheet gave it.
    _GetSheetById: sheetById,
    _GetAnotherWorksheetById: sheetById,
    ...registrations<HostSheet>(SHEET_EVENTS, (sheet) => sheet.id),
  },
  identity: (sheet) => ({ Id: sheet.id }),
  exists: (sheet) => sheet.exists,
  limits: {
    enableCalculation: 'only true',
    calculate: 'calculates the whole workbook',
  },
});

/** Excel's widest column, in characters. */
const MAX_COLUMN_WIDTH = 255;

function neighbour(sheet: HostSheet, step: 1 | -1, visibleOnly: unknown): HostObject | undefined {
  const only = flagOr(visibleOnly, false);
  const { sheets } = sheet.workbook;
  for (let index = sheet.position + step; ; index += step) {
    const other = sheets[index];
    if (!other) return undefined;
    if (!only || other.visibility === 'Visible') return worksheetObject(other);
  }
}

function none(what: string): never {
  throw HostError.itemNotFound(what);
}

function sheetById(sheet: HostSheet, [id]: readonly unknown[]): HostObject {
  const other = sheet.workbook.sheetById(text(id));
  return other ? worksheetObject(other) : none(`worksheet ${String(id)}`);
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
