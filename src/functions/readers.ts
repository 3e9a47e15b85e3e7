import { readAmount } from '../ledger/cells/amounts';
import { decideDateOrder, dependsOnOrder, readDate } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { CellValue, DateOrder } from '../ledger/mapping';
import { Problem, type ProblemCode } from '../locales/problem';
import { parseScheme } from '../receivables/bucketPresets';
import { DEFAULT_LIMITS, type BucketScheme } from '../receivables/buckets';
import { isEmptyCell, type CellArgument, type RangeArgument } from './arguments';
import { CellError, type Cell, type Cells } from './cells';
import { FoundError, type ArgumentName } from './failure';
import type { Session } from './session';

/** Ten years: no period of a measure is longer. */
const MOST_DAYS = 3660;

function numberFrom(cell: CellValue): number {
  const amount = readAmount(cell);
  if (typeof amount === 'number') return amount;
  throw new Problem('notNumber', { value: String(cell) });
}

function dayFrom(cell: CellValue, { date1904 }: Session, known?: DateOrder): Day {
  if (known === undefined && typeof cell === 'string' && dependsOnOrder(cell)) {
    throw new Problem('ambiguousDate', { value: cell });
  }
  const day = readDate(cell, known ?? decideDateOrder([cell]).order, date1904);
  if (typeof day === 'number') return day;
  throw new Problem('notDate', { value: String(cell) });
}

/** A cell on its own. */
function dayOf(cell: CellValue, session: Session): Day {
  return dayFrom(cell, session);
}

/** Day and month are told from the whole range, never cell by cell; a range that cannot tell is refused. */
function dayReaderFor(cells: Cells): (cell: CellValue, session: Session) => Day {
  const values = cells.flat().flatMap((cell) => (cell instanceof CellError ? [] : [cell]));
  const { order, assumed } = decideDateOrder(values);
  return (cell, session) => dayFrom(cell, session, assumed ? undefined : order);
}

function positiveFrom(cell: CellValue): number {
  const value = numberFrom(cell);
  if (value > 0) return value;
  throw new Problem('notPositive', { value });
}

/**
 * The cells of a range in reading order, without the empty ones at its end; an error among them is the
 * answer.
 */
function listFrom<T>(cells: Cells, read: (cell: CellValue) => T): T[] {
  const flat = cells.flat();
  const end = flat.findLastIndex((cell) => !isEmptyCell(cell)) + 1;
  return flat.slice(0, end).map((cell) => {
    if (cell instanceof CellError) throw new FoundError(cell);
    if (isEmptyCell(cell)) throw new Problem('valueMissing');
    return read(cell);
  });
}

/** A number, also written as text (`1,234.50`); required unless it has a default. */
export function number(name: ArgumentName, byDefault?: number): CellArgument<number> {
  return {
    takes: 'cell',
    name,
    read: numberFrom,
    ...(byDefault === undefined ? {} : { omitted: () => byDefault }),
  };
}

/** Numbers of a row or a column, in order. */
export function numbers(name: ArgumentName): RangeArgument<readonly number[]> {
  return { takes: 'range', name, read: (cells) => listFrom(cells, numberFrom) };
}

/** Days of a period, above zero; a year of 365 when omitted. */
export function daysInPeriod(name: ArgumentName): CellArgument<number> {
  return { takes: 'cell', name, read: positiveFrom, omitted: () => 365 };
}

/** A number above zero. */
export function positive(name: ArgumentName): CellArgument<number> {
  return { takes: 'cell', name, read: positiveFrom };
}

/** Days of credit, none for cash; undefined when omitted. */
export function termsInDays(name: ArgumentName): CellArgument<number | undefined> {
  const read = (cell: CellValue): number => {
    const value = numberFrom(cell);
    if (Number.isInteger(value) && value >= 0 && value <= MOST_DAYS) return value;
    throw new Problem('badTermsDays', { value, most: MOST_DAYS });
  };
  return { takes: 'cell', name, read, omitted: () => undefined };
}

function wholeDays(cell: CellValue): number {
  const value = positiveFrom(cell);
  if (Number.isInteger(value) && value <= MOST_DAYS) return value;
  throw new Problem('badDays', { value, most: MOST_DAYS });
}

/** Length of a period that ends with the as-of date, in whole days; 90 when omitted. */
export function recentDays(name: ArgumentName): CellArgument<number> {
  return { takes: 'cell', name, read: wholeDays, omitted: () => 90 };
}

/** Months of a period, above zero; 1 when omitted. */
export function monthsInPeriod(name: ArgumentName): CellArgument<number> {
  return { takes: 'cell', name, read: positiveFrom, omitted: () => 1 };
}

/** Days of some months, each above zero. */
export function daysOfMonths(name: ArgumentName): RangeArgument<readonly number[]> {
  return { takes: 'range', name, read: (cells) => listFrom(cells, positiveFrom) };
}

/** A date: a serial or a text that means one day only. */
export function day(name: ArgumentName): CellArgument<Day> {
  return { takes: 'cell', name, read: dayOf, readerFor: dayReaderFor };
}

/** A date that may be missing. */
export function optionalDay(name: ArgumentName): CellArgument<Day | undefined> {
  return {
    takes: 'cell',
    name,
    read: dayOf,
    readerFor: dayReaderFor,
    omitted: () => undefined,
  };
}

/** The as-of date; the day of calculation when omitted. */
export const asOf: CellArgument<Day> = {
  takes: 'cell',
  name: 'asOf',
  read: dayOf,
  readerFor: dayReaderFor,
  omitted: (session) => session.today,
};

/**
 * Buckets as one text (`30/60/90`, `12m/24m`, `months`), or one limit in each cell of a range: numbers of days, or
 * texts with a unit.
 */
export const scheme: RangeArgument<Required<BucketScheme>> = {
  takes: 'range',
  name: 'buckets',
  read: (cells) => {
    const list = listFrom(cells, (cell) => cell);
    return list.every((cell) => typeof cell === 'number') ? parseScheme(list) : parseScheme(list.join(','));
  },
  omitted: () => ({ limits: DEFAULT_LIMITS, unit: 'days' }),
};

/** Words in one or several cells, in reading order; none when omitted. */
export function words(name: ArgumentName): RangeArgument<readonly string[]> {
  const read = (cells: Cells): string[] =>
    cells.flat().flatMap((cell) => {
      if (cell instanceof CellError) throw new FoundError(cell);
      return isEmptyCell(cell) ? [] : [String(cell).trim()];
    });
  return { takes: 'range', name, read, omitted: () => [] };
}

/** The cell as it is: for what is looked up or parsed elsewhere; required unless it has a default. */
export function anyValue(name: ArgumentName, byDefault?: CellValue): CellArgument<CellValue> {
  return {
    takes: 'cell',
    name,
    read: (cell) => cell,
    ...(byDefault === undefined ? {} : { omitted: () => byDefault }),
  };
}

/** Errors inside a ledger are its own business: the intake reports them row by row, as their text. */
function plainCell(cell: Cell): CellValue {
  return cell instanceof CellError ? cell.code : cell;
}

/** The cells of a ledger with its header row. */
export const ledgerCells: RangeArgument<readonly (readonly CellValue[])[]> = {
  takes: 'range',
  name: 'ledger',
  read: (cells) => cells.map((row) => row.map(plainCell)),
};

/** One of a few words, in either language and any case. */
export function wordOf<T>(
  name: ArgumentName,
  code: ProblemCode,
  known: Readonly<Record<string, T>>,
  byDefault: T,
): CellArgument<T> {
  const read = (cell: CellValue): T => {
    const word = String(cell).trim().toLowerCase();
    const found = Object.hasOwn(known, word) ? known[word] : undefined;
    if (found === undefined) throw new Problem(code, { value: String(cell) });
    return found;
  };
  return { takes: 'cell', name, read, omitted: () => byDefault };
}
