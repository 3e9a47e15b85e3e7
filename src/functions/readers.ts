import { readAmount } from '../ledger/amounts';
import { decideDateOrder, dependsOnOrder, readDate } from '../ledger/dates';
import type { Day } from '../ledger/ledger';
import type { CellValue, DateOrder } from '../ledger/mapping';
import { Problem, type ProblemCode } from '../locales/problem';
import { DEFAULT_LIMITS, parseLimits } from '../receivables/buckets';
import type { AgeBy } from '../receivables/openItems';
import { isEmptyCell, type CellArgument, type RangeArgument } from './arguments';
import { CellError, type Cell, type Cells } from './cells';
import { FoundError, type ArgumentName } from './failure';

function numberFrom(cell: CellValue): number {
  const amount = readAmount(cell);
  if (typeof amount === 'number') return amount;
  throw new Problem('notNumber', { value: String(cell) });
}

function dayFrom(cell: CellValue, known?: DateOrder): Day {
  if (known === undefined && typeof cell === 'string' && dependsOnOrder(cell)) {
    throw new Problem('ambiguousDate', { value: cell });
  }
  const day = readDate(cell, known ?? decideDateOrder([cell]).order);
  if (typeof day === 'number') return day;
  throw new Problem('notDate', { value: String(cell) });
}

/** Day and month are told from the whole range, never cell by cell; a range that cannot tell is refused. */
function dayReaderFor(cells: Cells): (cell: CellValue) => Day {
  const values = cells.flat().flatMap((cell) => (cell instanceof CellError ? [] : [cell]));
  const { order, assumed } = decideDateOrder(values);
  return (cell) => dayFrom(cell, assumed ? undefined : order);
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

/** Days of some months, each above zero. */
export function daysOfMonths(name: ArgumentName): RangeArgument<readonly number[]> {
  return { takes: 'range', name, read: (cells) => listFrom(cells, positiveFrom) };
}

/** A date: a serial or a text that means one day only. */
export function day(name: ArgumentName): CellArgument<Day> {
  return { takes: 'cell', name, read: (cell) => dayFrom(cell), readerFor: dayReaderFor };
}

/** A date that may be missing. */
export function optionalDay(name: ArgumentName): CellArgument<Day | undefined> {
  return {
    takes: 'cell',
    name,
    read: (cell) => dayFrom(cell),
    readerFor: dayReaderFor,
    omitted: () => undefined,
  };
}

/** The as-of date; the day of calculation when omitted. */
export const asOf: CellArgument<Day> = {
  takes: 'cell',
  name: 'asOf',
  read: (cell) => dayFrom(cell),
  readerFor: dayReaderFor,
  omitted: (session) => session.today,
};

/** Bucket limits as a list in one cell (`30,60,90`), or one in each cell of a range. */
export const limits: RangeArgument<readonly number[]> = {
  takes: 'range',
  name: 'buckets',
  read: (cells) => {
    const list = listFrom(cells, (cell) => cell);
    const [only] = list;
    return list.length === 1 && typeof only === 'string'
      ? parseLimits(only)
      : parseLimits(list.map(numberFrom));
  },
  omitted: () => DEFAULT_LIMITS,
};

const AGE_BY: Readonly<Record<string, AgeBy>> = {
  due: 'due',
  document: 'document',
  到期日: 'due',
  单据日期: 'document',
};

/** Which date items are aged by; the due date when omitted. */
export const ageBy: CellArgument<AgeBy> = {
  takes: 'cell',
  name: 'by',
  read: (cell) => {
    const by = AGE_BY[String(cell).trim().toLowerCase()];
    if (by === undefined) throw new Problem('badAgeBy', { value: String(cell) });
    return by;
  },
  omitted: () => 'due',
};

/** The cell as it is: for what is looked up or parsed elsewhere. */
export function anyValue(name: ArgumentName): CellArgument<CellValue> {
  return { takes: 'cell', name, read: (cell) => cell };
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

/** An argument that is announced but not built yet: giving it is an error, so that nobody counts on it. */
export function unsupported(name: ArgumentName, code: ProblemCode): RangeArgument<undefined> {
  return {
    takes: 'range',
    name,
    read: () => {
      throw new Problem(code);
    },
    omitted: () => undefined,
  };
}
