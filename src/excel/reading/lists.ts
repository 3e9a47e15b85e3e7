import { NO_DAY } from '../../ledger/ledger';
import type { CellValue } from '../../ledger/mapping';
import { datedRate, readRateTable, type RateTable } from '../../ledger/rateTable';
import { readTermsTable } from '../../ledger/termsTable';
import type { RateLookup } from '../../receivables/valuation';
import type { UsedLists } from '../../reports/reportInput';
import { SHIFT_1904 } from './dateSystem';
import type { SheetHead } from './ledgerPlaces';
import { readColumns } from './readColumns';

/** The workbook's exchange rates. */
export interface FoundRates {
  readonly sheet: string;
  /** Row of the sheet (from 0) that the table's offsets count from. */
  readonly firstRow: number;
  readonly table: RateTable;
  readonly lookup: RateLookup;
}

/** The user's codes for payment terms. */
export interface FoundTerms {
  readonly sheet: string;
  readonly terms: ReadonlyMap<string, string>;
}

/** A list of rates or of terms is narrow; what lies further right is something else. */
const MOST_COLUMNS = 20;
const RATES_NAME = /rate|汇率|牌价/i;

/** Whether a sheet says in its name that it holds rates; such sheets come first. */
export function isNamedForRates(sheet: string): boolean {
  return RATES_NAME.test(sheet);
}

/** A whole list whose head has been read. */
async function wholeList(
  context: Excel.RequestContext,
  { name, values, firstRow, firstColumn, rowCount }: SheetHead,
): Promise<readonly (readonly CellValue[])[]> {
  if (rowCount <= values.length) return values;
  const width = Math.min(MOST_COLUMNS, values[0]?.length ?? 0);
  const offsets = Array.from({ length: width }, (_, column) => column);
  const place = { sheet: name, firstRow, rowCount, firstColumn };
  const columns = await readColumns(context, place, offsets, () => undefined);
  return Array.from({ length: rowCount }, (_, row) =>
    offsets.map((column) => columns.get(column)?.[row] ?? ''),
  );
}

/** The days of a rate table as the 1900 system counts them. */
function in1900(table: RateTable): RateTable {
  const rates = table.rates.map((rate) =>
    rate.day === NO_DAY ? rate : { ...rate, day: rate.day + SHIFT_1904 },
  );
  return { ...table, rates };
}

/** The sheet of exchange rates, whichever visible sheet is one. */
export async function findRates(
  context: Excel.RequestContext,
  lists: readonly SheetHead[],
  date1904: boolean,
): Promise<FoundRates | undefined> {
  const found = lists.filter(({ values }) => readRateTable(values) !== undefined);
  const list = found.find(({ name }) => isNamedForRates(name)) ?? found[0];
  if (list === undefined) return undefined;
  const read = readRateTable(await wholeList(context, list));
  if (read === undefined) return undefined;
  const table = date1904 ? in1900(read) : read;
  const lookup: RateLookup = { rateOf: (currency, to, day) => datedRate(table, currency, to, day) };
  return { sheet: list.name, firstRow: list.firstRow, table, lookup };
}

/** The user's codes for payment terms, whichever visible sheet lists them. */
export async function findTerms(
  context: Excel.RequestContext,
  lists: readonly SheetHead[],
): Promise<FoundTerms | undefined> {
  const list = lists.find(({ values }) => readTermsTable(values) !== undefined);
  const terms = list && readTermsTable(await wholeList(context, list));
  return list === undefined || terms === undefined ? undefined : { sheet: list.name, terms };
}

/** What a report says about the lists that it goes by. */
export function usedLists(rates: FoundRates | undefined, terms: FoundTerms | undefined): UsedLists {
  return {
    ...(rates === undefined
      ? {}
      : {
          rates: {
            sheet: rates.sheet,
            problems: rates.table.problems.map(({ row, reason }) => ({
              row: rates.firstRow + row + 1,
              reason,
            })),
          },
        }),
    ...(terms === undefined ? {} : { terms: { sheet: terms.sheet } }),
  };
}
