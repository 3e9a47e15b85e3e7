import { heldSince, type Found, type Watched } from './alerts';
import { amountWords, percentWords } from './alertWords';

/** Limits that are used up or nearly so, own, insured and of a group, and customers on hold that still owe. */
export function limitAlerts(watched: Watched): readonly Found[] {
  return [...onHold(watched), ...ownLimit(watched), ...insuredLimit(watched), ...groupLimit(watched)];
}

function onHold(watched: Watched): readonly Found[] {
  const { credit } = watched;
  const { total, currency } = credit.exposure;
  if (credit.entry?.hold !== true || total <= 0) return [];
  const since = heldSince(watched, ({ state }) => state === 'hold');
  const words = {
    key: 'creditAlert.says.hold',
    values: { exposure: amountWords(total, currency) },
  } as const;
  return [{ kind: 'hold', severity: 'high', since, atStake: total, words }];
}

/** By the exposure itself: a customer on hold may be over its limit as well. */
function ownLimit(watched: Watched): readonly Found[] {
  const { credit, book } = watched;
  const { total, currency } = credit.exposure;
  const limit = credit.limit.inForce;
  if (limit === undefined || total <= 0) return [];
  const { stop, watch } = book.policy.limits;
  const isOver = total > limit * stop;
  if (!isOver && total < limit * watch) return [];
  const over = (share: number) => (said: Watched['before']) =>
    said?.limit !== undefined && said.exposure > 0 && said.exposure >= said.limit * share;
  const values = {
    exposure: amountWords(total, currency),
    limit: amountWords(limit, currency),
    percent: limit === 0 ? '' : percentWords(total / limit),
    left: amountWords(limit - total, currency),
    over: amountWords(total - limit, currency),
  };
  if (!isOver) {
    const words = { key: 'creditAlert.says.limitWatched', values } as const;
    const since = heldSince(watched, over(watch));
    return [{ kind: 'limitWatched', severity: 'medium', since, atStake: total, words }];
  }
  const since = heldSince(watched, (said) => said.limit !== undefined && said.exposure > said.limit * stop);
  const key = limit === 0 ? 'creditAlert.says.limitZero' : 'creditAlert.says.limitBreached';
  const atStake = Math.max(0, total - limit);
  return [{ kind: 'limitBreached', severity: 'high', since, atStake, words: { key, values } }];
}

function insuredLimit({ credit, asOf }: Watched): readonly Found[] {
  const { limit, limitUse, exposure } = credit;
  const uninsured = limitUse.uninsured ?? 0;
  if (limit.insured === undefined || limit.insured.expired || uninsured <= 0) return [];
  const values = {
    exposure: amountWords(exposure.total, exposure.currency),
    limit: amountWords(limit.insured.amount, exposure.currency),
    over: amountWords(uninsured, exposure.currency),
  };
  const words = { key: 'creditAlert.says.insuredExceeded', values } as const;
  return [{ kind: 'insuredExceeded', severity: 'medium', since: asOf, atStake: uninsured, words }];
}

/** Told once for a group, of its first member: the parent where it is a customer. */
function groupLimit({ credit, asOf }: Watched): readonly Found[] {
  const { group } = credit;
  if (group?.limit === undefined || group.members[0] !== credit.customer) return [];
  if (group.state !== 'stop' && group.state !== 'watch') return [];
  const isOver = group.state === 'stop';
  const values = {
    parent: group.parent,
    members: group.members.length,
    exposure: amountWords(group.exposure, group.currency),
    limit: amountWords(group.limit, group.currency),
  };
  const key = isOver ? 'creditAlert.says.groupBreached' : 'creditAlert.says.groupWatched';
  return [
    {
      kind: isOver ? 'groupBreached' : 'groupWatched',
      severity: isOver ? 'high' : 'medium',
      since: asOf,
      atStake: isOver ? group.exposure - group.limit : group.exposure,
      words: { key, values },
    },
  ];
}
