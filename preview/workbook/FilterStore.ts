import type { ICommandInfo } from '@univerjs/core';
import { ISheetRowFilteredService } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation } from '@univerjs/sheets-filter';
import {
  AddSheetTableMutation,
  SetSheetTableFilterMutation,
  TABLE_FILTER_EMPTY_VALUE,
} from '@univerjs/sheets-table';
import { formatArea, type Area } from './address';
import { autoFilterArea, removeAutoFilter, setAutoFilter } from './autoFilter';
import type { ColumnFilterDocument } from './document';
import { filterTest, type FilterCell, type FilterCriteria } from './filterCriteria';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import type { HostTable } from './HostTable';
import type { HostWorkbook } from './HostWorkbook';
import type { Shift } from './shift';

/** What is filtered: a table, or the cells of a sheet's own filter. */
export type Filtered = HostTable | HostSheet;

/**
 * The filters of a workbook. Which rows they hide is worked out here, as Excel does; Univer is told which values of
 * the column are seen, so that its user sees and can change the filter.
 */
export class FilterStore {
  /** Rows that filters hide, by sheet, and within it by table id; the sheet's own filter has the empty id. */
  private readonly hidden = new Map<string, Map<string, ReadonlySet<number>>>();
  private readonly disposables: { dispose(): void }[] = [];
  private isActing = false;

  constructor(private readonly workbook: HostWorkbook) {
    const { injector, commands } = workbook;
    this.disposables.push(
      injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
        priority: 200,
        handler: (filtered, { unitId, subUnitId, row }, next) => {
          const bySheet = unitId === workbook.unitId ? this.hidden.get(subUnitId) : undefined;
          // Each calculation asks for every row of every sheet, and Univer's own answer is slow: where nothing was
          // ever filtered it is not asked.
          if (!bySheet) return filtered ?? false;
          for (const rows of bySheet.values()) if (rows.has(row)) return true;
          return next(filtered) ?? false;
        },
      }),
      commands.onCommandExecuted((command) => {
        this.follow(command);
      }),
    );
    // SUBTOTAL leaves out what any filter hides.
    injector
      .get(ISheetRowFilteredService)
      .register(
        (_unitId, sheetId, row) => workbook.sheetById(sheetId)?.worksheet.isRowFiltered(row) ?? false,
      );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  criteria(target: Filtered, column: number): FilterCriteria | undefined {
    return filtersOf(target).find((filter) => filter.column === column)?.criteria;
  }

  /** Sets what one column lets through, or lets all through. @throws HostError InvalidArgument */
  set(target: Filtered, column: number, criteria: FilterCriteria | undefined): void {
    const area = bodyOf(target);
    if (column < 0 || column >= area.columns) throw HostError.invalidArgument('column of the filter');
    if (criteria) filterTest(criteria, []);
    const others = filtersOf(target).filter((filter) => filter.column !== column);
    const filters = criteria ? [...others, { column, criteria }] : others;
    setFilters(
      target,
      filters.sort((a, b) => a.column - b.column),
    );
    this.reapply(target);
    if (!criteria) this.tellUniver(target, column, undefined);
  }

  clear(target: Filtered): void {
    for (const { column } of [...filtersOf(target)]) this.set(target, column, undefined);
  }

  /** Looks at the cells as they are now. */
  reapply(target: Filtered): void {
    const { rows, seen } = this.result(target);
    for (const [column, values] of seen) this.tellUniver(target, column, [...values]);
    this.hide(target, rows);
  }

  /** The target is gone, or its filter is. */
  forget(target: Filtered): void {
    setFilters(target, []);
    this.hide(target, new Set());
  }

  /** The rows that filters hide on a sheet. */
  rowsOf(sheet: HostSheet): number[] {
    return [...(this.hidden.get(sheet.id)?.values() ?? [])].flatMap((rows) => [...rows]);
  }

  /** The sheet's own filter goes where its cells went, with what it lets through. */
  move(sheet: HostSheet, before: Area, after: Area | undefined): void {
    if (after && formatArea(after) === formatArea(before)) return;
    const filters = filtersOf(sheet);
    if (!after) {
      removeAutoFilter(sheet);
      return;
    }
    setAutoFilter(sheet, after);
    setFilters(sheet, filters);
    this.reapply(sheet);
  }

  shift(sheet: HostSheet, { axis, at, count, across }: Shift): void {
    // Single cells moved out of the rows that are hidden.
    if (across) {
      for (const table of this.workbook.tableStore.of(sheet))
        if (filtersOf(table).length > 0) this.reapply(table);
      return;
    }
    if (axis === 'column') return;
    const bySheet = this.hidden.get(sheet.id) ?? new Map<string, ReadonlySet<number>>();
    for (const [id, rows] of bySheet) {
      const kept = [...rows].filter((row) => row < at || row >= at - Math.min(count, 0));
      bySheet.set(id, new Set(kept.map((row) => (row < at ? row : row + count))));
    }
  }

  /** The rows that are filtered out, and the values that are seen in each filtered column. */
  private result(target: Filtered) {
    const sheet = sheetOf(target);
    const area = bodyOf(target);
    const rows = new Set<number>();
    const seen = new Map<number, Set<string | number>>();
    for (const { column, criteria } of filtersOf(target)) {
      const cells = columnCells(sheet, area, column);
      const test = filterTest(criteria, cells);
      const values = new Set<string | number>();
      seen.set(column, values);
      for (const [index, cell] of cells.entries()) {
        if (test(cell)) values.add(univerValue(sheet, area.row + index, area.column + column));
        else rows.add(area.row + index);
      }
    }
    return { rows, seen };
  }

  private hide(target: Filtered, rows: ReadonlySet<number>): void {
    const sheet = sheetOf(target);
    this.hiddenOn(sheet.id).set(target === sheet ? '' : target.id, rows);
    this.workbook.calculation.markAll();
    sheet.touched(bodyOf(target));
  }

  private hiddenOn(sheetId: string): Map<string, ReadonlySet<number>> {
    const bySheet = this.hidden.get(sheetId) ?? new Map<string, ReadonlySet<number>>();
    this.hidden.set(sheetId, bySheet);
    return bySheet;
  }

  /** Univer is given the values that are seen; without any, the column is not filtered. */
  private tellUniver(target: Filtered, column: number, seen: readonly (string | number)[] | undefined): void {
    const sheet = sheetOf(target);
    this.isActing = true;
    try {
      if (target === sheet) {
        const texts = seen?.map(String).filter((text) => text !== TABLE_FILTER_EMPTY_VALUE);
        const blank = seen?.includes(TABLE_FILTER_EMPTY_VALUE) ? { blank: true } : {};
        const col = bodyOf(target).column + column;
        const criteria = texts ? { colId: col, filters: { filters: texts, ...blank } } : null;
        sheet.mutate(SetSheetsFilterCriteriaMutation.id, { col, criteria });
      } else {
        const tableFilter = seen && { filterType: 'manual', values: seen };
        sheet.mutate(SetSheetTableFilterMutation.id, { tableId: target.id, column, tableFilter });
      }
    } finally {
      this.isActing = false;
    }
  }

  /** What the page's user sets takes the place of what the add-in had set. */
  private follow({ id, params }: Readonly<ICommandInfo>): void {
    if (this.isActing) return;
    const given = (params ?? {}) as Partial<UserFilter>;
    const isCopied = id === AddSheetTableMutation.id && given.options?.filters?.some(Boolean) === true;
    // A table that the user copied with its sheet has filters that only Univer knows: it is asked from now on.
    if (isCopied) this.hiddenOn(given.subUnitId ?? '');
    const sheet = this.workbook.sheetById(given.subUnitId ?? '');
    if (id === SetSheetTableFilterMutation.id) {
      const table = this.workbook.tableStore.all().find((other) => other.id === given.tableId);
      if (table) this.taken(table, given.column ?? 0, given.tableFilter?.values);
    } else if (!sheet) return;
    else if (id === SetSheetsFilterCriteriaMutation.id) {
      const column = (given.col ?? 0) - bodyOf(sheet).column;
      this.taken(sheet, column, given.criteria?.filters?.filters);
    } else if (id === RemoveSheetsFilterMutation.id) this.forget(sheet);
  }

  private taken(target: Filtered, column: number, values: readonly unknown[] | undefined): void {
    const others = filtersOf(target).filter((filter) => filter.column !== column);
    const criteria = { filterOn: 'Values', values: values?.map(String) };
    setFilters(target, values ? [...others, { column, criteria }] : others);
    this.hide(target, this.result(target).rows);
  }
}

interface UserFilter {
  readonly subUnitId: string;
  readonly tableId: string;
  readonly column: number;
  readonly options: { readonly filters?: readonly unknown[] };
  readonly tableFilter: { readonly values?: readonly unknown[] };
  readonly col: number;
  readonly criteria: { readonly filters?: { readonly filters?: readonly unknown[] } } | null;
}

function sheetOf(target: Filtered): HostSheet {
  return 'sheet' in target ? target.sheet : target;
}

/** The criteria of all filtered columns. */
export function filtersOf(target: Filtered): readonly ColumnFilterDocument[] {
  return target.side.filters;
}

function setFilters(target: Filtered, filters: readonly ColumnFilterDocument[]): void {
  target.side.filters = filters;
}

/** The cells that a filter looks at, below the headers. */
function bodyOf(target: Filtered): Area {
  if ('sheet' in target) return target.bodyArea;
  const area = autoFilterArea(target);
  if (!area) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

function columnCells(sheet: HostSheet, area: Area, column: number): FilterCell[] {
  return Array.from({ length: area.rows }, (_, index) => {
    const [row, at] = [area.row + index, area.column + column];
    return {
      ...sheet.grid.content(row, at),
      text: sheet.workbook.textOf(sheet, row, at),
      style: sheet.grid.style(row, at),
    };
  });
}

/** A cell's value as Univer's filters compare it. */
function univerValue(sheet: HostSheet, row: number, column: number): string | number {
  const cell = sheet.worksheet.getCell(row, column);
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return TABLE_FILTER_EMPTY_VALUE;
  const { type } = sheet.grid.content(row, column);
  if (type === 'Boolean') return value === true || Number(value) === 1 || value === 'TRUE' ? 'TRUE' : 'FALSE';
  return typeof value === 'boolean' ? String(value) : value;
}
