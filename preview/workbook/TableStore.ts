import { ICommandService } from '@univerjs/core';
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import { SheetRangeThemeModel } from '@univerjs/sheets';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from '@univerjs/sheets-table';
import { intersect, parseArea, type Area } from './address';
import type { TableDocument } from './document';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { HostTable, type UniverTable } from './HostTable';
import type { HostWorkbook } from './HostWorkbook';
import type { TableFlags, TableSide } from './SheetSide';
import { renameReferences } from './tableFormulas';
import { openHeaderRow } from './tableHeaders';
import { checkDefinedName, uniqueHeaders } from './tableNames';
import { tableTheme } from './tableThemes';
import { without } from './without';

/** Of a table that the API makes. */
const DEFAULT_FLAGS: TableFlags = {
  style: 'TableStyleMedium2',
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** All tables of a workbook. */
export class TableStore {
  private readonly manager: TableManager;
  private nextId = 1;
  private isMovingCells = false;

  constructor(private readonly workbook: HostWorkbook) {
    this.manager = workbook.injector.get(TableManager);
  }

  all(): HostTable[] {
    return this.workbook.sheets.flatMap((sheet) => this.of(sheet));
  }

  of(sheet: HostSheet): HostTable[] {
    return this.manager
      .getTablesBySubunitId(this.workbook.unitId, sheet.id)
      .map((table) => new HostTable(sheet, table, sideOf(sheet, table)));
  }

  /** By name, whatever its case, or by id. */
  find(key: string, tables: readonly HostTable[]): HostTable | undefined {
    const lower = key.toLowerCase();
    return (
      tables.find((table) => table.id === key) ?? tables.find((table) => table.name.toLowerCase() === lower)
    );
  }

  /** Makes a table whose header cells become unique texts; data without headers gets a row of them on top. */
  add(sheet: HostSheet, given: Area, hasHeaders = true): HostTable {
    sheet.assertUnprotected();
    const wanted = given.rows === 1 && hasHeaders ? { ...given, rows: 2 } : given;
    if (this.of(sheet).some((table) => intersect(table.area, wanted))) {
      throw HostError.invalidArgument('a table cannot overlap another table');
    }
    const area = hasHeaders ? wanted : openHeaderRow(sheet, wanted);
    const headers = uniqueHeaders(headerTexts(sheet, area));
    const id = String(this.freeId());
    this.register(sheet, { id, name: this.freeName(), area, headers, flags: DEFAULT_FLAGS });
    this.writeHeaders(sheet, area, headers);
    const table = this.require(id);
    if (wanted !== given) table.side.hasInsertRow = true;
    return table;
  }

  /** A table that a file holds; its cells are there already. */
  load(sheet: HostSheet, table: TableDocument, area: Area): void {
    const { id, name, columns } = table;
    const flags = without(table, 'id', 'name', 'address', 'columns', 'filters');
    const body = { ...area, rows: area.rows - (flags.showTotals ? 1 : 0) };
    sheet.side.tables.set(String(id), { flags, totals: new Map(), columnNumbers: new Map(), filters: [] });
    const headers = columns.map((column) => column.name);
    this.register(sheet, { id: String(id), name, area: body, headers, flags });
    this.nextId = Math.max(this.nextId, id + 1);
    const loaded = this.require(String(id));
    for (const [index, column] of columns.entries()) {
      const columnId = loaded.columnIds[index];
      if (columnId !== undefined) loaded.side.totals.set(columnId, without(column, 'name'));
    }
  }

  /** The same table on another sheet, under a new name if its own is taken. */
  addCopy(sheet: HostSheet, table: TableDocument): void {
    const name = this.find(table.name, this.all()) ? this.freeName() : table.name;
    this.load(sheet, { ...table, id: this.freeId(), name }, parseArea(table.address));
  }

  rename(table: HostTable, name: string): void {
    if (name === table.name) return;
    checkDefinedName(name);
    const other = this.find(name, this.all());
    if (this.isDefinedName(name) || (other && other.id !== table.id))
      throw HostError.invalidArgument(`table name ${name} is taken`);
    renameReferences(this.workbook, table.name, { table: name });
    this.workbook.calculation.markTable(table.name);
    this.configure(table, { name });
    this.workbook.calculation.markTable(name);
  }

  /** Changes how the table looks. */
  setLook(table: HostTable, changes: Partial<TableFlags>): void {
    table.side.flags = { ...table.side.flags, ...changes };
    const theme = this.theme(table.side.flags);
    if (theme !== table.univerTable.getTableStyleId()) this.configure(table, { theme });
    table.sheet.touched(table.area);
  }

  /** Header and body, without the totals row. */
  setArea(table: HostTable, area: Area): void {
    const body = table.bodyArea;
    const before = table.univerTable.getTableInfo().columns;
    const shift = area.column - table.area.column;
    this.configure(table, { updateRange: { newRange: table.sheet.range(area) } });
    // Univer puts new columns beside the wrong ones.
    const kept = Array.from({ length: area.columns }, (_, index) => before[index + shift]);
    const taken = new Set(kept.map((column) => column?.id));
    const fresh = table.univerTable.getTableInfo().columns.filter(({ id }) => !taken.has(id));
    table.univerTable.setColumns(kept.flatMap((column) => column ?? fresh.shift() ?? []));
    const names = table.side.flags.showHeaders
      ? headerTexts(table.sheet, area)
      : kept.map((column) => column?.displayName ?? '');
    this.nameColumns(table, uniqueHeaders(names));
    this.workbook.charts.tableResized(table.sheet, body, table.bodyArea);
    this.workbook.calculation.markTable(table.name);
  }

  renameColumn(table: HostTable, index: number, name: string): void {
    if (name === '') throw HostError.invalidArgument('column name');
    this.nameColumns(table, uniqueHeaders(table.columnNames.map((old, at) => (at === index ? name : old))));
  }

  /** Gives all columns their names; header cells and formulas follow. */
  nameColumns(table: HostTable, names: readonly string[]): void {
    this.setColumns(table, names);
    if (table.headerArea) this.writeHeaders(table.sheet, table.headerArea, names);
    this.workbook.calculation.markTable(table.name);
  }

  /** While cells of a table move, its header cells are not its columns' names. */
  withoutHeaderSync(run: () => void): void {
    this.isMovingCells = true;
    try {
      run();
    } finally {
      this.isMovingCells = false;
    }
  }

  /** The cells stay as they are. */
  remove(table: HostTable): void {
    this.workbook.filters.forget(table);
    table.sheet.mutate(DeleteSheetTableMutation.id, { tableId: table.id });
    table.sheet.side.tables.delete(table.id);
    this.workbook.calculation.markTable(table.name);
  }

  /** Keeps the columns' names equal to the header cells after something was written over them. */
  headersWritten(sheet: HostSheet, area: Area): void {
    if (this.isMovingCells) return;
    for (const table of this.of(sheet)) {
      const header = table.headerArea;
      if (!header || !intersect(header, area)) continue;
      const headers = uniqueHeaders(headerTexts(sheet, header));
      this.setColumns(table, headers);
      this.writeHeaders(sheet, header, headers);
    }
  }

  private setColumns(table: HostTable, headers: readonly string[]): void {
    const columns = table.univerTable.getTableInfo().columns;
    const before = table.columnNames;
    if (before.some((name, index) => name !== headers[index]) && before.length === headers.length) {
      const renamed = new Map(before.map((name, index) => [name.toLowerCase(), headers[index] ?? name]));
      const column = (name: string): string => renamed.get(name.toLowerCase()) ?? name;
      renameReferences(this.workbook, table.name, { column });
    }
    table.univerTable.setColumns(
      columns.map((column, index) => ({ ...column, displayName: headers[index] ?? column.displayName })),
    );
    // Univer's formula engine keeps the columns of its own.
    this.workbook.injector.get(ICommandService).syncExecuteCommand(
      SetSuperTableMutation.id,
      {
        unitId: this.workbook.unitId,
        tableName: table.name,
        reference: {
          range: table.univerTable.getRange(),
          sheetId: table.sheet.id,
          titleMap: new Map(headers.map((header, index) => [header, index])),
        },
      },
      { onlyLocal: true },
    );
  }

  private writeHeaders(sheet: HostSheet, area: Area, headers: readonly string[]): void {
    for (const [index, text] of headers.entries()) {
      if (sheet.grid.content(area.row, area.column + index).value === text) continue;
      sheet.grid.writeText(area.row, area.column + index, text);
    }
    sheet.touched({ ...area, rows: 1 });
  }

  private register(
    sheet: HostSheet,
    table: { id: string; name: string; area: Area; headers: string[]; flags: TableFlags },
  ): void {
    sheet.mutate(AddSheetTableMutation.id, {
      tableId: table.id,
      name: table.name,
      range: sheet.range(table.area),
      header: table.headers,
      options: { tableStyleId: this.theme(table.flags), showHeader: table.flags.showHeaders },
    });
  }

  /** The name of the look, which Univer knows from now on. */
  private theme(flags: TableFlags): string {
    const theme = tableTheme(flags);
    const themes = this.workbook.injector.get(SheetRangeThemeModel);
    if (!themes.getCustomRangeThemeStyle(this.workbook.unitId, theme.getName())) {
      themes.registerRangeThemeStyle(this.workbook.unitId, theme);
    }
    return theme.getName();
  }

  private configure(table: HostTable, config: object): void {
    table.sheet.mutate(SetSheetTableMutation.id, { tableId: table.id, config });
  }

  private require(id: string): HostTable {
    const table = this.find(id, this.all());
    if (!table) throw HostError.itemNotFound('table');
    return table;
  }

  private freeId(): number {
    while (this.find(String(this.nextId), this.all())) this.nextId++;
    return this.nextId++;
  }

  private isDefinedName(name: string): boolean {
    return this.workbook.names.all().some((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  private freeName(): string {
    const tables = this.all();
    for (let number = 1; ; number++) {
      const name = `Table${number}`;
      if (!this.isDefinedName(name) && !this.find(name, tables)) return name;
    }
  }
}

/** Univer's user can make tables too: those get Excel's defaults. */
function sideOf(sheet: HostSheet, table: UniverTable): TableSide {
  const known = sheet.side.tables.get(table.getId());
  if (known) return known;
  const side: TableSide = {
    flags: { ...DEFAULT_FLAGS, showHeaders: table.isShowHeader() },
    totals: new Map(),
    columnNumbers: new Map(),
    filters: [],
  };
  sheet.side.tables.set(table.getId(), side);
  return side;
}

function headerTexts(sheet: HostSheet, area: Area): string[] {
  return Array.from({ length: area.columns }, (_, column) =>
    sheet.workbook.textOf(sheet, area.row, area.column + column),
  );
}
