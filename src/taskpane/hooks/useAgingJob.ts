import { useCallback, useEffect, useRef, useState } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { Problem } from '../../locales/problem';
import type { AgingRequest } from '../../excel/agingJob';
import type { JobProgress } from '../../excel/job';
import type { AgingOutcome, PaneServices, RibbonNews } from '../paneServices';

interface JobView {
  readonly phase: 'idle' | 'running' | 'cancelling';
  readonly progress: JobProgress;
  /** What the last job that came to its end has written. */
  readonly outcome: AgingOutcome | undefined;
  /** Why the last job did not come to its end. */
  readonly problem: Problem | undefined;
}

export interface AgingJob extends JobView {
  /** Starts the job; does nothing while one runs. */
  readonly start: (request: AgingRequest) => void;
  readonly cancel: () => void;
  readonly dismissProblem: () => void;
}

const AT_START: JobProgress = { step: 'find', percent: 0 };
const IDLE: JobView = { phase: 'idle', progress: AT_START, outcome: undefined, problem: undefined };

function afterNews(view: JobView, news: RibbonNews): JobView {
  switch (news.state) {
    case 'running': {
      const phase = view.phase === 'idle' ? 'running' : view.phase;
      return { ...view, phase, progress: news.progress, problem: undefined };
    }
    case 'done':
      return { ...IDLE, outcome: news.outcome };
    case 'failed':
      return { ...IDLE, outcome: view.outcome, problem: news.problem };
  }
}

/**
 * Runs one report job at a time, and shows the ribbon's as its own. An earlier outcome stays until a new one
 * replaces it.
 */
export function useAgingJob(services: PaneServices): AgingJob {
  const [view, setView] = useState(IDLE);
  // State would be a render late for the second click of a double click.
  const running = useRef<{ readonly abort: () => void }>(undefined);

  const start = useCallback(
    (request: AgingRequest) => {
      if (running.current !== undefined) return;
      const controller = new AbortController();
      running.current = controller;
      setView((before) => ({ ...before, phase: 'running', progress: AT_START, problem: undefined }));
      const onProgress = (progress: JobProgress): void => {
        setView((before) => ({ ...before, progress }));
      };
      const end = (result: Pick<JobView, 'outcome'> | Pick<JobView, 'problem'>): void => {
        running.current = undefined;
        setView((before) => ({ ...before, ...result, phase: 'idle' }));
      };
      const work = async (): Promise<void> => {
        try {
          end({ outcome: await services.generate(request, onProgress, controller.signal) });
        } catch (thrown) {
          end({ problem: asProblem(thrown) });
        }
      };
      void work();
    },
    [services],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setView((before) => (before.phase === 'running' ? { ...before, phase: 'cancelling' } : before));
  }, []);

  useEffect(() => {
    return services.watchRibbon((news) => {
      running.current = news.state === 'running' ? { abort: news.cancel } : undefined;
      setView((before) => afterNews(before, news));
    });
  }, [services]);

  return {
    ...view,
    start,
    cancel,
    dismissProblem: () => {
      setView((before) => ({ ...before, problem: undefined }));
    },
  };
}
