import type { CreditPolicy } from '../../../credit/policy';
import { FACTOR_NAMES } from '../../../credit/policy';
import type { PolicyPath } from '../../../credit/policyChanges';
import { PRESETS, presetPolicy, type Preset } from '../../../credit/presets';
import { readAmount } from '../../../ledger/cells/amounts';
import { roundTo } from '../../../ledger/moneySums';
import { isShare } from '../../../reports/credit/settingWords';

/** Digits of a setting that are kept: enough that a percentage comes back as it was typed. */
const DIGITS = 8;

/** What was typed, by the path of its setting. */
export type Typed = Readonly<Record<string, string>>;

export function keyOf(at: PolicyPath): string {
  return JSON.stringify(at);
}

function isName(at: PolicyPath): boolean {
  return at.at(-1) === 'name' || at.join('.') === 'rating.scale';
}

/** A number as typed, a share as percent; NaN where it is none. */
function numberTyped(at: PolicyPath, typed: string): number {
  const read = readAmount(typed.trim().replace(/[%％]$/, ''));
  if (typeof read !== 'number') return Number.NaN;
  return isShare(at) ? roundTo(read / 100, DIGITS) : read;
}

/** What stands in a setting's box before anything is typed. */
export function settingText(policy: CreditPolicy, at: PolicyPath): string {
  let value: unknown = policy;
  for (const key of at)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  if (typeof value === 'number') return String(isShare(at) ? roundTo(value * 100, DIGITS) : value);
  return typeof value === 'string' ? value : '';
}

/** A copy of the policy with a setting changed; an empty own name is none. */
function withSetting(policy: CreditPolicy, at: PolicyPath, value: string | number): CreditPolicy {
  return changed(policy, at, value === '' && at[0] === 'factors' ? undefined : value) as CreditPolicy;
}

function changed(owner: unknown, [key, ...rest]: PolicyPath, value: string | number | undefined): unknown {
  if (key === undefined) return value;
  if (Array.isArray(owner))
    return owner.map((one: unknown, at) => (at === key ? changed(one, rest, value) : one));
  const fields = owner as Readonly<Record<string, unknown>>;
  const after = changed(fields[key], rest, value);
  if (after !== undefined) return { ...fields, [key]: after };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
}

/** The policy with everything that was typed; what is no number stands in it as NaN, for its faults to be told. */
export function policyTyped(policy: CreditPolicy, typed: Typed): CreditPolicy {
  return Object.entries(typed).reduce((changed, [key, words]) => {
    const at = JSON.parse(key) as PolicyPath;
    return withSetting(changed, at, isName(at) ? words.trim() : numberTyped(at, words));
  }, policy);
}

/** The policy with the weights and scales of a preset; what factors are called stays. */
export function withPreset(policy: CreditPolicy, preset: Preset): CreditPolicy {
  const { factors } = presetPolicy(preset);
  const named = FACTOR_NAMES.map((name) => {
    const own = policy.factors[name].name;
    return [name, { ...factors[name], ...(own === undefined ? {} : { name: own }) }] as const;
  });
  return { ...policy, factors: Object.fromEntries(named) as CreditPolicy['factors'] };
}

/** The preset whose weights and scales the policy has. */
export function presetOf({ factors }: CreditPolicy): Preset | undefined {
  return PRESETS.find((preset) => {
    const rules = presetPolicy(preset).factors;
    return FACTOR_NAMES.every((name) => {
      const [own, its] = [factors[name], rules[name]];
      return own.weight === its.weight && own.none === its.none && own.full === its.full;
    });
  });
}

/** With another grade above the last: the last takes all that is left. */
export function withGrade(policy: CreditPolicy): CreditPolicy {
  const { grades } = policy;
  const last = grades.at(-1);
  if (last === undefined) return policy;
  const above = grades.at(-2)?.from ?? 100;
  const taken = new Set(grades.map(({ name }) => name));
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => letter);
  const name = letters.find((letter) => !taken.has(letter)) ?? '';
  const added = { ...last, name: last.name, from: roundTo(above / 2, 1) };
  return { ...policy, grades: [...grades.slice(0, -1), added, { ...last, name }] };
}

/** Without a grade; the last one that is left takes all that is below. */
export function withoutGrade(policy: CreditPolicy, at: number): CreditPolicy {
  const grades = policy.grades.filter((_, one) => one !== at);
  const last = grades.at(-1);
  return last === undefined ? policy : { ...policy, grades: [...grades.slice(0, -1), { ...last, from: 0 }] };
}
