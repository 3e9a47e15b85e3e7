import type { Day } from '../../ledger/ledger';
import { CREDIT_FIELDS, type CreditEntry, type CreditField } from './creditFile';

/** What may have an end, and the field that says which day is its last. */
const ENDS = [
  ['insuredLimit', 'insuredUntil'],
  ['temporaryLimit', 'temporaryUntil'],
  ['guarantee', 'guaranteeUntil'],
  ['collateral', 'collateralUntil'],
] as const;
export type EndingField = (typeof ENDS)[number][0];

/** What the file says of a customer as of a day. */
export interface CreditEntryOn extends CreditEntry {
  /** What was good until a day before it: the amounts are left out, their last days stay. */
  readonly expired: readonly EndingField[];
}

/** Figures of one statement, never mixed with those of another. */
const OF_STATEMENT: ReadonlySet<CreditField> = new Set<CreditField>([
  'statementDate',
  'cash',
  'currentAssets',
  'inventories',
  'currentLiabilities',
  'workingCapital',
  'totalAssets',
  'liabilities',
  'equity',
  'retainedEarnings',
  'ebit',
  'sales',
  'netProfit',
  'currentRatio',
  'quickRatio',
  'debtRatio',
]);
const OF_RATING: ReadonlySet<CreditField> = new Set<CreditField>(['externalRating', 'ratingDate']);
const STATEMENT_FIELDS = CREDIT_FIELDS.filter((field) => OF_STATEMENT.has(field));
const RATING_FIELDS = CREDIT_FIELDS.filter((field) => OF_RATING.has(field));
const OTHER_FIELDS = CREDIT_FIELDS.filter(
  (field) => field !== 'hold' && !OF_STATEMENT.has(field) && !OF_RATING.has(field),
);
/** A date alone is no statement. */
const FIGURES = STATEMENT_FIELDS.filter((field) => field !== 'statementDate');

function pick(entry: CreditEntry | undefined, fields: readonly CreditField[]): Partial<CreditEntry> {
  if (entry === undefined) return {};
  return Object.fromEntries(
    fields.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])),
  );
}

/** Of the rows that say something, the one with the newest date up to the day; one without a date only else. */
function newest(
  rows: readonly CreditEntry[],
  says: (row: CreditEntry) => boolean,
  dateOf: (row: CreditEntry) => Day | undefined,
  asOf: Day,
): CreditEntry | undefined {
  let best: CreditEntry | undefined;
  for (const row of rows) {
    const day = dateOf(row) ?? -Infinity;
    if (day > asOf || !says(row)) continue;
    if (best === undefined || day > (dateOf(best) ?? -Infinity)) best = row;
  }
  return best;
}

/** Rows by their statements: those known on the day from the newest down, then the later ones from the oldest up. */
function byStatement(rows: readonly CreditEntry[], asOf: Day): readonly CreditEntry[] {
  const dayOf = ({ statementDate }: CreditEntry): number => statementDate ?? -Infinity;
  const sorted = [...rows].sort((a, b) => dayOf(a) - dayOf(b) || b.row - a.row);
  const known = sorted.filter((row) => dayOf(row) <= asOf).reverse();
  return [...known, ...sorted.filter((row) => dayOf(row) > asOf)];
}

/**
 * What the rows of one customer say as of a day: the figures of the newest statement and the newest rating that are not
 * later, and of everything that has no date the row of the newest statement that says it. A review later than the
 * day has not been held. Undefined without rows.
 */
export function entryAt(rows: readonly CreditEntry[], asOf: Day): CreditEntryOn | undefined {
  const inOrder = byStatement(rows, asOf);
  const [first] = inOrder;
  if (first === undefined) return undefined;
  const says =
    (fields: readonly CreditField[]) =>
    (row: CreditEntry): boolean =>
      fields.some((field) => row[field] !== undefined);
  const statement = newest(inOrder, says(FIGURES), (row) => row.statementDate, asOf);
  const rating = newest(inOrder, says(['externalRating']), (row) => row.ratingDate, asOf);
  const others: Partial<CreditEntry> = Object.fromEntries(
    OTHER_FIELDS.flatMap((field) => {
      const row = inOrder.find((one) => one[field] !== undefined);
      return row === undefined ? [] : [[field, row[field]]];
    }),
  );
  const { lastReview, ...rest } = others;
  const entry: CreditEntry = {
    ...rest,
    ...(lastReview === undefined || lastReview > asOf ? {} : { lastReview }),
    ...pick(statement, STATEMENT_FIELDS),
    ...pick(rating, RATING_FIELDS),
    row: first.row,
    hold: first.hold,
  };
  const expired = ENDS.filter(
    ([field, until]) => entry[field] !== undefined && (entry[until] ?? Infinity) < asOf,
  ).map(([field]) => field);
  const gone: ReadonlySet<string> = new Set(expired);
  const inForce = Object.fromEntries(Object.entries(entry).filter(([field]) => !gone.has(field)));
  return { ...(inForce as unknown as CreditEntry), expired };
}

/**
 * The row of a customer that tells a field without a date of its own, or that would once it is written there; undefined
 * without rows.
 */
export function rowSaying(
  rows: readonly CreditEntry[],
  field: CreditField,
  asOf: Day,
): CreditEntry | undefined {
  const inOrder = byStatement(rows, asOf);
  return (field === 'hold' ? undefined : inOrder.find((row) => row[field] !== undefined)) ?? inOrder[0];
}
