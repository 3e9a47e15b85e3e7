import { recogniseCreditFile, type CreditMapping } from '../../credit/file/creditColumns';
import { readCreditFile, type ReadCreditFile } from '../../credit/file/readCreditFile';
import type { CellValue } from '../../ledger/mapping';
import { Problem } from '../../locales/problem';
import { listSheets, type SheetInfo } from '../ownedSheets';
import { uses1904 } from '../reading/dateSystem';
import { lookAtSheets, type SheetHead } from '../reading/ledgerPlaces';
import { firstCell, type PlaceChoice } from '../reading/placeChoice';
import { readColumns } from '../reading/readColumns';
import { loadCreditChoice, type CreditFileChoice } from './creditPlace';

/** The credit file of the workbook and where it stands. */
export interface FoundCreditFile {
  readonly sheet: string;
  /** Name of the Excel table that it is; `''` for a part of the sheet. */
  readonly table: string;
  /** Row and column of the sheet (from 0) where the cells begin that were read. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows that were read, the header and what stands over it among them. */
  readonly rowCount: number;
  readonly file: ReadCreditFile;
  readonly date1904: boolean;
  /** `user`: remembered or given now; `first`: there are several, and nobody has said which. */
  readonly chosenBy: 'user' | 'only' | 'first';
  /** Sheets that hold one, this one among them. */
  readonly sheets: readonly string[];
}

/** Wider than any file that people keep; a stray cell in XFD must not cost a read. */
const MOST_COLUMNS = 256;
const NAMED = /credit|信用|授信|客户档案/i;

interface Area {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A visible sheet that is neither a report nor what has become of one. */
function couldHoldFile({ visible, mark, apart }: SheetInfo): boolean {
  return visible && mark === undefined && apart === undefined;
}

async function cellsOf(
  context: Excel.RequestContext,
  area: Area,
): Promise<readonly (readonly CellValue[])[]> {
  const offsets = Array.from({ length: Math.min(MOST_COLUMNS, area.columnCount) }, (_, column) => column);
  const columns = await readColumns(context, area, offsets, () => undefined);
  return Array.from({ length: area.rowCount }, (_, row) =>
    offsets.map((column) => columns.get(column)?.[row] ?? ''),
  );
}

/** The table that begins with the header row; `''` where none does. */
async function tableAt(
  context: Excel.RequestContext,
  info: SheetInfo,
  row: number,
  column: number,
): Promise<string> {
  const ranges = info.tables.map((name) => info.sheet.tables.getItem(name).getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,columnCount');
  if (ranges.length > 0) await context.sync();
  const at = ranges.findIndex(
    ({ rowIndex, columnIndex, columnCount }) =>
      rowIndex === row && columnIndex <= column && column < columnIndex + columnCount,
  );
  return info.tables[at] ?? '';
}

/** The place that the user chose: a table, a range and what has been added below it, or a whole sheet. */
async function chosenArea(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  { sheet, range, table = '' }: PlaceChoice,
): Promise<Area | undefined> {
  const owner = infos.find(({ tables }) => table !== '' && tables.includes(table));
  const info = owner ?? infos.find(({ name }) => name === sheet);
  if (info === undefined) return undefined;
  const used = owner
    ? owner.sheet.tables.getItem(table).getRange()
    : info.sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const part = owner !== undefined || range === undefined ? undefined : info.sheet.getRange(range);
  part?.load('columnCount');
  const first = range === undefined || part === undefined ? undefined : info.sheet.getRange(firstCell(range));
  first?.load('rowIndex,columnIndex');
  await context.sync();
  if (used.isNullObject) return undefined;
  const firstRow = first?.rowIndex ?? used.rowIndex;
  return {
    sheet: info.name,
    firstRow,
    firstColumn: first?.columnIndex ?? used.columnIndex,
    rowCount: Math.max(0, used.rowIndex + used.rowCount - firstRow),
    columnCount: part?.columnCount ?? used.columnCount,
  };
}

function areaOf({ name, values, firstRow, firstColumn, rowCount }: SheetHead): Area {
  return { sheet: name, firstRow, firstColumn, rowCount, columnCount: values[0]?.length ?? 0 };
}

async function readArea(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  area: Area,
  mapping: CreditMapping | undefined,
): Promise<Omit<FoundCreditFile, 'chosenBy' | 'sheets'> | undefined> {
  const info = infos.find(({ name }) => name === area.sheet);
  if (info === undefined || area.rowCount === 0) return undefined;
  const date1904 = await uses1904(context);
  const file = readCreditFile(await cellsOf(context, area), {
    firstRow: area.firstRow + 1,
    date1904,
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (file === undefined) return undefined;
  const { sheet, firstRow, firstColumn, rowCount } = area;
  const column = firstColumn + (file.columns[0]?.column ?? 0);
  const table = await tableAt(context, info, file.headerRow - 1, column);
  return { sheet, table, firstRow, firstColumn, rowCount, file, date1904 };
}

/**
 * Finds and reads the workbook's credit file: the one that the user chose, now or earlier, else the visible sheet that
 * looks like one, those named so first. Undefined where there is none; throws `noCreditFile` where the chosen place
 * holds none any more.
 */
export async function findCreditFile(
  context: Excel.RequestContext,
  choice?: CreditFileChoice,
): Promise<FoundCreditFile | undefined> {
  const { place, mapping } = choice ?? (await loadCreditChoice(context));
  const infos = (await listSheets(context)).filter(couldHoldFile);
  const { sheets: heads } = await lookAtSheets(context, infos);
  const found = heads.filter(({ values }) => recogniseCreditFile(values));
  const sheets = found.map(({ name }) => name);
  if (place !== undefined) {
    const area = await chosenArea(context, infos, place);
    const read = area === undefined ? undefined : await readArea(context, infos, area, mapping);
    if (read === undefined) throw new Problem('noCreditFile', { sheet: place.sheet });
    return { ...read, chosenBy: 'user', sheets };
  }
  const best = found.find(({ name }) => NAMED.test(name)) ?? found[0];
  const read = best === undefined ? undefined : await readArea(context, infos, areaOf(best), mapping);
  return read === undefined
    ? undefined
    : { ...read, chosenBy: found.length === 1 ? 'only' : 'first', sheets };
}
