import { useCallback, useEffect, useRef, useState } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { JobProgress } from '../../excel/job';
import type { Problem } from '../../locales/problem';
import type {
  DrillDownOutcome,
  JobHandle,
  PaneServices,
  ReportsOutcome,
  RibbonNews,
  StoreOutcome,
} from '../paneServices';

/** A report, and the sheet that keeps a copy of it. */
export interface KeptCopy {
  readonly of: string;
  readonly sheet: string;
}

/** What the last job of each kind has written; a new result replaces all that came before. */
export interface JobResult {
  readonly reports?: ReportsOutcome;
  readonly drillDown?: DrillDownOutcome;
  readonly snapshot?: KeptCopy;
  /** What was added to the aging history. */
  readonly stored?: StoreOutcome;
}

interface JobView {
  readonly phase: 'idle' | 'running' | 'cancelling';
  readonly progress: JobProgress;
  readonly result: JobResult;
  /** Why the last job did not come to its end. */
  readonly problem: Problem | undefined;
}

export interface ReportJob extends JobView {
  /** Starts the job; does nothing while one runs. */
  readonly start: (work: (handle: JobHandle) => Promise<JobResult>) => void;
  readonly cancel: () => void;
  readonly dismissProblem: () => void;
}

const AT_START: JobProgress = { step: 'find', percent: 0 };
const IDLE: JobView = { phase: 'idle', progress: AT_START, result: {}, problem: undefined };

function afterNews(view: JobView, news: RibbonNews): JobView {
  switch (news.state) {
    case 'running': {
      const phase = view.phase === 'idle' ? 'running' : view.phase;
      return { ...view, phase, progress: news.progress, problem: undefined };
    }
    case 'done':
      return { ...IDLE, result: { reports: news.outcome } };
    case 'drilled':
      return { ...IDLE, result: { drillDown: news.drillDown } };
    case 'failed':
      return { ...IDLE, result: view.result, problem: news.problem };
  }
}

/** Runs one job at a time, and shows the ribbon's as its own. An earlier result stays until a new one replaces it. */
export function useReportJob(services: PaneServices): ReportJob {
  const [view, setView] = useState(IDLE);
  // State would be a render late for the second click of a double click.
  const running = useRef<{ readonly abort: () => void }>(undefined);

  const start: ReportJob['start'] = useCallback((work) => {
    if (running.current !== undefined) return;
    const controller = new AbortController();
    running.current = controller;
    setView(({ result }) => ({
      phase: 'running',
      progress: AT_START,
      // An answer about one figure says nothing about the next.
      result: result.drillDown === undefined ? result : {},
      problem: undefined,
    }));
    const onProgress = (progress: JobProgress): void => {
      setView((before) => ({ ...before, progress }));
    };
    const end = (came: Pick<JobView, 'result'> | Pick<JobView, 'problem'>): void => {
      running.current = undefined;
      setView((before) => ({ ...before, ...came, phase: 'idle' }));
    };
    const run = async (): Promise<void> => {
      try {
        end({ result: await work({ onProgress, signal: controller.signal }) });
      } catch (thrown) {
        end({ problem: asProblem(thrown) });
      }
    };
    void run();
  }, []);

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
