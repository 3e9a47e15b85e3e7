import { readAmount } from '../../ledger/cells/amounts';
import { isEmpty, isErrorText, plainText, saysNothing, shownText, wordKey } from '../../ledger/cells/cells';
import { isoCurrency } from '../../ledger/cells/currencies';
import { dependsOnOrder, readDate } from '../../ledger/cells/dates';
import { isCustomerCell, mergeCustomers } from '../../ledger/customers';
import type { Day } from '../../ledger/ledger';
import type { CellValue } from '../../ledger/mapping';
import { LANGUAGES } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import { LIMIT_STATES, type LimitState } from '../limit/exposure';
import type { Basis } from '../score';
import type { AssessedDay, Assessment } from './assessment';

/** The columns of the stored table, in our order. */
export const ASSESSMENT_COLUMNS = [
  'asOf',
  'customerNumber',
  'customerName',
  'score',
  'grade',
  'confidence',
  'basis',
  'currency',
  'exposure',
  'limit',
  'use',
  'state',
  'overdue',
  'daysLate',
] as const;
export type AssessmentColumn = (typeof ASSESSMENT_COLUMNS)[number];

/** The cells of the stored table below its header, by column; a column that is gone is absent. */
export interface AssessmentCells {
  readonly count: number;
  readonly columns: Readonly<Partial<Record<AssessmentColumn, readonly CellValue[]>>>;
  readonly date1904?: boolean;
}

/** Why a row cannot be used: the cell that is damaged, or that the customer stands above for the same day. */
export const ASSESSMENT_FAULTS = ['asOf', 'customer', 'score', 'amount', 'repeated'] as const;
export type AssessmentFault = (typeof ASSESSMENT_FAULTS)[number];

export interface StoredAssessments {
  /** From the first day on. */
  readonly days: readonly AssessedDay[];
  /** Rows (0 is the first below the header) that count in nothing; they stay in the table. */
  readonly faults: readonly { readonly row: number; readonly reason: AssessmentFault }[];
}

export const NO_ASSESSMENTS: StoredAssessments = { days: [], faults: [] };

export const BASES = ['history', 'tradingRecord', 'newCustomer'] as const satisfies readonly Basis[];

/** Words of a column in every language, by what they say. */
function meanings<T extends string>(
  values: readonly T[],
  word: (value: T) => readonly string[],
): ReadonlyMap<string, T> {
  return new Map(values.flatMap((value) => word(value).map((one) => [wordKey(one), value] as const)));
}
const STATES = meanings<LimitState>(LIMIT_STATES, (state) =>
  LANGUAGES.map((language) => text(language, `creditReports.state.${state}`)),
);
const BASIS_WORDS = meanings<Basis>(BASES, (basis) =>
  LANGUAGES.map((language) => text(language, `creditReports.basis.${basis}`)),
);

/** The day that a row names, as far as it can be read: a new run of the day replaces it. */
export function dayOf({ columns, date1904 = false }: AssessmentCells, row: number): Day | undefined {
  const cell = columns.asOf?.[row] ?? '';
  if (typeof cell === 'string' && dependsOnOrder(cell)) return undefined;
  const day = readDate(cell, 'monthFirst', date1904);
  return typeof day === 'number' ? day : undefined;
}

type CellOf = (column: AssessmentColumn) => CellValue;

/** A number that may be left out; `null` for a cell that says something else. */
function numberIn(cell: CellValue): number | undefined | null {
  if (saysNothing(cell) && !isErrorText(cell)) return undefined;
  const written = typeof cell === 'string' ? cell.trim() : '';
  const amount = readAmount(written.endsWith('%') ? written.slice(0, -1) : cell);
  if (typeof amount !== 'number') return null;
  return written.endsWith('%') ? amount / 100 : amount;
}

interface ReadRow extends Omit<Assessment, 'customer'> {
  readonly asOf: Day;
}

/** Reads one row; undefined for a blank one. */
function readRow(cells: AssessmentCells, row: number): ReadRow | AssessmentFault | undefined {
  const cell: CellOf = (column) => cells.columns[column]?.[row] ?? '';
  if (ASSESSMENT_COLUMNS.every((column) => isEmpty(cell(column)))) return undefined;
  const asOf = dayOf(cells, row);
  if (asOf === undefined) return 'asOf';
  if (!isCustomerCell(cell('customerNumber')) && !isCustomerCell(cell('customerName'))) return 'customer';
  const score = numberIn(cell('score'));
  if (score === null || (score !== undefined && (score < 0 || score > 100))) return 'score';
  const [exposure, limit, overdue] = (['exposure', 'limit', 'overdue'] as const).map((one) =>
    numberIn(cell(one)),
  );
  if (exposure === null || limit === null || overdue === null || exposure === undefined) return 'amount';
  const word = (column: AssessmentColumn): string =>
    saysNothing(cell(column)) ? '' : shownText(cell(column));
  const currency = word('currency');
  return {
    asOf,
    score,
    grade: score === undefined ? '' : word('grade'),
    confidence: numberIn(cell('confidence')) ?? undefined,
    basis: BASIS_WORDS.get(wordKey(cell('basis'))),
    currency: isoCurrency(plainText(currency)) ?? currency,
    exposure,
    limit,
    use: limit === undefined || limit === 0 ? undefined : exposure / limit,
    state: STATES.get(wordKey(cell('state'))),
    overdue: overdue ?? 0,
    daysLate: numberIn(cell('daysLate')) ?? undefined,
  };
}

/** Reads a stored table, whatever its user did to it. A row that cannot be used is named and left out. */
export function readAssessments(cells: AssessmentCells): StoredAssessments {
  const rows: number[] = [];
  const read: ReadRow[] = [];
  const faults: { row: number; reason: AssessmentFault }[] = [];
  for (let row = 0; row < cells.count; row++) {
    const found = readRow(cells, row);
    if (typeof found === 'string') faults.push({ row, reason: found });
    else if (found !== undefined) {
      rows.push(row);
      read.push(found);
    }
  }
  const cellIn = (column: AssessmentColumn) => (item: number) =>
    cells.columns[column]?.[rows[item] ?? -1] ?? '';
  const { customers, customer } = mergeCustomers(
    rows.length,
    cellIn('customerNumber'),
    cellIn('customerName'),
  );
  const days = new Map<Day, Map<string, Assessment>>();
  read.forEach(({ asOf, ...said }, at) => {
    const who = customers[customer[at] ?? -1];
    if (who === undefined) return;
    const byKey = days.get(asOf) ?? new Map<string, Assessment>();
    days.set(asOf, byKey);
    if (byKey.has(who.key)) faults.push({ row: rows[at] ?? 0, reason: 'repeated' });
    else byKey.set(who.key, { ...said, customer: who });
  });
  return {
    days: [...days]
      .sort(([a], [b]) => a - b)
      .map(([asOf, byKey]) => ({ asOf, byKey, from: 'stored' as const })),
    faults: faults.sort((a, b) => a.row - b.row),
  };
}
