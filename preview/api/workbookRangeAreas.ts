import type { Place } from '../workbook/copyCells';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { dependents, precedents } from '../workbook/tracing';
import { integer, text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeAreasObject, rangeCollection } from './rangeAreas';
import { RangeAreasTarget } from './RangeAreasTarget';
import { RangeTarget } from './RangeTarget';

type BySheet = readonly RangeAreasTarget[];

const areasCollection = defineType<BySheet>({
  name: 'RangeAreasCollection',
  methods: {
    getCount: (areas) => areas.length,
    getItemAt: (areas, [index]) => {
      const target = areas[integer(index)];
      if (!target) throw HostError.invalidArgument('index');
      return rangeAreasObject(target);
    },
  },
  items: (areas) => areas.map(rangeAreasObject),
});

function bySheet(areas: BySheet, key: unknown): HostObject | undefined {
  const sheet = areas[0]?.sheet.workbook.findSheet(text(key));
  const target = areas.find((other) => other.sheet === sheet);
  return target && rangeAreasObject(target);
}

const workbookRangeAreas = defineType<BySheet>({
  name: 'WorkbookRangeAreas',
  properties: { addresses: { get: (areas) => areas.map(({ address }) => address) } },
  navigations: {
    areas: (areas) => areasCollection(areas),
    ranges: (areas) => rangeCollection(areas.flatMap(({ parts }) => parts)),
  },
  methods: {
    getRangeAreasBySheet: (areas, [key]) => {
      const found = bySheet(areas, key);
      if (!found) throw HostError.itemNotFound('areas of the sheet');
      return found;
    },
    getRangeAreasOrNullObjectBySheet: (areas, [key]) => bySheet(areas, key) ?? NULL_OBJECT,
  },
});

function grouped(places: readonly Place[]): HostObject {
  if (places.length === 0) throw HostError.itemNotFound('cells');
  const sheets = new Map<HostSheet, RangeTarget[]>();
  for (const { sheet, area } of places)
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), new RangeTarget(sheet, area)]);
  return workbookRangeAreas([...sheets].map(([sheet, parts]) => new RangeAreasTarget(sheet, parts)));
}

/** Which cells a range's formulas read, and which formulas read the range. */
export const tracingMethods = {
  getDirectPrecedents: (range: RangeTarget) => grouped(precedents(range, false)),
  getPrecedents: (range: RangeTarget) => grouped(precedents(range, true)),
  getDirectDependents: (range: RangeTarget) => grouped(dependents(range, false)),
  getDependents: (range: RangeTarget) => grouped(dependents(range, true)),
};
