import type { Day } from '../ledger/ledger';

/** Rates of a ledger's currencies to the reporting currency, as of a day. */
export interface Valuation {
  readonly currency: string;
  /** By index into `ledger.currencies`; a currency without an entry has no rate and keeps its own block. */
  readonly rates: ReadonlyMap<number, { readonly rate: number; readonly day: Day }>;
}
