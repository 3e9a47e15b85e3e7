import type { LedgerChoice } from '../../excel/reading/loadLedger';
import type { CheckCode } from '../../ledger/ledger';
import type { PaneTab } from '../components/PaneTabs';
import { usePane } from '../paneContext';
import type { LedgerState, ReportsRequest } from '../paneServices';
import type { Errand } from './useErrand';
import type { LedgerControl } from './useLedger';
import { requestsOf, type MoreReportsForm } from './useMoreReports';
import type { ReportJob } from './useReportJob';
import type { SettingsForm } from './useSettings';

interface PaneState {
  readonly settings: SettingsForm;
  readonly more: MoreReportsForm;
  readonly control: LedgerControl;
  readonly job: ReportJob;
  readonly errand: Errand;
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
  readonly resetColumns: (shown: LedgerState) => void;
}

export function usePaneActions(state: PaneState): PaneActions {
  const { services, language } = usePane();
  const { settings, more, control, job, errand, showFault } = state;
  const { ledger, pick } = control;
  const { asOfDay, basis, thresholds, aging, reporting } = settings;
  const choice: LedgerChoice | undefined =
    ledger === undefined || asOfDay === undefined
      ? undefined
      : { sheet: ledger.sheet, ...pick, asOf: asOfDay };
  return {
    generate: () => {
      if (ledger === undefined || control.problem !== undefined) return;
      const requests = requestsOf(more, ledger, asOfDay);
      if (choice === undefined || basis === undefined || thresholds === undefined) showFault('settings');
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
    resetColumns: (shown) => {
      if (choice === undefined) return;
      errand.run(services.forgetColumns(choice), () => {
        control.dropColumns(shown);
      });
    },
  };
}
