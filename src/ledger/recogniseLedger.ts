import { isEmpty } from './cells';
import { sampleOf, type Sample } from './columnEvidence';
import { customerBlocks } from './customerBlocks';
import { findHeader } from './findHeader';
import { currencyInHeader } from './headers';
import { holdingOf } from './holding';
import type { Field } from './ledger';
import { mapColumns, type ColumnMap } from './mapColumns';
import type { CellValue, Holding, LedgerGuess, Mapping } from './mapping';
import { applyPreset, PRESET_CONFIDENCE, presetFor, type PresetId } from './presets';

type Row = readonly CellValue[];

/** Rows that are enough to find the headers and to see what the columns hold; what comes below is not looked at. */
export const HEAD_ROWS = 200;

const RECEIVED = ['settledDate'] as const;
const NOTHING = {
  headerRow: 0,
  headerRows: 1,
  headers: [],
  holds: 'items',
  mapping: {},
  confidence: {},
} as const;

/**
 * Finds the header in the first rows of a range and what each column means. The whole range may be given: only the
 * first `HEAD_ROWS` from the first filled one are read. `problem` says what is missing for a ledger; the guess is
 * then as far as it got, for the user to complete.
 */
export function recogniseLedger(rows: readonly Row[]): LedgerGuess {
  const start = rows.findIndex((row) => !isBlankRow(row));
  if (start < 0) return { ...NOTHING, problem: 'empty' };
  const head = rows.slice(start, start + HEAD_ROWS);
  const header = findHeader(head);
  if (header === undefined) return { ...NOTHING, problem: 'noHeader' };
  const { headers } = header;
  const below = head.slice(header.row + 1).filter((row) => !isBlankRow(row));
  const sample = sampleOf(headers, below);
  const preset = presetFor(headers);
  const named = preset === undefined ? mapColumns(sample) : fromPreset(preset, sample);
  const { mapping, fillsDown } = customerBlocks(sample, named.mapping);
  const amountColumn = mapping.openAmount ?? mapping.amount ?? mapping.debit;
  const currencyHint = amountColumn === undefined ? undefined : currencyInHeader(headers[amountColumn] ?? '');
  const holds = holdingOf(sample, mapping);
  const problem = problemOf(sample, mapping, holds);
  const added = mapping.customerName !== named.mapping.customerName;
  return {
    headerRow: start + header.row,
    headerRows: header.lines,
    headers,
    holds,
    mapping,
    confidence: added ? { ...named.confidence, customerName: 0.6 } : named.confidence,
    ...(preset === undefined ? {} : { preset }),
    ...(fillsDown ? { customerFillsDown: true } : {}),
    ...(named.question === undefined ? {} : { question: named.question }),
    ...(currencyHint === undefined ? {} : { currencyHint }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The columns of a known export are sure. */
function fromPreset(id: PresetId, { headers }: Sample): ColumnMap {
  const mapping = applyPreset(id, headers);
  const fields = Object.keys(mapping) as Field[];
  return {
    mapping,
    confidence: Object.fromEntries(fields.map((field) => [field, PRESET_CONFIDENCE])),
  };
}

function problemOf({ profiles, rows }: Sample, mapping: Mapping, holds: Holding): LedgerGuess['problem'] {
  const has = (...fields: readonly Field[]): boolean => fields.some((field) => mapping[field] !== undefined);
  if (rows === 0) return 'headerOnly';
  // Of a receipt the day and the amount received are all there is.
  const received = holds === 'receipts';
  const dates: readonly Field[] = ['documentDate', 'dueDate', 'postingDate', ...(received ? RECEIVED : [])];
  if (!dates.some((field) => (profiles[mapping[field] ?? -1]?.filled ?? 0) > 0)) return 'noDate';
  if (!has('amount', 'openAmount', 'debit') && !(received && has('paidAmount'))) return 'noAmount';
  return has('customerName', 'customerNumber') ? undefined : 'noCustomer';
}

function isBlankRow(row: Row): boolean {
  return row.every(isEmpty);
}
