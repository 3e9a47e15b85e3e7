import { REPORT_KINDS, type MadeFor, type ReportKind } from '../reports/plan';
import { readMade } from './readBasis';
import { readLayout, type SheetLayout } from './sheetLayout';

/** Worksheet custom property that marks a sheet as one of ours; its value is the report's kind or `staging`. */
export const MARK = 'Dunwell.Report';
/** Our part of the sheet: its tables, which columns are ours and which identify a row. */
const LAYOUT = 'Dunwell.Layout';
/** What the sheet was made for. */
const MADE = 'Dunwell.Made';
const STAGING = 'staging';

export interface SheetInfo {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visible: boolean;
  /** Names of its tables. */
  readonly tables: readonly string[];
  /** Absent for a sheet that we did not write, and for a copy that the user made of one that we did. */
  readonly mark?: ReportKind | typeof STAGING;
  readonly layout?: SheetLayout;
  /** Absent too where it cannot be read: the sheet is ours but cannot be made again. */
  readonly made?: MadeFor;
}

/** Every worksheet in order, with our mark where it has one. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility');
  await context.sync();
  const signs = worksheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    const layout = sheet.customProperties.getItemOrNullObject(LAYOUT);
    const made = sheet.customProperties.getItemOrNullObject(MADE);
    const { tables } = sheet;
    for (const property of [mark, layout, made]) property.load('value');
    tables.load('items/name');
    return { sheet, mark, layout, made, tables };
  });
  await context.sync();
  return signs.map(({ sheet, mark, layout, made, tables }): SheetInfo => {
    const info = {
      sheet,
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visible: sheet.visibility === 'Visible',
      tables: tables.items.map(({ name }) => name),
    };
    const kind = mark.isNullObject ? undefined : readMark(mark.value);
    if (kind === undefined) return info;
    if (kind === STAGING) return { ...info, mark: kind };
    const found = layout.isNullObject ? undefined : readLayout(layout.value);
    // A sheet that the user copied has our properties, but Excel gave its tables other names.
    const original = found?.tables.every(({ name }) => info.tables.includes(name)) ?? false;
    if (found === undefined || !original) return info;
    const forWhat = made.isNullObject ? undefined : readMade(made.value);
    return { ...info, mark: kind, layout: found, ...(forWhat === undefined ? {} : { made: forWhat }) };
  });
}

function readMark(value: string): SheetInfo['mark'] {
  return value === STAGING ? value : REPORT_KINDS.find((kind) => kind === value);
}

/** Marks a sheet as being built: what an interrupted run leaves behind is known by it. */
export function markStaging(sheet: Excel.Worksheet): void {
  sheet.customProperties.add(MARK, STAGING);
}

/**
 * Marks a finished sheet as a report of ours, with what a refresh has to know; `made` is undefined for what is
 * never refreshed.
 */
export function markReport(
  sheet: Excel.Worksheet,
  report: ReportKind,
  layout: SheetLayout,
  made: MadeFor | undefined,
): void {
  // The mark comes last: until then the sheet counts as unfinished.
  sheet.customProperties.add(LAYOUT, JSON.stringify(layout));
  // A copy of a report has what the report was made for: a snapshot must lose it.
  sheet.customProperties.add(MADE, JSON.stringify(made ?? null));
  sheet.customProperties.add(MARK, report);
}
