import { isEmpty, shownText } from './cells';
import { profileOf } from './columnProfile';
import { decideDateOrder, readDate } from './dates';
import { currencyInHeader } from './headers';
import type { Field } from './ledger';
import { fieldsNamed, mapColumns } from './mapColumns';
import type { CellValue, LedgerGuess } from './mapping';

type Row = readonly CellValue[];

const NOTHING = { headerRow: 0, headers: [], mapping: {}, confidence: {} } as const;

/**
 * Finds the header row in the first rows of a range and what each column means (about 60 rows are enough).
 * `problem` says what is missing for a ledger; the guess is then as far as it got, for the user to complete.
 */
export function recogniseLedger(head: readonly Row[]): LedgerGuess {
  if (head.every(isBlankRow)) return { ...NOTHING, problem: 'empty' };
  const headerRow = findHeaderRow(head);
  if (headerRow === undefined) return { ...NOTHING, problem: 'noHeader' };
  const width = Math.max(...head.map((row) => row.length));
  const names = head[headerRow] ?? [];
  const headers = Array.from({ length: width }, (_, column) => shownText(names[column] ?? ''));
  const below = head.slice(headerRow + 1).filter((row) => !isBlankRow(row));
  const columns = headers.map((_, column) => below.map((row) => row[column] ?? ''));
  const { mapping, confidence } = mapColumns(headers, columns.map(profileOf), (a, b) =>
    isLater(columns[a] ?? [], columns[b] ?? []),
  );
  const amountColumn = mapping.openAmount ?? mapping.amount;
  const currencyHint = amountColumn === undefined ? undefined : currencyInHeader(headers[amountColumn] ?? '');
  const problem = problemOf(mapping, below.length);
  return {
    headerRow,
    headers,
    mapping,
    confidence,
    ...(currencyHint === undefined ? {} : { currencyHint }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function problemOf(mapping: LedgerGuess['mapping'], rowsBelow: number): LedgerGuess['problem'] {
  const has = (...fields: readonly Field[]): boolean => fields.some((field) => mapping[field] !== undefined);
  if (rowsBelow === 0) return 'headerOnly';
  if (!has('documentDate', 'dueDate', 'postingDate')) return 'noDate';
  if (!has('amount', 'openAmount')) return 'noAmount';
  return has('customerName', 'customerNumber') ? undefined : 'noCustomer';
}

/** The row whose names say most: every field counts once, rows with figures or dates are no header. */
function findHeaderRow(head: readonly Row[]): number | undefined {
  let best: number | undefined;
  let bestScore = 0;
  head.forEach((row, at) => {
    const score =
      headerScore(row) + (looksLikeData(head.slice(at + 1).find((next) => !isBlankRow(next))) ? 0.25 : 0);
    if (score > bestScore && score >= 0.5) {
      best = at;
      bestScore = score;
    }
  });
  return best;
}

function headerScore(row: Row): number {
  const filled = row.filter((value) => !isEmpty(value));
  const texts = filled.filter(isName);
  if (texts.length < 2 || texts.length * 2 < filled.length) return 0;
  const best = new Map<Field, number>();
  for (const text of texts) {
    for (const { field, confidence } of fieldsNamed(String(text))) {
      best.set(field, Math.max(confidence, best.get(field) ?? 0));
    }
  }
  if (best.size === 0) return 0;
  const sum = [...best.values()].reduce((total, confidence) => total + confidence, 0);
  return sum * (texts.length / filled.length);
}

/** A header cell is text that is neither a date nor a sentence. */
function isName(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= 60 && typeof readDate(value, 'monthFirst') !== 'number';
}

function looksLikeData(row: Row | undefined): boolean {
  return (
    row?.some((value) => typeof value === 'number' || typeof readDate(value, 'monthFirst') === 'number') ??
    false
  );
}

function isBlankRow(row: Row): boolean {
  return row.every(isEmpty);
}

/** Whether the dates of `a` are after those of `b` more often than before them. */
function isLater(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  const { order } = decideDateOrder([...a, ...b]);
  let balance = 0;
  a.forEach((value, row) => {
    const first = readDate(value, order);
    const second = readDate(b[row] ?? '', order);
    if (typeof first === 'number' && typeof second === 'number') balance += Math.sign(first - second);
  });
  return balance > 0;
}
