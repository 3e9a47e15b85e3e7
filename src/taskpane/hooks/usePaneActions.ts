import type { LedgerChoice } from '../../excel/reading/loadLedger';
import type { CheckCode, Day } from '../../ledger/ledger';
import type { PaneTab } from '../components/PaneTabs';
import { usePane } from '../paneContext';
import type { LedgerState, ReportsRequest } from '../paneServices';
import type { LedgerControl } from './useLedger';
import { requestsOf } from './useMoreReports';
import type { PaneState } from './usePaneState';

interface ActionsState extends Pick<
  PaneState,
  'settings' | 'measures' | 'more' | 'control' | 'job' | 'errand'
> {
  /** Opens a part of the pane and goes to what is wrong in it. */
  readonly showFault: (at: PaneTab) => void;
}

/** All that the user can ask for, with what the pane shows. */
export interface PaneActions {
  readonly generate: () => void;
  readonly refresh: () => void;
  readonly keep: (sheet: string) => void;
  /** Adds the aging of the chosen day to the aging history. */
  readonly store: () => void;
  readonly ask: () => void;
  readonly accept: (code: CheckCode, accepted: boolean) => void;
  readonly addRates: () => void;
  readonly toSettings: () => void;
  readonly resetColumns: (shown: LedgerState) => void;
}

/** The ledger that the pane shows, as of a day. */
export function ledgerChoice(
  { ledger, pick }: Pick<LedgerControl, 'ledger' | 'pick'>,
  asOf: Day | undefined,
): LedgerChoice | undefined {
  return ledger === undefined || asOf === undefined ? undefined : { sheet: ledger.sheet, ...pick, asOf };
}

/** Reports that show measures. */
const MEASURED = ['dashboard', 'measures', 'trends'] as const;

export function usePaneActions(state: ActionsState): PaneActions {
  const { services, language } = usePane();
  const { settings, measures, more, control, job, errand, showFault } = state;
  const { ledger } = control;
  const { asOfDay, basis, thresholds, aging, groupBy, reporting } = settings;
  const choice = ledgerChoice(control, asOfDay);
  return {
    generate: () => {
      if (ledger === undefined || control.problem !== undefined) return;
      const requests = requestsOf(more, ledger, asOfDay, measures.choices, groupBy);
      const measured = MEASURED.some((report) => more.chosen.includes(report));
      const unmeasured = measured && measures.choices === undefined;
      const isSet = basis !== undefined && thresholds !== undefined && !unmeasured;
      if (choice === undefined || !isSet) showFault('settings');
      else if (requests === undefined) showFault('reports');
      else {
        errand.dismissProblem();
        const all: ReportsRequest['requests'] = [aging, { report: 'alerts' }, ...requests];
        job.start(async (handle) => ({
          reports: await services.generate({ ...choice, basis, thresholds, requests: all, language }, handle),
        }));
      }
    },
    refresh: () => {
      if (asOfDay === undefined) showFault('reports');
      else job.start(async (handle) => ({ reports: await services.refreshAll(asOfDay, language, handle) }));
    },
    keep: (sheet) => {
      job.start(async (handle) => ({
        snapshot: { of: sheet, sheet: await services.snapshot(sheet, language, handle) },
      }));
    },
    store: () => {
      if (ledger === undefined || control.problem !== undefined) return;
      if (choice === undefined) showFault('reports');
      else if (basis === undefined) showFault('settings');
      else {
        const { limits, unit } = basis;
        job.start(async (handle) => ({
          stored: await services.storeAging({ ...choice, limits, unit, language }, handle),
        }));
      }
    },
    ask: () => {
      job.start(async (handle) => ({ drillDown: await services.drillDown(language, handle) }));
    },
    accept: (code, accepted) => {
      if (choice !== undefined) errand.run(services.acceptCheck(choice, code, accepted), control.checkAgain);
    },
    addRates: () => {
      const currencies = (ledger?.currencies ?? []).filter((one) => one !== '' && one !== reporting);
      errand.run(services.addRateSheet(reporting, currencies, language), control.checkAgain);
    },
    toSettings: () => {
      showFault('settings');
    },
    resetColumns: (shown) => {
      if (choice === undefined) return;
      errand.run(services.forgetColumns(choice), () => {
        control.dropColumns(shown);
      });
    },
  };
}
