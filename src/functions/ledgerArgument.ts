import { mappedGuess } from '../excel/reading/mappedSource';
import type { Reading } from '../excel/readings';
import type { Day, Intake } from '../ledger/ledger';
import type { CellValue, LedgerGuess } from '../ledger/mapping';
import { columnsOf, readLedger, type LedgerColumns } from '../ledger/intake';
import { recogniseLedger } from '../ledger/recognition/recogniseLedger';
import { isReadWhole } from '../ledger/wholeTable';
import { Problem, type ProblemCode } from '../locales/problem';
import { BadArgument } from './failure';
import type { Session } from './session';

const PROBLEM_OF: Record<NonNullable<LedgerGuess['problem']>, ProblemCode> = {
  empty: 'rangeEmpty',
  noHeader: 'rangeNoHeader',
  headerOnly: 'rangeHeaderOnly',
  noAmount: 'rangeNoAmount',
  noCustomer: 'rangeNoCustomer',
  noDate: 'rangeNoDate',
};

type Rows = readonly (readonly CellValue[])[];

/** A range that a ledger was found in. */
export interface GivenLedger {
  readonly rows: Rows;
  readonly guess: LedgerGuess;
  /** What the user said in the pane about a ledger with these headers. */
  readonly reading: Reading;
}

/** Finds the ledger in a range. Throws a BadArgument when the range holds none. */
export function ledgerIn(rows: Rows, { readingOf }: Session): GivenLedger {
  const found = recogniseLedger(rows);
  const reading = readingOf(found.headers);
  const guess = reading.mapping === undefined ? found : mappedGuess(found, reading.mapping);
  if (guess.problem) throw new BadArgument('ledger', new Problem(PROBLEM_OF[guess.problem]));
  return { rows, guess, reading };
}

/** The mapped columns and those to keep; of a small ledger all of them, as in the report. */
function columnsToRead({ rows, guess }: GivenLedger, keep: readonly number[]): LedgerColumns {
  const read = columnsOf(rows, guess, 1);
  const below = rows.slice(guess.headerRow + 1);
  const isSmall = isReadWhole(guess.headers.length, below.length);
  const more = (isSmall ? [...guess.headers.keys()] : keep).filter((column) => !read.columns.has(column));
  const kept = more.map((column) => [column, below.map((row) => row[column] ?? '')] as const);
  return { ...read, columns: new Map([...read.columns, ...kept]) };
}

/** The ledger as it is to be read on `asOf`; row ids are 1-based rows of the range. */
export function readGiven(
  given: GivenLedger,
  asOf: Day,
  { date1904 }: Session,
  keep: readonly number[] = [],
): Intake {
  const { currencyHint } = given.guess;
  const { dateOrder, shape, allocation, amountsIn } = given.reading;
  return readLedger(columnsToRead(given, keep), {
    asOf,
    date1904,
    keep,
    ...(currencyHint === undefined ? {} : { currencyHint }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(shape === undefined ? {} : { shape }),
    ...(allocation === undefined ? {} : { allocation }),
    ...(amountsIn === undefined ? {} : { amountsIn }),
  });
}

/** The same; throws a BadArgument when no row can be used. */
export function readUsable(
  given: GivenLedger,
  asOf: Day,
  session: Session,
  keep: readonly number[] = [],
): Intake {
  const intake = readGiven(given, asOf, session, keep);
  if (intake.rowsUsed > 0) return intake;
  throw new BadArgument('ledger', new Problem('rangeNoUsableRows', { count: intake.rowsRead }));
}
