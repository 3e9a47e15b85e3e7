import { decideDecimalMark } from './cells/amounts';
import { plainText } from './cells/cells';
import { addMonths } from './cells/dates';
import type { Day, SetAsideReason } from './ledger';
import type { CellValue } from './mapping';
import { FAULTS, readAmountColumn, type AmountColumn } from './sheetColumns';

/** A column of opening balances by age: over `from` months old, up to `to` (null: any age above). */
export interface AgeBand {
  /** Offset of the column in the range. */
  readonly column: number;
  readonly from: number;
  readonly to: number | null;
}

/** What an auditor's table of opening balances by age states, row by row. */
export interface BandReadings {
  readonly bands: readonly AgeBand[];
  /** One for each band. */
  readonly amounts: readonly AmountColumn[];
}

const MOST_MONTHS = 600;
const BARE = /^(\d+)(?:\.0+)?(?:个月|月|months?|m)?$/;
const UP_TO =
  /^(?:(?:within|upto|lessthan|under|<=?|≤)(\d+)(years?|months?|年|个月)|(\d+)(年|个月)(?:以内|以下|内))$/;
const BETWEEN = /^(\d+)[-~至到](\d+)(年|个月|years?|months?)(?:以内)?$/;
const OVER =
  /^(?:(?:over|above|morethan|>=?|≥)(\d+)(years?|months?|年|个月)|(\d+)(年|个月|years?|months?)(?:以上|andover|andmore|\+))$/;

/** The age bands that headers name (`12`, `36个月以上`, `1年以内`, `1-2年`); none unless they follow one another. */
export function ageBands(headers: readonly string[]): readonly AgeBand[] {
  const bands: AgeBand[] = [];
  headers.forEach((header, column) => {
    const read = endsOf(header);
    if (!read) return;
    const last = bands.at(-1);
    bands.push({ column, from: last ? (last.to ?? NaN) : (read.from ?? 0), to: read.to });
  });
  const ascending = bands.every(
    ({ from, to }) => from <= MOST_MONTHS && (to === null || (to > from && to <= MOST_MONTHS)),
  );
  return ascending && bands.length > 1 ? bands : [];
}

function endsOf(header: string): { readonly from?: number; readonly to: number | null } | undefined {
  const text = plainText(header)
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, '')
    .replace(/[—–－～]/g, '-');
  const bare = BARE.exec(text);
  if (bare) return { to: Number(bare[1]) };
  const upTo = UP_TO.exec(text);
  if (upTo) return { to: months(upTo[1] ?? upTo[3], upTo[2] ?? upTo[4]) };
  const between = BETWEEN.exec(text);
  if (between) return { from: months(between[1], between[3]), to: months(between[2], between[3]) };
  const over = OVER.exec(text);
  return over ? { from: months(over[1] ?? over[3], over[2] ?? over[4]), to: null } : undefined;
}

function months(count = '', unit = ''): number {
  return Number(count) * (/^(?:年|year)/.test(unit) ? 12 : 1);
}

/**
 * The youngest day of a band: one day more than `from` months before the opening day. So an amount moves to the
 * next band exactly when the band's length has gone by, and one that is up to a year old at the opening is over
 * a year old at the close of a year's movements.
 */
export function dayOfBand(openingDay: Day, { from }: AgeBand): Day {
  return addMonths(openingDay, -from) - 1;
}

/** Reads the columns of opening balances by age, with one decimal mark for all of them. */
export function readBands(
  bands: readonly AgeBand[],
  columns: ReadonlyMap<number, readonly CellValue[]>,
  rowCount: number,
  power = 0,
): BandReadings {
  const cells = bands.map(({ column }) => columns.get(column) ?? []);
  const mark = decideDecimalMark(new Set(cells.flat()));
  return { bands, amounts: cells.map((each) => readAmountColumn(each, rowCount, mark, power)) };
}

/** An empty band is nothing; one that cannot be read makes the customer's opening balance unknown. */
export function bandFault({ amounts }: BandReadings, row: number): SetAsideReason | undefined {
  for (const { fault } of amounts) {
    const name = FAULTS[fault[row] ?? 0] ?? 'none';
    if (name !== 'none' && name !== 'missingAmount') return name;
  }
  return undefined;
}
