import type { CellValue, LedgerGuess } from '../ledger/mapping';
import { recogniseLedger } from '../ledger/recogniseLedger';
import { Problem } from '../locales/problem';
import { areaAddress } from '../reports/a1';
import { listSheets, type SheetInfo } from './ownedSheets';

/** Rows that are enough to find the headers and to see what the columns hold. */
const HEAD_ROWS = 60;
/** A ledger wider than this is read to here: no export has more, and a stray cell in XFD must not cost a read. */
const MOST_COLUMNS = 256;

/** A ledger in the workbook: where it is and what its columns mean. */
export interface LedgerSource {
  readonly sheet: string;
  /** Header row to last row, `A4:L620`. */
  readonly range: string;
  /** 0-based place of the header row and of the first column on the sheet. */
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Rows below the header. */
  readonly rowCount: number;
  readonly guess: LedgerGuess;
  /** The first rows below the header, whole. */
  readonly sampleRows: readonly (readonly CellValue[])[];
  /** Sheets that could hold a ledger: visible and not ours. */
  readonly sheets: readonly string[];
}

interface Candidate {
  readonly info: SheetInfo;
  readonly range: Excel.Range;
}

const GUESS_PROBLEMS = {
  empty: 'emptySheet',
  noHeader: 'noLedger',
  headerOnly: 'headerOnly',
  noAmount: 'noAmount',
  noCustomer: 'noCustomer',
  noDate: 'noDate',
} as const;

/** The range of the active table, or the used range, of a sheet. */
async function candidateRange(
  context: Excel.RequestContext,
  info: SheetInfo,
  active: boolean,
): Promise<Excel.Range> {
  const used = info.sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  if (!active) return used;
  const tables = context.workbook.getSelectedRange().getTables(false);
  tables.load('items/id');
  await context.sync();
  const { items } = tables;
  const [table] = items;
  if (table === undefined) return used;
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

/** Reads the heads of the candidates in one go and tells what each could be. */
async function readCandidates(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
  sheets: readonly string[],
): Promise<readonly LedgerSource[]> {
  await context.sync();
  const heads = candidates.map(({ info, range }) => {
    if (range.isNullObject) return undefined;
    const columns = Math.min(range.columnCount, MOST_COLUMNS);
    const head = info.sheet.getRangeByIndexes(
      range.rowIndex,
      range.columnIndex,
      Math.min(range.rowCount, HEAD_ROWS),
      columns,
    );
    head.load('values');
    return { head, columns };
  });
  await context.sync();
  return candidates.map(({ info, range }, at) => {
    const found = heads[at];
    const values = (found?.head.values ?? []) as CellValue[][];
    const guess = recogniseLedger(values);
    const headerRow = found === undefined ? 0 : range.rowIndex + guess.headerRow;
    const rowCount = found === undefined ? 0 : range.rowCount - guess.headerRow - 1;
    const firstColumn = found === undefined ? 0 : range.columnIndex;
    return {
      sheet: info.name,
      range: areaAddress(headerRow, firstColumn, rowCount + 1, found?.columns ?? 1),
      headerRow,
      firstColumn,
      rowCount,
      guess,
      sampleRows: values.slice(guess.headerRow + 1),
      sheets,
    };
  });
}

function problemOf(source: LedgerSource): Problem | undefined {
  const { problem } = source.guess;
  if (problem === undefined) return undefined;
  return new Problem(GUESS_PROBLEMS[problem], { sheet: source.sheet, range: source.range });
}

async function activeSheetId(context: Excel.RequestContext): Promise<string> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  return active.id;
}

/**
 * Finds the ledger: on the named sheet, else the table or used range of the active sheet, else (when that is
 * no ledger) the longest ledger on another visible sheet. Throws the Problem of the sheet that the user is on.
 */
export async function findLedger(context: Excel.RequestContext, wanted?: string): Promise<LedgerSource> {
  const activeId = await activeSheetId(context);
  const infos = await listSheets(context);
  const open = infos.filter(({ visible, mark }) => visible && mark === undefined);
  const names = open.map(({ name }) => name);
  const start =
    wanted === undefined
      ? infos.find(({ id }) => id === activeId)
      : infos.find(({ name }) => name === wanted);
  if (start === undefined) throw new Problem('noSheet', { sheet: wanted ?? '' });
  const ours = start.mark !== undefined;
  if (!ours) {
    const range = await candidateRange(context, start, start.id === activeId);
    const [source] = await readCandidates(context, [{ info: start, range }], names);
    if (source !== undefined && (problemOf(source) === undefined || wanted !== undefined)) return source;
    return elsewhere(context, open, names, source, start);
  }
  if (wanted !== undefined) throw new Problem('isReport', { sheet: start.name });
  return elsewhere(context, open, names, undefined, start);
}

async function elsewhere(
  context: Excel.RequestContext,
  open: readonly SheetInfo[],
  names: readonly string[],
  here: LedgerSource | undefined,
  start: SheetInfo,
): Promise<LedgerSource> {
  const others = open.filter(({ id }) => id !== start.id);
  const ranges = await Promise.all(others.map((info) => candidateRange(context, info, false)));
  const candidates = others.flatMap((info, at) => {
    const range = ranges[at];
    return range === undefined ? [] : [{ info, range }];
  });
  const sources = await readCandidates(context, candidates, names);
  const ledgers = sources.filter((source) => problemOf(source) === undefined);
  const [longest] = ledgers.sort((a, b) => b.rowCount - a.rowCount);
  if (longest !== undefined) return longest;
  throw (here && problemOf(here)) ?? new Problem('isReport', { sheet: start.name });
}

/** Refuses a source that cannot be aged, in words about its sheet. */
export function assertLedger(source: LedgerSource): void {
  const problem = problemOf(source);
  if (problem !== undefined) throw problem;
}
