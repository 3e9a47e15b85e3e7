import { layoutOf } from './userColumns';
import { freeSheetName, freeTableName } from './freeName';
import { listSheets, markReport, type SheetInfo } from '../ownedSheets';
import type { AboutSheet } from '../sheetLayout';
import type { Staged } from './stage';

/** Names of sheets under construction begin with it. */
export const BUILDING_PREFIX = '~';

/** A new report and the one whose place it takes. */
export interface Swap {
  readonly staged: Staged;
  readonly old: SheetInfo | undefined;
  readonly name: string;
  /** What else is kept with the sheet. */
  readonly about: AboutSheet | undefined;
}

/** A new report that is in its place, and what its tables are called, by the names that they have in the plan. */
export interface InPlace {
  readonly swap: Swap;
  readonly tables: ReadonlyMap<string, string>;
}

/** Puts the new sheets in place under their names; the old ones stand aside until the swap is complete. */
export async function changePlaces(
  context: Excel.RequestContext,
  swaps: readonly Swap[],
  taken: readonly string[],
): Promise<void> {
  const names = [...taken, ...swaps.map(({ name }) => name)];
  for (const swap of swaps) {
    const { staged, old, name } = swap;
    if (old !== undefined) {
      const aside = freeSheetName(`${old.name.slice(0, 26)} (old)`, names);
      names.push(aside);
      old.sheet.name = aside;
    }
    staged.sheet.name = name;
    staged.sheet.visibility = 'Visible';
    if (old !== undefined) staged.sheet.position = old.position;
    mark(swap, (temporaryName) => temporaryName);
  }
  await context.sync();
}

/** Marks a sheet as a report of ours, with the names that its tables have in the workbook. */
function mark({ staged, about }: Swap, nameOf: (temporaryName: string) => string): void {
  const { sheet, plan, tables, extent } = staged;
  const layouts = tables.map(({ table, temporaryName }) => layoutOf(table, nameOf(temporaryName)));
  const layout = {
    ...extent,
    tables: layouts,
    ...(plan.scope === undefined ? {} : { scope: plan.scope }),
    ...(plan.inputs === undefined ? {} : { inputs: plan.inputs }),
    ...(plan.figures === undefined ? {} : { figures: plan.figures }),
    ...(plan.otherFigures === undefined ? {} : { otherFigures: plan.otherFigures }),
    ...about,
  };
  markReport(sheet, plan.report, layout, plan.made);
}

/** Removes the old reports and gives the new ones' tables their names. */
export async function complete(
  context: Excel.RequestContext,
  swaps: readonly Swap[],
  tableNames: readonly string[],
): Promise<readonly InPlace[]> {
  const taken = [...tableNames];
  const inPlace: InPlace[] = [];
  for (const swap of swaps) {
    const { staged, old } = swap;
    old?.sheet.delete();
    const names = new Map<string, string>();
    const byPlan = new Map<string, string>();
    for (const { table, temporaryName } of staged.tables) {
      const name = freeTableName(table.name, taken);
      taken.push(name);
      names.set(temporaryName, name);
      byPlan.set(table.name, name);
      staged.sheet.tables.getItem(temporaryName).name = name;
    }
    mark(swap, (temporaryName) => names.get(temporaryName) ?? temporaryName);
    inPlace.push({ swap, tables: byPlan });
  }
  await context.sync();
  return inPlace;
}

/**
 * After a failure. While all old reports still stand, the swap is undone: they get their names back and everything
 * that was not there `before` the run goes. Once one of them is gone it is carried through: the new reports have been
 * complete and in their place since before the first deletion, so the other old ones go as well.
 */
export async function restore(
  context: Excel.RequestContext,
  before: readonly SheetInfo[],
  replaced: readonly SheetInfo[],
): Promise<'undone' | 'carriedThrough'> {
  const now = await listSheets(context);
  const standing = replaced.flatMap((old) => now.find(({ id }) => id === old.id) ?? []);
  const isUndone = standing.length === replaced.length;
  if (!isUndone) {
    for (const { sheet } of standing) sheet.delete();
  } else {
    const isOurs = (info: SheetInfo): boolean =>
      info.mark !== undefined || info.name.startsWith(BUILDING_PREFIX);
    for (const info of now) {
      if (isOurs(info) && before.every(({ id }) => id !== info.id)) info.sheet.delete();
    }
    for (const { id, name } of replaced) {
      const info = standing.find((one) => one.id === id);
      if (info !== undefined && info.name !== name) info.sheet.name = name;
    }
  }
  await context.sync();
  return isUndone ? 'undone' : 'carriedThrough';
}

/** The new reports after a swap that was carried through, with the names that their tables have by now. */
export async function inPlaceNow(
  context: Excel.RequestContext,
  swaps: readonly Swap[],
): Promise<readonly InPlace[]> {
  const now = await listSheets(context);
  return swaps.map((swap) => {
    const there = now.find(({ name }) => name === swap.name)?.tables ?? [];
    const tables = swap.staged.tables.map(({ table, temporaryName }) => {
      const name = there.includes(temporaryName) ? temporaryName : table.name;
      return [table.name, name] as const;
    });
    return { swap, tables: new Map(tables) };
  });
}
