import type { Ledger } from '../ledger/ledger';
import type { Aging } from '../receivables/aging';

export type IdentityColumn = 'group' | 'customerNumber' | 'customerName';

/** Where things stand in the summary's tables; the same for every currency of a report. */
export interface AgingColumns {
  readonly identity: readonly IdentityColumn[];
  readonly firstBucket: number;
  readonly buckets: number;
  readonly onAccount: number | undefined;
  readonly total: number;
  readonly previous: number | undefined;
  readonly change: number | undefined;
  readonly overdue: number;
  readonly overdueShare: number;
  readonly totalShare: number;
  readonly items: number;
  readonly count: number;
}

/** A ledger that names its customers only, or numbers them only, gets no empty column for the other. */
export function agingColumns(ledger: Ledger, { choice, buckets }: Aging, previous?: Aging): AgingColumns {
  const hasNumbers = ledger.customers.some(({ number }) => number !== '');
  const hasNames = ledger.customers.some(({ name }) => name !== '');
  const grouped = choice.groupBy !== undefined && choice.groupBy !== 'customer';
  const identity: IdentityColumn[] = grouped ? ['group'] : [];
  if (hasNumbers) identity.push('customerNumber');
  if (hasNames || !hasNumbers) identity.push('customerName');
  let next = identity.length + buckets.length;
  const optional = (wanted: boolean): number | undefined => (wanted ? next++ : undefined);
  const onAccount = optional(choice.onAccount === 'ownColumn');
  const total = next++;
  const before = optional(previous !== undefined);
  const change = optional(previous !== undefined);
  return {
    identity,
    firstBucket: identity.length,
    buckets: buckets.length,
    onAccount,
    total,
    previous: before,
    change,
    overdue: next,
    overdueShare: next + 1,
    totalShare: next + 2,
    items: next + 3,
    count: next + 4,
  };
}
