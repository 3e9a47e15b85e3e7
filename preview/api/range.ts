import { intersect } from '../workbook/address';
import { hyperlinkAt, setHyperlink } from '../workbook/hyperlinks';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { merges, setColumnsHidden, setRowsHidden } from '../workbook/sheetLayout';
import { PlainText } from '../workbook/typedInput';
import { flag, optionalText, record } from './arguments';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { clearRange, deleteCells, insertCells, mergeCells, unmergeCells } from './rangeActions';
import { rangeAreasObject } from './rangeAreas';
import { RangeAreasTarget } from './RangeAreasTarget';
import { copyFrom } from './rangeCopy';
import { autoFillRange, moveRangeTo, outlineMethods, removeRangeDuplicates, sortRange } from './rangeEditing';
import { rangeFormat } from './rangeFormat';
import { cellCount, resetStyle } from './rangeLook';
import { partMethods } from './rangeParts';
import { rangePlaces } from './rangePlaces';
import { findInRange, replaceInRange } from './rangeSearch';
import { cellsHidden, columnsHidden, rangeSizeProperties, rowsHidden } from './rangeSizes';
import { RangeTarget } from './RangeTarget';
import { rangeValueProperties } from './rangeValues';
import { visibleView } from './rangeView';
import { specialAreas } from './specialCells';
import { scopedTables } from './table';
import { tracingMethods, workbookAreasByReference } from './workbookRangeAreas';
import { worksheetObject } from './worksheet';

const placeMethods = Object.fromEntries(
  Object.entries(rangePlaces).map(([name, place]) => [
    name,
    (range: RangeTarget, args: readonly unknown[]): HostObject => {
      const target = place(range, args);
      return target ? rangeObject(target) : NULL_OBJECT;
    },
  ]),
);

const sortObject = defineType<RangeTarget>({
  name: 'RangeSort',
  methods: { apply: sortRange },
  limits: { apply: 'by values, not by colours, icons or strokes' },
});

export const rangeObject: (range: RangeTarget) => HostObject = defineType<RangeTarget>({
  name: 'Range',
  properties: {
    ...rangeValueProperties,
    ...rangeSizeProperties,
    address: { get: (range) => range.address },
    addressLocal: { get: (range) => range.address },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: { get: ({ area }) => cellCount([area]) },
    isEntireColumn: { get: (range) => range.isEntireColumn },
    isEntireRow: { get: (range) => range.isEntireRow },
    hidden: { get: cellsHidden },
    style: { get: () => 'Normal', set: resetStyle },
    rowHidden: {
      get: rowsHidden,
      set: ({ sheet, area }, value) => {
        setRowsHidden(sheet, area, flag(value));
      },
    },
    columnHidden: {
      get: columnsHidden,
      set: ({ sheet, area }, value) => {
        setColumnsHidden(sheet, area, flag(value));
      },
    },
    hyperlink: { get: ({ sheet, area }) => hyperlinkAt(sheet, area) ?? null, set: writeHyperlink },
  },
  navigations: {
    worksheet: ({ sheet }) => worksheetObject(sheet),
    format: (range) => rangeFormat(range),
    conditionalFormats: (range) => conditionalFormats(new RangeAreasTarget(range.sheet, [range])),
    sort: sortObject,
    dataValidation: (range) => dataValidation(new RangeAreasTarget(range.sheet, [range])),
  },
  methods: {
    ...placeMethods,
    clear: clearRange,
    delete: deleteCells,
    insert: (range, args) => rangeObject(insertCells(range, args)),
    copyFrom,
    merge: mergeCells,
    unmerge: unmergeCells,
    select: ({ sheet, area }) => {
      sheet.workbook.selections.select(sheet, area);
    },
    calculate: ({ sheet, area }) => {
      sheet.workbook.calculation.markAfresh({ sheetId: sheet.id, area });
    },
    setDirty: ({ sheet, area }) => {
      sheet.workbook.calculation.markAfresh({ sheetId: sheet.id, area });
    },
    getTables: scopedTables,
    getVisibleView: visibleView,
    ...outlineMethods,
    ...tracingMethods(),
    ...partMethods((range) => rangeObject(range)),
    autoFill: autoFillRange,
    moveTo: moveRangeTo,
    removeDuplicates: removeRangeDuplicates,
    replaceAll: replaceInRange,
    find: (range, args) => {
      const found = findInRange(range, args);
      if (!found) throw HostError.itemNotFound('text');
      return rangeObject(found);
    },
    findOrNullObject: (range, args) => {
      const found = findInRange(range, args);
      return found ? rangeObject(found) : NULL_OBJECT;
    },
    getSpecialCells: (range, args) => {
      const found = specialAreas([range], args);
      if (!found) throw HostError.itemNotFound('special cells');
      return rangeAreasObject(found);
    },
    getSpecialCellsOrNullObject: (range, args) => {
      const found = specialAreas([range], args);
      return found ? rangeAreasObject(found) : NULL_OBJECT;
    },
    getMergedAreasOrNullObject: mergedAreas,
    _KeepReference: (range) => {
      range.keep();
    },
    _ValidateArraySize: (range, [rows, columns]) => {
      if (rows !== range.area.rows || columns !== range.area.columns)
        throw HostError.invalidArgument(`${String(rows)} x ${String(columns)} values for ${range.address}`);
    },
  },
  limits: {
    autoFill: 'no flash fill, no growth trend, not without a destination',
    copyFrom: 'no conditional formats, validation or notes; no formulas with transpose',
    moveTo: 'cells only, no tables',
    style: 'Normal',
    getPrecedents: 'not where formulas refer to tables',
    getDependents: 'not where formulas refer to tables',
  },
  identity: (range) => (range.keptAs === undefined ? {} : { _ReferenceId: range.keptAs }),
  exists: ({ sheet }) => sheet.exists,
});

/** A range that the client kept in an earlier batch. */
export function rangeByReference(workbook: HostWorkbook, id: string): HostObject {
  const areas = RangeAreasTarget.kept(workbook, id);
  if (areas) return rangeAreasObject(areas);
  const onSheets = workbookAreasByReference(workbook, id);
  if (onSheets) return onSheets;
  const kept = workbook.keptRanges.find(id);
  if (!kept?.area || !workbook.sheets.includes(kept.sheet)) throw HostError.invalidReference();
  return rangeObject(new RangeTarget(kept.sheet, kept.area, id));
}

/** Excel gives up on more merged areas than this. */
const MAX_MERGED = 512;

function mergedAreas({ sheet, area }: RangeTarget): HostObject {
  const found = merges(sheet).filter((merged) => intersect(merged, area));
  if (found.length > MAX_MERGED) throw HostError.invalidOperation('more than 512 merged areas');
  return found.length === 0 ? NULL_OBJECT : rangeAreasObject(RangeAreasTarget.of(sheet, found));
}

function writeHyperlink({ sheet, area }: RangeTarget, value: unknown): void {
  sheet.assertUnprotected('allowInsertHyperlinks');
  const given = record(value, 'hyperlink');
  const address = optionalText(given.address);
  const documentReference = optionalText(given.documentReference);
  const screenTip = optionalText(given.screenTip);
  const textToDisplay = optionalText(given.textToDisplay);
  setHyperlink(sheet, area, {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  });
  const shown = textToDisplay ?? address ?? documentReference;
  const isEmpty = sheet.grid.content(area.row, area.column).type === 'Empty';
  if (textToDisplay !== undefined || isEmpty) sheet.write(area, () => new PlainText(shown ?? ''));
  sheet.restyle(
    area,
    (style) => ({ ...style, font: { ...style.font, underline: true, color: LINK_COLOR } }),
    'allowInsertHyperlinks',
  );
}

/** The colour of Excel's Hyperlink style. */
const LINK_COLOR = '#0563C1';
