import type { Day, Intake } from '../ledger/ledger';
import type { CellValue, LedgerGuess } from '../ledger/mapping';
import { columnsOf, readLedger } from '../ledger/intake';
import { recogniseLedger } from '../ledger/recogniseLedger';
import { Problem, type ProblemCode } from '../locales/problem';
import { BadArgument } from './failure';

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

/** The ledger in a range, as it is to be read on `asOf`. Throws a BadArgument when the range holds none. */
export function ledgerFrom(values: readonly (readonly CellValue[])[], asOf: Day): Intake {
  const guess = recogniseLedger(values.slice(0, HEAD_ROWS));
  if (guess.problem) throw new BadArgument('ledger', new Problem(PROBLEM_OF[guess.problem]));
  const hint = guess.currencyHint === undefined ? {} : { currencyHint: guess.currencyHint };
  const intake = readLedger(columnsOf(values, guess, 1), { asOf, ...hint });
  if (intake.rowsUsed === 0) {
    throw new BadArgument('ledger', new Problem('rangeNoUsableRows', { count: intake.rowsRead }));
  }
  return intake;
}
