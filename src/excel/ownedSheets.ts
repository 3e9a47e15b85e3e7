import { REPORT_KINDS, type MadeFor, type ReportKind } from '../reports/plan';
import { readMade } from './readBasis';
import { originals, type MarkedSheet } from './sheetIdentity';
import { readLayout, type SheetLayout } from './sheetLayout';
import { withTablesNow } from './tablesNow';

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
  readonly visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  readonly visible: boolean;
  readonly protected: boolean;
  /** Names of its tables. */
  readonly tables: readonly string[];
  /** Absent for a sheet that we did not write, and for one that is `apart`. */
  readonly mark?: ReportKind | typeof STAGING;
  /**
   * A copy that the user made of a report is theirs; of a damaged report nobody can tell which cells are ours. Both
   * are left alone, and neither is a ledger.
   */
  readonly apart?: 'copy' | 'damaged';
  readonly layout?: SheetLayout;
  /** Absent too where it cannot be read: the sheet is ours but cannot be made again. */
  readonly made?: MadeFor;
}

/** A sheet and the properties that we keep with it, as they stand. */
interface Signs {
  readonly info: SheetInfo;
  readonly mark?: string;
  readonly layout?: SheetLayout;
  readonly made?: MadeFor;
}

function valueOf(property: Excel.WorksheetCustomProperty): string | undefined {
  return property.isNullObject ? undefined : property.value;
}

async function readSigns(context: Excel.RequestContext): Promise<readonly Signs[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility');
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const properties = [MARK, LAYOUT, MADE].map((key) => sheet.customProperties.getItemOrNullObject(key));
    const { tables, protection } = sheet;
    for (const property of properties) property.load('value');
    tables.load('items/name');
    protection.load('protected');
    return { sheet, properties, tables, protection };
  });
  await context.sync();
  return found.map(({ sheet, properties, tables, protection }): Signs => {
    const [mark, kept, madeFor] = properties.map(valueOf);
    const layout = kept === undefined ? undefined : readLayout(kept);
    const made = madeFor === undefined ? undefined : readMade(madeFor);
    return {
      info: {
        sheet,
        id: sheet.id,
        name: sheet.name,
        position: sheet.position,
        visibility: sheet.visibility,
        visible: sheet.visibility === 'Visible',
        protected: protection.protected,
        tables: tables.items.map(({ name }) => name),
      },
      ...(mark === undefined ? {} : { mark }),
      ...(layout === undefined ? {} : { layout }),
      ...(made === undefined ? {} : { made }),
    };
  });
}

/** Every worksheet in order, with our mark where it has one. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const signs = await readSigns(context);
  const marked = signs.flatMap(({ info, mark, layout }): MarkedSheet[] =>
    mark === undefined || mark === STAGING || layout === undefined ? [] : [{ ...info, mark, layout }],
  );
  const ours = originals(marked);
  const layouts = new Map<string, SheetLayout | undefined>();
  for (const one of marked) {
    if (ours.has(one.id)) layouts.set(one.id, await withTablesNow(context, one));
  }
  return signs.map(({ info, mark, layout, made }): SheetInfo => {
    if (mark === undefined) return info;
    if (mark === STAGING) return { ...info, mark };
    const kind = REPORT_KINDS.find((one) => one === mark);
    if (kind === undefined || layout === undefined) return { ...info, apart: 'damaged' };
    if (!ours.has(info.id)) return { ...info, apart: 'copy' };
    const now = layouts.get(info.id);
    if (now === undefined) return { ...info, apart: 'damaged' };
    return { ...info, mark: kind, layout: now, ...(made === undefined ? {} : { made }) };
  });
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
