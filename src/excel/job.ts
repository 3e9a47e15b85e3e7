import { Problem } from '../locales/problem';

export type JobStep = 'find' | 'read' | 'check' | 'age' | 'plan' | 'write' | 'finish';

export interface JobProgress {
  readonly step: JobStep;
  /** 0..100 of the whole job. */
  readonly percent: number;
}

/** Share of the whole job at which each step begins. */
const STARTS: Record<JobStep, number> = {
  find: 0,
  read: 4,
  check: 40,
  age: 55,
  plan: 60,
  write: 65,
  finish: 96,
};
const ORDER: readonly JobStep[] = ['find', 'read', 'check', 'age', 'plan', 'write', 'finish'];

/** A running job: tells how far it is and stops where it is safe to stop. */
export class Job {
  constructor(
    private readonly onProgress: (progress: JobProgress) => void = () => undefined,
    private readonly signal?: AbortSignal,
  ) {}

  /** Tells that `step` is done to `share` (0..1). Throws `cancelled` when the user has cancelled. */
  at(step: JobStep, share = 0): void {
    if (this.signal?.aborted === true) throw new Problem('cancelled');
    const next = ORDER[ORDER.indexOf(step) + 1];
    const end = next === undefined ? 100 : STARTS[next];
    this.onProgress({ step, percent: Math.round(STARTS[step] + (end - STARTS[step]) * share) });
  }

  /** The job is complete: too late to cancel. */
  done(): void {
    this.onProgress({ step: 'finish', percent: 100 });
  }

  /** `at`, and lets the page paint and hear a click before a long computation. */
  async pause(step: JobStep): Promise<void> {
    this.at(step);
    await new Promise((resume) => setTimeout(resume, 0));
    this.at(step);
  }
}
