import { Problem } from '../locales/problem';
import { isEmptyCell, readCell, readOne, readRange, type Arguments, type Values } from './arguments';
import {
  CellError,
  cellsFrom,
  usedRowCount,
  withoutBlankTail,
  type Cell,
  type Cells,
  type Input,
} from './cells';
import { excelError, Failure, failureFrom } from './failure';
import { currentSession, type Session } from './session';

export type Answer = string | number | boolean;
type Compute<A extends Arguments, Result> = (values: Values<A>, session: Session) => Result;

/**
 * Most cells that one formula fills. The client sends a result in one request of at most 5 MB and tries a
 * larger
 * one again for ever (#BUSY!); a cell of ours takes up to 50 bytes on the way.
 */
export const MOST_CELLS = 100_000;

function checkSize(rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS) throw new Problem('spillTooLarge', { rows, columns });
}

/** Cell of an argument for one place of the answer: a single row or column serves all. */
function cellAt(cells: Cells, row: number, column: number): Cell {
  const line = cells.length === 1 ? cells[0] : cells[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? new CellError('#N/A');
}

/**
 * The cells of every argument. Where cell by cell there would be more answers than a formula may fill, the blank
 * rows that all of the arguments end with are left out: so a whole column can be given.
 */
function rangesOf(args: Arguments, inputs: readonly Input[]): Cells[] {
  const mapped = inputs.filter(
    (input, i): input is Input[] => args[i]?.takes === 'cell' && Array.isArray(input),
  );
  const isLong = mapped.some(
    (rows) => rows.length * (Array.isArray(rows[0]) ? rows[0].length : 1) > MOST_CELLS,
  );
  const used = isLong ? Math.max(1, ...mapped.map(usedRowCount)) : undefined;
  return args.map((argument, i) => {
    const input = inputs[i];
    if (argument.takes === 'range') return cellsFrom(withoutBlankTail(input));
    return cellsFrom(Array.isArray(input) ? input.slice(0, used) : input);
  });
}

/** The answers of a function for every place; a place where it has none holds the reason. */
export function answersEach<const A extends Arguments>(
  args: A,
  inputs: readonly Input[],
  session: Session,
  compute: Compute<A, Answer>,
): (Answer | Failure)[][] {
  const ranges = rangesOf(args, inputs);
  const mapped = ranges.filter((_, i) => args[i]?.takes === 'cell');
  const rows = Math.max(1, ...mapped.map((cells) => cells.length));
  const columns = Math.max(1, ...mapped.map((cells) => cells[0]?.length ?? 1));
  checkSize(rows, columns);
  const whole = args.map((argument, i) =>
    argument.takes === 'range' ? readRange(argument, ranges[i] ?? [], session) : undefined,
  );

  const readers = args.map((argument, i) =>
    argument.takes === 'cell' && argument.readerFor
      ? { ...argument, read: argument.readerFor(ranges[i] ?? []) }
      : argument,
  );

  const answerAt = (row: number, column: number): Answer | Failure => {
    const cells = ranges.map((range) => cellAt(range, row, column));
    const isBlankRow = args.some(
      (argument, i) => argument.takes === 'cell' && !argument.omitted && isEmptyCell(cells[i] ?? ''),
    );
    // A column that is filled down further than its data answers with empty cells, not with errors.
    if (isBlankRow && rows * columns > 1) return '';
    try {
      const values = readers.map((argument, i) =>
        argument.takes === 'cell' ? readCell(argument, cells[i] ?? '', session) : whole[i],
      );
      return compute(values as Values<A>, session);
    } catch (thrown) {
      return failureFrom(thrown, session.language);
    }
  };
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => answerAt(row, column)),
  );
}

/** The table that a function answers with. Rows are filled up to the same length. */
export function answersTable<const A extends Arguments>(
  args: A,
  inputs: readonly Input[],
  session: Session,
  compute: Compute<A, readonly (readonly Answer[])[]>,
): Answer[][] {
  const values = args.map((argument, i) => readOne(argument, inputs[i], session));
  const table = compute(values as Values<A>, session);
  const columns = Math.max(1, ...table.map((row) => row.length));
  checkSize(table.length, columns);
  return table.map((row) => [...row, ...Array<Answer>(columns - row.length).fill('')]);
}

/** What `produce` answers, in the form that Excel's custom functions runtime takes. */
async function forExcel(
  produce: (session: Session) => readonly (readonly (Answer | Failure)[])[],
): Promise<unknown[][]> {
  const session = await currentSession();
  let answers: readonly (readonly (Answer | Failure)[])[];
  try {
    answers = produce(session);
  } catch (thrown) {
    throw excelError(failureFrom(thrown, session.language));
  }
  const [first] = answers[0] ?? [];
  // Only an error that is thrown shows its message on a single cell.
  if (answers.length === 1 && answers[0]?.length === 1 && first instanceof Failure) throw excelError(first);
  return answers.map((row) => row.map((answer) => (answer instanceof Failure ? excelError(answer) : answer)));
}

/** A custom function that answers element by element for ranges: the answer has their shape. */
export function answerEach<const A extends Arguments>(
  args: A,
  inputs: readonly Input[],
  compute: Compute<A, Answer>,
): Promise<unknown[][]> {
  return forExcel((session) => answersEach(args, inputs, session, compute));
}

/** A custom function that answers with one table. */
export function answerTable<const A extends Arguments>(
  args: A,
  inputs: readonly Input[],
  compute: Compute<A, readonly (readonly Answer[])[]>,
): Promise<unknown[][]> {
  return forExcel((session) => answersTable(args, inputs, session, compute));
}

/** A custom function that answers each element of its arguments with a row of so many cells, one below the other. */
export function answerRows<const A extends Arguments>(
  args: A,
  inputs: readonly Input[],
  width: number,
  compute: Compute<A, readonly Answer[]>,
): Promise<unknown[][]> {
  return forExcel((session) => {
    const rows: (readonly Answer[])[] = [];
    const places = answersEach(
      args,
      inputs,
      session,
      (values) => rows.push(compute(values, session)) - 1,
    ).flat();
    checkSize(places.length, width);
    if (places.length === 1 && places[0] instanceof Failure) return [places];
    const rest = Array<Answer>(width - 1).fill('');
    return places.map((place) => (typeof place === 'number' ? (rows[place] ?? []) : [place, ...rest]));
  });
}
