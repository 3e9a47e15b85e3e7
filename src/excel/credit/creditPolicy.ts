import type { CreditPolicy } from '../../credit/policy';
import { readPolicy, type ReadPolicy } from '../../credit/readPolicy';
import { readSetting, writeSetting } from '../settings';

export const CREDIT_POLICY = 'Dunwell.Credit';

/**
 * The policy that the workbook's scores and limits go by. One that cannot be used gives way to the default, and the
 * problem says why.
 */
export async function loadCreditPolicy(context: Excel.RequestContext): Promise<ReadPolicy> {
  return readPolicy(await readSetting(context, CREDIT_POLICY));
}

export async function saveCreditPolicy(context: Excel.RequestContext, policy: CreditPolicy): Promise<void> {
  await writeSetting(context, CREDIT_POLICY, policy);
}
