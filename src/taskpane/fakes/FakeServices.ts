import { dayFromIso } from '../../ledger/dates';
import { Problem } from '../../locales/problem';
import { DEFAULT_OPTIONS, type AgingOptions } from '../../excel/options';
import type { AgingRequest } from '../../excel/agingJob';
import type { JobProgress } from '../../excel/job';
import type { LedgerChoice } from '../../excel/loadLedger';
import type { AgingOutcome, LedgerState, PaneServices, RibbonNews } from '../paneServices';

/** An answer that the test gives when it wants to. */
class Pending<T> {
  readonly promise: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (problem: unknown) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

interface PendingJob extends Pending<AgingOutcome> {
  readonly request: AgingRequest;
  readonly onProgress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}

/** The day of an ISO date that is known to be one. */
export function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is not a date`);
  return found;
}

/** A workbook in memory for the pane: answers at once with `answer` unless `holdInspections` is set. */
export class FakeServices implements PaneServices {
  readonly inspections: { choice: LedgerChoice; answer: Pending<LedgerState> }[] = [];
  readonly jobs: PendingJob[] = [];
  readonly wentTo: string[] = [];
  holdInspections = false;
  goToProblem: Problem | undefined;
  options: AgingOptions = { ...DEFAULT_OPTIONS, asOf: day('2026-06-30') };
  private readonly watchers = new Set<() => void>();
  private readonly ribbonWatchers = new Set<(news: RibbonNews) => void>();

  constructor(public answer: LedgerState | Problem) {}

  inspect(choice: LedgerChoice): Promise<LedgerState> {
    const answer = new Pending<LedgerState>();
    this.inspections.push({ choice, answer });
    if (!this.holdInspections) {
      if (this.answer instanceof Problem) answer.reject(this.answer);
      else answer.resolve(this.answer);
    }
    return answer.promise;
  }

  generate(
    request: AgingRequest,
    onProgress: (progress: JobProgress) => void,
    signal: AbortSignal,
  ): Promise<AgingOutcome> {
    const job = Object.assign(new Pending<AgingOutcome>(), { request, onProgress, signal });
    signal.addEventListener('abort', () => {
      job.reject(new Problem('cancelled'));
    });
    this.jobs.push(job);
    return job.promise;
  }

  goTo(sheet: string, cell: string): Promise<void> {
    this.wentTo.push(`${sheet}!${cell}`);
    return this.goToProblem === undefined ? Promise.resolve() : Promise.reject(this.goToProblem);
  }

  loadOptions(): Promise<AgingOptions> {
    return Promise.resolve(this.options);
  }

  watchWorkbook(onChange: () => void): () => void {
    this.watchers.add(onChange);
    return () => {
      this.watchers.delete(onChange);
    };
  }

  watchRibbon(onNews: (news: RibbonNews) => void): () => void {
    this.ribbonWatchers.add(onNews);
    return () => {
      this.ribbonWatchers.delete(onNews);
    };
  }

  get watching(): number {
    return this.watchers.size;
  }

  /** As if the ribbon's button had been pressed. */
  tellRibbon(news: RibbonNews): void {
    for (const tell of this.ribbonWatchers) tell(news);
  }

  /** As if the user had edited the ledger or gone to another sheet. */
  changeWorkbook(): void {
    for (const tell of this.watchers) tell();
  }
}
