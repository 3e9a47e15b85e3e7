import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import { ageLedger } from '../receivables/aging';
import { DEFAULT_THRESHOLDS, overdueAlerts } from '../receivables/alerts';
import type { AgeBy } from '../receivables/openItems';
import { columnLetters } from '../reports/a1';
import { agingReport } from '../reports/agingReport';
import type { ReportInput } from '../reports/reportInput';
import { asProblem } from './hostProblem';
import type { Job } from './job';
import { assertUsable, loadLedger, type LedgerChoice, type LoadedLedger } from './loadLedger';
import { applyPlan, type Applied } from './writer';

export interface AgingRequest extends LedgerChoice {
  readonly limits: readonly number[];
  readonly by: AgeBy;
  readonly language: Language;
}

/** What one run found and wrote. */
export interface AgingRun {
  readonly loaded: LoadedLedger;
  readonly input: ReportInput;
  readonly applied: Applied;
}

/** Runs a piece of work in Excel; whatever goes wrong comes out as a Problem with words. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asProblem(error);
  }
}

/** The ribbon and the pane share a runtime; two writers at once would take each other's sheets for leftovers. */
let running = false;

/** Where the reports' links to a row point: the first column of the ledger. */
function sourceOf({ source }: LoadedLedger): ReportInput['source'] {
  return { sheet: source.sheet, range: source.range, column: columnLetters(source.firstColumn) };
}

/**
 * The one-click job, the same for the ribbon and the pane: finds and reads the ledger, ages it, and writes the
 * aging report and the overdue alerts. Throws a Problem; the workbook is then as it was.
 */
export async function runAging(request: AgingRequest, job: Job): Promise<AgingRun> {
  if (running) throw new Problem('busy');
  running = true;
  try {
    return await age(request, job);
  } finally {
    running = false;
  }
}

async function age(request: AgingRequest, job: Job): Promise<AgingRun> {
  return inExcel(async (context) => {
    const loaded = await loadLedger(context, request, job);
    assertUsable(loaded);
    const { intake } = loaded;
    await job.pause('age');
    const aging = ageLedger(intake.ledger, { asOf: request.asOf, limits: request.limits, by: request.by });
    const alerts = overdueAlerts(intake.ledger, aging, DEFAULT_THRESHOLDS);
    const input: ReportInput = {
      language: request.language,
      source: sourceOf(loaded),
      intake,
      aging,
      alerts,
    };
    await job.pause('plan');
    const plan = agingReport(input);
    await job.pause('write');
    const applied = await applyPlan(context, plan, job);
    await showFirst(context, applied);
    job.done();
    return { loaded, input, applied };
  });
}

/** Brings the report to the front; not worth failing for when another workbook has the focus. */
async function showFirst(context: Excel.RequestContext, applied: Applied): Promise<void> {
  const first = applied.sheets[0];
  if (first === undefined) return;
  try {
    const sheet = context.workbook.worksheets.getItem(first.name);
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
  } catch (error) {
    console.info('The report was written but could not be shown.', error);
  }
}
