import type { Day, Intake } from '../ledger/ledger';
import type { CellValue, LedgerGuess } from '../ledger/mapping';
import { columnsOf, readLedger } from '../ledger/intake';
import { recogniseLedger } from '../ledger/recogniseLedger';
import { Problem, type ProblemCode } from '../locales/problem';
import { BadArgument } from './failure';
import type { Session } from './session';

/** Rows that are enough to find the headers and to see what the columns hold. */
const HEAD_ROWS = 60;

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
  /** 1-based row of the range in which `rows` begin: blank rows above the ledger are left out. */
  readonly firstRow: number;
  readonly guess: LedgerGuess;
}

/** Finds the ledger in a range. Throws a BadArgument when the range holds none. */
export function ledgerIn(values: Rows): GivenLedger {
  const start = Math.max(
    0,
    values.findIndex((row) => row.some((cell) => cell !== '')),
  );
  const rows = values.slice(start);
  const guess = recogniseLedger(rows.slice(0, HEAD_ROWS));
  if (guess.problem) throw new BadArgument('ledger', new Problem(PROBLEM_OF[guess.problem]));
  return { rows, firstRow: start + 1, guess };
}

/** The ledger as it is to be read on `asOf`; row ids are 1-based rows of the range. */
export function readGiven(
  { rows, firstRow, guess }: GivenLedger,
  asOf: Day,
  { date1904 }: Session,
  keep: readonly number[] = [],
): Intake {
  const hint = guess.currencyHint === undefined ? {} : { currencyHint: guess.currencyHint };
  const read = columnsOf(rows, guess, firstRow);
  const below = rows.slice(guess.headerRow + 1);
  const kept = keep.map((column) => [column, below.map((row) => row[column] ?? '')] as const);
  const columns = new Map([...read.columns, ...kept]);
  return readLedger({ ...read, columns }, { asOf, date1904, keep, ...hint });
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
