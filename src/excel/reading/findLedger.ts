import { looksLikeCreditFile } from '../../credit/file/creditSigns';
import type { Holding, LedgerGuess } from '../../ledger/mapping';
import { Problem } from '../../locales/problem';
import {
  areaAt,
  areaRange,
  holdsOf,
  lookAtSheets,
  type LedgerArea,
  type Looked,
  type SheetHead,
} from './ledgerPlaces';
import { hiddenLedger } from './hiddenLedger';
import { listSheets, type SheetInfo } from '../ownedSheets';
import { followPlace, type KeptPlace } from './followPlace';
import { pairedTable } from './pairedTable';
import { loadPlace, samePlace, type PlaceChoice } from './placeChoice';

/** An area of the workbook that could be a ledger, for the user to choose. */
export interface LedgerPlace {
  readonly sheet: string;
  /** Header row to last row, `A4:L620`. */
  readonly range: string;
  /** Name of the Excel table that it is; `''` for a part of the sheet. */
  readonly table: string;
  /** Rows below the header. */
  readonly rows: number;
  /** Receipts or opening balances alone are no ledger, but belong to one. */
  readonly holds: Holding;
  /** What is missing for a ledger. */
  readonly problem?: LedgerGuess['problem'];
}

/** Why this ledger was taken and not another. */
export type ChosenBy = 'user' | 'sheet' | 'remembered' | 'only' | 'longest';

/** A ledger in the workbook: where it is and what its columns mean. */
export interface LedgerSource extends Omit<LedgerArea, 'info'> {
  readonly sheet: string;
  /** Excel's id of the sheet, which stays when it is renamed. */
  readonly sheetId: string;
  /** Header row to last row, `A4:L620`. */
  readonly range: string;
  /** Sheets that could hold a ledger: visible and not ours. */
  readonly sheets: readonly string[];
  /** Every place that could be a ledger or the receipts of one. */
  readonly candidates: readonly LedgerPlace[];
  /** `longest`: there are several, and nobody has said which. */
  readonly chosenBy: ChosenBy;
}

const GUESS_PROBLEMS = {
  empty: 'emptySheet',
  noHeader: 'noLedger',
  headerOnly: 'headerOnly',
  noAmount: 'noAmount',
  noCustomer: 'noCustomer',
  noDate: 'noDate',
} as const;

function problemOf(source: Pick<LedgerSource, 'guess' | 'sheet' | 'range'>): Problem | undefined {
  const { problem } = source.guess;
  if (problem === undefined) return undefined;
  return new Problem(GUESS_PROBLEMS[problem], { sheet: source.sheet, range: source.range });
}

/** Refuses a source that cannot be aged, in words about its sheet. */
export function assertLedger(source: LedgerSource): void {
  const problem = problemOf(source);
  if (problem !== undefined) throw problem;
}

function placeOf(area: LedgerArea): LedgerPlace {
  const { problem } = area.guess;
  return {
    sheet: area.info.name,
    range: areaRange(area),
    table: area.table,
    rows: area.rowCount,
    holds: holdsOf(area),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** What could be a ledger at all: an area without headers is somebody's notes. */
function worthShowing({ guess }: LedgerArea): boolean {
  return guess.problem !== 'empty' && guess.problem !== 'noHeader';
}

/** A credit file has customers, dates and amounts too. */
function isCreditFile({ guess }: LedgerArea): boolean {
  return guess.preset === undefined && looksLikeCreditFile(guess.headers);
}

function isLedger(area: LedgerArea): boolean {
  const holds = holdsOf(area);
  return (
    area.guess.problem === undefined && (holds === 'items' || holds === 'movements') && !isCreditFile(area)
  );
}

/** The longest first; the order of the sheets decides between equals. */
function longest(areas: readonly LedgerArea[]): LedgerArea | undefined {
  return [...areas].sort((a, b) => b.rowCount - a.rowCount)[0];
}

/** Everything known before one is chosen. */
interface Survey extends Looked {
  readonly infos: readonly SheetInfo[];
  readonly active: SheetInfo | undefined;
  readonly selected: { readonly row: number; readonly column: number };
}

/** A visible sheet that is neither a report nor what has become of one. */
function couldHoldLedger({ visible, mark, apart }: SheetInfo): boolean {
  return visible && mark === undefined && apart === undefined;
}

async function survey(context: Excel.RequestContext): Promise<Survey> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const cell = context.workbook.getActiveCell();
  sheet.load('id');
  cell.load('rowIndex,columnIndex');
  await context.sync();
  const infos = await listSheets(context);
  const open = infos.filter(couldHoldLedger);
  const looked = await lookAtSheets(context, open);
  return {
    ...looked,
    infos,
    active: infos.find(({ id }) => id === sheet.id),
    selected: { row: cell.rowIndex, column: cell.columnIndex },
  };
}

function isUnder({ headerRow, firstColumn, columns, rowCount }: LedgerArea, { selected }: Survey): boolean {
  const { row, column } = selected;
  return (
    row >= headerRow && row <= headerRow + rowCount && column >= firstColumn && column < firstColumn + columns
  );
}

/** The ledger of one sheet: the remembered one, the one under the selection, the longest, or the least bad. */
function onSheet(all: Survey, info: SheetInfo, remembered: PlaceChoice | undefined): LedgerArea | undefined {
  const here = all.areas.filter((area) => area.info.id === info.id);
  const ledgers = here.filter(isLedger);
  const selected = info.id === all.active?.id ? ledgers.filter((area) => isUnder(area, all)) : [];
  return (
    selected.find(({ table }) => table !== '') ??
    ledgers.find((area) => remembered !== undefined && samePlace(remembered, placeOf(area))) ??
    selected[0] ??
    longest(ledgers) ??
    here.find(({ guess }) => guess.problem === undefined) ??
    here.find(worthShowing) ??
    here.at(-1)
  );
}

interface Choice {
  readonly area: LedgerArea;
  readonly chosenBy: ChosenBy;
}

/** The areas of a sheet that a report may have been made from; a sheet that was hidden since is looked at too. */
async function worthFollowing(
  context: Excel.RequestContext,
  info: SheetInfo,
  here: readonly LedgerArea[],
): Promise<readonly LedgerArea[]> {
  const areas = info.visible ? here : (await lookAtSheets(context, [info])).areas;
  return areas.filter(worthShowing);
}

async function named(
  context: Excel.RequestContext,
  all: Survey,
  wanted: PlaceChoice & { readonly kept?: KeptPlace },
  remembered: PlaceChoice | undefined,
): Promise<Choice> {
  const info = all.infos.find(({ name }) => name === wanted.sheet);
  if (info === undefined) throw new Problem('noSheet', { sheet: wanted.sheet });
  if (info.mark !== undefined) throw new Problem('isReport', { sheet: info.name });
  const here = all.areas.filter((area) => area.info.id === info.id);
  if (wanted.range !== undefined) {
    const known =
      wanted.kept === undefined
        ? here.find((area) => samePlace(wanted, placeOf(area)))
        : await followPlace(context, info, await worthFollowing(context, info, here), wanted.kept);
    const area = known ?? (await areaAt(context, info, wanted.range));
    if (area === undefined) throw new Problem('emptySheet', { sheet: info.name });
    return { area, chosenBy: 'user' };
  }
  const area = onSheet(all, info, remembered) ?? (await lookAtSheets(context, [info])).areas[0];
  if (area === undefined) throw new Problem('emptySheet', { sheet: info.name });
  return { area, chosenBy: 'user' };
}

async function unnamed(
  context: Excel.RequestContext,
  all: Survey,
  remembered: PlaceChoice | undefined,
): Promise<Choice> {
  const { active } = all;
  const here = active === undefined ? undefined : onSheet(all, active, remembered);
  if (here !== undefined && isLedger(here)) return { area: here, chosenBy: 'sheet' };
  const ledgers = all.areas.filter(isLedger);
  const known =
    remembered === undefined ? undefined : ledgers.find((area) => samePlace(remembered, placeOf(area)));
  if (known !== undefined) return { area: known, chosenBy: 'remembered' };
  const [first, ...more] = ledgers;
  if (first !== undefined && more.length === 0) return { area: first, chosenBy: 'only' };
  const area = longest(ledgers);
  if (area !== undefined) return { area, chosenBy: 'longest' };
  const hidden = await hiddenLedger(context, all.infos);
  if (hidden !== undefined) throw hidden;
  if (here === undefined) throw new Problem('isReport', { sheet: active?.name ?? '' });
  throw problemOf(sourceOf(here, all, 'sheet')) ?? new Problem('noLedger', { sheet: here.info.name });
}

function sourceOf(area: LedgerArea, { areas, infos }: Survey, chosenBy: ChosenBy): LedgerSource {
  const { table, headerRow, firstColumn, columns, rowCount, guess, sampleRows } = area;
  return {
    sheet: area.info.name,
    sheetId: area.info.id,
    range: areaRange(area),
    table,
    headerRow,
    firstColumn,
    columns,
    rowCount,
    guess,
    sampleRows,
    sheets: infos.filter(couldHoldLedger).map(({ name }) => name),
    candidates: areas.filter(worthShowing).map(placeOf),
    chosenBy,
  };
}

/** A ledger, and the table of its own that belongs to it. */
export interface FoundLedger {
  readonly source: LedgerSource;
  /** Its receipts; of movements the opening balances by age. */
  readonly receipts?: LedgerSource;
  /** Other lists of the workbook: rates, codes of terms. */
  readonly lists: readonly SheetHead[];
}

export interface FindChoice {
  readonly sheet?: string;
  readonly range?: string;
  /** Where receipts, or opening balances by age, stand in a table of their own; `none` where there are none. */
  readonly receipts?: { readonly sheet: string; readonly range?: string; readonly kept?: KeptPlace } | 'none';
  /** Set where `range` is what a report keeps, to be looked for again. */
  readonly kept?: KeptPlace;
}

/**
 * Finds the ledger: on the named sheet, else on the active sheet (the table or region under the selection first),
 * else the one remembered, else the longest on another visible sheet. Throws the Problem of the sheet that the
 * user is on.
 */
export async function findLedger(context: Excel.RequestContext, choice: FindChoice): Promise<FoundLedger> {
  const all = await survey(context);
  const remembered = await loadPlace(context);
  const { sheet, range, kept, receipts } = choice;
  const { area, chosenBy } =
    sheet === undefined
      ? await unnamed(context, all, remembered)
      : await named(
          context,
          all,
          { sheet, ...(range === undefined ? {} : { range }), ...(kept === undefined ? {} : { kept }) },
          remembered,
        );
  const source = sourceOf(area, all, chosenBy);
  const taken = all.areas.filter(isLedger).map(({ info }) => info.name);
  const lists = all.sheets.filter(({ name }) => !taken.includes(name) && name !== source.sheet);
  if (receipts === 'none') return { source, lists };
  const theirs =
    receipts === undefined
      ? pairedTable(all.areas, area)
      : (await named(context, all, receipts, undefined)).area;
  return theirs === undefined
    ? { source, lists }
    : { source, lists, receipts: sourceOf(theirs, all, receipts === undefined ? 'only' : 'user') };
}
