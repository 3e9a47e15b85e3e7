import type { Language } from '../locales/language';
import type { AgeBy } from '../receivables/openItems';
import type { Job } from './job';
import type { LedgerChoice } from './reading/loadLedger';
import { DEFAULT_OPTIONS, type AgingOptions } from './options';
import { runReports, type ReportsRun } from './reportsJob';

export interface AgingRequest extends LedgerChoice, Partial<Omit<AgingOptions, 'asOf' | 'limits' | 'by'>> {
  readonly limits: readonly number[];
  readonly by: AgeBy;
  readonly language: Language;
}

/** What one run found and wrote. */
export type AgingRun = ReportsRun;

/**
 * The one-click job, the same for the ribbon and the pane: finds and reads the ledger, ages it, and writes the
 * aging report and the overdue alerts. Throws a Problem; the workbook is then as it was.
 */
export async function runAging(request: AgingRequest, job: Job): Promise<AgingRun> {
  const { asOf, limits, by, reporting } = request;
  const { unit, onAccount, groupBy } = { ...DEFAULT_OPTIONS, ...request };
  const basis = { asOf, limits, unit, by, onAccount, ...(reporting === undefined ? {} : { reporting }) };
  return runReports(
    { ...request, basis, requests: [{ report: 'aging', groupBy }, { report: 'alerts' }] },
    job,
  );
}
