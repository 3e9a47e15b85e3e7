import { useState } from 'react';

import type { GlanceRequest, ShownFigure } from '../../excel/glance';
import { usePane } from '../paneContext';
import type { Errand } from './useErrand';
import { useGlance, type GlanceView } from './useGlance';
import type { LedgerControl } from './useLedger';
import type { MeasuresForm } from './useMeasures';
import { ledgerChoice } from './usePaneActions';
import type { ReportJob } from './useReportJob';
import type { SettingsForm } from './useSettings';

interface DashboardState {
  /** Whether the dashboard is what the pane shows. */
  readonly open: boolean;
  readonly settings: SettingsForm;
  readonly measures: MeasuresForm;
  readonly control: LedgerControl;
  readonly job: ReportJob;
  readonly errand: Errand;
}

/** The dashboard in the pane, and what can be asked of it. */
export interface Dashboard extends GlanceView {
  /** Whether a setting keeps the figures from being worked out. */
  readonly faulty: boolean;
  readonly chooseCurrency: (currency: string) => void;
  /** Writes the sheet of what is shown. */
  readonly write: () => void;
  /** Writes the items behind a figure. */
  readonly drillDown: (figure: ShownFigure) => void;
}

/** Another ledger or another currency of the reports has currencies of its own. */
interface Chosen {
  readonly of: string;
  readonly currency: string;
}

export function useDashboard(state: DashboardState): Dashboard {
  const { open, settings, measures, control, job, errand } = state;
  const { services, language } = usePane();
  const [chosen, setChosen] = useState<Chosen>();
  const { asOfDay, basis, reporting } = settings;
  const { choices } = measures;
  const choice = ledgerChoice(control, asOfDay);
  const of = JSON.stringify([choice?.sheet, choice?.range, reporting]);
  const currency = chosen?.of === of ? chosen.currency : undefined;
  const ready = open && settings.loaded && measures.loaded && job.phase === 'idle';
  const readable = control.problem === undefined && control.ledger?.problem === undefined;
  const wanted: GlanceRequest | undefined =
    !ready || !readable || choice === undefined || basis === undefined || choices === undefined
      ? undefined
      : {
          ...choice,
          basis,
          dashboard: {
            report: 'dashboard',
            measures: choices,
            ...(currency === undefined ? {} : { currency }),
          },
          language,
        };
  const view = useGlance(services, wanted, control.ledger);
  const { shown } = view;
  return {
    ...view,
    faulty: basis === undefined || choices === undefined,
    chooseCurrency: (next) => {
      setChosen({ of, currency: next });
    },
    again: () => {
      // What was chosen may be what the ledger no longer has.
      setChosen(undefined);
      view.again();
    },
    write: () => {
      if (shown === undefined) return;
      const { dashboard, ...request } = shown.request;
      errand.dismissProblem();
      job.start(async (handle) => ({
        reports: await services.generate({ ...request, requests: [dashboard] }, handle),
      }));
    },
    drillDown: (figure) => {
      if (shown === undefined) return;
      errand.dismissProblem();
      job.start(async (handle) => ({
        drillDown: await services.drillDownFigure(shown.request, figure, handle),
      }));
    },
  };
}
