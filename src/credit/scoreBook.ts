import {
  NO_APPLICATIONS,
  type Day,
  type ExtraColumn,
  type Ledger,
  type VoidDocuments,
} from '../ledger/ledger';
import { customerItems } from './customerItems';
import type { CreditEntry, EntryOf } from './file/creditFile';
import { paymentHistories } from './paymentHistory';
import type { CreditPolicy } from './policy';
import { ratingReader } from './ratingScales';
import { assess, weightsOf, type ScoreResult } from './score';
import type { Subject } from './subject';
import { tradingRecords, type TradingRecords } from './tradingRecord';

/** Everything that the scores of a book are made from. */
export interface ScoreInput {
  readonly ledger: Ledger;
  /** Open amount of every item on `asOf`. */
  readonly open: Float64Array;
  /** Only what was known on this day counts. */
  readonly asOf: Day;
  readonly policy: CreditPolicy;
  /** What the credit file says about a customer on `asOf`. */
  readonly entryOf?: EntryOf | undefined;
  /**
   * Whether what the credit file says without a date was known on `asOf`; true when left out. Say false when looking
   * back: what somebody knows today would judge a day on which nobody knew it.
   */
  readonly undatedKnown?: boolean | undefined;
  readonly voids?: VoidDocuments | undefined;
  /** The ledger's column (`ledger.extras`) that names with whom a customer itself trades. */
  readonly counterparty?: ExtraColumn | undefined;
}

/** The scores of a book, and what else follows from the same reading of it. */
export interface ScoredBook {
  /** By index into `ledger.customers`, as are the others. */
  readonly scores: readonly ScoreResult[];
  readonly entries: readonly (CreditEntry | undefined)[];
  readonly trading: TradingRecords;
}

export function scoredBook(input: ScoreInput): ScoredBook {
  const { ledger, policy } = input;
  const entries = ledger.customers.map((customer) => input.entryOf?.(customer));
  const shared = bookOf(input, entries);
  const weights = weightsOf(policy);
  const scores = entries.map((entry, customer) => assess({ ...shared, customer, entry }, weights));
  return { scores, entries, trading: shared.trading };
}

/** The score of every customer, by index into `ledger.customers`. */
export function scoreBook(input: ScoreInput): readonly ScoreResult[] {
  return scoredBook(input).scores;
}

/** What all customers of a book share. */
function bookOf(
  input: ScoreInput,
  entries: readonly (CreditEntry | undefined)[],
): Omit<Subject, 'customer' | 'entry'> {
  const { ledger, open, asOf, policy, undatedKnown = true } = input;
  const items = customerItems(ledger, asOf);
  return {
    asOf,
    policy,
    undatedKnown,
    payments: paymentHistories(ledger, open, asOf),
    trading: tradingRecords(input, items),
    currencies: ledger.currencies,
    ratingPoints: ratingReader(
      policy,
      entries.flatMap((entry) => entry?.externalRating ?? []),
    ),
  };
}

/** A ledger without an item: one customer of whom nothing is known. */
const NOBODY: Ledger = {
  shape: 'invoices',
  count: 0,
  sheetRow: new Int32Array(0),
  customer: new Int32Array(0),
  customers: [{ key: '', number: '', name: '' }],
  document: [],
  kind: new Uint8Array(0),
  documentDate: new Int32Array(0),
  dueDate: new Int32Array(0),
  postingDate: new Int32Array(0),
  settledDate: new Int32Array(0),
  amount: new Float64Array(0),
  paid: new Float64Array(0),
  open: new Float64Array(0),
  currency: new Int32Array(0),
  currencies: [],
  owner: new Int32Array(0),
  owners: [],
  contract: new Int32Array(0),
  contracts: [],
  reminder: new Int32Array(0),
  reminders: [],
  disputed: new Uint8Array(0),
  instalment: new Uint8Array(0),
  writtenOff: new Uint8Array(0),
  applications: NO_APPLICATIONS,
  extras: [],
};

/** The score of a customer who is in the credit file but not in the ledger. `ratings` are all of the file. */
export function scoreEntry(
  entry: CreditEntry,
  { asOf, policy, undatedKnown }: Pick<ScoreInput, 'asOf' | 'policy' | 'undatedKnown'>,
  ratings: Iterable<string> = [entry.externalRating ?? ''],
): ScoreResult {
  const book = bookOf({ ledger: NOBODY, open: new Float64Array(0), asOf, policy, undatedKnown }, []);
  return assess({ ...book, customer: 0, entry, ratingPoints: ratingReader(policy, ratings) });
}
