import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Problem } from '../../locales/problem';
import type { AgingJob } from '../hooks/useAgingJob';
import { usePane } from '../paneContext';
import { ProblemBar } from './ProblemBar';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  progress: { flexGrow: 1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface GenerateBarProps {
  readonly job: AgingJob;
  /** What went wrong last. */
  readonly problem: Problem | undefined;
  /** Whether there is a ledger to report on. */
  readonly ready: boolean;
  readonly onGenerate: () => void;
  readonly onDismiss: () => void;
}

/** The one button, always in view, with the progress of its job and what went wrong with it. */
export function GenerateBar(props: GenerateBarProps): ReactElement {
  const { job, problem, ready, onGenerate, onDismiss } = props;
  const { words, formats } = usePane();
  const styles = useStyles();
  const { phase, progress, outcome } = job;
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
      <Button appearance="primary" size="large" disabledFocusable={!idle || !ready} onClick={onGenerate}>
        {words('pane.generate')}
      </Button>
    </footer>
  );
}
