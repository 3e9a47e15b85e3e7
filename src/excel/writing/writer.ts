import { Problem } from '../../locales/problem';
import type { ReportKind, ReportPlan, SheetPlan } from '../../reports/plan';
import { NO_NOTES, readUserNotes } from './userNotes';
import {
  findForeign,
  goingNames,
  NO_FORMULAS,
  restoreFormulas,
  type FormulaLosses,
} from '../formulas/foreignFormulas';
import { restoreCharts, type ChartLosses } from '../charts/restoreCharts';
import { NO_CHARTS, readTheirCharts } from '../charts/theirCharts';
import { freeSheetName, freeTableName } from './freeName';
import type { Job } from '../job';
import { shiftDates, uses1904 } from '../reading/dateSystem';
import { listSheets, type SheetInfo } from '../ownedSheets';
import type { AboutSheet } from '../sheetLayout';
import { stage } from './stage';
import { BUILDING_PREFIX, changePlaces, complete, inPlaceNow, restore, type Swap } from './swap';

/** What `applyPlan` did. */
export interface Applied {
  readonly sheets: readonly { readonly report: ReportKind; readonly name: string }[];
  /** Names of the reports that were replaced. */
  readonly replaced: readonly string[];
  /** What became of the user's formulas that is not as it was; absent where all are. */
  readonly losses?: FormulaLosses;
  /** The same of the user's charts. */
  readonly charts?: ChartLosses;
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

/** Whether the user gave a report its name. */
function isRenamed({ ourNames }: SheetPlan, { name, layout }: SheetInfo): boolean {
  if (layout?.name !== undefined) return name !== layout.name;
  // Sheets of before their names were kept: ours, or ours with a number or the customer of a statement.
  return !ourNames.some((ours) => name.startsWith(ours));
}

/** The name that the report gets: the user's if they renamed it, else ours, else ours with a number. */
function nameFor(plan: SheetPlan, old: SheetInfo | undefined, others: readonly string[]): string {
  return freeSheetName(old !== undefined && isRenamed(plan, old) ? old.name : plan.name, others);
}

/** The sheet that a plan takes the place of. */
function oldOf(plan: SheetPlan, infos: readonly SheetInfo[]): SheetInfo | undefined {
  return infos.find(({ mark, layout }) => mark === plan.report && layout?.scope === plan.scope);
}

/** A sheet's share of the progress: its rows, and one for its looks. */
function rowsOf({ tables, blocks }: SheetPlan): number {
  const outside = blocks.reduce((rows, { cells }) => rows + cells.length, 1);
  return tables.reduce((rows, table) => rows + table.rows.length + 1, outside);
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

/** A plan, the sheet that it takes the place of, and the name that it gets. */
interface Placed {
  readonly plan: SheetPlan;
  readonly old: SheetInfo | undefined;
  readonly name: string;
}

export interface Writing {
  /** What is kept with a sheet to find its ledger again and to list it. */
  readonly about?: (plan: SheetPlan) => AboutSheet | undefined;
  /** Whether reports that the user has hidden stay hidden. */
  readonly staysHidden?: boolean;
  /** The list of reports, once it is known what the sheets are called. */
  readonly index?: (
    written: readonly Pick<Placed, 'plan' | 'name'>[],
    standing: readonly SheetInfo[],
  ) => SheetPlan | undefined;
}

/** Decides which sheets go and what the new ones are called. */
function place(
  plans: readonly SheetPlan[],
  infos: readonly SheetInfo[],
  index: Writing['index'],
): readonly Placed[] {
  const placed: Placed[] = [];
  const add = (plan: SheetPlan): void => {
    const standing = oldOf(plan, infos);
    const old = placed.some((one) => one.old === standing) ? undefined : standing;
    const olds = [old, ...placed.map((one) => one.old), ...plans.map((one) => oldOf(one, infos))];
    const others = infos.filter((info) => !olds.includes(info)).map(({ name }) => name);
    placed.push({ plan, old, name: nameFor(plan, old, [...others, ...placed.map(({ name }) => name)]) });
  };
  plans.forEach(add);
  const standing = infos.filter((info) => placed.every(({ old }) => old !== info));
  const list = index?.(placed, standing);
  // The list is a service: a user who protects it does without.
  if (list !== undefined && oldOf(list, infos)?.protected !== true) add(list);
  for (const { old } of placed) {
    if (old?.protected === true) throw new Problem('sheetProtected', { sheet: old.name });
  }
  return placed;
}

/**
 * The one writer. Builds every sheet of the plan aside, carries over what the user typed beside the old
 * reports' tables, and swaps all of them in at the end. A failure or a cancel on the way leaves the workbook
 * as it was. Throws Problems `protected`, `sheetProtected`, `tooManyRows`, `nameTaken`, `cancelled`, or Excel's own error.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  wanted: ReportPlan,
  job: Job,
  { about, index, staysHidden = false }: Writing = {},
): Promise<Applied> {
  await assertWritable(context);
  const infos = await tidySheets(context);
  const placed = place(wanted.sheets, infos, index);
  const replaced = placed.flatMap(({ old }) => old ?? []);
  const tableNames = await readTableNames(context, replaced);
  const date1904 = await uses1904(context);
  const allRows = placed.reduce((sum, { plan }) => sum + rowsOf(plan), 0);
  const taken = infos.map((info) => info.name);
  const tables = [...tableNames.all];
  const going = goingNames(replaced);
  const nameTable = (table: string): string => {
    const name = freeTableName(table, tables);
    tables.push(name);
    return name;
  };
  const swaps: Swap[] = [];
  let foreign = NO_FORMULAS;
  let theirs = NO_CHARTS;
  try {
    let rowsBefore = 0;
    for (const { plan, old, name } of placed) {
      const notes = old === undefined ? NO_NOTES : await readUserNotes(context, old, plan.carried.header);
      const building = freeSheetName(`${BUILDING_PREFIX}${plan.name}`, [
        ...taken,
        ...placed.slice(0, swaps.length).map((one) => `${BUILDING_PREFIX}${one.plan.name}`),
      ]);
      const names = { sheet: building, table: nameTable, going };
      const dated = date1904 ? shiftDates(plan) : plan;
      const staged = await stage(context, dated, notes, names, (rows) => {
        job.at('write', Math.min(1, (rowsBefore + rows) / allRows));
      });
      rowsBefore += rowsOf(plan);
      swaps.push({ staged, old, name, about: about?.(plan), staysHidden });
    }
    job.at('finish');
    const others = infos.filter((info) => !replaced.includes(info));
    foreign = await findForeign(context, others, going);
    theirs = await readTheirCharts(context, infos, replaced);
    await changePlaces(context, swaps, taken);
    const inPlace = await complete(context, swaps, tableNames.kept);
    const losses = await restoreFormulas(context, foreign, inPlace);
    const charts = await restoreCharts(context, theirs, inPlace);
    return {
      sheets: swaps.map(({ staged, name }) => ({ report: staged.plan.report, name })),
      replaced: replaced.map(({ name }) => name),
      ...(losses.asValues + losses.broken + losses.unread.length === 0 ? {} : { losses }),
      ...(charts.rebuilt.length + charts.lost.length + charts.unchecked.length === 0 ? {} : { charts }),
    };
  } catch (error) {
    const now = await restore(context, infos, replaced, swaps);
    if (now === 'carriedThrough') {
      const inPlace = await inPlaceNow(context, swaps);
      await restoreFormulas(context, foreign, inPlace);
      await restoreCharts(context, theirs, inPlace);
    }
    throw error;
  }
}
