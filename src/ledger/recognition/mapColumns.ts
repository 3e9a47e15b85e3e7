import type { Sample } from './columnEvidence';
import type { ColumnProfile } from './columnProfile';
import { HEADER_NAMES, HEADER_PATTERNS, WEAK_NAMES } from './headerNames';
import { datePartKey, headerKey, isBucketName, isLocalAmount, isMisleading } from './headers';
import { FIELDS, type Field } from '../ledger';
import { DATES, mapByValue, take, WEAK, type Candidate, type Chosen, type Question } from './mapByValue';
import type { Mapping } from '../mapping';
import { settleDateParts } from './dateParts';
import { settleBalances, SIDES } from '../applying/settleBalances';
import { areSides } from '../sides';

/** A field that a header may stand for, and how sure its name is (0..1). */
export interface NamedField {
  readonly field: Field;
  readonly confidence: number;
}
export interface ColumnMap {
  readonly mapping: Mapping;
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
  readonly question?: Question;
}

const BY_PATTERN = 0.6;
const FITS = 0.6;

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
  const named = BY_NAME.get(key) ?? BY_NAME.get(datePartKey(header));
  if (named) return named;
  if (key === '' || isBucketName(header) || isMisleading(header)) return [];
  const pattern = HEADER_PATTERNS.find(([, expression]) => expression.test(key));
  return pattern ? [{ field: pattern[0], confidence: BY_PATTERN }] : [];
}

/** How sure a header is the name of some field in our tables; 0 when it is not in them. */
export function knownAs(header: string): number {
  return (BY_NAME.get(headerKey(header)) ?? BY_NAME.get(datePartKey(header)) ?? []).reduce(
    (most, { confidence }) => Math.max(most, confidence),
    0,
  );
}

/** Maps columns to fields: by name where the values allow it, then by value for what is still missing. */
export function mapColumns(sample: Sample): ColumnMap {
  const { headers, profiles } = sample;
  const chosen: Chosen = new Map();
  const found = candidates(headers, profiles).filter(
    ({ field, column }) => field !== 'direction' || areSides(sample.columns[column] ?? []),
  );
  const ranked = found.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const candidate of ranked) take(chosen, candidate);
  settleBalances(sample, chosen);
  settleDateParts(sample, chosen);
  const question = mapByValue(sample, chosen);
  keepOneCurrency(headers, chosen);
  const mapping: Partial<Record<Field, number>> = {};
  const confidence: Partial<Record<Field, number>> = {};
  for (const [field, candidate] of chosen) {
    mapping[field] = candidate.column;
    confidence[field] = candidate.confidence;
  }
  return { mapping, confidence, ...(question === undefined ? {} : { question }) };
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
  if (AMOUNTS.includes(field) || SIDES.includes(field))
    return profile.numbers >= FITS && profile.textDates < FITS;
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

/** Amounts in our own currency and in the document's never stand together, and each has its own currency column. */
function keepOneCurrency(headers: readonly string[], chosen: Chosen): void {
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
