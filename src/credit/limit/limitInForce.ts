import type { Day } from '../../ledger/ledger';
import type { CreditEntry } from '../file/creditFile';
import type { CreditPolicy } from '../policy';
import { exact } from './amounts';
import type { Exposure, LimitInForce, LimitState, LimitUse } from './exposure';

/** The limit of a customer on a day: a temporary one takes the place of our own up to and including its day. */
export function limitInForce(entry: CreditEntry | undefined, asOf: Day): LimitInForce {
  const own = entry?.limit;
  const { temporaryLimit, temporaryUntil, insuredLimit, insuredUntil } = entry ?? {};
  const holds = temporaryLimit !== undefined && (temporaryUntil ?? asOf) >= asOf;
  const temporary = holds ? { amount: temporaryLimit, until: temporaryUntil } : undefined;
  const expired = insuredUntil !== undefined && insuredUntil < asOf;
  // Of what has expired the credit file as of a day keeps the last day alone: it covers nothing.
  const insured =
    insuredLimit === undefined && !expired
      ? undefined
      : { amount: insuredLimit ?? 0, until: insuredUntil, expired };
  return { own, temporary, insured, inForce: temporary?.amount ?? own };
}

/** What is left of a limit, and whether to watch or to stop. */
export function limitUse(
  { total }: Pick<Exposure, 'total'>,
  { inForce, insured }: Pick<LimitInForce, 'inForce' | 'insured'>,
  hold: boolean,
  policy: Pick<CreditPolicy, 'limits'>,
): LimitUse {
  const use = inForce === undefined || inForce === 0 ? undefined : total / inForce;
  const covered = insured === undefined || insured.expired ? 0 : insured.amount;
  return {
    state: hold ? 'hold' : stateOf(total, inForce, policy),
    available: inForce === undefined ? undefined : exact(inForce - total),
    use,
    uninsured: insured === undefined ? undefined : Math.max(0, exact(total - covered)),
  };
}

/** At the watch share a customer is watched; above the stop share, not at it, deliveries stop. */
export function stateOf(
  exposure: number,
  limit: number | undefined,
  { limits }: Pick<CreditPolicy, 'limits'>,
): LimitState {
  if (limit === undefined) return 'noLimit';
  if (exposure > exact(limit * limits.stop)) return 'stop';
  return exposure > 0 && exposure >= exact(limit * limits.watch) ? 'watch' : 'ok';
}
