import { unitInTitles } from '../cells/amountUnits';
import { isEmpty } from '../cells/cells';
import { sampleOf, type Sample } from './columnEvidence';
import { customerBlocks } from './customerBlocks';
import { yearAbove } from './dateParts';
import { findHeader } from './findHeader';
import { currencyInHeader } from './headers';
import { holdingOf } from './holding';
import { DATE_PARTS, hasDateOfParts } from '../dateOfParts';
import type { Field } from '../ledger';
import { mapColumns, type ColumnMap } from './mapColumns';
import type { CellValue, Holding, LedgerGuess, Mapping } from '../mapping';
import { saysTotal } from '../cells/sheetWords';
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
 * then as far as it got, for the user to complete. `above` are titles over a range that begins with its header.
 */
export function recogniseLedger(rows: readonly Row[], above: readonly Row[] = []): LedgerGuess {
  const start = rows.findIndex((row) => !isBlankRow(row));
  if (start < 0) return { ...NOTHING, problem: 'empty' };
  const head = rows.slice(start, start + HEAD_ROWS);
  const header = findHeader(head);
  if (header === undefined) return { ...NOTHING, problem: 'noHeader' };
  const { headers } = header;
  const below = head.slice(header.row + 1).filter((row) => !isBlankRow(row));
  const sample = sampleOf(headers, below);
  const itemRows = below.filter(isNoLine);
  const items = itemRows.length > 0 ? sampleOf(headers, itemRows) : sample;
  const preset = presetFor(headers);
  const named = preset === undefined ? mapColumns(items) : fromPreset(preset, items);
  const titles = [...above, ...head.slice(0, header.row + 1 - header.lines)];
  const dateYear = named.mapping.documentDate === undefined ? yearAbove(headers, titles) : undefined;
  const { mapping, fillsDown } = customerBlocks(sample, named.mapping, dateYear);
  const amountColumn = mapping.openAmount ?? mapping.amount ?? mapping.debit;
  const unit = unitInTitles(titles);
  const currencyHint =
    amountColumn === undefined
      ? undefined
      : (currencyInHeader(headers[amountColumn] ?? '') ?? unit?.currency);
  const holds = holdingOf(sample, mapping);
  const problem = problemOf(sample, mapping, holds, dateYear);
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
    ...(unit === undefined ? {} : { unit }),
    ...(dateYear === undefined ? {} : { dateYear }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** What tells what is open; an export may have it under a name that the preset does not know. */
const OPEN_FIELDS = ['openAmount', 'paidAmount', 'settledDate', 'appliesTo'] as const;
/** Columns of any account's sheet. */
const SIDE_FIELDS = [...DATE_PARTS, 'direction', 'description', 'reminder'] as const;

/** The columns of a known export are sure. */
function fromPreset(id: PresetId, sample: Sample): ColumnMap {
  const mapping: Partial<Record<Field, number>> = applyPreset(id, sample.headers);
  const fields = Object.keys(mapping) as Field[];
  const confidence: Partial<Record<Field, number>> = Object.fromEntries(
    fields.map((field) => [field, PRESET_CONFIDENCE]),
  );
  const named = mapColumns(sample);
  const isTold =
    mapping.debit !== undefined ||
    named.mapping.amount !== mapping.amount ||
    OPEN_FIELDS.some((field) => mapping[field] !== undefined);
  for (const field of isTold ? SIDE_FIELDS : [...SIDE_FIELDS, ...OPEN_FIELDS]) {
    const column = named.mapping[field];
    if (column === undefined || mapping[field] !== undefined || Object.values(mapping).includes(column))
      continue;
    mapping[field] = column;
    confidence[field] = named.confidence[field] ?? 0;
  }
  return { mapping, confidence };
}

function problemOf(
  { profiles, rows }: Sample,
  mapping: Mapping,
  holds: Holding,
  dateYear: number | undefined,
): LedgerGuess['problem'] {
  const has = (...fields: readonly Field[]): boolean => fields.some((field) => mapping[field] !== undefined);
  if (rows === 0) return 'headerOnly';
  // Of a receipt the day and the amount received are all there is.
  const received = holds === 'receipts';
  const dates: readonly Field[] = ['documentDate', 'dueDate', 'postingDate', ...(received ? RECEIVED : [])];
  const isFilled = (field: Field): boolean => (profiles[mapping[field] ?? -1]?.filled ?? 0) > 0;
  const inParts = hasDateOfParts(mapping, dateYear) && isFilled('dateDay');
  if (!dates.some(isFilled) && !inParts) return 'noDate';
  if (!has('amount', 'openAmount', 'debit') && !(received && has('paidAmount'))) return 'noAmount';
  return has('customerName', 'customerNumber') ? undefined : 'noCustomer';
}

/** Neither a line that names the customer of those below it, nor a total. */
function isNoLine(row: Row): boolean {
  const filled = row.filter((value) => !isEmpty(value));
  const alone = filled.length === 1 && typeof filled[0] === 'string';
  return !alone && !filled.some(saysTotal);
}

function isBlankRow(row: Row): boolean {
  return row.every(isEmpty);
}
