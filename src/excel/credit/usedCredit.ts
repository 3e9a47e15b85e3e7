import { Problem } from '../../locales/problem';
import { isCredit } from '../../reports/credit/creditRequests';
import type { UsedCredit } from '../../reports/credit/usedCredit';
import type { MadeFor } from '../../reports/plan';
import { loadCreditPolicy } from './creditPolicy';
import { findCreditFile } from './findCreditFile';

/** The workbook's policy and credit file. A chosen file that is gone keeps nothing from being made: the problem is told. */
export async function loadCredit(context: Excel.RequestContext): Promise<UsedCredit> {
  const { policy, problem } = await loadCreditPolicy(context);
  const used: UsedCredit = { policy, ...(problem === undefined ? {} : { policyProblem: problem }) };
  try {
    const found = await findCreditFile(context);
    return found === undefined ? used : { ...used, file: found.file, fileSheet: found.sheet };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'noCreditFile') throw error;
    return { ...used, fileProblem: error };
  }
}

/** The same for those reports that go by it; undefined where none of them does. */
export async function creditFor(
  context: Excel.RequestContext,
  reports: readonly Pick<MadeFor, 'request'>[],
): Promise<UsedCredit | undefined> {
  return reports.some(({ request }) => isCredit(request)) ? loadCredit(context) : undefined;
}
