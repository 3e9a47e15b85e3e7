import { cellOf } from './exportSamples.fixture';
import type { Field } from '../ledger';
import type { CellValue, LedgerGuess } from '../mapping';

/** A sheet as lines of cells between bars; figures are numbers. */
export function sheetOf(text: string): CellValue[][] {
  return text
    .replace(/^\n/, '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
}

/** What each field was mapped to, by header. */
export function named(guess: LedgerGuess): Partial<Record<Field, string>> {
  return Object.fromEntries(
    Object.entries(guess.mapping).map(([field, column]) => [field, guess.headers[column] ?? '']),
  );
}
