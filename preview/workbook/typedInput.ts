import { numfmt } from '@univerjs/core';
import type { ErrorValue, TextRunDocument } from './document';
import { HostError } from './HostError';
import { MAX_CELL_TEXT, MAX_FORMULA } from './limits';

export const ERROR_VALUES: ReadonlySet<string> = new Set<ErrorValue>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
]);

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === 'string' && ERROR_VALUES.has(value);
}

/** What a cell comes to hold when something is typed into it or written by the API. */
export type Entry =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly quotePrefix: boolean;
      readonly richText?: readonly TextRunDocument[];
    }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: ErrorValue }
  | { readonly kind: 'formula'; readonly formula: string };

/** A text to be put into a cell as it is, without being read as typed input. */
export class PlainText {
  constructor(
    readonly text: string,
    /** Its parts, where they look different. */
    readonly richText?: readonly TextRunDocument[],
  ) {}
}

export const EMPTY: Entry = { kind: 'empty' };

/**
 * Reads a written value as Excel with an en-US user does: a leading `=` makes a formula, a leading `'` a text;
 * numbers, percents, currency, ISO and US dates, times and TRUE/FALSE are recognised unless the cell's
 * format is text.
 */
export function parseEntry(value: unknown, cellFormat: string | undefined): Entry {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw HostError.invalidArgument(String(value));
    return { kind: 'number', value };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof PlainText) {
    const { text, richText } = value;
    return { kind: 'text', text, quotePrefix: false, ...(richText && { richText }) };
  }
  if (typeof value !== 'string') throw HostError.invalidArgument(typeof value);
  if (value.length > MAX_CELL_TEXT) throw HostError.invalidArgument('more than 32,767 characters');
  if (cellFormat === '@') return { kind: 'text', text: value, quotePrefix: false };
  if (value.startsWith("'")) return { kind: 'text', text: value.slice(1), quotePrefix: true };
  if (value.startsWith('=') && value.length > 1) {
    if (value.length > MAX_FORMULA)
      throw HostError.invalidArgument('a formula of more than 8,192 characters');
    return { kind: 'formula', formula: value };
  }
  if (isErrorValue(value)) return { kind: 'error', value };
  if (STARTS_A_FORMULA.test(value)) return { kind: 'formula', formula: `=${value}` };
  return parseTyped(value) ?? { kind: 'text', text: value, quotePrefix: false };
}

// Typed into Excel, `+A1` and `-total` become formulas as `=` does: a host that forgave them would hide a
// formula injection.
const STARTS_A_FORMULA = /^[+-][A-Za-z(]*[A-Za-z]|^@[A-Za-z]/;

// Most texts hold a letter that no number, date or time does: one look spares them the parser.
const MAY_BE_TYPED = /^[\s$€£¥+\-(.\d]|^(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function parseTyped(text: string): Entry | undefined {
  if (!MAY_BE_TYPED.test(text)) return undefined;
  if (/^-?\d{1,15}$/.test(text)) return { kind: 'number', value: Number(text) };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  const parsed = numfmt.parseValue(text.trim());
  if (!parsed || typeof parsed.v !== 'number') return undefined;
  const format = typeof parsed.z === 'string' && parsed.z !== '' ? excelFormat(parsed.z) : undefined;
  return format === undefined
    ? { kind: 'number', value: parsed.v }
    : { kind: 'number', value: parsed.v, format };
}

/** Excel on an en-US machine shows a typed ISO date in its short date format. */
function excelFormat(format: string): string {
  return /^yyyy[-/]m{1,2}[-/]d{1,2}$/i.test(format) || /^m{1,2}\/d{1,2}\/y{2,4}$/i.test(format)
    ? 'm/d/yyyy'
    : format;
}
