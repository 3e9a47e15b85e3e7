import { Problem } from '../../locales/problem';
import type { Block, SheetPlan, TablePlan } from '../../reports/plan';
import { notesTable, withUserColumns, type UserColumns } from './userColumns';
import type { UserNotes } from './userNotes';
import { alignRows, wordsOfPlan } from './alignRows';
import { writeBlocks } from './blockWriter';
import { withChartWords } from '../charts/chartWords';
import { writeCharts } from './chartWriter';
import { namesAny } from '../formulas/formulaText';
import { endOf, writeLooseCells } from './looseCells';
import { markStaging } from '../ownedSheets';
import { PlaceMap } from '../formulas/placeMap';
import type { FormulaAt } from '../formulas/readFormulas';
import type { SheetLayout } from '../sheetLayout';
import { writeLooks } from './styleWriter';
import { writeTable } from './tableWriter';
import { carryFormulas } from '../formulas/userFormulas';
import { writeFormulas } from '../formulas/writeFormulas';

const SHEET_ROWS = 1_048_576;
/** Suffix of tables while their sheet is being built: the old report still holds the names. */
const BUILDING = '_building';

/** A sheet that is complete but not yet in its place. */
export interface Staged {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  /** Our part of the sheet. */
  readonly extent: Pick<SheetLayout, 'rows' | 'columns'>;
  /** The tables as written, with the user's columns; under their temporary names. */
  readonly tables: readonly { readonly table: TablePlan; readonly temporaryName: string }[];
  /** Where the cells of the old report stand in this one. */
  readonly map: PlaceMap;
  /** The user's formulas that name a report: they wait until the reports are in their places. */
  readonly waiting: readonly FormulaAt[];
  /** The user's formulas that came back as their values. */
  readonly asValues: number;
}

/** The plan with what the user typed beside the old report's tables; notes without a row go below everything. */
function withNotes(plan: SheetPlan, columns: ReadonlyMap<string, UserColumns>): SheetPlan {
  const tables: TablePlan[] = [];
  const notesTables: TablePlan[] = [];
  const titles: Block[] = [];
  let end = endOf(plan).rows + 1;
  for (const table of plan.tables) {
    const theirs = columns.get(table.name);
    if (theirs === undefined) {
      tables.push(table);
      continue;
    }
    const carried = withUserColumns(table, theirs);
    tables.push(carried.table);
    if (carried.orphans.length === 0) continue;
    titles.push({ row: end, column: 0, cells: [[plan.carried.title]] });
    notesTables.push(notesTable(table, theirs, carried.orphans, end + 1));
    end += carried.orphans.length + 3;
  }
  return { ...plan, tables: [...tables, ...notesTables], blocks: [...plan.blocks, ...titles] };
}

/**
 * Builds a report on a hidden sheet of its own, marked as unfinished. Tables come first: a totals row pushes
 * down what stands below it.
 */
export async function stage(
  context: Excel.RequestContext,
  wanted: SheetPlan,
  notes: UserNotes,
  names: {
    readonly sheet: string;
    readonly table: (wanted: string) => string;
    /** Sheets and tables that will go, in small letters. */
    readonly going: ReadonlySet<string>;
  },
  onRows: (rows: number) => void,
): Promise<Staged> {
  const noted = withNotes(withChartWords(wanted), notes.columns);
  const end = endOf(noted);
  if (end.rows > SHEET_ROWS) throw new Problem('tooManyRows', { rows: end.rows });
  const aligned = alignRows(notes.words, notes.words.length === 0 ? [] : wordsOfPlan(noted));
  const map = new PlaceMap(notes.tables, noted.tables, { old: notes.size, next: end }, aligned);
  const carried = carryFormulas(noted.tables, notes.tables, map);
  const plan = { ...noted, tables: carried.tables };
  const sheet = context.workbook.worksheets.add(names.sheet);
  markStaging(sheet);
  sheet.visibility = 'Hidden';
  sheet.load('id');
  await context.sync();
  const tables: Staged['tables'][number][] = [];
  let rows = 0;
  for (const table of plan.tables) {
    const temporaryName = names.table(`${table.name}${BUILDING}`);
    const before = rows;
    await writeTable(context, sheet, { table, name: temporaryName, tone: plan.tone }, (done) => {
      rows = before + done;
      onRows(rows);
    });
    tables.push({ table, temporaryName });
  }
  const tableRows = rows;
  await writeBlocks(context, sheet, plan.blocks, (done) => {
    rows = tableRows + done;
    onRows(rows);
  });
  const loose = writeLooseCells(sheet, notes.loose, map, end.rows);
  await writeLooks(context, sheet, plan, () => {
    onRows(rows);
  });
  await context.sync();
  if (plan.charts !== undefined && plan.charts.length > 0) {
    await writeCharts(context, sheet, plan, notes.movedCharts);
    onRows(rows);
  }
  const formulas = [...carried.formulas, ...loose.formulas];
  const waiting: FormulaAt[] = [];
  const ready: FormulaAt[] = [];
  for (const one of formulas) (namesAny(one.formula, names.going) ? waiting : ready).push(one);
  const refused = await writeFormulas(context, sheet, ready);
  const asValues = carried.asValues + loose.asValues + refused;
  return { plan, sheet, tables, extent: end, map, waiting, asValues };
}
