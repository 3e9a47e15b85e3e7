import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { applicationObject } from './application';
import { flag, flagOr, optionalText, text } from './arguments';
import { commentsOfWorkbook } from './comments';
import { customXmlParts } from './customXmlParts';
import { documentProperties } from './documentProperties';
import { registrations, SHEET_EVENTS } from './events';
import { defineType, NULL_OBJECT, type ApiContext, type HostObject } from './HostObject';
import { insertWorksheets } from './insertWorksheets';
import { namesOfWorkbook } from './names';
import { notesOfWorkbook } from './notes';
import { workbookProtection } from './protection';
import { rangeByReference, rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { keptParts, RangeAreasTarget } from './RangeAreasTarget';
import { RangeTarget } from './RangeTarget';
import { settings } from './settings';
import { tablesOfWorkbook } from './table';
import { worksheetObject } from './worksheet';
import { worksheetFunctions } from './worksheetFunctions';

/** Events that the client asks for with the workbook as their target. */
const WORKBOOK = 'Workbook';

function candidates(workbook: HostWorkbook, visibleOnly: unknown): HostSheet[] {
  const only = flagOr(visibleOnly, false);
  return workbook.sheets.filter((sheet) => !only || sheet.visibility === 'Visible');
}

function sheetOrFail(sheet: HostSheet | undefined, key: unknown): HostObject {
  if (!sheet) throw HostError.itemNotFound(`worksheet ${String(key)}`);
  return worksheetObject(sheet);
}

const worksheetCollection = defineType<HostWorkbook>({
  name: 'WorksheetCollection',
  methods: {
    add: (workbook, [name]) => worksheetObject(workbook.addSheet(optionalText(name))),
    getActiveWorksheet: (workbook) => worksheetObject(workbook.activeSheet),
    getCount: (workbook, [visibleOnly]) => candidates(workbook, visibleOnly).length,
    getFirst: (workbook, [visibleOnly]) => sheetOrFail(candidates(workbook, visibleOnly)[0], 'first'),
    getLast: (workbook, [visibleOnly]) => sheetOrFail(candidates(workbook, visibleOnly).at(-1), 'last'),
    getItemOrNullObject: (workbook, [key]) => {
      const sheet = workbook.findSheet(text(key));
      return sheet ? worksheetObject(sheet) : NULL_OBJECT;
    },
    ...registrations<HostWorkbook>(
      { ...SHEET_EVENTS, Added: 13, Deleted: 15, EventMoved: 27 },
      () => WORKBOOK,
    ),
  },
  items: (workbook) => workbook.sheets.map(worksheetObject),
  item: (workbook, key) => sheetOrFail(workbook.findSheet(text(key)), key),
});

function selectedRange(workbook: HostWorkbook): RangeTarget {
  return new RangeTarget(workbook.activeSheet, workbook.selections.of(workbook.activeSheet));
}

const runtime = defineType<ApiContext>({
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = flag(value);
      },
    },
  },
});

export const workbookObject = defineType<HostWorkbook>({
  name: 'Workbook',
  properties: {
    name: { get: (workbook) => workbook.fileName },
    use1904DateSystem: { get: (workbook) => workbook.date1904 },
    readOnly: { get: () => false },
    isDirty: {
      get: (workbook) => workbook.isDirty,
      set: (workbook, value) => {
        workbook.isDirty = flag(value);
      },
    },
    // Nothing is saved before someone asks for it.
    autoSave: { get: () => false },
    usePrecisionAsDisplayed: {
      get: () => false,
      set: (_workbook, value) => {
        if (flag(value)) throw HostError.notImplemented('Workbook.usePrecisionAsDisplayed to true');
      },
    },
  },
  navigations: {
    worksheets: worksheetCollection,
    tables: (_workbook, context) => tablesOfWorkbook(context),
    names: namesOfWorkbook,
    settings,
    application: applicationObject,
    protection: workbookProtection,
    comments: commentsOfWorkbook,
    notes: notesOfWorkbook,
    customXmlParts,
    properties: documentProperties,
    _Runtime: (_workbook, context) => runtime(context),
    functions: worksheetFunctions,
  },
  methods: {
    getSelectedRange: (workbook) => rangeObject(selectedRange(workbook)),
    getSelectedRanges: (workbook) =>
      rangeAreasObject(
        RangeAreasTarget.of(workbook.activeSheet, workbook.selections.all(workbook.activeSheet)),
      ),
    getActiveCell: (workbook) => {
      const range = selectedRange(workbook);
      return rangeObject(range.at({ ...range.area, rows: 1, columns: 1 }));
    },
    getIsActiveCollabSession: () => false,
    insertWorksheetsFromBase64: insertWorksheets,
    _GetReferenceCount: (workbook) => workbook.keptRanges.count,
    _RemoveAllReferences: (workbook) => {
      workbook.keptRanges.releaseAll();
    },
    _GetRangeForEventByReferenceId: (workbook, [id]) => rangeByReference(workbook, text(id)),
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, [id]) =>
      workbook.keptRanges.find(text(id))?.area ? rangeByReference(workbook, text(id)) : NULL_OBJECT,
    _RemoveReference: (workbook, [id]) => {
      for (const part of keptParts(text(id))) workbook.keptRanges.release(part);
    },
  },
  limits: { usePrecisionAsDisplayed: 'only false' },
});
