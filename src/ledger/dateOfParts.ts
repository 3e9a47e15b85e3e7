import { isErrorText, plainText, saysNothing } from './cells/cells';
import type { Field } from './ledger';
import type { CellValue, Mapping } from './mapping';

/** The fields that make one date together: accounts in the Chinese layout have a column for each. */
export const DATE_PARTS = ['dateYear', 'dateMonth', 'dateDay'] as const satisfies readonly Field[];

type Cells = Readonly<Partial<Record<Field, readonly CellValue[]>>>;

/** Whether the columns make a date; the year may stand in the header or a title instead of a column of its own. */
export function hasDateOfParts(mapping: Mapping, year: number | undefined): boolean {
  const { dateYear, dateMonth, dateDay } = mapping;
  return dateMonth !== undefined && dateDay !== undefined && (dateYear ?? year) !== undefined;
}

/** The cells with the document dates that their parts make, where no column has them whole. */
export function withDateOfParts(cells: Cells, rowCount: number, year: number | undefined): Cells {
  const { documentDate, dateYear, dateMonth, dateDay } = cells;
  if (documentDate || !dateMonth || !dateDay || (!dateYear && year === undefined)) return cells;
  return { ...cells, documentDate: datesOf(cells, rowCount, year) };
}

/**
 * The date of each row as text, year first. Year and month may stand in the first of their rows only; without a day
 * there is no date. What is no number is handed on as it stands, for the check that names it.
 */
function datesOf(
  { dateYear, dateMonth, dateDay }: Cells,
  rowCount: number,
  yearOfAll: number | undefined,
): readonly CellValue[] {
  let year: CellValue = yearOfAll ?? '';
  let month: CellValue = '';
  const known = new Map<string, string>();
  return Array.from({ length: rowCount }, (_, row) => {
    year = fullYear(lastSaid(dateYear?.[row], year));
    month = lastSaid(dateMonth?.[row], month);
    const day = partOf(dateDay?.[row] ?? '');
    if (typeof day === 'string') return isErrorText(day) || /\d/.test(day) ? day : '';
    if (saysNothing(year) || saysNothing(month)) return '';
    const date = `${shownPart(year)}-${shownPart(month)}-${shownPart(day)}`;
    // A ledger has few days and many rows: each text is kept once.
    const same = known.get(date);
    if (same === undefined) known.set(date, date);
    return same ?? date;
  });
}

/** A word among the numbers (a total, the header again) says nothing about the rows below it. */
function lastSaid(cell: CellValue | undefined, before: CellValue): CellValue {
  const part = partOf(cell ?? '');
  return typeof part === 'number' ? part : before;
}

/** `23` is 2023: no ledger holds items from before 1970. */
function fullYear(year: CellValue): CellValue {
  if (typeof year !== 'number' || year > 99) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function shownPart(part: CellValue): string {
  return String(part).padStart(2, '0');
}

/** `3`, `03`, `3月` as a number; everything else as it is. */
function partOf(cell: CellValue): CellValue {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : String(cell);
  const digits = /^(\d{1,4})[年月日号]?$/.exec(plainText(cell))?.[1];
  return digits === undefined ? cell : Number(digits);
}
