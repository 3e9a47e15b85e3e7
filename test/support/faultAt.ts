import type { Host } from '../../preview/client/openHost';
import { Job } from '../../src/excel/job';
import { Problem } from '../../src/locales/problem';

/** A job that writes. */
export type Work = (job: Job) => Promise<unknown>;

/** What must be as it was after a job that failed. */
export function stateOf({ workbook }: Host): string {
  const { sheets, settings } = workbook.toDocument();
  return JSON.stringify({ sheets, settings });
}

/** The Problem that a run ends with; undefined when it succeeds. Any other error is one without words. */
async function outcome(run: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await run;
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Runs the work with a fault in its n-th request, before one of that request's actions. */
export async function withFault(
  { processor }: Host,
  work: Work,
  nth: number,
  atAction = 0,
): Promise<Problem | undefined> {
  processor.faults.all = [];
  processor.faults.addFromNow({ failWith: 'GeneralException', atAction }, nth);
  try {
    return await outcome(work(new Job()));
  } finally {
    processor.faults.all = [];
  }
}

/** How many requests the work sends, and how often it tells how far it is. */
export async function extent(
  { processor }: Host,
  work: Work,
): Promise<{ readonly requests: number; readonly news: number }> {
  const before = processor.faults.batchCount;
  let news = 0;
  await work(new Job(() => news++));
  return { requests: processor.faults.batchCount - before, news };
}

/** Runs the work and cancels it when it tells for the n-th time how far it is. */
export function cancelledAt(work: Work, nth: number): Promise<Problem | undefined> {
  const controller = new AbortController();
  let news = 0;
  const job = new Job(() => {
    news++;
    if (news === nth) controller.abort();
  }, controller.signal);
  return outcome(work(job));
}

/** About `most` of the numbers from 1 to `count`, evenly spread, and all of the last `tail`. */
export function spread(count: number, most: number, tail: number): readonly number[] {
  const step = Math.max(1, Math.ceil((count - tail) / most));
  return Array.from({ length: count }, (_, at) => at + 1).filter(
    (nth) => nth > count - tail || (nth - 1) % step === 0,
  );
}
