import type { Language } from '../../locales/language';
import type { PaneServices, WrittenReport } from '../paneServices';
import { useDashboard, type Dashboard } from './useDashboard';
import { useErrand, type Errand } from './useErrand';
import { useLedger, type LedgerControl } from './useLedger';
import { useMeasures, type MeasuresForm } from './useMeasures';
import { useMoreReports, type MoreReportsForm } from './useMoreReports';
import { useReportJob, type ReportJob } from './useReportJob';
import { useSettings, type SettingsForm } from './useSettings';
import { useWrittenReports } from './useWrittenReports';

/** All that the pane remembers and shows. */
export interface PaneState {
  readonly settings: SettingsForm;
  readonly measures: MeasuresForm;
  readonly more: MoreReportsForm;
  readonly control: LedgerControl;
  readonly job: ReportJob;
  readonly busy: boolean;
  readonly errand: Errand;
  readonly dashboard: Dashboard;
  readonly written: readonly WrittenReport[];
}

/** `looking` tells whether the dashboard is what is in sight. */
export function usePaneState(services: PaneServices, language: Language, looking: boolean): PaneState {
  const job = useReportJob(services);
  const busy = job.phase !== 'idle';
  const settings = useSettings(services);
  const measures = useMeasures(services);
  const more = useMoreReports(services, language);
  const control = useLedger(services, settings.loaded ? settings.asOfDay : undefined, busy);
  const errand = useErrand();
  const dashboard = useDashboard({ open: looking, settings, measures, control, job, errand });
  const written = useWrittenReports(services, job.result);
  return { settings, measures, more, control, job, busy, errand, dashboard, written };
}
