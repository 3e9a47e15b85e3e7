import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';

import type { Problem } from '../../locales/problem';
import { GoToContext, type GoTo } from '../goToContext';
import { wantedReports } from '../hooks/useMoreReports';
import { usePaneActions } from '../hooks/usePaneActions';
import { usePaneState } from '../hooks/usePaneState';
import { useShownResult } from '../hooks/useShownResult';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { AsOfFields } from './AsOfFields';
import { GenerateBar } from './GenerateBar';
import { PaneHeader } from './PaneHeader';
import { PaneParts } from './PaneParts';
import { PaneTabs, type PaneTab } from './PaneTabs';
import { ProblemBar } from './ProblemBar';
import { UnreadSettings } from './UnreadSettings';

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
  const showReports = (): void => {
    setTab('reports');
  };
  const state = usePaneState(services, language, tab === 'dashboard');
  const { settings, more, control, job, busy, errand } = state;
  const resultRef = useShownResult(job.result.reports, tab === 'reports', showReports);
  const showFault = (at: PaneTab): void => {
    flushSync(() => {
      setTab(at);
    });
    const fault = `#panel-${at} [aria-invalid="true"], footer [aria-invalid="true"]`;
    pane.current?.querySelector<HTMLElement>(fault)?.focus();
  };
  const actions = usePaneActions({ ...state, showFault });
  const { run } = errand;
  const goTo: GoTo = useCallback(
    (sheet, cell) => {
      run(services.goTo(sheet, cell));
    },
    [services, run],
  );
  const { ledger } = control;
  const problem = job.problem ?? errand.problem;
  return (
    <GoToContext value={goTo}>
      <div ref={pane} className={styles.pane}>
        <PaneHeader ledger={ledger} />
        <PaneTabs selected={tab} findings={findingsOf(ledger)} onSelect={setTab} />
        <div className={styles.scroller}>
          <main className={styles.main}>
            <UnreadSettings />
            {control.problem !== undefined && <ProblemBar problem={control.problem} />}
            <PaneParts {...state} {...{ tab, resultRef, actions }} />
          </main>
        </div>
        <GenerateBar
          job={job}
          problem={sameProblem(problem, control.problem) ? undefined : problem}
          ready={ledger !== undefined && control.problem === undefined}
          more={ledger === undefined ? 0 : wantedReports(more, ledger).length}
          onShow={tab === 'reports' ? undefined : showReports}
          onGenerate={actions.generate}
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

/** Errors and warnings that the user has not accepted. */
function findingsOf(ledger: LedgerState | undefined): number {
  return ledger?.checks.filter(({ severity, count }) => severity !== 'info' && count > 0).length ?? 0;
}

/** What is wrong with the ledger is said once, although a job that was started with it says it too. */
function sameProblem(one: Problem | undefined, other: Problem | undefined): boolean {
  return one !== undefined && one.code === other?.code;
}
