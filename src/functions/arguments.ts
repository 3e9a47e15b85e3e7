import {
  CellError,
  cellsFrom,
  isBlank,
  isSingle,
  withoutBlankTail,
  type Cell,
  type Cells,
  type Input,
} from './cells';
import { BadArgument, FoundError, type ArgumentName } from './failure';
import { Problem } from '../locales/problem';
import type { Session } from './session';

/** An argument that takes one value, or a range that is answered cell by cell. */
export interface CellArgument<T> {
  readonly takes: 'cell';
  readonly name: ArgumentName;
  /** Never given an empty cell or an error. Throws a Problem for a value that it cannot read. */
  readonly read: (cell: Exclude<Cell, CellError>, session: Session) => T;
  /** A reader that has seen the whole range, where one cell can tell how another is to be read. */
  readonly readerFor?: (cells: Cells) => (cell: Exclude<Cell, CellError>, session: Session) => T;
  /** The value of an omitted argument or an empty cell; without it the argument is required. */
  readonly omitted?: (session: Session) => T;
}

/** An argument that takes a range as a whole. */
export interface RangeArgument<T> {
  readonly takes: 'range';
  readonly name: ArgumentName;
  readonly read: (cells: Cells) => T;
  readonly omitted?: (session: Session) => T;
}

export type Argument<T> = CellArgument<T> | RangeArgument<T>;
export type Arguments = readonly Argument<unknown>[];
/** What a function is computed from: the values of its arguments, in order. */
export type Values<A extends Arguments> = {
  -readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

/** Runs a reader and says which argument it was that it could not read. */
function reading<T>(name: ArgumentName, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Problem) throw new BadArgument(name, thrown);
    throw thrown;
  }
}

export function isEmptyCell(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** The value of a cell argument; an error in the cell goes on as the function's answer. */
export function readCell<T>(argument: CellArgument<T>, cell: Cell, session: Session): T {
  if (cell instanceof CellError) throw new FoundError(cell);
  return reading(argument.name, () => {
    if (!isEmptyCell(cell)) return argument.read(cell, session);
    if (argument.omitted === undefined) throw new Problem('valueMissing');
    return argument.omitted(session);
  });
}

/** The value of a range argument. */
export function readRange<T>(argument: RangeArgument<T>, cells: Cells, session: Session): T {
  return reading(argument.name, () => {
    if (!isBlank(cells)) return argument.read(cells);
    if (argument.omitted === undefined) throw new Problem('valueMissing');
    return argument.omitted(session);
  });
}

/** The one value of a cell argument of a function that answers with a table. */
export function readOne<T>(argument: Argument<T>, input: Input, session: Session): T {
  if (argument.takes === 'range') return readRange(argument, cellsFrom(withoutBlankTail(input)), session);
  const cells = cellsFrom(input);
  if (!isSingle(cells)) throw new BadArgument(argument.name, new Problem('oneValue'));
  return readCell(argument, cells[0]?.[0] ?? '', session);
}
