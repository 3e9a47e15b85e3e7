/** What a figure of a report stands for: the items that make it up are those that fit all its parts. */
export interface Figure {
  readonly currency?: string;
  /** As the report shows the customer; either may be empty. */
  readonly customer?: { readonly number: string; readonly name: string };
  /** Label of the group in a report grouped by something. */
  readonly group?: string;
  /** Position in the aging's buckets. */
  readonly bucket?: number;
  /** Only what is overdue, only what stands on account (credit notes and receipts), or all. */
  readonly part?: 'overdue' | 'onAccount';
  /** In a comparison of two dates: which movement. */
  readonly movement?: MovementKind;
}

/**
 * What happened to open amounts between two dates. `opening` and `closing` are the two balances; what is between
 * them adds up: opening + invoiced - credited - collected - writtenOff + other = closing.
 */
export const MOVEMENTS = [
  'opening',
  'invoiced',
  'credited',
  'collected',
  'writtenOff',
  'other',
  'closing',
] as const;
export type MovementKind = (typeof MOVEMENTS)[number];
