import { isoCurrency } from '../cells/currencies';
import { datePairs, figures, isSame, shareWithin, type Sample } from './columnEvidence';
import { isBucketName, isLocalAmount, isMisleading } from './headers';
import type { Field } from '../ledger';

/** A column that may stand for a field, and how sure that is (0..1). */
export interface Candidate {
  readonly field: Field;
  readonly confidence: number;
  readonly column: number;
}
export type Chosen = Map<Field, Candidate>;
/** The field that stays open, and the columns that it may be. */
export interface Question {
  readonly field: Field;
  readonly columns: readonly number[];
}

/** A name that says little by itself: it never carries the decision that a range is a ledger. */
export const WEAK = 0.5;
export const DATES: readonly Field[] = ['documentDate', 'dueDate', 'postingDate', 'settledDate'];

/** Fields that tell what has come in. */
const RECEIVED: readonly Field[] = [
  'settledDate',
  'paidAmount',
  'openAmount',
  'status',
  'credit',
  'appliesTo',
];

/** Rows that prove something about a column's values. */
const ENOUGH_ROWS = 3;
/** Parts of an amount that are neither paid nor open. */
const OTHER_PART = /net|sub|freight|shipping|tax|vat|fee|不含税|未税|运费|手续费|质保/i;
const NEARLY_ALL = 0.95;
const MOST = 0.9;

/** Takes a candidate unless its field is settled or its column spoken for. */
export function take(chosen: Chosen, candidate: Candidate): boolean {
  if (chosen.has(candidate.field)) return false;
  for (const { column } of chosen.values()) if (column === candidate.column) return false;
  chosen.set(candidate.field, candidate);
  return true;
}

/** Maps by their values the columns that no name tells; answers with what it cannot decide. */
export function mapByValue(sample: Sample, chosen: Chosen): Question | undefined {
  const sure = (fields: readonly Field[]): boolean =>
    fields.some((field) => (chosen.get(field)?.confidence ?? 0) > WEAK);
  const inParts = chosen.has('dateDay');
  const dated = inParts || sure(['documentDate', 'dueDate']);
  const valued = sure(['amount', 'openAmount', 'debit']);
  const named = sure(['customerName', 'customerNumber']);
  if (named && valued && !inParts && !DATES.some((field) => chosen.has(field))) mapDates(sample, chosen);
  const receipt = named && valued ? mapOtherDates(sample, chosen) : undefined;
  swapDates(sample, chosen);
  const hasAmount = chosen.has('amount') || chosen.has('openAmount') || chosen.has('debit');
  let question = named && dated && !hasAmount ? mapAmounts(sample, chosen) : undefined;
  question ??= tellPaidFromOpen(sample, chosen);
  if (dated && valued && !chosen.has('customerName') && !chosen.has('customerNumber')) {
    question ??= mapCustomer(sample, chosen);
  }
  mapMergedCustomer(sample, chosen);
  mapTexts(sample, chosen);
  return question ?? receipt;
}

function freeColumns(sample: Sample, chosen: Chosen): number[] {
  const used = new Set([...chosen.values()].map(({ column }) => column));
  return sample.headers.flatMap((header, column) =>
    used.has(column) || isMisleading(header) || isBucketName(header) ? [] : [column],
  );
}

/** One column of dates is the document date; of two, the later one is the due date. */
function mapDates(sample: Sample, chosen: Chosen): void {
  const [first, second] = freeColumns(sample, chosen).filter((column) => {
    const profile = sample.profiles[column];
    return profile !== undefined && profile.dates >= MOST && !profile.running;
  });
  if (first === undefined) return;
  const confidence = 0.4;
  if (second === undefined) {
    take(chosen, { field: 'documentDate', column: first, confidence });
    return;
  }
  const { both, after, onOrAfter } = datePairs(sample, first, second);
  const swapped = both > 0 && after > 1 - onOrAfter;
  take(chosen, { field: 'documentDate', column: swapped ? second : first, confidence });
  take(chosen, { field: 'dueDate', column: swapped ? first : second, confidence });
}

/**
 * Beside a document date: a full column a few fixed distances later is the due date. One that is later and often
 * blank may be the date of receipt; as that decides what is still open, it is asked for and never assumed.
 */
function mapOtherDates(sample: Sample, chosen: Chosen): Question | undefined {
  const base = chosen.get('documentDate') ?? chosen.get('postingDate');
  if (!base) return undefined;
  const receipts: number[] = [];
  for (const column of freeColumns(sample, chosen)) {
    const profile = sample.profiles[column];
    if (!profile || profile.dates < MOST || profile.running) continue;
    const { both, onOrAfter, after, distances } = datePairs(sample, column, base.column);
    if (both < ENOUGH_ROWS || onOrAfter < NEARLY_ALL || after < 0.5) continue;
    const full = profile.filled >= MOST * sample.rows;
    if (full && distances <= Math.max(2, both / 4))
      take(chosen, { field: 'dueDate', column, confidence: 0.4 });
    else if (!full) receipts.push(column);
  }
  const told = RECEIVED.some((field) => chosen.has(field));
  return told || receipts.length === 0 ? undefined : { field: 'settledDate', columns: receipts };
}

/** Two dates under names that say little, the due one always first: they are the other way round. */
function swapDates(sample: Sample, chosen: Chosen): void {
  const due = chosen.get('dueDate');
  const document = chosen.get('documentDate');
  if (!due || !document || due.confidence > 0.6 || document.confidence > 0.6) return;
  const { both, after, onOrAfter } = datePairs(sample, document.column, due.column);
  if (both < ENOUGH_ROWS || onOrAfter < NEARLY_ALL || after < 0.5) return;
  chosen.set('dueDate', { ...due, column: document.column });
  chosen.set('documentDate', { ...document, column: due.column });
}

function moneyColumns(sample: Sample, chosen: Chosen): number[] {
  return freeColumns(sample, chosen).filter((column) => {
    const profile = sample.profiles[column];
    return profile !== undefined && profile.numbers >= MOST && profile.dates < 0.5 && !profile.running;
  });
}

/** Three columns of which one less another is the third; else the column of numbers that looks most like money. */
function mapAmounts(sample: Sample, chosen: Chosen): Question | undefined {
  const columns = moneyColumns(sample, chosen);
  const fractions = (column: number): number => sample.profiles[column]?.fractions ?? 0;
  const triple = findTriple(sample, columns);
  if (triple) {
    const [total, ...parts] = triple;
    take(chosen, { field: 'amount', column: total, confidence: 0.5 });
    return takeParts(sample, chosen, parts);
  }
  const ranked = [...columns].sort((a, b) => fractions(b) - fractions(a) || b - a);
  const [best] = ranked;
  if (best === undefined) return undefined;
  take(chosen, { field: 'amount', column: best, confidence: 0.35 });
  const equal = ranked.filter((column) => fractions(best) - fractions(column) < 0.2);
  const differ = equal.some((column) => !isSameColumn(sample, best, column));
  return differ ? { field: 'amount', columns: equal.sort((a, b) => a - b) } : undefined;
}

function isSameColumn(sample: Sample, a: number, b: number): boolean {
  return a === b || figures(sample, [a, b]).every(([left = 0, right = 0]) => isSame(left, right));
}

/** The amount is known and two unnamed columns add up to it: what came in and what is open. */
function tellPaidFromOpen(sample: Sample, chosen: Chosen): Question | undefined {
  const amount = chosen.get('amount');
  if (!amount || chosen.has('paidAmount') || chosen.has('openAmount')) return undefined;
  const others = moneyColumns(sample, chosen).filter(
    (column) => !OTHER_PART.test(sample.headers[column] ?? ''),
  );
  const triple = findTriple(sample, [amount.column, ...others]);
  if (triple?.[0] !== amount.column) return undefined;
  const [, ...parts] = triple;
  return takeParts(sample, chosen, parts);
}

/** Which of two parts is open and which came in, if the dates of receipt tell; else that is the question. */
function takeParts(sample: Sample, chosen: Chosen, parts: readonly number[]): Question | undefined {
  const open = parts.find((part) => isOpenPart(sample, chosen, part));
  const paid = parts.find((part) => part !== open);
  if (open === undefined || paid === undefined) return { field: 'openAmount', columns: parts };
  take(chosen, { field: 'openAmount', column: open, confidence: 0.5 });
  take(chosen, { field: 'paidAmount', column: paid, confidence: 0.5 });
  return undefined;
}

/** The first three columns with total - part = other part in nearly every row, and neither part always nothing. */
function findTriple(
  sample: Sample,
  columns: readonly number[],
): [total: number, part: number, other: number] | undefined {
  const few = columns.slice(0, 8);
  for (const total of few) {
    for (const part of few) {
      for (const other of few) {
        if (part >= other || total === part || total === other) continue;
        const rows = figures(sample, [total, part, other], 0);
        const right = rows.filter(([sum = 0, a = 0, b = 0]) => isSame(a + b, sum));
        const both = rows.some(([, a = 0]) => a !== 0) && rows.some(([, , b = 0]) => b !== 0);
        if (rows.length >= ENOUGH_ROWS && both && right.length >= NEARLY_ALL * rows.length)
          return [total, part, other];
      }
    }
  }
  return undefined;
}

/** Where some rows have a date of receipt, nothing is open on them: that column is the open one. */
function isOpenPart(sample: Sample, chosen: Chosen, column: number): boolean {
  const settled = chosen.get('settledDate');
  if (!settled) return false;
  const rows = figures(sample, [column, settled.column], 0);
  const dates = sample.columns[settled.column] ?? [];
  const values = sample.columns[column] ?? [];
  const paidUp = values.filter((_, row) => dates[row] !== undefined && dates[row] !== '');
  return rows.length > 0 && paidUp.length > 0 && paidUp.every((value) => value === '' || Number(value) === 0);
}

/** A customer by its repeated words, when just one column has them. */
function mapCustomer(sample: Sample, chosen: Chosen): Question | undefined {
  if (sample.rows < ENOUGH_ROWS) return undefined;
  const columns = freeColumns(sample, chosen).filter((column) => {
    const profile = sample.profiles[column];
    if (!profile || profile.filled < MOST * sample.rows) return false;
    const words =
      profile.codes < 0.5 && profile.dates < 0.5 && profile.numbers < 0.5 && profile.currencies < 0.5;
    return words && profile.distinct < 1 && profile.distinct * profile.filled > 1;
  });
  const ranked = columns.sort(
    (a, b) => (sample.profiles[b]?.distinct ?? 0) - (sample.profiles[a]?.distinct ?? 0),
  );
  const [best] = ranked;
  if (best === undefined) return undefined;
  take(chosen, { field: 'customerName', column: best, confidence: 0.35 });
  return ranked.length > 1 ? { field: 'customerName', columns: ranked.sort((a, b) => a - b) } : undefined;
}

/** A header merged over the customer's number and name names only the first of the two columns. */
function mapMergedCustomer(sample: Sample, chosen: Chosen): void {
  const number = chosen.get('customerNumber');
  const name = chosen.get('customerName');
  const only = number ?? name;
  if (!only || (number && name)) return;
  const column = only.column + 1;
  const profile = sample.profiles[column];
  if (sample.headers[column] !== '' || !profile || profile.filled < MOST * sample.rows) return;
  const isName = profile.codes < 0.5 && profile.dates < 0.5;
  const isNumber = profile.codes >= MOST && profile.fractions === 0 && profile.dates < 0.5;
  if (number && isName) take(chosen, { field: 'customerName', column, confidence: 0.5 });
  if (name && isNumber) take(chosen, { field: 'customerNumber', column, confidence: 0.5 });
}

/** Currencies by their codes, documents by numbers that never repeat, what a row applies to by those of other rows. */
function mapTexts(sample: Sample, chosen: Chosen): void {
  if (!chosen.has('amount') && !chosen.has('openAmount')) return;
  for (const column of freeColumns(sample, chosen)) {
    const profile = sample.profiles[column];
    if (!profile || profile.filled === 0 || isLocalAmount(sample.headers[column] ?? '')) continue;
    const isCurrency = profile.currencies >= MOST && isoCurrency(sample.headers[column] ?? '') === undefined;
    if (isCurrency) take(chosen, { field: 'currency', column, confidence: 0.6 });
  }
  if (sample.rows < ENOUGH_ROWS) return;
  if (!chosen.has('document')) {
    const column = freeColumns(sample, chosen).find((at) => {
      const profile = sample.profiles[at];
      if (!profile || profile.filled < MOST * sample.rows || profile.running) return false;
      return (
        profile.codes >= MOST &&
        profile.distinct >= NEARLY_ALL &&
        profile.dates < 0.5 &&
        profile.numbers < 0.5
      );
    });
    if (column !== undefined) take(chosen, { field: 'document', column, confidence: 0.4 });
  }
  const document = chosen.get('document');
  if (!document || chosen.has('appliesTo')) return;
  const column = freeColumns(sample, chosen).find((at) => {
    const profile = sample.profiles[at];
    return (
      profile !== undefined &&
      profile.filled >= 2 &&
      profile.filled < sample.rows &&
      profile.codes >= MOST &&
      shareWithin(sample, at, document.column) >= 0.5
    );
  });
  if (column !== undefined) take(chosen, { field: 'appliesTo', column, confidence: 0.6 });
}
