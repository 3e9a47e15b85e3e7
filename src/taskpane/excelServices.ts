import { runAging } from '../excel/agingJob';
import { today } from '../excel/clock';
import { findLedger } from '../excel/findLedger';
import { asProblem } from '../excel/hostProblem';
import { inExcel } from '../excel/inExcel';
import { Job } from '../excel/job';
import { hearNews } from '../excel/jobNews';
import { assertUsable, loadLedger } from '../excel/loadLedger';
import { loadOptions, saveOptions } from '../excel/options';
import { goTo, watchWorkbook } from '../excel/workbookEvents';
import { agingOutcome } from './agingOutcome';
import { incompleteLedger, ledgerState } from './ledgerState';
import type { AgingRequest } from '../excel/agingJob';
import type { LedgerChoice } from '../excel/loadLedger';
import type { LedgerState, PaneServices } from './paneServices';

type Incomplete = Parameters<typeof incompleteLedger>[2];
const INCOMPLETE: readonly string[] = ['noAmount', 'noCustomer', 'noDate'] satisfies readonly Incomplete[];

function isIncomplete(code: string): code is Incomplete {
  return INCOMPLETE.includes(code);
}

async function inspect(context: Excel.RequestContext, choice: LedgerChoice): Promise<LedgerState> {
  try {
    const loaded = await loadLedger(context, choice, new Job());
    const state = ledgerState(loaded, choice);
    // The checks say why no row could be used.
    if (state.rowsUsed === 0 && state.checks.length > 0) return { ...state, problem: 'noUsableRows' };
    assertUsable(loaded);
    return state;
  } catch (error) {
    const { code, details } = asProblem(error);
    if (!isIncomplete(code)) throw error;
    const { source } = await findLedger(context, { ...choice, sheet: String(details.sheet) });
    return incompleteLedger(source, choice, code);
  }
}

/** The next press of the ribbon's button does the same; not worth failing for. */
async function remember({ asOf, limits, by }: AgingRequest): Promise<void> {
  try {
    await inExcel((context) => saveOptions(context, { asOf: asOf === today() ? 'today' : asOf, limits, by }));
  } catch (error) {
    console.info('The report settings could not be remembered.', error);
  }
}

/** The sheet of the ledger that the pane shows: only its cells are worth another look. */
let shownSheet: string | undefined;

/** The pane's services over the real workbook. */
export const excelServices: PaneServices = {
  inspect: async (choice) => {
    shownSheet = undefined;
    const state = await inExcel((context) => inspect(context, choice));
    shownSheet = state.sheet;
    return state;
  },
  generate: async (request, onProgress, signal) => {
    const run = await runAging(request, new Job(onProgress, signal));
    await remember(request);
    return agingOutcome(run);
  },
  goTo: (sheet, cell) => inExcel((context) => goTo(context, sheet, cell)),
  loadOptions: () => inExcel(loadOptions),
  watchWorkbook: (onChange) => {
    // Without events the user still has "Check again".
    const watching = watchWorkbook(() => shownSheet, onChange).catch((error: unknown) => {
      console.info('Changes of the workbook cannot be heard.', error);
      return () => Promise.resolve();
    });
    return () => {
      void watching.then((stop) => stop());
    };
  },
  watchRibbon: (onNews) =>
    hearNews((news) => {
      onNews(news.state === 'done' ? { state: 'done', outcome: agingOutcome(news.run) } : news);
    }),
};
