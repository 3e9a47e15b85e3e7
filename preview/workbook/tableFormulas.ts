import { LexerTreeBuilder, ISuperTableService } from '@univerjs/engine-formula';
import { bounding, columnName, quoteSheetName, type Area } from './address';
import type { HostSheet } from './HostSheet';
import type { HostTable } from './HostTable';
import type { HostWorkbook } from './HostWorkbook';
import { numberKeys } from './CellGrid';
import { typedSpillFormula } from './spillReference';
import { longForm, replaceTableReferences, shownForm, type TableReference } from './tableReferences';

/** A written formula as cells keep it: names as the tables spell them, `own` for the table that it is in. */
export function keptFormula(
  formula: string,
  own: HostTable | undefined,
  tables: readonly HostTable[],
): string {
  return replaceTableReferences(formula, (reference) => {
    const table = reference.table === '' ? own : findTable(tables, reference.table);
    if (!table) return undefined;
    return longForm(spelledAs(table, reference));
  });
}

/**
 * A kept formula as Excel gives it back: `A1#` for what A1 spills, and structured references short for the row and
 * without the name of their own table.
 */
export function shownFormula(sheet: HostSheet, row: number, column: number): string | undefined {
  const kept = sheet.grid.formula(row, column);
  const formula = kept === undefined ? undefined : typedSpillFormula(kept);
  if (!formula?.includes('[')) return formula;
  const own = sheet.tableAt(row, column);
  return replaceTableReferences(formula, (reference) =>
    shownForm(own && isNamed(own, reference.table) ? { ...reference, table: '' } : reference),
  );
}

/**
 * Lets Univer's engine read structured references as Excel does: it knows no totals row, no name with `_`, and only
 * the exact case. It gets plain references instead; the cells keep what was written.
 */
export function teachEngineTables(workbook: HostWorkbook): void {
  const lexer = workbook.injector.get(LexerTreeBuilder);
  // A builder of its own for each formula: Univer's remembers brackets that the user left open while typing.
  lexer.treeBuilder = (formula, ...rest) =>
    new LexerTreeBuilder().treeBuilder(
      formula.includes('[') ? engineFormula(workbook, formula) : formula,
      ...rest,
    );
}

function engineFormula(workbook: HostWorkbook, formula: string): string {
  const tables = workbook.tableStore.all();
  return replaceTableReferences(formula, (reference) => {
    const table = findTable(tables, reference.table);
    if (!table) return undefined;
    return reference.sections.includes('thisRow') ? rowReference(table, reference) : plain(table, reference);
  });
}

/** The engine's own reference to the row that is calculated, under a name and titles that its parser takes. */
function rowReference(table: HostTable, { columns }: TableReference): string {
  const { columnNames, univerTable, sheet } = table;
  const span = columns ?? [columnNames[0] ?? '', columnNames.at(-1) ?? ''];
  const [first, last] = span.map((name) => columnIndex(table, name)) as [number, number];
  if (first < 0 || last < 0) return '#REF!';
  const name = `Row${sheet.workbook.tableStore.all().findIndex(({ id }) => id === table.id)}`;
  sheet.workbook.injector.get(ISuperTableService).registerTable(sheet.workbook.unitId, name, {
    range: univerTable.getRange(),
    sheetId: sheet.id,
    titleMap: new Map(columnNames.map((_, index) => [`c${index}`, index])),
  });
  const columnSpan = first === last ? `[c${first}]` : `[c${first}]:[c${last}]`;
  return `${name}[[#This Row],${columnSpan}]`;
}

function plain(table: HostTable, reference: TableReference): string {
  const area = referredArea(table, reference);
  return area ? `${quoteSheetName(table.sheet.name)}!${absolute(area)}` : '#REF!';
}

/** Puts plain references in the place of those to the table, or `#REF!` where its cells go. */
export function detachReferences(table: HostTable, cellsStay: boolean): void {
  rewriteFormulas(table.sheet.workbook, (formula, row) =>
    replaceTableReferences(formula, (reference) => {
      if (!isNamed(table, reference.table)) return undefined;
      if (!cellsStay) return '#REF!';
      if (!reference.sections.includes('thisRow')) return plain(table, reference);
      const area = referredArea(table, { ...reference, sections: ['data'] });
      if (!area) return '#REF!';
      const first = `$${columnName(area.column)}${row + 1}`;
      const last = `$${columnName(area.column + area.columns - 1)}${row + 1}`;
      return `${quoteSheetName(table.sheet.name)}!${area.columns === 1 ? first : `${first}:${last}`}`;
    }),
  );
}

/** What names a column that goes is `#REF!`. */
export function dropColumnReferences(table: HostTable, column: string): void {
  const isGone = (name: string): boolean => name.toLowerCase() === column.toLowerCase();
  rewriteFormulas(table.sheet.workbook, (formula) =>
    replaceTableReferences(formula, ({ table: name, columns }) =>
      isNamed(table, name) && columns?.some(isGone) ? '#REF!' : undefined,
    ),
  );
}

/** Formulas follow when a table or its columns get other names. */
export function renameReferences(
  workbook: HostWorkbook,
  table: string,
  names: { readonly table?: string; readonly column?: (name: string) => string },
): void {
  rewriteFormulas(workbook, (formula) =>
    replaceTableReferences(formula, (reference) => {
      if (reference.table.toLowerCase() !== table.toLowerCase()) return undefined;
      const { columns } = reference;
      const rename = names.column;
      const renamed = columns && rename ? { columns: [rename(columns[0]), rename(columns[1])] as const } : {};
      return longForm({ ...reference, table: names.table ?? reference.table, ...renamed });
    }),
  );
}

function rewriteFormulas(workbook: HostWorkbook, rewrite: (formula: string, row: number) => string): void {
  for (const sheet of workbook.sheets) {
    const { matrix } = sheet.grid;
    for (const row of numberKeys(matrix)) {
      for (const column of numberKeys(matrix[row] ?? {})) {
        const cell = matrix[row]?.[column];
        if (!cell?.f?.includes('[')) continue;
        const formula = rewrite(cell.f, row);
        if (formula === cell.f) continue;
        cell.f = formula;
        workbook.calculation.markAll();
      }
    }
  }
}

/** The cells that a reference names; undefined where the table has no such part. */
function referredArea(table: HostTable, { sections, columns }: TableReference): Area | undefined {
  const parts = {
    all: table.area,
    data: table.bodyArea,
    headers: table.headerArea,
    totals: table.totalsArea,
  };
  let rows: Area | undefined;
  for (const section of sections.length === 0 ? (['data'] as const) : sections) {
    if (section === 'thisRow') return undefined;
    const part = parts[section];
    if (!part) return undefined;
    rows = rows ? bounding(rows, part) : part;
  }
  if (!rows || !columns) return rows;
  const indexes = columns.map((name) => columnIndex(table, name));
  if (indexes.includes(-1)) return undefined;
  const first = Math.min(...indexes);
  return { ...rows, column: rows.column + first, columns: Math.max(...indexes) - first + 1 };
}

function spelledAs(table: HostTable, reference: TableReference): TableReference {
  const { columns } = reference;
  const spelled = (name: string): string => table.columnNames[columnIndex(table, name)] ?? name;
  const names = columns ? { columns: [spelled(columns[0]), spelled(columns[1])] as const } : {};
  return { ...reference, table: table.name, ...names };
}

function columnIndex(table: HostTable, name: string): number {
  return table.columnNames.findIndex((other) => other.toLowerCase() === name.toLowerCase());
}

function findTable(tables: readonly HostTable[], name: string): HostTable | undefined {
  return tables.find((table) => isNamed(table, name));
}

function isNamed(table: HostTable, name: string): boolean {
  return table.name.toLowerCase() === name.toLowerCase();
}

function absolute(area: Area): string {
  const first = `$${columnName(area.column)}$${area.row + 1}`;
  const last = `$${columnName(area.column + area.columns - 1)}$${area.row + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}
