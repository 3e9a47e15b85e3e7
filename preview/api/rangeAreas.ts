import { intersect, type Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/limits';
import { flagOr, integer } from './arguments';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { clearRange } from './rangeActions';
import { areasArgument, RangeAreasTarget } from './RangeAreasTarget';
import { copyFrom } from './rangeCopy';
import { rangeFormat } from './rangeFormat';
import { cellCount, resetStyle } from './rangeLook';
import type { RangeTarget } from './RangeTarget';
import { specialAreas } from './specialCells';
import { worksheetObject } from './worksheet';

/** Ranges that a collection lists, of one sheet or several. */
export const rangeCollection = defineType<readonly RangeTarget[]>({
  name: 'RangeCollection',
  methods: {
    getCount: (ranges) => ranges.length,
    getItemAt: (ranges, [index]) => {
      const range = ranges[integer(index)];
      if (!range) throw HostError.invalidArgument('index');
      return rangeObject(range);
    },
  },
  items: (ranges) => ranges.map(rangeObject),
});

export const rangeAreasObject: (target: RangeAreasTarget) => HostObject = defineType<RangeAreasTarget>({
  name: 'RangeAreas',
  properties: {
    address: { get: ({ address }) => address },
    addressLocal: { get: ({ address }) => address },
    areaCount: { get: ({ parts }) => parts.length },
    cellCount: { get: ({ areas }) => cellCount(areas) },
    isEntireColumn: { get: ({ parts }) => parts.every((range) => range.isEntireColumn) },
    isEntireRow: { get: ({ parts }) => parts.every((range) => range.isEntireRow) },
    style: { get: () => 'Normal', set: resetStyle },
  },
  navigations: {
    areas: ({ parts }) => rangeCollection(parts),
    format: (target) => rangeFormat(target),
    worksheet: ({ sheet }) => worksheetObject(sheet),
    conditionalFormats: (target) => conditionalFormats(target),
    dataValidation: (target) => dataValidation(target),
  },
  methods: {
    calculate: markDirty,
    setDirty: markDirty,
    clear: ({ parts }, args) => {
      for (const range of parts) clearRange(range, args);
    },
    copyFrom: (target, [from, ...options]) => {
      const [first] = target.parts;
      if (!first) return;
      const source = areasArgument(from, target.sheet);
      if (source.parts.length > 1 && target.parts.length > 1)
        throw HostError.notImplemented('RangeAreas.copyFrom of several ranges into several');
      const argument = rangeAreasObject(source);
      for (const range of target.parts) copyFrom(range, [argument, ...options]);
    },
    getEntireColumn: (target) => mapped(target, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    getEntireRow: (target) => mapped(target, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    getOffsetRangeAreas: (target, [rows, columns]) =>
      mapped(target, (area) => ({
        ...area,
        row: area.row + integer(rows),
        column: area.column + integer(columns),
      })),
    getIntersection: (target, [other]) => intersection(target, other) ?? notFound('intersection'),
    getIntersectionOrNullObject: (target, [other]) => intersection(target, other) ?? NULL_OBJECT,
    getSpecialCells: ({ parts }, args) => some(specialAreas(parts, args)) ?? notFound('special cells'),
    getSpecialCellsOrNullObject: ({ parts }, args) => some(specialAreas(parts, args)) ?? NULL_OBJECT,
    getUsedRangeAreas: (target, args) => usedAreas(target, args) ?? notFound('used range'),
    getUsedRangeAreasOrNullObject: (target, args) => usedAreas(target, args) ?? NULL_OBJECT,
    _KeepReference: (target) => {
      target.keep();
    },
  },
  identity: ({ keptAs }) => (keptAs === undefined ? {} : { _ReferenceId: keptAs }),
  limits: {
    copyFrom: 'one of the two is a single range',
    style: 'Normal',
  },
});

function markDirty({ sheet, areas }: RangeAreasTarget): void {
  for (const area of areas) sheet.workbook.dirty(sheet, area);
}

function mapped({ sheet, parts }: RangeAreasTarget, change: (area: Area) => Area): HostObject {
  return rangeAreasObject(
    new RangeAreasTarget(
      sheet,
      parts.map((range) => range.at(change(range.area))),
    ),
  );
}

function some(target: RangeAreasTarget | undefined): HostObject | undefined {
  return target && rangeAreasObject(target);
}

function fromAreas({ sheet }: RangeAreasTarget, areas: readonly Area[]): HostObject | undefined {
  return areas.length === 0 ? undefined : rangeAreasObject(RangeAreasTarget.of(sheet, areas));
}

function intersection(target: RangeAreasTarget, other: unknown): HostObject | undefined {
  const { sheet, areas } = areasArgument(other, target.sheet);
  if (sheet !== target.sheet) throw HostError.invalidArgument('ranges of two sheets');
  return fromAreas(
    target,
    target.areas.flatMap((area) => areas.flatMap((second) => intersect(area, second) ?? [])),
  );
}

function usedAreas(target: RangeAreasTarget, [valuesOnly]: readonly unknown[]): HostObject | undefined {
  const only = flagOr(valuesOnly, false);
  return fromAreas(
    target,
    target.areas.flatMap((area) => target.sheet.usedArea(only, area) ?? []),
  );
}

function notFound(what: string): never {
  throw HostError.itemNotFound(what);
}
