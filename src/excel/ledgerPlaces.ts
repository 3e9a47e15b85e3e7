import type { CellValue, LedgerGuess } from '../ledger/mapping';
import { recogniseLedger } from '../ledger/recogniseLedger';
import { areaAddress } from '../reports/a1';
import type { SheetInfo } from './ownedSheets';

/** Rows that are enough to find the headers under a long title and to see what the columns hold. */
const HEAD_ROWS = 200;
/** A ledger wider than this is read to here: no export has more, and a stray cell in XFD must not cost a read. */
const MOST_COLUMNS = 256;

/** An area of a sheet that could be a ledger, with its head. */
export interface LedgerArea {
  readonly info: SheetInfo;
  /** Name of the Excel table that the area is; `''` for a part of the sheet. */
  readonly table: string;
  /** 0-based place of the header row and of the first column. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: number;
  /** Rows below the header. */
  readonly rowCount: number;
  readonly guess: LedgerGuess;
  /** The first rows below the header, whole. */
  readonly sampleRows: readonly (readonly CellValue[])[];
}

interface Wanted {
  readonly info: SheetInfo;
  readonly table: string;
  readonly range: Excel.Range;
}

/** A1 address of an area with its header row. */
export function areaRange({ headerRow, firstColumn, columns, rowCount }: LedgerArea): string {
  return areaAddress(headerRow, firstColumn, rowCount + 1, Math.max(1, columns));
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** The tables of the sheets and their used ranges; a stray cell far off costs nothing yet. */
async function wantedAreas(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
): Promise<readonly Wanted[]> {
  const wanted = infos.flatMap((info): Wanted[] => [
    ...info.tables.map((table) => ({ info, table, range: info.sheet.tables.getItem(table).getRange() })),
    { info, table: '', range: info.sheet.getUsedRangeOrNullObject(true) },
  ]);
  for (const { range } of wanted) range.load(PLACE);
  await context.sync();
  return wanted;
}

interface Head extends Wanted {
  readonly values: readonly (readonly CellValue[])[];
}

async function readHeads(context: Excel.RequestContext, wanted: readonly Wanted[]): Promise<readonly Head[]> {
  const heads = wanted.map((area) => {
    if (area.range.isNullObject) return { area, head: undefined };
    const { rowIndex, columnIndex, rowCount, columnCount } = area.range;
    const head = area.info.sheet.getRangeByIndexes(
      rowIndex,
      columnIndex,
      Math.min(rowCount, HEAD_ROWS),
      Math.min(columnCount, MOST_COLUMNS),
    );
    head.load('values');
    return { area, head };
  });
  await context.sync();
  return heads.map(({ area, head }) => ({ ...area, values: (head?.values ?? []) as CellValue[][] }));
}

function areaOf({ info, table, range, values }: Head): LedgerArea {
  const guess = recogniseLedger(values);
  if (range.isNullObject) {
    return { info, table, headerRow: 0, firstColumn: 0, columns: 0, rowCount: 0, guess, sampleRows: [] };
  }
  return {
    info,
    table,
    headerRow: range.rowIndex + guess.headerRow,
    firstColumn: range.columnIndex,
    columns: values[0]?.length ?? 0,
    rowCount: range.rowCount - guess.headerRow - 1,
    guess,
    sampleRows: values.slice(guess.headerRow + 1),
  };
}

/** Whether an area of a sheet is one of its tables, seen a second time. */
function repeats(area: LedgerArea, tables: readonly LedgerArea[]): boolean {
  return tables.some(
    (table) =>
      table.info.id === area.info.id &&
      table.headerRow === area.headerRow &&
      area.firstColumn <= table.firstColumn + table.columns,
  );
}

/** Every area of the sheets that could be a ledger: Excel tables first, then what else stands on each sheet. */
export async function ledgerAreas(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
): Promise<readonly LedgerArea[]> {
  const heads = await readHeads(context, await wantedAreas(context, infos));
  const areas = heads.map(areaOf);
  const tables = areas.filter(({ table }) => table !== '');
  return areas.filter((area) => area.table !== '' || !repeats(area, tables));
}

/** The area at an address that the user gave, whatever stands around it. */
export async function areaAt(
  context: Excel.RequestContext,
  info: SheetInfo,
  address: string,
): Promise<LedgerArea> {
  const range = info.sheet.getRange(address).getUsedRangeOrNullObject(true);
  range.load(PLACE);
  await context.sync();
  const [head] = await readHeads(context, [{ info, table: '', range }]);
  return areaOf(head ?? { info, table: '', range, values: [] });
}
