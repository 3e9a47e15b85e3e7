import type { AmountUnit } from './cells/amountUnits';
import type { Field } from './ledger';
import type { PresetId } from './recognition/presets';

/** A cell as Office.js hands it over: `''` is empty, errors are their text (`#N/A`). */
export type CellValue = string | number | boolean;

/** How day and month of `3/4/2025` are read. */
export type DateOrder = 'monthFirst' | 'dayFirst';

/** Which column of the range holds which field: 0-based offset from the range's first column. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/**
 * What the columns of a list look like: documents, receipts alone, an account's debits and credits between its
 * balances, or opening balances by age.
 */
export type Holding = 'items' | 'receipts' | 'movements' | 'openingBands';

/** What the head of a range tells: where the headers are and what each column means. */
export interface LedgerGuess {
  /** 0-based offset of the (last) header row from the first row of the range: the data begin on the next one. */
  readonly headerRow: number;
  /** Lines of the header: 2 where a line of groups stands over the names, 1 when left out. */
  readonly headerRows?: 1 | 2;
  /** By column; of two lines the words of both. */
  readonly headers: readonly string[];
  /** `items` when left out. */
  readonly holds?: Holding;
  readonly mapping: Mapping;
  /** 0..1: how sure each mapped field is. */
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
  /** The export that the headers are known from; its columns are then sure. */
  readonly preset?: PresetId;
  /** The customer stands once, in or above the first row of its items: see `fillDown.ts`. */
  readonly customerFillsDown?: true;
  /** The one thing that names and values leave open, and the columns that it may be; a guess is mapped all the same. */
  readonly question?: { readonly field: Field; readonly columns: readonly number[] };
  /** The currency that the amount's header names (`Amount (EUR)`); for `IntakeOptions.currencyHint`. */
  readonly currencyHint?: string;
  /** The unit of the amounts that a title names (`单位：万元`); a header with a unit of its own goes before it. */
  readonly unit?: AmountUnit;
  /** The year of rows that say only month and day (`2023年` in the header or a title). */
  readonly dateYear?: number;
  /** Set when the range cannot be a ledger. */
  readonly problem?: 'empty' | 'noHeader' | 'headerOnly' | 'noAmount' | 'noCustomer' | 'noDate';
}
