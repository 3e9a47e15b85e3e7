import type { Problem } from '../locales/problem';
import type { DrillDown } from './drillDown';
import type { JobProgress } from './job';
import type { RefreshRun } from './refreshReports';
import type { ReportsRun } from './reportsJob';

/** What a job that the ribbon started tells the pane, which lives in the same runtime. */
export type JobNews =
  | { readonly state: 'running'; readonly progress: JobProgress; readonly cancel: () => void }
  | { readonly state: 'done'; readonly run: ReportsRun | RefreshRun }
  | { readonly state: 'drilled'; readonly drillDown: DrillDown }
  | { readonly state: 'failed'; readonly problem: Problem };

const listeners = new Set<(news: JobNews) => void>();
let latest: JobNews | undefined;

/** Tells everyone who listens; a pane that opens later hears the latest. */
export function tellNews(news: JobNews): void {
  latest = news;
  for (const listener of listeners) listener(news);
}

/** Hears the latest news at once and all that follows; returns how to stop. */
export function hearNews(listener: (news: JobNews) => void): () => void {
  listeners.add(listener);
  if (latest !== undefined) listener(latest);
  return () => {
    listeners.delete(listener);
  };
}
