import type { Language } from '../locales/language';
import { reportText as text } from '../locales/reportText';
import type { Figure } from '../receivables/figure';
import { glanceOf, type Glance } from '../reports/dashboard/glance';
import { groupedGlance, type GroupedGlance } from '../reports/dashboard/groupGlance';
import type { ReportMaker } from '../reports/buildReport';
import type { MadeFor } from '../reports/plan';
import type { DashboardRequest, MeasuredBy, MeasuresRequest, ReportBasis } from '../reports/reportRequest';
import { writeItems, type DrillDown } from './drillDown';
import { historyFor } from './history/usedHistory';
import { inExcel, writeInExcel } from './inExcel';
import type { Job } from './job';
import { loadOptions } from './options';
import { readTables, type LedgerChoice } from './reading/loadLedger';
import { headersToKeep, reportMaker, usableLedger } from './reportsJob';

/** Which dashboard is looked at. */
export interface GlanceRequest extends LedgerChoice {
  /** How the figures are reckoned; its day is `asOf`. */
  readonly basis: ReportBasis;
  readonly dashboard: DashboardRequest;
  /** Of one group of what; of the whole ledger when left out. */
  readonly by?: MeasuredBy;
  readonly language: Language;
}

/** A figure of the dashboard that is looked at, and what it says there. */
export interface ShownFigure {
  readonly figure: Figure;
  /** Missing where it is no amount, but measured from one. */
  readonly shown?: number;
}

export type GroupsRequest = GlanceRequest & Required<Pick<GlanceRequest, 'by'>>;

function measuresRequest({ dashboard, by }: GroupsRequest): MeasuresRequest {
  return { ...dashboard, report: 'measures', groupBy: by };
}

function ofGroups(request: GlanceRequest): request is GroupsRequest {
  return request.by !== undefined;
}

/** The sheet that shows the same; its groups are those of the figures. */
function requestBehind(request: GlanceRequest): DashboardRequest | MeasuresRequest {
  return ofGroups(request) ? measuresRequest(request) : request.dashboard;
}

function madeFor(request: GlanceRequest): MadeFor {
  const { basis, language } = request;
  return { request: requestBehind(request), basis, language };
}

/** The ledger of a dashboard, and what makes it. */
async function makerFor(
  context: Excel.RequestContext,
  request: GlanceRequest,
  job: Job,
): Promise<ReportMaker> {
  const { basis } = request;
  const made = madeFor(request);
  const tables = await readTables(context, { ...request, keep: headersToKeep([made.request]) }, job);
  await job.pause('check');
  const loaded = usableLedger(tables, basis.asOf);
  await job.pause('age');
  const { thresholds } = await loadOptions(context);
  // Stored agings are of customers: the months of a group stand in the ledger alone.
  const history = request.by === undefined ? await historyFor(context, [made]) : undefined;
  return reportMaker(loaded, thresholds, history);
}

/** The figures of the dashboard, with nothing written. Throws a Problem. */
export async function glance(request: GlanceRequest, job: Job): Promise<Glance> {
  return inExcel(async (context) => {
    const maker = await makerFor(context, request, job);
    await job.pause('plan');
    const found = glanceOf(maker.dashboard(madeFor(request), request.dashboard));
    job.done();
    return found;
  });
}

/** The same of each group of what the request names. Throws a Problem. */
export async function glanceGroups(request: GroupsRequest, job: Job): Promise<GroupedGlance> {
  return inExcel(async (context) => {
    const maker = await makerFor(context, request, job);
    await job.pause('plan');
    const found = groupedGlance(maker.measured(madeFor(request)), measuresRequest(request));
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
