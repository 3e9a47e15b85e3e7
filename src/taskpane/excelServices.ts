import { acceptCheck } from '../excel/acceptance';
import { today } from '../excel/clock';
import { drillDown } from '../excel/drillDown';
import { storeAging } from '../excel/history/storeAging';
import { drillDownFigure, glance, glanceGroups } from '../excel/glance';
import { inExcel } from '../excel/inExcel';
import { Job } from '../excel/job';
import { hearNews } from '../excel/jobNews';
import { loadMeasures, saveMeasures } from '../excel/measureSettings';
import { loadMoreChoices, saveMoreChoices } from '../excel/moreReports';
import { loadOptions, saveOptions } from '../excel/options';
import { loadReading, saveReading } from '../excel/readings';
import { writeRateTemplate } from '../excel/rateTemplate';
import { refreshReports } from '../excel/refreshReports';
import { listReports } from '../excel/reportList';
import { runReports } from '../excel/reportsJob';
import { snapshot } from '../excel/snapshot';
import { unreadSettings } from '../excel/unreadSettings';
import { isNamedForRates } from '../excel/reading/lists';
import { goTo, watchWorkbook } from '../excel/workbookEvents';
import { agingOutcome } from './agingOutcome';
import { excelCredit } from './excelCredit';
import { headersOf, inspectLedger } from './inspectLedger';
import type { JobHandle, PaneServices, ReportsRequest } from './paneServices';

/** The next press of the ribbon's button does the same; not worth failing for. */
async function remember({ basis, requests, thresholds: said }: ReportsRequest): Promise<void> {
  const { asOf, ...kept } = basis;
  const aging = requests.find((request) => request.report === 'aging');
  // A report on its own says nothing about what the button writes.
  if (aging === undefined) return;
  try {
    await inExcel(async (context) => {
      const thresholds = said ?? (await loadOptions(context)).thresholds;
      await saveOptions(context, {
        ...kept,
        asOf: asOf === today() ? 'today' : asOf,
        groupBy: aging.groupBy,
        thresholds,
      });
      await saveMoreChoices(context, requests);
    });
  } catch (error) {
    console.info('The report settings could not be remembered.', error);
  }
}

const jobOf = ({ onProgress, signal }: JobHandle): Job => new Job(onProgress, signal);

/** The sheets that the shown ledger was read from: only their cells are worth another look. */
let shownSheets: readonly string[] | undefined;

/** Whether a change of a sheet changes what the pane shows: rates that are only being typed are no table yet. */
function isRead(sheet: string): boolean {
  return shownSheets === undefined || shownSheets.includes(sheet) || isNamedForRates(sheet);
}

/** One registration at a time: to take back an earlier one while a later one begins would silence both. */
let watchingSettled: Promise<void> = Promise.resolve();

/** The pane's services over the real workbook. */
export const excelServices: PaneServices = {
  credit: excelCredit,
  inspect: async (choice) => {
    shownSheets = undefined;
    const state = await inExcel((context) => inspectLedger(context, choice));
    shownSheets = [state.sheet, state.receipts?.sheet ?? '', state.rates.sheet ?? ''];
    return state;
  },
  generate: async (request, handle) => {
    const run = await runReports(request, jobOf(handle));
    await remember(request);
    return agingOutcome(run);
  },
  refreshAll: async (asOf, language, handle) => {
    const run = await refreshReports({ asOf, language }, jobOf(handle));
    return agingOutcome(run, run);
  },
  drillDown: (language, handle) => drillDown(language, jobOf(handle)),
  glance: (request, handle) => glance(request, jobOf(handle)),
  glanceGroups: (request, handle) => glanceGroups(request, jobOf(handle)),
  drillDownFigure: (request, figure, handle) => drillDownFigure(request, figure, jobOf(handle)),
  snapshot: (sheet, language, handle) => snapshot(sheet, language, jobOf(handle)),
  storeAging: (request, handle) => storeAging(request, jobOf(handle)),
  listReports: async () => {
    const written = await inExcel(listReports);
    return written.map(({ made, ...report }) =>
      made === undefined ? report : { ...report, asOf: made.basis.asOf },
    );
  },
  acceptCheck,
  addRateSheet: writeRateTemplate,
  forgetColumns: (choice) =>
    inExcel(async (context) => {
      const headers = await headersOf(context, choice);
      const { mapping, ...kept } = await loadReading(context, headers);
      if (mapping !== undefined) await saveReading(context, headers, kept);
    }),
  goTo: (sheet, cell) => inExcel((context) => goTo(context, sheet, cell)),
  loadOptions: () => inExcel(loadOptions),
  unreadSettings: () => inExcel(unreadSettings),
  loadMeasures: () => inExcel(loadMeasures),
  saveMeasures: (choices) => inExcel((context) => saveMeasures(context, choices)),
  loadMoreChoices: () => inExcel(loadMoreChoices),
  watchWorkbook: (onChange) => {
    const watching = watchingSettled
      .then(() => watchWorkbook(isRead, onChange))
      .catch((error: unknown) => {
        // Without events the user still has "Check again".
        console.info('Changes of the workbook cannot be heard.', error);
        return () => Promise.resolve();
      });
    watchingSettled = watching.then(() => undefined);
    return () => {
      watchingSettled = watching
        .then((stop) => stop())
        .catch((error: unknown) => {
          console.info('Changes of the workbook are still heard.', error);
        });
    };
  },
  watchRibbon: (onNews) =>
    hearNews((news) => {
      if (news.state !== 'done') onNews(news);
      else {
        const { run } = news;
        onNews({ state: 'done', outcome: agingOutcome(run, 'left' in run ? run : undefined) });
      }
    }),
};
