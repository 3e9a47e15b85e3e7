import type { Ledger } from '../../ledger/ledger';
import type { Aging } from '../../receivables/aging';
import { identityKeys, type IdentityKey } from '../identityColumns';

export type IdentityColumn = 'group' | IdentityKey;

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

/** The columns of a summary: who, the buckets, what was asked for beside them, and the measures. */
export function agingColumns(ledger: Ledger, { choice, buckets }: Aging, previous?: Aging): AgingColumns {
  const grouped = choice.groupBy !== undefined && choice.groupBy !== 'customer';
  const identity: readonly IdentityColumn[] = [
    ...(grouped ? (['group'] as const) : []),
    ...identityKeys(ledger),
  ];
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
