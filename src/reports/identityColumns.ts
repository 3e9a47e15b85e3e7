import type { Ledger } from '../ledger/ledger';

/** The columns that say who a line is about. */
export type IdentityKey = 'customerNumber' | 'customerName';

/** A ledger that names its customers only, or numbers them only, gets no empty column for the other. */
export function identityKeys({ customers }: Ledger): readonly IdentityKey[] {
  const hasNumbers = customers.some(({ number }) => number !== '');
  const hasNames = customers.some(({ name }) => name !== '');
  return (['customerNumber', 'customerName'] as const).filter((column) =>
    column === 'customerNumber' ? hasNumbers : hasNames || !hasNumbers,
  );
}
