/** What the lines of an aging are grouped by; a header names a column of the ledger that the intake kept. */
export type GroupBy = 'customer' | 'owner' | 'currency' | 'bucket' | { readonly header: string };
