import type { Intake, SetAsideReason } from '../ledger';

/** The rows set aside for one reason: how many, and the first of them (1-based sheet row). */
export interface SetAsideGroup {
  readonly reason: SetAsideReason;
  readonly count: number;
  readonly firstRow: number;
}

/** Rows set aside by reason, in the order in which the reasons turn up. */
export function setAsideGroups({ setAside }: Pick<Intake, 'setAside'>): readonly SetAsideGroup[] {
  const groups = new Map<SetAsideReason, SetAsideGroup>();
  for (const { row, reason } of setAside) {
    const seen = groups.get(reason);
    groups.set(reason, {
      reason,
      count: (seen?.count ?? 0) + 1,
      firstRow: Math.min(seen?.firstRow ?? row, row),
    });
  }
  return [...groups.values()];
}
