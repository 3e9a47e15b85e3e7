import { useMemo, useState } from 'react';

import type { GlanceRequest, ShownFigure } from '../../excel/glance';
import type { Glance } from '../../reports/dashboard/glance';
import type { GroupedGlance } from '../../reports/dashboard/groupGlance';
import type { MeasuredBy, ReportRequest } from '../../reports/reportRequest';
import { usePane } from '../paneContext';
import type { Errand } from './useErrand';
import { useGlance, type GlanceView, type ShownGlance } from './useGlance';
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

/** Whose figures are shown, of what the ledger is parted by. */
export interface ShownGroups {
  readonly grouped: GroupedGlance;
  /** Undefined where there is none. */
  readonly key: string | undefined;
}

/** The dashboard in the pane, and what can be asked of it. */
export interface Dashboard extends Omit<GlanceView, 'shown'> {
  /** The figures in sight; none where no group has any. */
  readonly glance: Glance | undefined;
  readonly groups: ShownGroups | undefined;
  /** What the ledger is parted by; undefined for the whole of it. */
  readonly by: MeasuredBy | undefined;
  /** Whether a setting keeps the figures from being worked out. */
  readonly faulty: boolean;
  readonly chooseCurrency: (currency: string) => void;
  readonly chooseBy: (by: MeasuredBy | undefined) => void;
  readonly chooseGroup: (key: string) => void;
  /** Writes the sheet of what is shown. */
  readonly write: () => void;
  /** Writes the items behind a figure. */
  readonly drillDown: (figure: ShownFigure) => void;
}

/** What is chosen of a ledger: another one, or another currency of the reports, has currencies and groups of its own. */
interface Chosen {
  readonly of: string;
  readonly currency?: string;
  readonly by?: MeasuredBy | undefined;
  readonly group?: string | undefined;
}

/** The group that was chosen, else the one that owes most. */
function groupsOf(found: ShownGlance['found'], wanted: string | undefined): ShownGroups | undefined {
  if (!('grouped' in found)) return undefined;
  const { grouped } = found;
  const { groups } = grouped;
  const chosen = groups.find(({ key }) => key === wanted) ?? groups[0];
  return { grouped, key: chosen?.key };
}

/** What is looked at of the figures that were worked out. */
function useSeen(
  shown: ShownGlance | undefined,
  wanted: string | undefined,
): { readonly glance: Glance | undefined; readonly groups: ShownGroups | undefined } {
  return useMemo(() => {
    if (shown === undefined) return { glance: undefined, groups: undefined };
    const { found } = shown;
    if ('glance' in found) return { glance: found.glance, groups: undefined };
    const groups = groupsOf(found, wanted);
    return { glance: groups?.key === undefined ? undefined : found.grouped.of(groups.key), groups };
  }, [shown, wanted]);
}

export function useDashboard(state: DashboardState): Dashboard {
  const { open, settings, measures, control, job, errand } = state;
  const { services, language } = usePane();
  const [last, setLast] = useState<Chosen>();
  const { asOfDay, basis, reporting } = settings;
  const { choices } = measures;
  const choice = ledgerChoice(control, asOfDay);
  const of = JSON.stringify([choice?.sheet, choice?.range, reporting]);
  const { currency, by, group }: Chosen = last?.of === of ? last : { of };
  const choose = (some: Omit<Chosen, 'of'>): void => {
    setLast((before) => ({ ...(before?.of === of ? before : {}), ...some, of }));
  };
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
          ...(by === undefined ? {} : { by }),
          language,
        };
  const { shown, ...view } = useGlance(services, wanted, control.ledger);
  const seen = useSeen(shown, group);
  return {
    ...view,
    ...seen,
    by,
    faulty: basis === undefined || choices === undefined,
    chooseCurrency: (next) => {
      choose({ currency: next });
    },
    chooseBy: (next) => {
      choose({ by: next, group: undefined });
    },
    chooseGroup: (next) => {
      choose({ group: next });
    },
    again: () => {
      // What was chosen may be what the ledger no longer has.
      setLast(undefined);
      view.again();
    },
    write: () => {
      if (shown === undefined) return;
      const { dashboard, by: groupBy, ...request } = shown.request;
      const sheet: ReportRequest =
        groupBy === undefined ? dashboard : { ...dashboard, report: 'measures', groupBy };
      errand.dismissProblem();
      job.start(async (handle) => ({
        reports: await services.generate({ ...request, requests: [sheet] }, handle),
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
