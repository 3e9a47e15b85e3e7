import { autoFill, type FillOptions } from '../workbook/autoFill';
import { removeDuplicates, type DuplicatesRemoved } from '../workbook/duplicates';
import { HostError } from '../workbook/HostError';
import { moveRange } from '../workbook/moveRange';
import { group, setDetails, ungroup, type OutlineAxis } from '../workbook/outline';
import { mainSpan, type Span } from '../workbook/shift';
import { sortCells, type SortKey } from '../workbook/sortCells';
import { flagOr, integer, oneOf, record } from './arguments';
import { defineType, type HostObject } from './HostObject';
import { rangeArgument, type RangeTarget } from './RangeTarget';

const FILLS: Readonly<Record<string, FillOptions>> = {
  FillDefault: { series: 'Default', contents: true, formats: true },
  FillCopy: { series: 'Copy', contents: true, formats: true },
  FillSeries: { series: 'Series', contents: true, formats: true },
  FillFormats: { series: 'Copy', contents: false, formats: true },
  FillValues: { series: 'Default', contents: true, formats: false },
  FillDays: { series: 'Days', contents: true, formats: true },
  FillWeekdays: { series: 'Weekdays', contents: true, formats: true },
  FillMonths: { series: 'Months', contents: true, formats: true },
  FillYears: { series: 'Years', contents: true, formats: true },
  LinearTrend: { series: 'Series', contents: true, formats: true },
};
const FILL_TYPES = [...Object.keys(FILLS), 'GrowthTrend', 'FlashFill'];

export function autoFillRange(range: RangeTarget, [destination, type]: readonly unknown[]): void {
  const kind = type === null || type === undefined ? 'FillDefault' : oneOf(type, FILL_TYPES, 'autoFillType');
  const options = FILLS[kind];
  if (!options) throw HostError.notImplemented(`Range.autoFill with ${kind}`);
  if (destination === null || destination === undefined)
    throw HostError.notImplemented('Range.autoFill without a destination');
  const over = rangeArgument(destination, range.sheet);
  if (over.sheet !== range.sheet || over.isUnbounded) throw HostError.invalidArgument('destinationRange');
  autoFill(range.sheet, range.area, over.area, options);
}

/** Cuts and pastes; the destination needs only to name its first cell. */
export function moveRangeTo(range: RangeTarget, [destination]: readonly unknown[]): void {
  const to = rangeArgument(destination, range.sheet);
  if (range.isUnbounded) throw HostError.notImplemented('Range.moveTo of entire rows or columns');
  moveRange(range, to.sheet, to.area.row, to.area.column);
}

const duplicatesResult = defineType<DuplicatesRemoved>({
  name: 'RemoveDuplicatesResult',
  properties: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

export function removeRangeDuplicates(
  range: RangeTarget,
  [columns, includesHeader]: readonly unknown[],
): HostObject {
  if (!Array.isArray(columns)) throw HostError.invalidArgument('columns');
  const keys = (columns as readonly unknown[]).map((column) => integer(column));
  const area = range.isUnbounded ? range.sheet.usedArea(true, range.area) : range.area;
  if (!area) return duplicatesResult({ removed: 0, uniqueRemaining: 0 });
  return duplicatesResult(removeDuplicates(range.sheet, area, keys, flagOr(includesHeader, false)));
}

/** `RangeSort.apply`. */
export function sortRange(
  range: RangeTarget,
  [fields, matchCase, hasHeaders, orientation, method]: readonly unknown[],
): void {
  if (!Array.isArray(fields)) throw HostError.invalidArgument('fields');
  range.sheet.assertUnprotected('allowSort');
  if (method === 'StrokeCount') throw HostError.notImplemented('RangeSort.apply with StrokeCount');
  const keys = (fields as readonly unknown[]).map(sortKey);
  const byColumn = orientation === 'Columns';
  if (!byColumn && orientation !== null && orientation !== undefined)
    oneOf(orientation, ['Rows'], 'orientation');
  const area = range.isUnbounded ? range.sheet.usedArea(false, range.area) : range.area;
  if (!area) return;
  sortCells(range.sheet, area, keys, {
    matchCase: flagOr(matchCase, false),
    hasHeaders: flagOr(hasHeaders, false),
    lines: byColumn ? 'columns' : 'rows',
  });
}

function sortKey(value: unknown): SortKey {
  const field = record(value, 'sort field');
  const { sortOn, dataOption, subField } = field;
  if (sortOn !== null && sortOn !== undefined && sortOn !== 'Value')
    throw HostError.notImplemented(`RangeSort.apply on ${JSON.stringify(sortOn)}`);
  if (subField !== null && subField !== undefined)
    throw HostError.notImplemented('RangeSort.apply with a subField');
  return {
    key: integer(field.key, 'key'),
    ascending: flagOr(field.ascending, true),
    textAsNumber: dataOption === 'TextAsNumber',
  };
}

type GroupAction = (sheet: RangeTarget['sheet'], axis: OutlineAxis, span: Span) => void;

/** `ByRows` or `ByColumns`, which entire columns or rows must not contradict. */
function grouping(action: GroupAction) {
  return (range: RangeTarget, [option]: readonly unknown[]): void => {
    const axis = oneOf(option, ['ByRows', 'ByColumns'], 'groupOption') === 'ByRows' ? 'row' : 'column';
    if (axis === 'row' ? range.isEntireColumn : range.isEntireRow)
      throw HostError.invalidArgument('groupOption');
    action(range.sheet, axis, mainSpan(range.area, axis));
  };
}

export const outlineMethods = {
  group: grouping(group),
  ungroup: grouping(ungroup),
  showGroupDetails: grouping((sheet, axis, span) => {
    setDetails(sheet, axis, span, true);
  }),
  hideGroupDetails: grouping((sheet, axis, span) => {
    setDetails(sheet, axis, span, false);
  }),
};
