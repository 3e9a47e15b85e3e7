import { wordKey } from '../../ledger/cells/cells';
import type { Customer } from '../../ledger/ledger';
import type { CreditEntry } from '../file/creditFile';
import type { CreditPolicy } from '../policy';
import type { Converter, Exposure, LimitInForce, LimitState } from './exposure';
import { stateOf } from './limitInForce';

/** A group of companies that share a limit: the parent's own, for itself and all that name it. */
export interface GroupUse {
  /** As the credit file names it. */
  readonly parent: string;
  /** Indices into the ledger's customers, the parent first where it is one. */
  readonly members: readonly number[];
  readonly currency: string;
  /** The parent's limit in force; undefined where the parent has none. */
  readonly limit: number | undefined;
  /** Exposures of all members that could be converted. */
  readonly exposure: number;
  readonly use: number | undefined;
  readonly state: LimitState;
}

interface Member {
  readonly customer: number;
  readonly entry: CreditEntry | undefined;
  readonly exposure: Exposure;
  readonly limit: LimitInForce;
}

/** The groups of a book: customers whose entry names a parent, by its number or its name, with that parent. */
export function groupsOf(
  customers: readonly Customer[],
  members: readonly Member[],
  policy: Pick<CreditPolicy, 'limits'>,
  convert: Converter,
): readonly GroupUse[] {
  const named = new Map<string, { parent: string; members: Member[] }>();
  for (const member of members) {
    const parent = member.entry?.parent ?? '';
    if (parent === '') continue;
    const key = wordKey(parent);
    const group = named.get(key) ?? { parent, members: [] };
    group.members.push(member);
    named.set(key, group);
  }
  if (named.size === 0) return [];
  const parents = new Map<string, Member>();
  for (const member of members) {
    const { number = '', name = '' } = customers[member.customer] ?? {};
    for (const label of [name, number]) if (label !== '') parents.set(wordKey(label), member);
  }
  return [...named].map(([key, group]) => {
    const parent = parents.get(key);
    const children = group.members.filter(({ customer }) => customer !== parent?.customer);
    const all = parent === undefined ? children : [parent, ...children];
    const currency = parent?.exposure.currency ?? all[0]?.exposure.currency ?? '';
    const exposure = all.reduce(
      (sum, { exposure: own }) => sum + (convert(own.total, own.currency, currency) ?? 0),
      0,
    );
    const limit = parent?.limit.inForce;
    return {
      parent: group.parent,
      members: all.map(({ customer }) => customer),
      currency,
      limit,
      exposure,
      use: limit === undefined || limit === 0 ? undefined : exposure / limit,
      state: stateOf(exposure, limit, policy),
    };
  });
}
