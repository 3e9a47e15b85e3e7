import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import {
  NO_ASSESSMENTS,
  readAssessments,
  type AssessmentColumn,
  type StoredAssessments,
} from '../../credit/monitoring/readAssessments';
import { CREDIT_HISTORY } from '../../reports/credit/history/assessmentTable';
import { findStanding, type HistoryKind } from '../history/standingTable';

/** The workbook's stored assessments. */
export const OF_ASSESSMENTS: HistoryKind<AssessmentColumn> = {
  report: 'creditHistory',
  stored: CREDIT_HISTORY,
  lostColumn: 'creditHistoryColumn',
};

/** What is stored, and why it cannot be read where that is so: no report fails for it. */
export interface LoadedAssessments {
  readonly assessments: StoredAssessments;
  readonly assessmentsProblem?: Problem;
}

export async function loadAssessments(
  context: Excel.RequestContext,
  language: Language,
): Promise<LoadedAssessments> {
  try {
    const standing = await findStanding(context, OF_ASSESSMENTS, language);
    return { assessments: standing === undefined ? NO_ASSESSMENTS : readAssessments(standing.cells) };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'creditHistoryColumn') throw error;
    return { assessments: NO_ASSESSMENTS, assessmentsProblem: error };
  }
}
