import type { Field } from './ledger';

/** A cell as Office.js hands it over: `''` is empty, errors are their text (`#N/A`). */
export type CellValue = string | number | boolean;

/** How day and month of `3/4/2025` are read. */
export type DateOrder = 'monthFirst' | 'dayFirst';

/** Which column of the range holds which field: 0-based offset from the range's first column. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** What the head of a range tells: where the headers are and what each column means. */
export interface LedgerGuess {
  /** 0-based offset of the header row from the first row of the range. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** 0..1: how sure each mapped field is. */
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
  /** The currency that the amount's header names (`Amount (EUR)`); for `IntakeOptions.currencyHint`. */
  readonly currencyHint?: string;
  /** Set when the range cannot be a ledger. */
  readonly problem?: 'empty' | 'noHeader' | 'headerOnly' | 'noAmount' | 'noCustomer' | 'noDate';
}
