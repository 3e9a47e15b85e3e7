import { unitInHeader, unitInTitles, type AmountUnit } from '../../ledger/cells/amountUnits';
import { isEmpty, plainText, shownText } from '../../ledger/cells/cells';
import type { CellValue } from '../../ledger/mapping';
import { currencyInHeader, headerKey } from '../../ledger/recognition/headers';
import { CREDIT_FIELDS, type CreditField } from './creditFile';
import { BARE_UNTIL, CREDIT_HEADER_NAMES } from './creditHeaderNames';
import { listsDocuments } from './creditSigns';

type Row = readonly CellValue[];

/** The header that the user named for a field; null where the user said that the file has none for it. */
export type CreditMapping = Readonly<Partial<Record<CreditField, string | null>>>;

/** A column of the credit file and what it was taken for. */
export interface CreditColumn {
  readonly field: CreditField;
  /** From 0, of the table. */
  readonly column: number;
  readonly header: string;
  /** `place`: an end of validity without a name of its own, right of the amount that it is the end of. */
  readonly by: 'user' | 'name' | 'place';
  /** The multiple that amounts are written in, named in the header or over the table. */
  readonly unit?: AmountUnit;
  /** The currency that its header names. */
  readonly currency?: string;
}

/** The header of a credit file: everything that was recognised, and what was not. */
export interface CreditHead {
  /** Offset of the header's last line. */
  readonly row: number;
  readonly columns: readonly CreditColumn[];
  /** Headers that stand for no field. */
  readonly unused: readonly string[];
}

const HEAD_ROWS = 30;
const BY_NAME = new Map<string, { readonly field: CreditField; readonly rank: number }>(
  CREDIT_FIELDS.flatMap((field) =>
    CREDIT_HEADER_NAMES[field].map((name, rank) => [name, { field, rank }] as const),
  ),
);
/** A customer's name or number alone makes no file, nor do columns that any ledger may have. */
const OF_ANY_LEDGER: ReadonlySet<CreditField> = new Set<CreditField>([
  'customerNumber',
  'customerName',
  'parent',
  'currency',
  'termsDays',
  'openOrders',
  'cash',
  'inventories',
  'sales',
  'writtenOff',
  'note',
]);
const UNTIL_OF: Readonly<Partial<Record<CreditField, CreditField>>> = {
  limit: 'nextReview',
  insuredLimit: 'insuredUntil',
  temporaryLimit: 'temporaryUntil',
  guarantee: 'guaranteeUntil',
  collateral: 'collateralUntil',
};

const YEAR = /(?:19|20)\d{2}/;
const YEAR_BEFORE = /^(?:fy)?(?:19|20)\d{2}年?(?:度|末|底)?(?:的)?/;
const PERIOD_BEFORE = /^(?:期末|年末|本年|本期|最近一期|最近一年)/;
const UNIT_BEHIND = /(?:人民币)?(?:百万|千万|[千万亿])?[元圆]$|(?:cny|rmb|usd|eur|hkd|gbp|jpy)$/;
/** What a name found without year or unit counts less than one found as it stands. */
const REWORDED = 1000;

function namedField(header: string): { readonly field: CreditField; readonly rank: number } | undefined {
  const key = headerKey(header);
  const found = BY_NAME.get(key);
  if (found) return found;
  const bare = key.replace(YEAR_BEFORE, '').replace(PERIOD_BEFORE, '');
  const reworded = BY_NAME.get(bare) ?? BY_NAME.get(bare.replace(UNIT_BEHIND, ''));
  return reworded && { field: reworded.field, rank: reworded.rank + REWORDED };
}

function yearIn(header: string): number {
  return Number(YEAR.exec(plainText(header))?.[0] ?? 0);
}

interface Candidate {
  readonly column: number;
  readonly rank: number;
  readonly year: number;
}

/** The best name first; of one name by year the newest. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.year > b.year);
}

/** What each column of a header stands for: as the user said, then by name, then by what stands left of it. */
function columnsOf(
  headers: readonly string[],
  mapping: CreditMapping,
  unit: AmountUnit | undefined,
): readonly CreditColumn[] {
  const taken = new Map<CreditField, { readonly column: number; readonly by: CreditColumn['by'] }>();
  for (const field of CREDIT_FIELDS) {
    const wanted = mapping[field];
    if (wanted === undefined || wanted === null) continue;
    const column = headers.findIndex((header) => header !== '' && headerKey(header) === headerKey(wanted));
    if (column >= 0) taken.set(field, { column, by: 'user' });
  }
  const used = new Set([...taken.values()].map(({ column }) => column));
  const best = new Map<CreditField, Candidate>();
  headers.forEach((header, column) => {
    const named = header === '' || used.has(column) ? undefined : namedField(header);
    if (named === undefined || mapping[named.field] !== undefined) return;
    const candidate = { column, rank: named.rank, year: yearIn(header) };
    const standing = best.get(named.field);
    if (standing === undefined || isBetter(candidate, standing)) best.set(named.field, candidate);
  });
  for (const [field, { column }] of best) taken.set(field, { column, by: 'name' });
  const fieldAt = new Map([...taken].map(([field, { column }]) => [column, field]));
  headers.forEach((header, column) => {
    const before = fieldAt.get(column - 1);
    const field = before === undefined ? undefined : UNTIL_OF[before];
    if (field === undefined || fieldAt.has(column) || taken.has(field) || mapping[field] !== undefined)
      return;
    if (BARE_UNTIL.has(headerKey(header))) taken.set(field, { column, by: 'place' });
  });
  return [...taken]
    .map(([field, { column, by }]): CreditColumn => {
      const header = headers[column] ?? '';
      const own = unitInHeader(header) ?? unit;
      const currency = currencyInHeader(header);
      return {
        field,
        column,
        header,
        by,
        ...(own === undefined ? {} : { unit: own }),
        ...(currency === undefined ? {} : { currency }),
      };
    })
    .sort((a, b) => a.column - b.column);
}

/** A row as headers; where a cell is blank, what stands over it in a header of two lines. */
function headersOf(row: Row, above: Row | undefined): readonly string[] {
  const width = Math.max(row.length, above?.length ?? 0);
  return Array.from({ length: width }, (_, column) => {
    const own = row[column] ?? '';
    const value = isEmpty(own) ? (above?.[column] ?? '') : own;
    return typeof value === 'string' ? shownText(value) : '';
  });
}

function saysWho(columns: readonly CreditColumn[]): boolean {
  return columns.some(({ field }) => field === 'customerNumber' || field === 'customerName');
}

/**
 * Finds the header of a credit file in the first rows of a table: the line with a customer column and the most other
 * fields. Undefined where no line has both.
 */
export function findCreditHead(values: readonly Row[], mapping: CreditMapping = {}): CreditHead | undefined {
  let best: CreditHead | undefined;
  const last = Math.min(values.length, HEAD_ROWS);
  for (let row = 0; row < last; row++) {
    const cells = values[row] ?? [];
    if (cells.every(isEmpty)) continue;
    for (const above of [undefined, values[row - 1]]) {
      const headers = headersOf(cells, above);
      const titles = values.slice(0, above === undefined ? row : row - 1);
      const columns = columnsOf(headers, mapping, unitInTitles(titles));
      if (!saysWho(columns) || columns.length < 2 || columns.length <= (best?.columns.length ?? 0)) continue;
      const known = new Set(columns.map(({ column }) => column));
      const unused = headers.filter((header, column) => header !== '' && !known.has(column));
      best = { row, columns, unused };
    }
  }
  return best;
}

/**
 * Whether a table is a credit file: customers with something that only such a file says, and no documents. The first
 * rows are enough.
 */
export function recogniseCreditFile(values: readonly Row[]): boolean {
  const head = findCreditHead(values);
  if (head === undefined || listsDocuments(head.unused)) return false;
  return head.columns.some(({ field }) => !OF_ANY_LEDGER.has(field));
}
