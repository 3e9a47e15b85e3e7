import type { StoreRequest } from '../../excel/history/storeAging';
import type { LedgerChoice } from '../../excel/reading/loadLedger';
import { dayFromIso, isoFromDay } from '../../ledger/cells/dates';
import type { CheckCode, Day } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { DEFAULT_MEASURES, type MeasureChoices } from '../../receivables/measures/measureChoices';
import type { Glance } from '../../reports/dashboard/glance';
import type { GroupedGlance } from '../../reports/dashboard/groupGlance';
import type { GlanceRequest, GroupsRequest, ShownFigure } from '../../excel/glance';
import type { MoreChoices } from '../../excel/moreReports';
import { DEFAULT_OPTIONS, type AgingOptions } from '../../excel/options';
import type { UnreadSetting } from '../../excel/unreadSettings';
import type {
  DrillDownOutcome,
  JobHandle,
  LedgerState,
  PaneServices,
  ReportsOutcome,
  ReportsRequest,
  RibbonNews,
  StoreOutcome,
  WrittenReport,
} from '../paneServices';

import { FakeCredit } from './FakeCredit';

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

interface PendingJob extends Pending<ReportsOutcome>, JobHandle {
  readonly request: ReportsRequest;
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
  readonly credit = new FakeCredit();
  readonly wentTo: string[] = [];
  /** What was asked of the workbook beside looking and reporting, in words. */
  readonly errands: string[] = [];
  holdInspections = false;
  goToProblem: Problem | undefined;
  options: AgingOptions = { ...DEFAULT_OPTIONS, asOf: day('2026-06-30') };
  moreChoices: MoreChoices = { chosen: [], balances: {} };
  measures: MeasureChoices = DEFAULT_MEASURES;
  /** What the dashboard shows, or why it shows nothing; unset while the answer is awaited. */
  glances: Glance | Problem | undefined = new Problem('noLedger', { sheet: 'Ledger' });
  readonly glanced: GlanceRequest[] = [];
  /** What it shows of groups. */
  grouped: Omit<GroupedGlance, 'by'> | Problem = new Problem('noLedger', { sheet: 'Ledger' });
  /** Figures whose items were asked for. */
  readonly traced: ShownFigure[] = [];
  reports: readonly WrittenReport[] = [];
  drilled: DrillDownOutcome | Problem = new Problem('noLedger', { sheet: 'Ledger' });
  stored: Omit<StoreOutcome, 'asOf'> | Problem = {
    sheet: 'Aging history',
    rows: 120,
    replaced: 0,
    dates: 3,
    faults: 0,
  };
  private readonly watchers = new Set<() => void>();
  private readonly ribbonWatchers = new Set<(news: RibbonNews) => void>();

  unread: readonly UnreadSetting[] = [];

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

  generate(request: ReportsRequest, handle: JobHandle): Promise<ReportsOutcome> {
    const job = Object.assign(new Pending<ReportsOutcome>(), { request, ...handle });
    handle.signal.addEventListener('abort', () => {
      job.reject(new Problem('cancelled'));
    });
    this.jobs.push(job);
    return job.promise;
  }

  refreshAll(asOf: Day, language: Language, handle: JobHandle): Promise<ReportsOutcome> {
    this.errands.push(`refresh as of ${isoFromDay(asOf)} in ${language}`);
    return this.generate({ asOf, basis: { ...DEFAULT_OPTIONS, asOf }, requests: [], language }, handle);
  }

  drillDown(language: Language): Promise<DrillDownOutcome> {
    this.errands.push(`drill down in ${language}`);
    const { drilled } = this;
    return drilled instanceof Problem ? Promise.reject(drilled) : Promise.resolve(drilled);
  }

  glance(request: GlanceRequest, { signal }: JobHandle): Promise<Glance> {
    this.glanced.push(request);
    const { glances } = this;
    if (glances instanceof Problem) return Promise.reject(glances);
    if (glances !== undefined) return Promise.resolve(glances);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Problem('cancelled'));
      });
    });
  }

  glanceGroups(request: GroupsRequest): Promise<GroupedGlance> {
    this.glanced.push(request);
    const { grouped } = this;
    return grouped instanceof Problem
      ? Promise.reject(grouped)
      : Promise.resolve({ ...grouped, by: request.by });
  }

  drillDownFigure(_: GlanceRequest, figure: ShownFigure): Promise<DrillDownOutcome> {
    this.traced.push(figure);
    const { drilled } = this;
    return drilled instanceof Problem ? Promise.reject(drilled) : Promise.resolve(drilled);
  }

  loadMeasures(): Promise<MeasureChoices> {
    return Promise.resolve(this.measures);
  }

  saveMeasures(choices: MeasureChoices): Promise<void> {
    this.measures = choices;
    return Promise.resolve();
  }

  snapshot(sheet: string): Promise<string> {
    this.errands.push(`keep ${sheet}`);
    return Promise.resolve(`${sheet} 2026-06-30`);
  }

  storeAging({ sheet, asOf, limits, unit, language }: StoreRequest): Promise<StoreOutcome> {
    const buckets = `${limits.join()} ${unit}`;
    this.errands.push(`store ${sheet ?? ''} as of ${isoFromDay(asOf)} by ${buckets} in ${language}`);
    const { stored } = this;
    return stored instanceof Problem ? Promise.reject(stored) : Promise.resolve({ ...stored, asOf });
  }

  listReports(): Promise<readonly WrittenReport[]> {
    return Promise.resolve(this.reports);
  }

  acceptCheck({ sheet }: LedgerChoice, code: CheckCode, accepted: boolean): Promise<void> {
    this.errands.push(`${accepted ? 'accept' : 'take back'} ${code} on ${sheet ?? ''}`);
    return Promise.resolve();
  }

  addRateSheet(reporting: string, currencies: readonly string[]): Promise<string> {
    this.errands.push(`rates of ${currencies.join()} to ${reporting}`);
    return Promise.resolve('Rates');
  }

  forgetColumns({ sheet }: LedgerChoice): Promise<void> {
    this.errands.push(`forget the columns of ${sheet ?? ''}`);
    return Promise.resolve();
  }

  goTo(sheet: string, cell: string): Promise<void> {
    this.wentTo.push(`${sheet}!${cell}`);
    return this.goToProblem === undefined ? Promise.resolve() : Promise.reject(this.goToProblem);
  }

  unreadSettings(): Promise<readonly UnreadSetting[]> {
    return Promise.resolve(this.unread);
  }

  loadMoreChoices(): Promise<MoreChoices> {
    return Promise.resolve(this.moreChoices);
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
