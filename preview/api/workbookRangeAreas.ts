import type { Place } from '../workbook/copyCells';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { dependents, precedents } from '../workbook/tracing';
import { integer, text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeAreasObject, rangeCollection } from './rangeAreas';
import { RangeAreasTarget } from './RangeAreasTarget';
import { RangeTarget } from './RangeTarget';

const KEPT = 'sheets:';

type BySheet = readonly RangeAreasTarget[];

/** What an `Excel.WorkbookRangeAreas` stands for. */
interface WorkbookAreas {
  readonly areas: BySheet;
  keptAs?: string;
}

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

function bySheet({ areas }: WorkbookAreas, key: unknown): HostObject | undefined {
  const sheet = areas[0]?.sheet.workbook.findSheet(text(key));
  const target = areas.find((other) => other.sheet === sheet);
  return target && rangeAreasObject(target);
}

const workbookRangeAreas = defineType<WorkbookAreas>({
  name: 'WorkbookRangeAreas',
  properties: { addresses: { get: ({ areas }) => areas.map(({ address }) => address) } },
  navigations: {
    areas: ({ areas }) => areasCollection(areas),
    ranges: ({ areas }) => rangeCollection(areas.flatMap(({ parts }) => parts)),
  },
  methods: {
    getRangeAreasBySheet: (target, [key]) => {
      const found = bySheet(target, key);
      if (!found) throw HostError.itemNotFound('areas of the sheet');
      return found;
    },
    getRangeAreasOrNullObjectBySheet: (target, [key]) => bySheet(target, key) ?? NULL_OBJECT,
    _KeepReference: (target) => {
      for (const areas of target.areas) areas.keep();
      target.keptAs = KEPT + target.areas.map(({ keptAs }) => keptAs).join(';');
    },
  },
  identity: ({ keptAs }) => (keptAs === undefined ? {} : { _ReferenceId: keptAs }),
});

/** Areas on several sheets that the client kept in an earlier batch; undefined when the id is of something else. */
export function workbookAreasByReference(workbook: HostWorkbook, id: string): HostObject | undefined {
  if (!id.startsWith(KEPT)) return undefined;
  const areas = id
    .slice(KEPT.length)
    .split(';')
    .flatMap((part) => RangeAreasTarget.kept(workbook, part) ?? []);
  return workbookRangeAreas({ areas, keptAs: id });
}

function grouped(places: readonly Place[]): HostObject {
  if (places.length === 0) throw HostError.itemNotFound('cells');
  const sheets = new Map<HostSheet, RangeTarget[]>();
  for (const { sheet, area } of places)
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), new RangeTarget(sheet, area)]);
  const areas = [...sheets].map(([sheet, parts]) => new RangeAreasTarget(sheet, parts));
  return workbookRangeAreas({ areas });
}

/** Which cells a range's formulas read, and which formulas read the range. */
export function tracingMethods(): Readonly<Record<string, (range: RangeTarget) => HostObject>> {
  return {
    getDirectPrecedents: (range) => grouped(precedents(range, false)),
    getPrecedents: (range) => grouped(precedents(range, true)),
    getDirectDependents: (range) => grouped(dependents(range, false)),
    getDependents: (range) => grouped(dependents(range, true)),
  };
}
