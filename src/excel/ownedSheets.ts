import type { ReportKind } from '../reports/plan';

/** Worksheet custom property that marks a sheet as one of ours; its value is the report's kind or `staging`. */
export const MARK = 'Dunwell.Report';
/** Our part of the sheet: its tables, which columns are ours and which identify a row. */
const LAYOUT = 'Dunwell.Layout';
const STAGING = 'staging';

/** What we remember of a table that we wrote. */
export interface TableLayout {
  /** Its name in the workbook, and the name that its plan has. */
  readonly name: string;
  readonly plan: string;
  readonly headers: readonly string[];
  readonly keyColumns: readonly number[];
}

/** What we remember of a sheet that we wrote: how far it went, so that what lies beyond is the user's. */
export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly TableLayout[];
}

export interface SheetInfo {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visible: boolean;
  /** Absent for a sheet that we did not write, and for a copy that the user made of one that we did. */
  readonly mark?: ReportKind | typeof STAGING;
  readonly layout?: SheetLayout;
}

/** Every worksheet in order, with our mark where it has one. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility');
  await context.sync();
  const signs = worksheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    const layout = sheet.customProperties.getItemOrNullObject(LAYOUT);
    const { tables } = sheet;
    mark.load('value');
    layout.load('value');
    tables.load('items/name');
    return { sheet, mark, layout, tables };
  });
  await context.sync();
  return signs.map(({ sheet, mark, layout, tables }): SheetInfo => {
    const info = {
      sheet,
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visible: sheet.visibility === 'Visible',
    };
    const kind = mark.isNullObject ? undefined : readMark(mark.value);
    if (kind === undefined) return info;
    if (kind === STAGING) return { ...info, mark: kind };
    const found = layout.isNullObject ? undefined : readLayout(layout.value);
    // A sheet that the user copied has our properties, but Excel gave its tables other names.
    const names = tables.items.map(({ name }) => name);
    const original = found?.tables.every(({ name }) => names.includes(name)) ?? false;
    return found !== undefined && original ? { ...info, mark: kind, layout: found } : info;
  });
}

function readMark(value: string): SheetInfo['mark'] {
  return value === 'aging' || value === 'alerts' || value === STAGING ? value : undefined;
}

function isTableLayout(value: Partial<TableLayout> | null): boolean {
  return (
    typeof value?.name === 'string' &&
    typeof value.plan === 'string' &&
    Array.isArray(value.headers) &&
    Array.isArray(value.keyColumns)
  );
}

function isLayout(value: unknown): value is SheetLayout {
  const { rows, columns, tables } = (value ?? {}) as Partial<SheetLayout>;
  return (
    typeof rows === 'number' &&
    typeof columns === 'number' &&
    Array.isArray(tables) &&
    tables.every((table: Partial<TableLayout> | null) => isTableLayout(table))
  );
}

/** A layout that somebody has tampered with makes the sheet the user's: it is left alone. */
function readLayout(json: string): SheetLayout | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return isLayout(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function markStaging(sheet: Excel.Worksheet): void {
  sheet.customProperties.add(MARK, STAGING);
}

export function markReport(sheet: Excel.Worksheet, report: ReportKind, layout: SheetLayout): void {
  // The mark comes last: until then the sheet counts as unfinished.
  sheet.customProperties.add(LAYOUT, JSON.stringify(layout));
  sheet.customProperties.add(MARK, report);
}
