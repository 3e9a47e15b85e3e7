import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { Problem } from '../../locales/problem';
import type { ReportJob } from '../hooks/useReportJob';
import { usePane } from '../paneContext';
import { ProblemBar } from './ProblemBar';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  progress: { flexGrow: 1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  show: { minHeight: '24px', textAlign: 'start', '@media (forced-colors: active)': { color: 'LinkText' } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface GenerateBarProps {
  readonly job: ReportJob;
  /** What went wrong last. */
  readonly problem: Problem | undefined;
  /** Whether there is a ledger to report on. */
  readonly ready: boolean;
  /** Number of reports that are written beside the aging report and the alerts. */
  readonly more: number;
  /** Opens the result; undefined while it is in sight. */
  readonly onShow: (() => void) | undefined;
  readonly onGenerate: () => void;
  readonly onDismiss: () => void;
  /** What the button needs to know each time. */
  readonly children: ReactNode;
}

/** The one button, always in view, with the progress of its job and what went wrong with it. */
export function GenerateBar(props: GenerateBarProps): ReactElement {
  const { job, problem, ready, more, onShow, onGenerate, onDismiss, children } = props;
  const { words, formats } = usePane();
  const styles = useStyles();
  const { phase, progress, result } = job;
  const outcome = result.reports;
  const idle = phase === 'idle';
  const step = words(`pane.step.${progress.step}`);
  const sheets = formats.list(outcome?.sheets.map(({ name }) => name) ?? []);
  const done =
    outcome === undefined || job.problem !== undefined ? '' : words('pane.result.ready', { sheets });
  return (
    <footer className={styles.bar}>
      {problem !== undefined && (
        <ProblemBar problem={problem}>
          <Button size="small" onClick={onDismiss}>
            {words('pane.dismiss')}
          </Button>
        </ProblemBar>
      )}
      {!idle && (
        <>
          <div className={styles.step}>
            <p className={styles.progress} aria-hidden>
              {words('pane.progress', { step, percent: `${formats.count(progress.percent)}%` })}
            </p>
            <Button disabledFocusable={phase === 'cancelling'} onClick={job.cancel}>
              {words(phase === 'cancelling' ? 'pane.cancelling' : 'pane.cancel')}
            </Button>
          </div>
          <ProgressBar
            value={progress.percent}
            max={100}
            thickness="large"
            aria-label={words('pane.progress.label')}
            aria-valuetext={step}
          />
        </>
      )}
      <div role="status" className={styles.unseen}>
        {idle ? done : step}
      </div>
      {idle && done !== '' && onShow !== undefined && (
        <Link as="button" className={styles.show} onClick={onShow}>
          {words('pane.result.show')}
        </Link>
      )}
      {children}
      <Button appearance="primary" size="large" disabledFocusable={!idle || !ready} onClick={onGenerate}>
        {more === 0 ? words('pane.generate') : words('pane.generate.more', { count: formats.count(more) })}
      </Button>
    </footer>
  );
}
