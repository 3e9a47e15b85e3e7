import type { ColumnProfile } from './columnProfile';
import { HEADER_NAMES, HEADER_PATTERNS, WEAK_NAMES } from './headerNames';
import { headerKey, isBucketName, isLocalAmount, isMisleading } from './headers';
import { FIELDS, type Field } from './ledger';
import type { Mapping } from './mapping';

/** A field that a header may stand for, and how sure its name is (0..1). */
export interface NamedField {
  readonly field: Field;
  readonly confidence: number;
}
interface Candidate extends NamedField {
  readonly column: number;
}
export interface ColumnMap {
  readonly mapping: Mapping;
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
}

const WEAK = 0.5;
const BY_PATTERN = 0.6;
const FITS = 0.6;

const DATES: readonly Field[] = ['documentDate', 'dueDate', 'postingDate', 'settledDate'];
const AMOUNTS: readonly Field[] = ['amount', 'paidAmount', 'openAmount'];
const BY_NAME = new Map<string, readonly NamedField[]>();
for (const field of FIELDS) {
  HEADER_NAMES[field].forEach((name, at, names) => {
    const confidence = WEAK_NAMES.has(name) ? WEAK : 1 - (0.3 * at) / names.length;
    BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), { field, confidence }]);
  });
}

/** The fields that a header may stand for by its name alone. */
export function fieldsNamed(header: string): readonly NamedField[] {
  const key = headerKey(header);
  const named = BY_NAME.get(key);
  if (named) return named;
  if (key === '' || isBucketName(header) || isMisleading(header)) return [];
  const pattern = HEADER_PATTERNS.find(([, expression]) => expression.test(key));
  return pattern ? [{ field: pattern[0], confidence: BY_PATTERN }] : [];
}

/** Maps columns to fields: by name where the values allow it, then by value for what is still missing. */
export function mapColumns(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  isLater: (a: number, b: number) => boolean,
): ColumnMap {
  const chosen = new Map<Field, Candidate>();
  const used = new Set<number>();
  const take = (candidate: Candidate): void => {
    if (chosen.has(candidate.field) || used.has(candidate.column)) return;
    chosen.set(candidate.field, candidate);
    used.add(candidate.column);
  };
  candidates(headers, profiles)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column)
    .forEach(take);
  const sure = (fields: readonly Field[]): boolean =>
    fields.some((field) => (chosen.get(field)?.confidence ?? 0) > WEAK);
  const customerSure = sure(['customerName', 'customerNumber']);
  const free = (column: number): boolean =>
    !used.has(column) && !isMisleading(headers[column] ?? '') && !isBucketName(headers[column] ?? '');
  if (customerSure && sure(['amount', 'openAmount']) && !DATES.some((field) => chosen.has(field))) {
    datesByValue(profiles, free, isLater).forEach(take);
  }
  if (
    customerSure &&
    sure(['documentDate', 'dueDate']) &&
    !chosen.has('amount') &&
    !chosen.has('openAmount')
  ) {
    amountByValue(profiles, free).forEach(take);
  }
  keepOneCurrency(headers, chosen);
  const mapping: Partial<Record<Field, number>> = {};
  const confidence: Partial<Record<Field, number>> = {};
  for (const [field, candidate] of chosen) {
    mapping[field] = candidate.column;
    confidence[field] = candidate.confidence;
  }
  return { mapping, confidence };
}

function candidates(headers: readonly string[], profiles: readonly ColumnProfile[]): Candidate[] {
  const found: Candidate[] = [];
  headers.forEach((header, column) => {
    const profile = profiles[column];
    for (const { field, confidence } of fieldsNamed(header)) {
      if (!profile || profile.filled === 0) found.push({ field, column, confidence: confidence * 0.95 });
      else if (fits(field, profile))
        found.push({ field: byCode(field, header, profile), column, confidence });
    }
  });
  return found;
}

function fits(field: Field, profile: ColumnProfile): boolean {
  if (DATES.includes(field)) return profile.dates >= FITS || (field === 'settledDate' && profile.dates > 0);
  if (AMOUNTS.includes(field)) return profile.numbers >= FITS && profile.textDates < FITS;
  if (field === 'document') return profile.fractions < FITS && profile.textDates < FITS;
  if (field === 'currency' || field === 'kind' || field === 'owner') return profile.numbers < FITS;
  return profile.textDates < FITS;
}

/** A column called just "customer" or "account" holds names or numbers: its cells tell which. */
function byCode(field: Field, header: string, profile: ColumnProfile): Field {
  if (field === 'customerName' && profile.codes >= 0.8 && !/name|名称|全称|简称|名$/.test(headerKey(header)))
    return 'customerNumber';
  if (field === 'customerNumber' && profile.codes < 0.5 && headerKey(header) === 'account')
    return 'customerName';
  return field;
}

/** One column of dates is the document date; of two, the later one is the due date. */
function datesByValue(
  profiles: readonly ColumnProfile[],
  free: (column: number) => boolean,
  isLater: (a: number, b: number) => boolean,
): Candidate[] {
  const columns = profiles.flatMap((profile, column) =>
    free(column) && profile.dates >= 0.9 && !profile.running ? [column] : [],
  );
  const [first, second] = columns;
  if (first === undefined) return [];
  if (second === undefined) return [{ field: 'documentDate', column: first, confidence: 0.4 }];
  const swapped = isLater(first, second);
  return [
    { field: 'documentDate', column: swapped ? second : first, confidence: 0.4 },
    { field: 'dueDate', column: swapped ? first : second, confidence: 0.4 },
  ];
}

/** The column of numbers that looks most like money. */
function amountByValue(profiles: readonly ColumnProfile[], free: (column: number) => boolean): Candidate[] {
  const columns = profiles.flatMap((profile, column) =>
    free(column) && profile.numbers >= 0.9 && profile.dates < 0.5 && !profile.running ? [column] : [],
  );
  const best = columns.sort(
    (a, b) => (profiles[b]?.fractions ?? 0) - (profiles[a]?.fractions ?? 0) || b - a,
  )[0];
  return best === undefined ? [] : [{ field: 'amount', column: best, confidence: 0.35 }];
}

/** Amounts in our own currency and in the document's never stand together, and each has its own currency column. */
function keepOneCurrency(headers: readonly string[], chosen: Map<Field, Candidate>): void {
  const isLocal = (field: Field): boolean => {
    const column = chosen.get(field)?.column;
    return column !== undefined && isLocalAmount(headers[column] ?? '');
  };
  const main: Field = chosen.has('openAmount') ? 'openAmount' : 'amount';
  const local = isLocal(main);
  for (const field of AMOUNTS) {
    if (field !== main && chosen.has(field) && isLocal(field) !== local) chosen.delete(field);
  }
  if (!chosen.has(main) || isLocal('currency') === local) return;
  chosen.delete('currency');
  const column = headers.findIndex(
    (header) =>
      isLocalAmount(header) === local && fieldsNamed(header).some(({ field }) => field === 'currency'),
  );
  if (column >= 0) chosen.set('currency', { field: 'currency', column, confidence: BY_PATTERN });
}
