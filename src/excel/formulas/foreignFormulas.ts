import { changeFormula, namesAny, type FormulaChange } from './formulaText';
import type { SheetInfo } from '../ownedSheets';
import { readFormulas, type FormulaAt } from './readFormulas';
import type { InPlace } from '../writing/swap';
import { writeFormulas } from './writeFormulas';

/** Formulas elsewhere in the workbook that name a report which will go. */
export interface ForeignFormulas {
  readonly sheets: readonly { readonly sheet: Excel.Worksheet; readonly formulas: readonly FormulaAt[] }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Sheets that were not looked at: protected, or with more formulas than can be read in a moment. */
  readonly unread: readonly string[];
}

/** What became of the user's formulas that is not as it was. */
export interface FormulaLosses {
  /** Formulas in reports that came back as their values. */
  readonly asValues: number;
  /** Formulas elsewhere, and names, that refer to a row or column which the report no longer has. */
  readonly broken: number;
  readonly unread: readonly string[];
}

export const NO_FORMULAS: ForeignFormulas = { sheets: [], names: [], unread: [] };

/** A ledger whose every row calculates would take as long as the report itself. */
const MOST_CELLS = 200_000;

/** The names of sheets and tables that will go, in small letters. */
export function goingNames(replaced: readonly SheetInfo[]): ReadonlySet<string> {
  return new Set(replaced.flatMap(({ name, tables }) => [name, ...tables]).map((name) => name.toLowerCase()));
}

/** Looks through the workbook for what refers to the reports that will go. */
export async function findForeign(
  context: Excel.RequestContext,
  others: readonly SheetInfo[],
  going: ReadonlySet<string>,
): Promise<ForeignFormulas> {
  if (going.size === 0) return NO_FORMULAS;
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  for (const { sheet } of others) sheet.protection.load('protected');
  await context.sync();
  const sheets: ForeignFormulas['sheets'][number][] = [];
  const unread: string[] = [];
  for (const { sheet, name } of others) {
    const formulas = sheet.protection.protected ? undefined : await readFormulas(context, sheet, MOST_CELLS);
    if (formulas === undefined) {
      unread.push(name);
      continue;
    }
    const theirs = formulas.filter(({ formula }) => namesAny(formula, going));
    if (theirs.length > 0) sheets.push({ sheet, formulas: theirs });
  }
  const named = names.items.flatMap(({ name, formula }) =>
    typeof formula === 'string' && namesAny(formula, going) ? [{ name, formula }] : [],
  );
  return { sheets, names: named, unread };
}

/** What the old reports' sheets, cells and tables are in the new ones. */
function changeOf(inPlace: readonly InPlace[]): FormulaChange {
  const bySheet = new Map(
    inPlace.flatMap(({ swap }) =>
      swap.old === undefined ? [] : [[swap.old.name.toLowerCase(), swap] as const],
    ),
  );
  const tables = new Map(
    inPlace.flatMap(({ swap, tables: next }) =>
      (swap.old?.layout?.tables ?? []).flatMap(({ name, plan }) => {
        const now = next.get(plan);
        return now === undefined ? [] : [[name.toLowerCase(), now] as const];
      }),
    ),
  );
  return {
    reference: (ref) =>
      ref.sheet === undefined ? undefined : bySheet.get(ref.sheet.toLowerCase())?.staged.map.reference(ref),
    sheet: (name) => {
      const swap = bySheet.get(name.toLowerCase());
      return swap === undefined || swap.name === swap.old?.name ? undefined : swap.name;
    },
    table: (name) => tables.get(name.toLowerCase()),
  };
}

/** Gives a name of the workbook its formula; false where Excel does not take it. */
async function redefine(context: Excel.RequestContext, name: string, formula: string): Promise<boolean> {
  try {
    context.workbook.names.getItem(name).formula = formula;
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes the formulas that name a report once the new reports bear their names: Excel has made `#REF!` of them when
 * the old sheets went. A row or column is found again by its key; where it has left the report the `#REF!` stays.
 */
export async function restoreFormulas(
  context: Excel.RequestContext,
  foreign: ForeignFormulas,
  inPlace: readonly InPlace[],
): Promise<FormulaLosses> {
  const change = changeOf(inPlace);
  const write = async (sheet: Excel.Worksheet, formulas: readonly FormulaAt[]): Promise<number> => {
    const changed = formulas.flatMap((one) => {
      const formula = changeFormula(one.formula, change);
      return formula === undefined ? [] : [{ ...one, formula }];
    });
    const refused = await writeFormulas(context, sheet, changed);
    return formulas.length - changed.length + refused;
  };
  let asValues = 0;
  for (const { swap } of inPlace) {
    const { sheet, waiting, asValues: before } = swap.staged;
    asValues += before + (await write(sheet, waiting));
  }
  let broken = 0;
  for (const { sheet, formulas } of foreign.sheets) broken += await write(sheet, formulas);
  for (const { name, formula } of foreign.names) {
    const changed = changeFormula(formula, change);
    if (changed === undefined || !(await redefine(context, name, changed))) broken++;
  }
  return { asValues, broken, unread: foreign.unread };
}
