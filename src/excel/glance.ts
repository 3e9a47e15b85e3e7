import type { Language } from '../locales/language';
import { reportText as text } from '../locales/reportText';
import type { Figure } from '../receivables/figure';
import { glanceOf, type Glance } from '../reports/dashboard/glance';
import type { MadeFor } from '../reports/plan';
import type { DashboardRequest, ReportBasis } from '../reports/reportRequest';
import { writeItems, type DrillDown } from './drillDown';
import { historyFor } from './history/usedHistory';
import { inExcel, writeInExcel } from './inExcel';
import type { Job } from './job';
import { loadOptions } from './options';
import { readTables, type LedgerChoice } from './reading/loadLedger';
import { reportMaker, usableLedger } from './reportsJob';

/** Which dashboard is looked at. */
export interface GlanceRequest extends LedgerChoice {
  /** How the figures are reckoned; its day is `asOf`. */
  readonly basis: ReportBasis;
  readonly dashboard: DashboardRequest;
  readonly language: Language;
}

/** A figure of the dashboard that is looked at, and what it says there. */
export interface ShownFigure {
  readonly figure: Figure;
  /** Missing where it is no amount, but measured from one. */
  readonly shown?: number;
}

function madeFor({ basis, dashboard, language }: GlanceRequest): MadeFor {
  return { request: dashboard, basis, language };
}

/** The figures of the dashboard, with nothing written. Throws a Problem. */
export async function glance(request: GlanceRequest, job: Job): Promise<Glance> {
  return inExcel(async (context) => {
    const { basis, dashboard } = request;
    const tables = await readTables(context, request, job);
    await job.pause('check');
    const loaded = usableLedger(tables, basis.asOf);
    await job.pause('age');
    const { thresholds } = await loadOptions(context);
    const history = await historyFor(context, [madeFor(request)]);
    const data = reportMaker(loaded, thresholds, history).dashboard(madeFor(request), dashboard);
    await job.pause('plan');
    const found = glanceOf(data);
    job.done();
    return found;
  });
}

/** Writes the items that make up a figure of a dashboard. Throws a Problem; the workbook is then as it was. */
export async function drillDownFigure(
  request: GlanceRequest,
  shownFigure: ShownFigure,
  job: Job,
): Promise<DrillDown> {
  return writeInExcel(async (context) => {
    const { language } = request;
    const title = text(language, 'sheet.dashboard');
    return writeItems(
      context,
      { choice: request, made: madeFor(request), ...shownFigure, title, language },
      job,
    );
  });
}
