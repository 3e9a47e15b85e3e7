import type { Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { Problem, type ProblemCode } from '../locales/problem';
import type { AlertThresholds } from '../receivables/alerts';
import type { UsedCredit } from '../reports/credit/usedCredit';
import type { UsedHistory } from '../reports/history/usedHistory';
import type { MadeFor, SheetPlan } from '../reports/plan';
import type { ReportInput } from '../reports/reportInput';
import { creditFor } from './credit/usedCredit';
import { historyFor } from './history/usedHistory';
import { writeInExcel } from './inExcel';
import type { Job } from './job';
import { readTables, type LedgerChoice, type LedgerTables, type LoadedLedger } from './reading/loadLedger';
import { withMeasures } from './measureSettings';
import { loadOptions, loadSender } from './options';
import { listSheets, type SheetInfo } from './ownedSheets';
import { indexAfter } from './reportIndex';
import { aboutSheets, headersToKeep, reportMaker, usableLedger } from './reportsJob';
import { choiceFor, isItsLedger, type SourceChoice } from './reportSource';
import type { AboutSheet, SourcePlace } from './sheetLayout';
import { withTyped } from './typedBalances';
import { applyPlan, type Applied } from './writing/writer';

export interface RefreshRequest extends Omit<LedgerChoice, 'asOf'> {
  readonly language: Language;
  /** Moves every report to this day; each keeps its own when left out. */
  readonly asOf?: Day;
}

/** What a refresh found and wrote. */
export interface RefreshRun {
  /** The ledger of the last reports, as of their day. */
  readonly loaded: LoadedLedger;
  readonly input: ReportInput;
  readonly applied: Applied;
  /** Names of reports that were left as they are, and why each of them was. */
  readonly left: readonly string[];
  readonly reasons: Readonly<Record<string, Problem>>;
}

/** Sheets that are made by themselves, or that stay as they are. */
const NEVER_REFRESHED: readonly unknown[] = [
  'drillDown',
  'snapshot',
  'history',
  'creditHistory',
  'index',
  'staging',
  undefined,
];

/** What is wrong with one ledger or report only: the others are made again all the same. */
const ITS_OWN: readonly ProblemCode[] = [
  'customerUnknown',
  'customerAmbiguous',
  'noGroupColumn',
  'comparisonDates',
  'comparisonNeedsHistory',
  'currencyUnknown',
  'measureNeedsHistory',
];
const ITS_LEDGER: readonly ProblemCode[] = [
  'emptySheet',
  'noLedger',
  'headerOnly',
  'noAmount',
  'noCustomer',
  'noDate',
  'noUsableRows',
  'noSheet',
  'isReport',
];

/** A report to be made again. */
interface Again {
  readonly sheet: string;
  readonly made: MadeFor;
  readonly source: SourcePlace | undefined;
}

/** Reports of one ledger. */
interface Batch {
  readonly choice: SourceChoice;
  readonly reports: readonly Again[];
}

function batches(request: RefreshRequest, infos: readonly SheetInfo[]): readonly Batch[] {
  const { language, asOf, ...said } = request;
  const found = new Map<string, { choice: SourceChoice; reports: Again[] }>();
  for (const info of infos) {
    const { name, mark, made, layout } = info;
    if (made === undefined || NEVER_REFRESHED.includes(mark) || info.protected) continue;
    const choice = choiceFor(said, layout?.source, infos);
    const key = JSON.stringify(choice);
    const batch = found.get(key) ?? { choice, reports: [] };
    const basis = asOf === undefined ? made.basis : { ...made.basis, asOf };
    batch.reports.push({ sheet: name, made: { ...made, basis, language }, source: layout?.source });
    found.set(key, batch);
  }
  return [...found.values()];
}

/** What a report was made for, with what the user has said since: balances in its cells, senders, targets. */
async function toldSince(
  context: Excel.RequestContext,
  { request: asked }: MadeFor,
  infos: readonly SheetInfo[],
): Promise<MadeFor['request']> {
  const request = await withMeasures(context, asked);
  if (request.report !== 'statement') return withTyped(context, request, infos);
  const sender = await loadSender(context);
  return sender === undefined ? request : { ...request, sender };
}

/** What a piece of work comes to, or what keeps it from being done where that is one of `codes`. */
async function orReason<T>(codes: readonly ProblemCode[], work: () => T | Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && codes.includes(error.code)) return error;
    throw error;
  }
}

/** The reports of a refresh as far as they are made, and why others are not. */
class Refreshing {
  readonly sheets: SheetPlan[] = [];
  readonly reasons = new Map<string, Problem>();
  last: Pick<RefreshRun, 'loaded' | 'input'> | undefined;
  private readonly kept = new Map<SheetPlan, AboutSheet | undefined>();
  private history: UsedHistory | undefined;
  private credit: UsedCredit | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly infos: readonly SheetInfo[],
    private readonly thresholds: AlertThresholds,
    private readonly job: Job,
  ) {
    for (const { name, mark, made, apart, protected: isProtected } of infos) {
      const isDamaged = apart === 'damaged' || (!NEVER_REFRESHED.includes(mark) && made === undefined);
      if (isDamaged) this.leave(name, new Problem('reportDamaged', { sheet: name }));
      else if (isProtected && !NEVER_REFRESHED.includes(mark))
        this.leave(name, new Problem('sheetProtected', { sheet: name }));
    }
  }

  readonly about = (plan: SheetPlan): AboutSheet | undefined => this.kept.get(plan);

  /** The problem of the one report that there is, or the first of several. */
  get first(): Problem | undefined {
    return [...this.reasons.values()][0];
  }

  private leave(sheet: string, problem: Problem): void {
    this.reasons.set(sheet, problem);
  }

  /** Makes the reports of one ledger again. */
  async addBatch({ choice, reports }: Batch): Promise<void> {
    const [first] = reports;
    if (first === undefined) return;
    const keep = headersToKeep(reports.map(({ made }) => made.request));
    const asOf = first.made.basis.asOf;
    const tables = await orReason(ITS_LEDGER, () =>
      readTables(this.context, { ...choice, keep, asOf }, this.job),
    );
    if (tables instanceof Problem) {
      for (const { sheet } of reports) this.leave(sheet, tables);
      return;
    }
    const theirs = reports.filter(({ sheet, source }) => {
      const is = isItsLedger(tables, choice, source);
      const place = source === undefined ? '' : `${source.sheet}!${source.range}`;
      if (!is) this.leave(sheet, new Problem('ledgerGone', { sheet, source: place }));
      return is;
    });
    for (const day of new Set(theirs.map(({ made }) => made.basis.asOf))) {
      await this.addDay(
        tables,
        day,
        theirs.filter(({ made }) => made.basis.asOf === day),
      );
    }
  }

  private async addDay(tables: LedgerTables, asOf: Day, reports: readonly Again[]): Promise<void> {
    await this.job.pause('age');
    const loaded = await orReason(ITS_LEDGER, () => usableLedger(tables, asOf));
    if (loaded instanceof Problem) {
      for (const { sheet } of reports) this.leave(sheet, loaded);
      return;
    }
    // Read once, and only where a report goes by it.
    const asked = reports.map(({ made }) => made);
    this.history ??= await historyFor(this.context, asked);
    this.credit ??= await creditFor(this.context, asked);
    const maker = reportMaker(loaded, this.thresholds, this.history, this.credit);
    const about = aboutSheets(loaded, maker);
    for (const { sheet, made } of reports) {
      const request = await toldSince(this.context, made, this.infos);
      while (maker.step({ ...made, request })) await this.job.pause('plan');
      const plan = await orReason(ITS_OWN, () => maker.build({ ...made, request }));
      if (plan instanceof Problem) {
        this.leave(sheet, plan);
        continue;
      }
      this.sheets.push(plan);
      this.kept.set(plan, about(plan));
      this.last = { loaded, input: maker.input(made.basis, made.language) };
      await this.job.pause('plan');
    }
  }
}

/**
 * Makes every report of the workbook again from what was kept with it; one that cannot be made is left as it is, and
 * the outcome says why. Throws a Problem where none can be made (`noReports` where there is nothing to refresh); the
 * workbook is then as it was.
 */
export async function refreshReports(request: RefreshRequest, job: Job): Promise<RefreshRun> {
  return writeInExcel(async (context) => {
    const infos = await listSheets(context);
    const { thresholds } = await loadOptions(context);
    const made = new Refreshing(context, infos, thresholds, job);
    for (const batch of batches(request, infos)) await made.addBatch(batch);
    if (made.last === undefined) throw made.first ?? new Problem('noReports');
    await job.pause('write');
    const { sheets, about } = made;
    const index = indexAfter(request.language, about, true);
    const applied = await applyPlan(context, { sheets }, job, { about, index, staysHidden: true });
    job.done();
    const reasons = Object.fromEntries(made.reasons);
    return { ...made.last, applied, left: Object.keys(reasons), reasons };
  });
}
