import type { CreditPolicy } from './policy';

/** A setting of the policy: `['factors', 'trend', 'weight']`, `['grades', 0, 'from']`. */
export type PolicyPath = readonly (string | number)[];

/** A setting that was changed; undefined where there was or is none. */
export interface PolicyChange {
  readonly at: PolicyPath;
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}

function leaves(value: unknown, at: PolicyPath, found: Map<string, PolicyChange['before']>): void {
  if (typeof value === 'string' || typeof value === 'number') {
    found.set(JSON.stringify(at), value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value))
    leaves(one, [...at, Array.isArray(value) ? Number(key) : key], found);
}

/** Every setting in which two policies differ, in the order of the settings. */
export function policyChanges(before: CreditPolicy, after: CreditPolicy): readonly PolicyChange[] {
  const [was, is] = [before, after].map((policy) => {
    const found = new Map<string, PolicyChange['before']>();
    leaves(policy, [], found);
    return found;
  }) as [Map<string, PolicyChange['before']>, Map<string, PolicyChange['before']>];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): PolicyChange[] => {
    const change = { at: JSON.parse(key) as PolicyPath, before: was.get(key), after: is.get(key) };
    return change.before === change.after ? [] : [change];
  });
}
