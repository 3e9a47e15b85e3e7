import { hasDateOfParts } from '../../ledger/dateOfParts';
import type { Field } from '../../ledger/ledger';
import type { LedgerGuess, Mapping } from '../../ledger/mapping';
import type { LedgerSource } from './findLedger';

const DATES: readonly Field[] = ['dueDate', 'documentDate', 'postingDate'];
const AMOUNTS: readonly Field[] = ['amount', 'openAmount', 'debit', 'credit', 'openingBalance'];

/** What is missing from a mapping for it to be a ledger's, as the guess would say it. */
function lacking(mapping: Mapping, dateYear: number | undefined): LedgerGuess['problem'] {
  if (AMOUNTS.every((field) => mapping[field] === undefined)) return 'noAmount';
  if (mapping.customerNumber === undefined && mapping.customerName === undefined) return 'noCustomer';
  const dated = DATES.some((field) => mapping[field] !== undefined) || hasDateOfParts(mapping, dateYear);
  return dated ? undefined : 'noDate';
}

/** The guess with the user's columns in place of its own. */
export function mappedGuess(guess: LedgerGuess, mapping: Mapping): LedgerGuess {
  const { problem, ...rest } = guess;
  if (problem === 'empty' || problem === 'headerOnly') return guess;
  const now = lacking(mapping, guess.dateYear);
  // What the user chose is sure.
  return { ...rest, mapping, confidence: {}, ...(now === undefined ? {} : { problem: now }) };
}

/** The same for a ledger in the workbook. */
export function withMapping(source: LedgerSource, mapping: Mapping): LedgerSource {
  return { ...source, guess: mappedGuess(source.guess, mapping) };
}
