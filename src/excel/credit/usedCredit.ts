import { Problem } from '../../locales/problem';
import { isCompared, isCredit } from '../../reports/credit/creditRequests';
import type { UsedCredit } from '../../reports/credit/usedCredit';
import type { MadeFor } from '../../reports/plan';
import { loadCreditPolicy } from './creditPolicy';
import { loadAssessments } from './creditHistory';
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

/** The same for those reports that go by it, with what is stored where they compare; undefined where none of them does. */
export async function creditFor(
  context: Excel.RequestContext,
  reports: readonly Pick<MadeFor, 'request' | 'language'>[],
): Promise<UsedCredit | undefined> {
  if (!reports.some(({ request }) => isCredit(request))) return undefined;
  const used = await loadCredit(context);
  const compared = reports.find(({ request }) => isCompared(request));
  if (compared === undefined) return used;
  return { ...used, ...(await loadAssessments(context, compared.language)) };
}
