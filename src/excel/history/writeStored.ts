import type { Language } from '../../locales/language';
import type { SheetPlan } from '../../reports/plan';
import type { FormulaLosses } from '../formulas/foreignFormulas';
import type { Job } from '../job';
import { indexAfter } from '../reportIndex';
import type { AboutSheet } from '../sheetLayout';
import { applyPlan } from '../writing/writer';
import { appendRows, canAppend, takeBack, type Appended } from './appendRows';
import { adoptChanges, type StandingTable } from './standingTable';

/** A history with the rows of a run. */
export interface ToStore {
  /** As it stands; undefined where nothing was stored yet. */
  readonly standing: StandingTable | undefined;
  readonly plan: SheetPlan;
  /** The sheet as it would be without the rows of the run. */
  readonly before: SheetPlan;
  /** How many rows go below those that stand; undefined where they do not all go there. */
  readonly fresh: number | undefined;
  /** What is kept with the sheet. */
  readonly about: AboutSheet;
  readonly job: Job;
  readonly language: Language;
}

/** Where it was stored, and what formulas of the user's lost by it. */
interface Stored {
  readonly sheet: string;
  readonly losses?: FormulaLosses;
}

/** Writes the history anew in place of the one that stands. */
async function writeAnew(
  context: Excel.RequestContext,
  { plan, standing, job, about, language }: ToStore,
): Promise<Stored> {
  if (standing !== undefined) adoptChanges(standing);
  const aboutOf = ({ report }: SheetPlan): AboutSheet | undefined =>
    report === plan.report ? about : undefined;
  const index = indexAfter(language, aboutOf, true);
  const { sheets, losses } = await applyPlan(context, { sheets: [plan] }, job, { about: aboutOf, index });
  return { sheet: sheets[0]?.name ?? plan.name, ...(losses === undefined ? {} : { losses }) };
}

/** Adds rows to the history that stands and brings the list of reports up to date; all of it or nothing. */
async function append(
  context: Excel.RequestContext,
  appended: Appended,
  { job, about, language }: ToStore,
): Promise<Stored> {
  const { info } = appended.standing;
  const list = indexAfter(language, () => about, true);
  try {
    await appendRows(context, appended, about);
    const { losses } = await applyPlan(context, { sheets: [] }, job, {
      index: (_, standing) =>
        list(
          [{ plan: appended.plan, name: info.name }],
          standing.filter(({ id }) => id !== info.id),
        ),
    });
    return { sheet: info.name, ...(losses === undefined ? {} : { losses }) };
  } catch (error) {
    await takeBack(context, appended);
    throw error;
  }
}

/** Puts the rows below the table where that can be done just so, else writes the sheet anew. */
export async function writeStored(context: Excel.RequestContext, toStore: ToStore): Promise<Stored> {
  const { standing, plan, before, fresh } = toStore;
  const appended =
    standing !== undefined && fresh !== undefined ? { standing, plan, before, rows: fresh } : undefined;
  return appended !== undefined && (await canAppend(context, appended))
    ? append(context, appended, toStore)
    : writeAnew(context, toStore);
}
