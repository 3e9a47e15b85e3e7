import { covers, intersect, type Area } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostTable } from '../workbook/HostTable';
import type { TableFlags } from '../workbook/SheetSide';
import { detachReferences } from '../workbook/tableFormulas';
import { setShowHeaders } from '../workbook/tableHeaders';
import { setShowTotals } from '../workbook/tableRows';
import { flag, flagOr, integer, text } from './arguments';
import { registrations } from './events';
import { tableAutoFilter } from './filters';
import { defineType, NULL_OBJECT, type ApiContext, type HostObject, type Property } from './HostObject';
import { rangeObject } from './range';
import { rangeArgument, RangeTarget } from './RangeTarget';
import { tableColumns } from './tableColumns';
import { tableRows } from './tableRowsApi';
import { tableSort } from './tableSort';
import { worksheetObject } from './worksheet';

type BooleanFlag = Exclude<keyof TableFlags, 'style' | 'showTotals' | 'showHeaders' | 'showFilterButton'>;

function flagProperty(name: BooleanFlag): Property<HostTable> {
  return {
    get: (table) => table.side.flags[name],
    set: (table, value) => {
      table.sheet.assertUnprotected();
      table.sheet.workbook.tableStore.setLook(table, { [name]: flag(value) });
    },
  };
}

function range(table: HostTable, area: Area | undefined, what: string): HostObject {
  if (!area) throw HostError.itemNotFound(what);
  return rangeObject(new RangeTarget(table.sheet, area));
}

export const tableObject: (table: HostTable) => HostObject = defineType<HostTable>({
  name: 'Table',
  properties: {
    id: { get: (table) => table.id },
    legacyId: { get: (table) => table.id },
    name: {
      get: (table) => table.name,
      set: (table, value) => {
        table.sheet.assertUnprotected();
        table.sheet.workbook.tableStore.rename(table, text(value));
      },
    },
    style: {
      get: (table) => table.side.flags.style,
      set: (table, value) => {
        table.sheet.assertUnprotected();
        table.sheet.workbook.tableStore.setLook(table, { style: text(value) });
      },
    },
    showTotals: {
      get: (table) => table.side.flags.showTotals,
      set: (table, value) => {
        setShowTotals(table, flag(value));
      },
    },
    showHeaders: {
      get: (table) => table.side.flags.showHeaders,
      set: (table, value) => {
        const show = flag(value);
        if (!show) table.sheet.workbook.filters.clear(table);
        setShowHeaders(table, show);
      },
    },
    showFilterButton: {
      get: ({ side: { flags } }) => flags.showHeaders && flags.showFilterButton,
      set: (table, value) => {
        table.sheet.assertUnprotected();
        if (!table.side.flags.showHeaders)
          throw HostError.invalidOperation('A table without a header row has no filter buttons.');
        table.sheet.workbook.tableStore.setLook(table, { showFilterButton: flag(value) });
      },
    },
    showBandedRows: flagProperty('showBandedRows'),
    showBandedColumns: flagProperty('showBandedColumns'),
    highlightFirstColumn: flagProperty('highlightFirstColumn'),
    highlightLastColumn: flagProperty('highlightLastColumn'),
  },
  navigations: {
    columns: (table) => tableColumns(table),
    rows: (table) => tableRows(table),
    worksheet: (table) => worksheetObject(table.sheet),
    autoFilter: (table) => tableAutoFilter(table),
    sort: (table) => tableSort(table),
  },
  methods: {
    getRange: (table) => range(table, table.area, 'range'),
    getDataBodyRange: (table) => range(table, table.bodyArea, 'body'),
    getHeaderRowRange: (table) => range(table, table.headerArea, 'header row'),
    getTotalRowRange: (table) => range(table, table.totalsArea, 'totals row'),
    resize: (table, [newRange]) => {
      resize(table, newRange);
    },
    clearFilters: (table) => {
      table.sheet.assertUnprotected('allowAutoFilter');
      table.sheet.workbook.filters.clear(table);
    },
    reapplyFilters: (table) => {
      table.sheet.assertUnprotected('allowAutoFilter');
      table.sheet.workbook.filters.reapply(table);
    },
    delete: (table) => {
      table.sheet.assertUnprotected();
      const { area } = table;
      detachReferences(table, false);
      table.sheet.workbook.tableStore.remove(table);
      table.sheet.write(area, () => '');
      table.sheet.restyle(area, () => ({}));
    },
    convertToRange: (table) => {
      table.sheet.assertUnprotected();
      const { area } = table;
      detachReferences(table, true);
      table.sheet.workbook.tableStore.remove(table);
      return rangeObject(new RangeTarget(table.sheet, area));
    },
    ...registrations<HostTable>({ DataChanged: 101, SelectionChanged: 100 }, (table) => table.id),
  },
  identity: (table) => ({ Id: table.id }),
  exists: (table) =>
    table.sheet.exists && table.sheet.workbook.tableStore.of(table.sheet).some(({ id }) => id === table.id),
});

function resize(table: HostTable, newRange: unknown): void {
  table.sheet.assertUnprotected();
  const { area } = rangeArgument(newRange, table.sheet);
  const { area: old } = table;
  const totals = table.side.flags.showTotals ? 1 : 0;
  if (area.row !== old.row || !intersect(area, old) || area.rows < 2 + totals) {
    throw HostError.invalidArgument('the header must stay in its row, and the table needs a row below it');
  }
  if (totals === 1 && area.rows !== old.rows)
    throw HostError.notImplemented('Table.resize of the rows of a table with totals');
  table.sheet.workbook.tableStore.setArea(table, { ...area, rows: area.rows - totals });
}

interface TablesTarget {
  readonly tables: () => HostTable[];
  /** The sheet for new tables, where an address does not name one. */
  readonly sheet: HostSheet;
  readonly eventTarget: string;
}

function find(target: TablesTarget, key: unknown): HostTable | undefined {
  return target.sheet.workbook.tableStore.find(text(key), target.tables());
}

function addTable({ sheet }: TablesTarget, [address, hasHeaders]: readonly unknown[]): HostObject {
  const target = rangeArgument(address, sheet);
  if (target.isUnbounded) throw HostError.invalidArgument('entire rows or columns');
  return tableObject(target.sheet.workbook.tableStore.add(target.sheet, target.area, flag(hasHeaders)));
}

const tableCollection = defineType<TablesTarget>({
  name: 'TableCollection',
  properties: {
    count: { get: ({ tables }) => tables().length },
    _eventTargetId: { get: ({ eventTarget }) => eventTarget },
  },
  methods: {
    add: addTable,
    getCount: ({ tables }) => tables().length,
    getItemAt: ({ tables }, [index]) => {
      const table = tables()[integer(index)];
      if (!table) throw HostError.itemNotFound('table');
      return tableObject(table);
    },
    getItemOrNullObject: (target, [key]) => {
      const table = find(target, key);
      return table ? tableObject(table) : NULL_OBJECT;
    },
    getFirst: ({ tables }) => {
      const [table] = tables();
      if (!table) throw HostError.itemNotFound('table');
      return tableObject(table);
    },
    ...registrations<TablesTarget>(
      { DataChanged: 101, Added: 102, Deleted: 103 },
      ({ eventTarget }) => eventTarget,
    ),
  },
  items: ({ tables }) => tables().map(tableObject),
  item: (target, key) => {
    const table = find(target, key);
    if (!table) throw HostError.itemNotFound(`table ${String(key)}`);
    return tableObject(table);
  },
});

export function tablesOfSheet(sheet: HostSheet): HostObject {
  return tableCollection({ tables: () => sheet.workbook.tableStore.of(sheet), sheet, eventTarget: sheet.id });
}

export function tablesOfWorkbook(context: ApiContext): HostObject {
  const { workbook } = context;
  return tableCollection({
    tables: () => workbook.tableStore.all(),
    sheet: workbook.activeSheet,
    eventTarget: 'Workbook',
  });
}

/** The tables that a range touches, or wholly holds. */
export function scopedTables(target: RangeTarget, [fullyContained]: readonly unknown[]): HostObject {
  const whole = flagOr(fullyContained, false);
  const tables = () =>
    target.sheet.workbook.tableStore
      .of(target.sheet)
      .filter(({ area }) => (whole ? covers(target.area, area) : intersect(target.area, area) !== undefined));
  return tableCollection({ tables, sheet: target.sheet, eventTarget: target.sheet.id });
}
