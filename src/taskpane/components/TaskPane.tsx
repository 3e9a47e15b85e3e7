import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { Problem } from '../../locales/problem';
import { GoToContext, type GoTo } from '../goToContext';
import { useAgingJob } from '../hooks/useAgingJob';
import { useAgingOptions } from '../hooks/useAgingOptions';
import { useLedger } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { AgingRequest } from '../../excel/agingJob';
import type { AgingOutcome } from '../paneServices';
import { ChecksSection } from './ChecksSection';
import { GenerateBar } from './GenerateBar';
import { LedgerSection } from './LedgerSection';
import { OptionsSection } from './OptionsSection';
import { PaneHeader } from './PaneHeader';
import { ResultSection } from './ResultSection';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'scroll' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  result: { scrollMarginTop: tokens.spacingHorizontalM },
});

/** The whole pane: what was found, what to report, the button, and what came of it. */
export function TaskPane(): ReactElement {
  const { services, language } = usePane();
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const job = useAgingJob(services);
  const busy = job.phase !== 'idle';
  const form = useAgingOptions(services);
  const control = useLedger(services, form.loaded ? form.asOfDay : undefined, busy);
  const [goToProblem, setGoToProblem] = useState<Problem>();
  const { ledger, pick } = control;
  const result = useShownResult(job.outcome);

  const goTo: GoTo = useCallback(
    (sheet, cell) => {
      services.goTo(sheet, cell).then(
        () => {
          setGoToProblem(undefined);
        },
        (thrown: unknown) => {
          setGoToProblem(asProblem(thrown));
        },
      );
    },
    [services],
  );

  const generate = (): void => {
    if (ledger === undefined || control.problem !== undefined) return;
    const { asOfDay: asOf, limits, by } = form;
    if (asOf === undefined || limits === undefined) {
      main.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const request: AgingRequest = { sheet: ledger.sheet, ...pick, asOf, limits, by, language };
    setGoToProblem(undefined);
    job.start(request);
  };

  return (
    <GoToContext value={goTo}>
      <div className={styles.pane}>
        <div className={styles.scroller}>
          <PaneHeader />
          <main ref={main} className={styles.main}>
            {job.outcome !== undefined && (
              <div ref={result} tabIndex={-1} className={styles.result}>
                <ResultSection outcome={job.outcome} />
              </div>
            )}
            <Welcome />
            <LedgerSection control={control} disabled={busy} />
            <OptionsSection form={form} disabled={busy} />
            {ledger !== undefined && ledger.rowsRead > 0 && <ChecksSection ledger={ledger} />}
          </main>
        </div>
        <GenerateBar
          job={job}
          problem={job.problem ?? goToProblem}
          ready={ledger !== undefined && control.problem === undefined}
          onGenerate={generate}
          onDismiss={() => {
            job.dismissProblem();
            setGoToProblem(undefined);
          }}
        />
      </div>
    </GoToContext>
  );
}

/**
 * Brings a new result into view. It takes the focus from the button that made it, never from the sheet that
 * the user may be typing in.
 */
function useShownResult(outcome: AgingOutcome | undefined): RefObject<HTMLDivElement | null> {
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = result.current;
    if (outcome === undefined || element === null) return;
    element.scrollIntoView({ block: 'start' });
    const focused = document.activeElement;
    const nowhere = focused === document.body || (focused !== null && focused.closest('footer') !== null);
    if (document.hasFocus() && nowhere) element.focus({ preventScroll: true });
  }, [outcome]);
  return result;
}
