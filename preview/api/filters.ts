import { autoFilterArea, removeAutoFilter, setAutoFilter } from '../workbook/autoFilter';
import { formatArea, intersect, type Area } from '../workbook/address';
import { filtersOf, type Filtered } from '../workbook/FilterStore';
import type { FilterCriteria } from '../workbook/filterCriteria';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostTable } from '../workbook/HostTable';
import { integer, number, record, text } from './arguments';
import { color } from './colors';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { rangeArgument, RangeTarget } from './RangeTarget';

interface ColumnFilter {
  readonly table: HostTable;
  readonly index: number;
}

/** Criteria as the client sends them, without what is not set. */
function criteriaArgument(value: unknown): FilterCriteria {
  const given = Object.entries(record(value, 'criteria')).filter(
    ([, part]) => part !== null && part !== undefined,
  );
  const criteria = Object.fromEntries(given);
  return 'color' in criteria ? { ...criteria, color: color(criteria.color) } : criteria;
}

function set({ table, index }: ColumnFilter, criteria: FilterCriteria | undefined): void {
  table.sheet.assertUnprotected('allowAutoFilter');
  table.sheet.workbook.filters.set(table, index, criteria);
}

function ranked(filterOn: string) {
  return (column: ColumnFilter, [count]: readonly unknown[]): void => {
    set(column, { filterOn, criterion1: String(number(count, 'count')) });
  };
}

/** The filter of a table's column. */
export const columnFilter = defineType<ColumnFilter>({
  name: 'Filter',
  properties: {
    criteria: { get: ({ table, index }) => table.sheet.workbook.filters.criteria(table, index) ?? null },
  },
  methods: {
    apply: (column, [criteria]) => {
      set(column, criteriaArgument(criteria));
    },
    applyBottomItemsFilter: ranked('BottomItems'),
    applyBottomPercentFilter: ranked('BottomPercent'),
    applyTopItemsFilter: ranked('TopItems'),
    applyTopPercentFilter: ranked('TopPercent'),
    applyCellColorFilter: (column, [value]) => {
      set(column, { filterOn: 'CellColor', color: color(value) });
    },
    applyFontColorFilter: (column, [value]) => {
      set(column, { filterOn: 'FontColor', color: color(value) });
    },
    applyCustomFilter: (column, [criterion1, criterion2, operator]) => {
      set(column, criteriaArgument({ filterOn: 'Custom', criterion1, criterion2, operator }));
    },
    applyDynamicFilter: (column, [criterion]) => {
      set(column, { filterOn: 'Dynamic', dynamicCriteria: text(criterion) });
    },
    applyValuesFilter: (column, [values]) => {
      set(column, { filterOn: 'Values', values });
    },
    clear: (column) => {
      set(column, undefined);
    },
  },
  limits: { apply: 'no icons, no subField' },
});

interface AutoFilterTarget {
  readonly filtered: Filtered;
  readonly sheet: HostSheet;
  readonly area: () => Area | undefined;
  /** Whether the area is filtered already, so that `apply` has nothing to make. */
  readonly holds: (area: Area) => boolean;
  readonly apply: (area: Area) => void;
  readonly remove: () => void;
  readonly enabled: () => boolean;
}

const autoFilterObject = defineType<AutoFilterTarget>({
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ enabled }) => enabled() },
    isDataFiltered: { get: ({ filtered }) => filtersOf(filtered).length > 0 },
    criteria: { get: ({ filtered }) => filtersOf(filtered).map(({ criteria }) => criteria) },
  },
  methods: {
    apply,
    clearCriteria: (target) => {
      target.sheet.assertUnprotected('allowAutoFilter');
      target.sheet.workbook.filters.clear(target.filtered);
    },
    clearColumnCriteria: (target, [columnIndex]) => {
      target.sheet.assertUnprotected('allowAutoFilter');
      target.sheet.workbook.filters.set(target.filtered, integer(columnIndex), undefined);
    },
    reapply: ({ filtered, sheet }) => {
      sheet.assertUnprotected('allowAutoFilter');
      sheet.workbook.filters.reapply(filtered);
    },
    remove: ({ remove, sheet }) => {
      sheet.assertUnprotected();
      remove();
    },
    getRange: (target) => filterRange(target) ?? missing(),
    getRangeOrNullObject: (target) => filterRange(target) ?? NULL_OBJECT,
  },
});

function apply(target: AutoFilterTarget, [range, columnIndex, criteria]: readonly unknown[]): void {
  const { sheet, filtered } = target;
  const given = rangeArgument(range, sheet).area;
  const area = sheet.clip(given) ?? given;
  // A protected sheet's filters can be used, not made: so in Excel.
  sheet.assertUnprotected(target.holds(area) ? 'allowAutoFilter' : undefined);
  target.apply(area);
  if (columnIndex === null || columnIndex === undefined) return;
  const wanted = criteria === null || criteria === undefined ? undefined : criteriaArgument(criteria);
  sheet.workbook.filters.set(filtered, integer(columnIndex, 'columnIndex'), wanted);
}

function filterRange({ sheet, area }: AutoFilterTarget): HostObject | undefined {
  const found = area();
  return found && rangeObject(new RangeTarget(sheet, found));
}

function missing(): never {
  throw HostError.itemNotFound('filter');
}

/** The sheet's own filter, apart from those of its tables. */
export function sheetAutoFilter(sheet: HostSheet): HostObject {
  const holds = (area: Area): boolean => {
    const old = autoFilterArea(sheet);
    return old !== undefined && formatArea(old) === formatArea(area);
  };
  return autoFilterObject({
    filtered: sheet,
    sheet,
    area: () => autoFilterArea(sheet),
    enabled: () => autoFilterArea(sheet) !== undefined,
    holds,
    apply: (area) => {
      if (!holds(area)) setAutoFilter(sheet, area);
    },
    remove: () => {
      if (autoFilterArea(sheet)) removeAutoFilter(sheet);
    },
  });
}

export function tableAutoFilter(table: HostTable): HostObject {
  const { tableStore, filters } = table.sheet.workbook;
  return autoFilterObject({
    filtered: table,
    sheet: table.sheet,
    area: () => table.area,
    enabled: () => table.side.flags.showHeaders && table.side.flags.showFilterButton,
    holds: (area) => table.side.flags.showFilterButton && intersect(area, table.area) !== undefined,
    apply: (area) => {
      if (!intersect(area, table.area)) throw HostError.invalidArgument('a range outside the table');
      tableStore.setLook(table, { showFilterButton: true });
    },
    remove: () => {
      filters.clear(table);
      tableStore.setLook(table, { showFilterButton: false });
    },
  });
}
