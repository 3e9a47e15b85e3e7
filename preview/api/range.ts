import { hyperlinkAt, setHyperlink } from '../workbook/hyperlinks';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { isColumnHidden, isRowHidden, setColumnsHidden, setRowsHidden } from '../workbook/sheetLayout';
import { PlainText } from '../workbook/typedInput';
import { flag, optionalText, record } from './arguments';
import { conditionalFormats } from './conditionalFormats';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import {
  clearRange,
  copyFrom,
  deleteCells,
  insertCells,
  mergeCells,
  sortRange,
  unmergeCells,
} from './rangeActions';
import { rangeFormat } from './rangeFormat';
import { rangePlaces } from './rangePlaces';
import { RangeTarget } from './RangeTarget';
import { rangeValueProperties } from './rangeValues';
import { scopedTables } from './table';
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

const sortObject = defineType<RangeTarget>({ name: 'RangeSort', methods: { apply: sortRange } });

export const rangeObject: (range: RangeTarget) => HostObject = defineType<RangeTarget>({
  name: 'Range',
  properties: {
    ...rangeValueProperties,
    address: { get: (range) => range.address },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    // More than 2^31 - 1 cells are told as -1, as in Excel.
    cellCount: { get: ({ area }) => (area.rows * area.columns > 0x7fffffff ? -1 : area.rows * area.columns) },
    isEntireColumn: { get: (range) => range.isEntireColumn },
    isEntireRow: { get: (range) => range.isEntireRow },
    hidden: { get: (range) => allRows(range) === true || allColumns(range) === true },
    rowHidden: {
      get: (range) => allRows(range),
      set: ({ sheet, area }, value) => {
        setRowsHidden(sheet, area, flag(value));
      },
    },
    columnHidden: {
      get: (range) => allColumns(range),
      set: ({ sheet, area }, value) => {
        setColumnsHidden(sheet, area, flag(value));
      },
    },
    hyperlink: { get: ({ sheet, area }) => hyperlinkAt(sheet, area) ?? null, set: writeHyperlink },
  },
  navigations: {
    worksheet: ({ sheet }) => worksheetObject(sheet),
    format: rangeFormat,
    conditionalFormats,
    sort: sortObject,
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
      sheet.workbook.dirty(sheet, area);
    },
    setDirty: ({ sheet, area }) => {
      sheet.workbook.dirty(sheet, area);
    },
    getTables: scopedTables,
    _KeepReference: (range) => {
      range.keep();
    },
    _ValidateArraySize: (range, [rows, columns]) => {
      if (rows !== range.area.rows || columns !== range.area.columns)
        throw HostError.invalidArgument(`${String(rows)} x ${String(columns)} values for ${range.address}`);
    },
  },
  identity: (range) => (range.keptAs === undefined ? {} : { _ReferenceId: range.keptAs }),
  exists: ({ sheet }) => sheet.exists,
});

/** A range that the client kept in an earlier batch. */
export function rangeByReference(workbook: HostWorkbook, id: string): HostObject {
  const kept = workbook.keptRanges.find(id);
  if (!kept?.area || !workbook.sheets.includes(kept.sheet)) throw HostError.invalidReference();
  return rangeObject(new RangeTarget(kept.sheet, kept.area, id));
}

function allRows({ sheet, area }: RangeTarget): boolean | null {
  const part = sheet.clip(area) ?? area;
  return same(part.row, part.rows, (row) => isRowHidden(sheet, row));
}

function allColumns({ sheet, area }: RangeTarget): boolean | null {
  const part = sheet.clip(area) ?? area;
  return same(part.column, part.columns, (column) => isColumnHidden(sheet, column));
}

function same(start: number, count: number, read: (index: number) => boolean): boolean | null {
  const first = read(start);
  for (let index = start + 1; index < start + count; index++) if (read(index) !== first) return null;
  return first;
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
