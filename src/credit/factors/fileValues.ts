import { NO_DAY } from '../../ledger/ledger';
import type { CreditNumber } from '../file/creditFile';
import type { MissingReason, Subject } from '../subject';

const MONTH = 365.25 / 12;
/** How far a figure counts of which the file does not say from when it is. */
const UNDATED_TRUST = 0.5;

/**
 * How far a dated figure of the credit file counts for the confidence: in full up to `months` of age, then less
 * in a straight line, and at twice that age not at all, when it takes no part in the score either.
 */
export function trustOf(ageMonths: number, months: number): number {
  if (months <= 0) return ageMonths <= 0 ? 1 : 0;
  return Math.min(1, Math.max(0, 2 - ageMonths / months));
}

/** The trust in what the file dates with `field`, or why it takes no part. */
export function trustIn(
  { entry, asOf, policy, undatedKnown }: Subject,
  field: 'statementDate' | 'ratingDate',
): number | MissingReason {
  if (!entry) return 'notInFile';
  const day = entry[field];
  if (day === undefined) return undatedKnown ? UNDATED_TRUST : 'undated';
  if (day > asOf) return 'knownLater';
  const { statementMonths, ratingMonths } = policy.stale;
  const trust = trustOf((asOf - day) / MONTH, field === 'ratingDate' ? ratingMonths : statementMonths);
  return trust === 0 ? 'stale' : trust;
}

/**
 * An amount that the file states without a date, in the currency in which the ledger's sums of the customer are;
 * where the file names no currency it means that of the ledger.
 */
export function fileAmount(subject: Subject, field: CreditNumber): number | MissingReason {
  const { entry, undatedKnown } = subject;
  if (!entry) return 'notInFile';
  const amount = entry[field];
  if (amount === undefined) return 'notStated';
  if (!undatedKnown) return 'undated';
  return inLedgerCurrency(subject) ? amount : 'otherCurrency';
}

/** Whether amounts of the file can be held against those of the ledger. */
export function inLedgerCurrency({ entry, trading, customer, currencies }: Subject): boolean {
  const stated = entry?.currency ?? '';
  const own = currencies[trading.currency[customer] ?? NO_DAY] ?? '';
  return stated === '' || own === '' || stated === own;
}
