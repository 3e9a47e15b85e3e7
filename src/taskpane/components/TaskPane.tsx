import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';

import type { Problem } from '../../locales/problem';
import { GoToContext, type GoTo } from '../goToContext';
import { useErrand } from '../hooks/useErrand';
import { useLedger } from '../hooks/useLedger';
import { requestsOf, useMoreReports } from '../hooks/useMoreReports';
import { useReportJob } from '../hooks/useReportJob';
import { useSettings } from '../hooks/useSettings';
import { useShownResult } from '../hooks/useShownResult';
import { useWrittenReports } from '../hooks/useWrittenReports';
import { usePane } from '../paneContext';
import { AsOfFields } from './AsOfFields';
import { ChecksPanel } from './ChecksPanel';
import { GenerateBar } from './GenerateBar';
import { LedgerSection } from './LedgerSection';
import { PaneHeader } from './PaneHeader';
import { PaneTabs, TabPanel, type PaneTab } from './PaneTabs';
import { ProblemBar } from './ProblemBar';
import { ReportsPanel } from './ReportsPanel';
import { SettingsSection } from './SettingsSection';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** The whole pane: the ledger, its checks, the settings, the reports, and the button that is always in sight. */
export function TaskPane(): ReactElement {
  const { services, language } = usePane();
  const styles = useStyles();
  const pane = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<PaneTab>('ledger');
  const job = useReportJob(services);
  const busy = job.phase !== 'idle';
  const settings = useSettings(services);
  const more = useMoreReports(language);
  const control = useLedger(services, settings.loaded ? settings.asOfDay : undefined, busy);
  const errand = useErrand();
  const written = useWrittenReports(services, job.result);
  const { ledger, pick } = control;
  const { asOfDay } = settings;
  const result = useShownResult(job.result.reports, tab === 'reports', () => {
    setTab('reports');
  });
  const { run } = errand;
  const goTo: GoTo = useCallback(
    (sheet, cell) => {
      run(services.goTo(sheet, cell));
    },
    [services, run],
  );
  const choice =
    ledger === undefined || asOfDay === undefined
      ? undefined
      : { sheet: ledger.sheet, ...pick, asOf: asOfDay };

  const showFault = (at: PaneTab): void => {
    flushSync(() => {
      setTab(at);
    });
    pane.current
      ?.querySelector<HTMLElement>(`#panel-${at} [aria-invalid="true"], footer [aria-invalid="true"]`)
      ?.focus();
  };
  const generate = (): void => {
    if (ledger === undefined || control.problem !== undefined) return;
    const { basis, aging } = settings;
    const requests = requestsOf(more, ledger, asOfDay);
    if (choice === undefined || basis === undefined) showFault('settings');
    else if (requests === undefined) showFault('reports');
    else {
      errand.dismissProblem();
      const request = {
        ...choice,
        basis,
        requests: [aging, { report: 'alerts' }, ...requests] as const,
        language,
      };
      job.start(async (handle) => ({ reports: await services.generate(request, handle) }));
    }
  };

  const problem = job.problem ?? errand.problem;
  return (
    <GoToContext value={goTo}>
      <div ref={pane} className={styles.pane}>
        <PaneHeader ledger={ledger} />
        <PaneTabs
          selected={tab}
          findings={
            ledger?.checks.filter(({ severity, count }) => severity !== 'info' && count > 0).length ?? 0
          }
          onSelect={setTab}
        />
        <div className={styles.scroller}>
          <main className={styles.main}>
            {control.problem !== undefined && <ProblemBar problem={control.problem} />}
            <TabPanel tab="ledger" selected={tab}>
              <Welcome />
              <LedgerSection
                control={control}
                disabled={busy}
                onResetColumns={(shown) => {
                  if (choice === undefined) return;
                  errand.run(services.forgetColumns(choice), () => {
                    control.dropColumns(shown);
                  });
                }}
              />
            </TabPanel>
            <TabPanel tab="checks" selected={tab}>
              <ChecksPanel
                ledger={ledger}
                disabled={busy || control.looking}
                onAccept={(code, accepted) => {
                  if (choice !== undefined)
                    errand.run(services.acceptCheck(choice, code, accepted), control.checkAgain);
                }}
              />
            </TabPanel>
            <TabPanel tab="settings" selected={tab}>
              <SettingsSection
                form={settings}
                ledger={ledger}
                disabled={busy}
                onAddRates={() => {
                  const { reporting } = settings;
                  const currencies = (ledger?.currencies ?? []).filter(
                    (one) => one !== '' && one !== reporting,
                  );
                  errand.run(services.addRateSheet(reporting, currencies, language), control.checkAgain);
                }}
              />
            </TabPanel>
            <TabPanel tab="reports" selected={tab}>
              <ReportsPanel
                result={job.result}
                resultRef={result}
                written={written}
                more={more}
                ledger={ledger}
                asOf={asOfDay}
                disabled={busy}
                onRefresh={() => {
                  if (asOfDay === undefined) showFault('reports');
                  else
                    job.start(async (handle) => ({
                      reports: await services.refreshAll(asOfDay, language, handle),
                    }));
                }}
                onKeep={(sheet) => {
                  job.start(async (handle) => ({
                    snapshot: await services.snapshot(sheet, language, handle),
                  }));
                }}
                onAsk={() => {
                  job.start(async (handle) => ({ drillDown: await services.drillDown(language, handle) }));
                }}
              />
            </TabPanel>
          </main>
        </div>
        <GenerateBar
          job={job}
          problem={sameProblem(problem, control.problem) ? undefined : problem}
          ready={ledger !== undefined && control.problem === undefined}
          more={more.chosen.length}
          onShow={
            tab === 'reports'
              ? undefined
              : () => {
                  setTab('reports');
                }
          }
          onGenerate={generate}
          onDismiss={() => {
            job.dismissProblem();
            errand.dismissProblem();
          }}
        >
          <AsOfFields form={settings} ledger={ledger} disabled={busy} />
        </GenerateBar>
      </div>
    </GoToContext>
  );
}

/** What is wrong with the ledger is said once, although a job that was started with it says it too. */
function sameProblem(one: Problem | undefined, other: Problem | undefined): boolean {
  return one !== undefined && one.code === other?.code;
}
