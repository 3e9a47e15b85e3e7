import { Problem } from '../locales/problem';
import type { ReportKind, ReportPlan, SheetPlan } from '../reports/plan';
import { NO_NOTES, readUserNotes } from './userNotes';
import { freeSheetName, freeTableName } from './freeName';
import type { Job } from './job';
import { inDateSystem } from './dateSystem';
import { listSheets, type SheetInfo } from './ownedSheets';
import type { SourcePlace } from './sheetLayout';
import { stage } from './stage';
import { BUILDING_PREFIX, changePlaces, complete, restore, type Swap } from './swap';

/** What `applyPlan` did. */
export interface Applied {
  readonly sheets: readonly { readonly report: ReportKind; readonly name: string }[];
  /** Names of the reports that were replaced. */
  readonly replaced: readonly string[];
}

async function assertWritable(context: Excel.RequestContext): Promise<void> {
  const { protection } = context.workbook;
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new Problem('protected');
}

/** Removes what an interrupted run left behind, and tells what is there now. */
async function tidySheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const infos = await listSheets(context);
  const leftovers = infos.filter(({ mark }) => mark === 'staging');
  if (leftovers.length === 0) return infos;
  for (const { sheet } of leftovers) sheet.delete();
  await context.sync();
  return infos.filter(({ mark }) => mark !== 'staging');
}

/** The name that the report gets: the user's if they renamed it, else ours, else ours with a number. */
function nameFor(plan: SheetPlan, old: SheetInfo | undefined, others: readonly string[]): string {
  const renamed = old !== undefined && !plan.ourNames.some((ours) => old.name.startsWith(ours));
  return freeSheetName(renamed ? old.name : plan.name, others);
}

/** The sheet that a plan takes the place of. */
function oldOf(plan: SheetPlan, infos: readonly SheetInfo[]): SheetInfo | undefined {
  return infos.find(({ mark, layout }) => mark === plan.report && layout?.scope === plan.scope);
}

/** A sheet's share of the progress: its rows, and one for all that is not a table. */
function rowsOf({ tables }: SheetPlan): number {
  return tables.reduce((rows, table) => rows + table.rows.length, 1);
}

interface TableNames {
  readonly all: readonly string[];
  /** Without those of the reports that will go. */
  readonly kept: readonly string[];
}

async function readTableNames(context: Excel.RequestContext, old: readonly SheetInfo[]): Promise<TableNames> {
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id');
  await context.sync();
  const kept = tables.items.filter(({ worksheet }) => old.every(({ id }) => id !== worksheet.id));
  return { all: tables.items.map(({ name }) => name), kept: kept.map(({ name }) => name) };
}

/**
 * The one writer. Builds every sheet of the plan aside, carries over what the user typed beside the old
 * reports' tables, and swaps all of them in at the end. A failure or a cancel on the way leaves the workbook
 * as it was. Throws Problems `protected`, `tooManyRows`, `nameTaken`, `cancelled`, or Excel's own error.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  wanted: ReportPlan,
  job: Job,
  sourceOf: (plan: SheetPlan) => SourcePlace | undefined = () => undefined,
): Promise<Applied> {
  await assertWritable(context);
  const plan = await inDateSystem(context, wanted);
  const infos = await tidySheets(context);
  const olds = plan.sheets.map((sheet) => oldOf(sheet, infos));
  const replaced = olds.filter((old) => old !== undefined);
  const tableNames = await readTableNames(context, replaced);
  const others = infos.filter((info) => !replaced.includes(info)).map(({ name }) => name);
  const allRows = plan.sheets.reduce((sum, sheet) => sum + rowsOf(sheet), 0);
  try {
    const swaps: Swap[] = [];
    let rowsBefore = 0;
    for (const [at, sheetPlan] of plan.sheets.entries()) {
      const old = olds[at];
      const notes =
        old === undefined ? NO_NOTES : await readUserNotes(context, old, sheetPlan.carried.header);
      const building = freeSheetName(
        `${BUILDING_PREFIX}${sheetPlan.name}`,
        infos.map(({ name }) => name),
      );
      const names = { sheet: building, table: (wanted: string) => freeTableName(wanted, tableNames.all) };
      const staged = await stage(context, sheetPlan, notes, names, (rows) => {
        job.at('write', Math.min(1, (rowsBefore + rows) / allRows));
      });
      rowsBefore += rowsOf(sheetPlan);
      const name = nameFor(sheetPlan, old, [...others, ...swaps.map((swap) => swap.name)]);
      swaps.push({ staged, old, name, source: sourceOf(sheetPlan) });
    }
    job.at('finish');
    await changePlaces(
      context,
      swaps,
      infos.map(({ name }) => name),
    );
    await complete(context, swaps, tableNames.kept);
    return {
      sheets: swaps.map(({ staged, name }) => ({ report: staged.plan.report, name })),
      replaced: replaced.map(({ name }) => name),
    };
  } catch (error) {
    await restore(context, infos, replaced);
    throw error;
  }
}
