import type { CreditPolicy, FactorName } from '../../credit/policy';
import type { PolicyChange, PolicyPath } from '../../credit/policyChanges';
import { factorLabel } from '../../credit/words';
import { creditPolicyText as text, type CreditPolicyKey } from '../../locales/creditPolicyText';
import type { Language } from '../../locales/language';

/** Settings that are shares of one and are read in percent. */
const SHARES: ReadonlySet<string> = new Set([
  'limits.watch',
  'limits.stop',
  'limits.equityShare',
  'newcomer.leastShare',
  'newcomer.mostConfidence',
]);

export function isShare(at: PolicyPath): boolean {
  return SHARES.has(at.join('.'));
}

/** What a setting of the policy is called: `Grade A: least score`. */
export function settingWords(
  at: PolicyPath,
  policy: Pick<CreditPolicy, 'factors' | 'grades'>,
  language: Language,
): string {
  const [group, one, field] = at.map(String) as [string, string, string | undefined];
  const said = (key: string): string => text(language, `creditSetting.${key}` as CreditPolicyKey);
  if (field === undefined) return said(`${group}.${one}`);
  if (group === 'grades') {
    const name = policy.grades[Number(one)]?.name ?? String(Number(one) + 1);
    return text(language, 'creditSetting.grade', { name, setting: said(`grades.${field}`) });
  }
  if (group === 'factors') {
    const name = factorLabel(one as FactorName, policy, language);
    return text(language, 'creditSetting.of', { name, setting: said(`factors.${field}`) });
  }
  const name = group === 'newcomer' ? factorLabel(field as FactorName, policy, language) : field;
  return text(language, 'creditSetting.of', { name, setting: said(`${group}.${one}`) });
}

/** A setting's value as a cell of the log says it: a share in percent. */
export function settingValue(at: PolicyPath, value: PolicyChange['before']): string | number {
  if (value === undefined) return '';
  return typeof value === 'number' && isShare(at) ? `${String(Math.round(value * 1e6) / 1e4)}%` : value;
}
